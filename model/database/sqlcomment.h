#pragma once

#include <QString>

/// A comment of SQL in one line. Names may hold line breaks, and for PostgreSQL \r is one, too.
inline QString sqlComment(QString text)
{
    return QStringLiteral("-- ") + text.replace(u'\n', u' ').replace(u'\r', u' ');
}

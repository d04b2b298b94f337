#pragma once

#include <QString>

/// Refuses what cannot be one condition: several statements, parentheses that end more than they begin, a
/// quote or a comment without an end. Reads texts, quoted names and comments as MariaDB does.
/// Source: https://mariadb.com/kb/en/string-literals/, https://mariadb.com/kb/en/comment-syntax/
void checkMariaDbCondition(const QString& sql);

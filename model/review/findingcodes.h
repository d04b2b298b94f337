#pragma once

#include <QString>
#include <QStringList>

/// The codes of all findings that a check of a database can have, in the README's order.
QStringList findingCodes();

/// What a code is about, in one sentence; empty for codes that are none of these.
QString summaryOfCode(const QString& code);

/// "errors: 1, warnings: 0, notes: 2"
QString severityCounts(qint64 errors, qint64 warnings, qint64 notes);

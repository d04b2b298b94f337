#pragma once

#include "model/review/deletereport.h"

#include <QStringList>

/// Words and cells that the reports' formats share.
namespace ReportWords {

/// "Refused", "Goes through", "Fails".
QString verdict(const Outcome& outcome);

QString effect(Effect effect); ///< "deleted", "set to NULL", …

/// "SQLite 3.40.1, foreign keys enforced".
QString engine(const DeleteReport& report);

struct CountTable {
    QStringList heading;
    std::vector<QStringList> rows;
};
CountTable counts(const DeleteReport& report);

/// A cell of a sample: shortened, in one line.
QString cell(const Value& value);

/// "5 of 43,112".
QString shownOf(const ReportSample& sample);

} // namespace ReportWords

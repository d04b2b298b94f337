#pragma once

#include <QString>

/// How to take a line of a report.
enum class Bearing {
    Good,
    Neutral,
    Limit, ///< Something will not work, or not be known.
};

struct ReportLine {
    Bearing bearing = Bearing::Neutral;
    QString text; ///< A sentence.
};

#pragma once

#include "model/review/schemacomparison.h"

/// What a comparison says, for formats that people read: lines under headings. No section is empty.
struct DifferenceSection {
    struct Entry {
        QString mark; ///< "+", "−", "~", "!" or empty.
        QString text;
        QStringList details;
    };
    QString heading;
    std::vector<Entry> entries;
    QString rest; ///< How much more there is; empty where that is all.
};

std::vector<DifferenceSection> differenceSections(const SchemaComparison& comparison);

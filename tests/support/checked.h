#pragma once

#include "model/review/check.h"

/// What a check of one database has found.
struct Checked {
    Schema schema;
    std::vector<Finding> findings;
    std::vector<TableReach> reach;

    /// The findings of one code.
    std::vector<Finding> of(const QString& code) const;

    /// "error orphans c(f) → p(id) 3": one line each, without those of the codes in `without`.
    QStringList lines(const QStringList& without = {}) const;

    /// The reach of deletes from a table; none where nothing is reached.
    const TableReach* reachOf(const QString& table) const;
};

/// Opens the database of a URL or path and checks it.
Checked checkDatabase(const QString& url, const CheckOptions& options = {});

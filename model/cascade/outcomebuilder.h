#pragma once

#include "model/cascade/prediction.h"

/// Adds up affected rows into an outcome's counts for each table and edge.
class OutcomeBuilder {
public:
    /// Counts in `outcome`, which names the request's table already; both must outlive the builder.
    OutcomeBuilder(const Schema& schema, Outcome& outcome);

    /// Counts rows of one table that meet one effect; `cause` is invalid for rows that the statement names.
    void count(TableId table, Effect effect, ForeignKeyId cause, qint64 rows);

    /// How many rows the statement itself names.
    void setSelected(qint64 rows);

private:
    TableCounts& counts(TableId table);

    const Schema& m_schema;
    Outcome& m_outcome;
};

/// Shows `rows` one by one, at most `limit` of each table, as Prediction::listRows() does.
bool listRows(const std::vector<AffectedRow>& rows, RowLimit limit,
              const std::function<void(const AffectedRow&)>& visit);

/// Calls `listTable` for each table with a count. Returns whether `limit` rows of each were all.
bool listTables(const Outcome& outcome, RowLimit limit,
                const std::function<void(const TableCounts&)>& listTable);

#pragma once

#include "model/engines/postgresql/postgresqlrowstore.h"

#include <map>

/// Judges a changed row as PostgreSQL does before it is written: NOT NULL, CHECK, UNIQUE.
class PostgreSqlRowCheck {
public:
    struct Refusal {
        QString message; ///< PostgreSQL's own.
        QString constraint; ///< Empty for NOT NULL, where the message names the column.
    };

    /// Both must outlive the check.
    PostgreSqlRowCheck(const Schema& schema, PostgreSqlRowStore& store);

    /// What refuses the row with these new cells, if anything does.
    std::optional<Refusal> refusal(StoredRowId row, const Cells& cells);

    /// What a column's default gives now; none where it has none.
    Cell defaultOf(TableId table, ColumnId column);

    /// Brings the generated columns of changed cells up to date.
    void computeGenerated(StoredRowId row, Cells& cells);

private:
    struct Check {
        QString name;
        QString condition;
    };
    const std::vector<Check>& checksOf(TableId table);
    QString rowAsSource(TableId table, const Cells& cells) const;

    const Schema& m_schema;
    PostgreSqlRowStore& m_store;
    std::map<std::pair<TableId, ColumnId>, Cell> m_defaults;
    std::map<TableId, std::vector<Check>> m_checks;
    std::map<TableId, std::map<ColumnId, QString>> m_generated;
};

#pragma once

#include "model/engines/postgresql/postgresqlrowrules.h"
#include "model/engines/postgresql/postgresqlrowstore.h"

/// The rows of a store that are not as the connection's snapshot has them, as SQL: expressions can then be evaluated
/// on the rows as they are by now.
///
/// A common table expression with the name of a changed table comes before the table itself wherever a query names it
/// alone.
class PostgreSqlShadow {
public:
    /// All must outlive this.
    PostgreSqlShadow(const Schema& schema, const PostgreSqlRowStore& store,
                     const std::map<qint64, PostgreSqlRowRules>& rules);

    /// "WITH "t" AS (…)": all changed tables; empty where there is none.
    QString covers() const;

    /// An expression of a statement on `own` in which changed tables are named so that covers() covers them.
    QString covered(const QString& sql, TableId own) const;

    /// A subselect of changed rows that are still there, with the columns of `table` and a number, "changed row", which
    /// is a place in `rows`.
    QString changedRows(TableId table, const std::vector<StoredRowId>& rows) const;

    /// The changed rows that a statement on `table` finds: its own and those of tables that inherit from it.
    std::vector<StoredRowId> touchedRows(TableId table) const;

private:
    QString cover(TableId table) const;
    QString coverName(TableId table) const;
    bool isChanged(TableId table) const;

    const Schema& m_schema;
    const PostgreSqlRowStore& m_store;
    const std::map<qint64, PostgreSqlRowRules>& m_rules;
    QString m_defaultSchema;
    std::map<TableId, std::vector<TableId>> m_heirs; ///< Tables that inherit from one, itself first.
};

#pragma once

#include "model/engines/postgresql/postgresqlevaluation.h"
#include "model/engines/postgresql/postgresqlpartitions.h"
#include "model/engines/postgresql/postgresqlrefusal.h"
#include "model/engines/postgresql/postgresqlrowrules.h"
#include "model/engines/postgresql/postgresqlrowstore.h"

#include <optional>

/// Makes the new version of a row as an UPDATE does: new values, generated columns, the partition, NOT NULL and
/// CHECK. What is left are unique indexes, of which the version is one side only.
class PostgreSqlRowWriter {
public:
    struct Version {
        Cells cells;
        qint64 relation = 0; ///< Where it lies.
        std::optional<PostgreSqlRefusal> refusal; ///< The first thing that is against it.
    };

    /// Both must outlive this. `written` are tables that statements change beside the children of keys.
    PostgreSqlRowWriter(const Schema& schema, PostgreSqlRowStore& store, const std::set<TableId>& written);

    /// A row after SET NULL, SET DEFAULT or ON UPDATE CASCADE of some columns of a key; `parent` is the
    /// parent's new image, for the last of the three.
    Version changed(StoredRowId row, const PostgreSqlKey& key, ReferentialAction action,
                    const std::vector<ColumnId>& columns, const RowImage* parent);

    /// A row after an UPDATE of its own table sets these cells.
    Version assigned(StoredRowId row, const std::map<ColumnId, Cell>& cells);

    /// Likewise with cells that are texts of the columns' own types already.
    Version converted(StoredRowId row, const std::map<ColumnId, Cell>& cells);

    /// What is against an action's query that sets these columns, whatever rows it finds.
    std::optional<PostgreSqlRefusal> refusalOfQuery(const PostgreSqlKey& key, ReferentialAction action,
                                                    const std::vector<ColumnId>& columns) const;

    /// What to write of a relation's rows; empty for relations that no key's action may change.
    const PostgreSqlRowRules& rules(qint64 relation) const;

    const std::set<TableId>& volatileDefaults() const
    {
        return m_volatileDefaults;
    } ///< Tables that used one.
    const std::set<TableId>& unknownMoves() const
    {
        return m_unknownMoves;
    } ///< Tables where a row's partition
    ///< cannot be told.

private:
    Cell assigned(const PostgreSqlKey& key, const PostgreSqlColumn& column, ReferentialAction action,
                  const Cell& parentCell, const QString& parentType,
                  std::optional<PostgreSqlRefusal>& refusal);
    Version finished(Version version, StoredRowId row, qint64 target);
    void computeGenerated(Version& version, const StoredRow& before);
    void route(Version& version, StoredRowId row, qint64 target);
    std::optional<PostgreSqlRefusal> refusal(const Version& version, const StoredRow& before);
    const PostgreSqlEvaluation& evaluate(const QString& query);

    const Schema& m_schema;
    PostgreSqlRowStore& m_store;
    std::map<qint64, PostgreSqlRowRules> m_rules;
    PostgreSqlPartitions m_partitions;
    std::map<QString, PostgreSqlEvaluation> m_evaluations; ///< By their query.
    std::set<TableId> m_volatileDefaults;
    std::set<TableId> m_unknownMoves;
};

#pragma once

#include "model/engines/postgresql/postgresqlrefusal.h"
#include "model/engines/postgresql/postgresqlrowrules.h"
#include "model/engines/postgresql/postgresqlrowstore.h"

#include <optional>

/// Where the rows of partitioned tables lie. The server decides: pg_get_partition_constraintdef() gives each
/// partition's condition, whatever kind of partition it is.
class PostgreSqlPartitions {
public:
    struct Place {
        qint64 relation = 0;
        std::optional<PostgreSqlRefusal> refusal;
    };

    /// All must outlive this.
    PostgreSqlPartitions(PostgreSqlRowStore& store, const std::map<qint64, PostgreSqlRowRules>& rules);

    /// The columns that decide in which partition a row of this relation lies, on all levels.
    std::set<ColumnId> columnsAbove(qint64 relation) const;

    /// Where a row of `relation` with new cells lies, in an UPDATE of `target`: that relation, or a table that
    /// it is a partition of.
    Place place(qint64 relation, qint64 target, const Cells& cells);

private:
    bool accepts(qint64 partition) const { return m_accepting.contains(partition); }
    void askPartitions(const PostgreSqlRelation& target, const QString& rowSource);
    void collect(const PostgreSqlRelation& relation, std::vector<qint64>& partitions) const;
    Place descend(const PostgreSqlRelation& target) const;

    PostgreSqlRowStore& m_store;
    const std::map<qint64, PostgreSqlRowRules>& m_rules;
    std::map<qint64, QString> m_conditions; ///< By partition; read when first needed.
    std::set<qint64> m_accepting; ///< Partitions whose condition the row in question meets.
    std::map<std::pair<qint64, Cells>, Place> m_known; ///< By target and the values that decide.
};

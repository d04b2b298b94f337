#include "model/schema/neighbourhood.h"

namespace {

/// Goes through tables in the order of their distance.
class Walk {
public:
    Walk(const Schema& schema, TableId start)
        : m_isReached(schema.tables().size())
    {
        m_reached.push_back({start, 0});
        m_isReached[start.position()] = true;
    }

    /// `follow(entry, go)` calls go(table) for each table to go to.
    template <typename Follow>
    void run(const Follow& follow)
    {
        for (size_t next = 0; next < m_reached.size(); ++next) {
            const TableDistance entry = m_reached[next];
            follow(entry, [&](TableId table) {
                if (m_isReached[table.position()])
                    return;
                m_isReached[table.position()] = true;
                m_reached.push_back({table, entry.distance + 1});
            });
        }
    }

    std::vector<TableDistance> take() { return std::move(m_reached); }

private:
    std::vector<TableDistance> m_reached;
    std::vector<bool> m_isReached; ///< By TableId.
};

} // namespace

std::vector<TableDistance> neighbourhood(const Schema& schema, TableId table, int depth, Relatives relatives,
                                         const std::vector<bool>& isHub)
{
    Walk walk(schema, table);
    walk.run([&](const TableDistance& entry, const auto& go) {
        if (entry.distance == depth || (entry.distance > 0 && isHub[entry.table.position()]))
            return;
        if (relatives != Relatives::Children)
            for (const ForeignKeyId key : schema.foreignKeysOf(entry.table))
                if (const TableId parent = schema.foreignKey(key).parent)
                    go(parent);
        if (relatives != Relatives::Parents)
            for (const ForeignKeyId key : schema.foreignKeysTo(entry.table))
                go(schema.foreignKey(key).child);
    });
    return walk.take();
}

namespace {

/// The tables that a DELETE on `table` may take rows from, by TableId.
std::vector<bool> tablesLosingRows(const Schema& schema, TableId table)
{
    std::vector<bool> result(schema.tables().size());
    Walk deletes(schema, table);
    deletes.run([&](const TableDistance& entry, const auto& go) {
        result[entry.table.position()] = true;
        for (const ForeignKeyId id : schema.foreignKeysTo(entry.table)) {
            const ForeignKey& key = schema.foreignKey(id);
            if (key.fault == ForeignKeyFault::None && key.onDelete == ReferentialAction::Cascade)
                go(key.child);
        }
    });
    return result;
}

} // namespace

std::vector<TableDistance> deleteReach(const Schema& schema, TableId table)
{
    const std::vector<bool> losesRows = tablesLosingRows(schema, table);
    Walk touches(schema, table);
    touches.run([&](const TableDistance& entry, const auto& go) {
        if (!losesRows[entry.table.position()])
            return;
        for (const ForeignKeyId id : schema.foreignKeysTo(entry.table))
            if (const ForeignKey& key = schema.foreignKey(id); key.fault == ForeignKeyFault::None)
                go(key.child);
    });
    return touches.take();
}

std::vector<bool> deleteReachKeys(const Schema& schema, TableId table)
{
    const std::vector<bool> losesRows = tablesLosingRows(schema, table);
    std::vector<bool> result;
    for (const ForeignKey& key : schema.foreignKeys())
        result.push_back(key.parent && key.fault == ForeignKeyFault::None
                         && losesRows[key.parent.position()]);
    return result;
}

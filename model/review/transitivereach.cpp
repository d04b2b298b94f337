#include "model/review/transitivereach.h"

#include "model/engines/engine.h"
#include "model/review/enginefacts.h"
#include "model/schema/cascadeorder.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

bool isNotNull(const Schema& schema, const ForeignKey& key, ColumnId column)
{
    return column && schema.table(key.child).column(column).nullability == Nullability::NotNull;
}

bool takesNull(const Schema& schema, const ForeignKey& key)
{
    return std::ranges::none_of(key.columnsSetOnDelete(),
                                [&](ColumnId column) { return isNotNull(schema, key, column); });
}

DeleteEffect effectOfSetDefault(const Schema& schema, const ForeignKey& key)
{
    const EngineFacts& facts = engineOf(schema.dialect()).facts();
    if (!facts.hasSetDefault())
        return DeleteEffect::Refuses;
    std::vector<ColumnId> withoutDefault;
    std::ranges::copy_if(key.columnsSetOnDelete(), std::back_inserter(withoutDefault), [&](ColumnId column) {
        return column && facts.defaultOf(schema.table(key.child).column(column)) == "NULL"_L1;
    });
    if (std::ranges::any_of(withoutDefault, [&](ColumnId column) { return isNotNull(schema, key, column); }))
        return DeleteEffect::Refuses;
    const bool isSetNull
        = !withoutDefault.empty() && withoutDefault.size() == key.columnsSetOnDelete().size();
    return isSetNull ? DeleteEffect::SetsNull : DeleteEffect::SetsDefault;
}

} // namespace

std::optional<DeleteEffect> deleteEffect(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    if (key.fault != ForeignKeyFault::None || !key.parent)
        return {};
    switch (key.onDelete) {
    case ReferentialAction::NoAction:
    case ReferentialAction::Restrict:
    case ReferentialAction::Unknown:
        return DeleteEffect::Refuses;
    case ReferentialAction::SetNull:
        return takesNull(schema, key) ? DeleteEffect::SetsNull : DeleteEffect::Refuses;
    case ReferentialAction::SetDefault:
        return effectOfSetDefault(schema, key);
    case ReferentialAction::Cascade:
        return DeleteEffect::Deletes;
    }
    Q_UNREACHABLE();
}

bool ReachedTables::isEmpty() const
{
    return std::ranges::all_of(byEffect, &TableSet::isEmpty);
}

TransitiveReach::TransitiveReach(const Schema& schema, const std::vector<TableId>& places, size_t count)
    : m_groups(schema.tables().size())
{
    std::vector<std::optional<DeleteEffect>> effects;
    for (size_t i = 0; i < schema.foreignKeys().size(); ++i)
        effects.push_back(deleteEffect(schema, ForeignKeyId{static_cast<int>(i)}));
    const std::vector<TableGroup> groups = cascadeOrder(schema, [](const ForeignKey& key) {
        return key.fault == ForeignKeyFault::None && key.onDelete == ReferentialAction::Cascade;
    });
    ReachedTables nothing;
    nothing.byEffect.fill(TableSet(count));
    m_reached.assign(groups.size(), nothing);
    for (size_t i = 0; i < groups.size(); ++i)
        for (const TableId table : groups[i].tables)
            m_groups[table.position()] = i;
    // Whatever a group leads to comes after it.
    for (size_t i = groups.size(); i-- > 0;) {
        ReachedTables& reached = m_reached[i];
        for (const TableId parent : groups[i].tables)
            for (const ForeignKeyId key : schema.foreignKeysTo(parent)) {
                const std::optional<DeleteEffect>& effect = effects[key.position()];
                if (!effect)
                    continue;
                const TableId child = schema.foreignKey(key).child;
                reached[*effect].insert(places[child.position()]);
                const size_t next = m_groups[child.position()];
                if (effect == DeleteEffect::Deletes && next != i)
                    for (const DeleteEffect each : AllDeleteEffects)
                        reached[each] |= m_reached[next][each];
            }
    }
}

std::vector<ForeignKeyId> wayOfDelete(const Schema& schema, TableId start, TableId end, DeleteEffect effect)
{
    std::vector<ForeignKeyId> cameBy(schema.tables().size());
    std::vector<bool> isReached(schema.tables().size());
    std::vector<TableId> reached{start};
    isReached[start.position()] = true;
    for (size_t i = 0; i < reached.size(); ++i)
        for (const ForeignKeyId id : schema.foreignKeysTo(reached[i])) {
            const std::optional<DeleteEffect> found = deleteEffect(schema, id);
            const TableId child = schema.foreignKey(id).child;
            if (child == end && found == effect) {
                std::vector<ForeignKeyId> way{id};
                for (TableId table = reached[i]; table != start;
                     table = schema.foreignKey(cameBy[table.position()]).parent)
                    way.push_back(cameBy[table.position()]);
                std::ranges::reverse(way);
                return way;
            }
            if (found == DeleteEffect::Deletes && !isReached[child.position()]) {
                isReached[child.position()] = true;
                cameBy[child.position()] = id;
                reached.push_back(child);
            }
        }
    return {};
}

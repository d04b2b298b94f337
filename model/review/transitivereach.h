#pragma once

#include "model/review/tableset.h"
#include "model/schema/schema.h"

#include <array>
#include <optional>

/// What a delete may do to rows of another table.
enum class DeleteEffect { Deletes, SetsNull, SetsDefault, Refuses };
constexpr std::array AllDeleteEffects{DeleteEffect::Deletes, DeleteEffect::SetsNull,
                                      DeleteEffect::SetsDefault, DeleteEffect::Refuses};

/// What a key does to child rows whose parent goes; nothing where the engine does not act on it. SET NULL refuses
/// where a column takes no NULL, and so does what the catalog does not tell. SET DEFAULT is SET NULL where no column
/// has a default, refuses where one of these takes no NULL, and is RESTRICT where the engine does not know it.
std::optional<DeleteEffect> deleteEffect(const Schema& schema, ForeignKeyId key);

/// The tables that a delete may come to, by what it does there.
struct ReachedTables {
    std::array<TableSet, AllDeleteEffects.size()> byEffect;

    const TableSet& operator[](DeleteEffect effect) const { return byEffect[static_cast<size_t>(effect)]; }
    TableSet& operator[](DeleteEffect effect) { return byEffect[static_cast<size_t>(effect)]; }
    bool isEmpty() const;
    friend bool operator==(const ReachedTables&, const ReachedTables&) = default;
};

/// How far deletes get in a schema, for all tables at once: cascades are followed to their end, and the other
/// keys of the tables that lose rows are looked at. What ON UPDATE does to keys that SET NULL changes is not
/// followed. A table is among its own reach only where rows of it lead to others of it.
///
/// Tables that cascade in a circle reach the same, so they are one node of an acyclic graph that is gone through
/// once from its ends (see cascadeOrder()), a set of tables at a time: the time grows with the keys, and not with how
/// far deletes get.
class TransitiveReach {
public:
    /// `places`: the ids that stand for the schema's tables in the sets, which are for `count` tables.
    TransitiveReach(const Schema& schema, const std::vector<TableId>& places, size_t count);

    const ReachedTables& from(TableId table) const { return m_reached[m_groups[table.position()]]; }

private:
    std::vector<size_t> m_groups; ///< By TableId of the schema.
    std::vector<ReachedTables> m_reached; ///< By group.
};

/// The shortest way of a delete from `start` to rows of `end` that has this effect there: cascades, and the last
/// key. Empty where there is none.
std::vector<ForeignKeyId> wayOfDelete(const Schema& schema, TableId start, TableId end, DeleteEffect effect);

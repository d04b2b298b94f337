#include "model/engines/mariadb/mariadbreach.h"

#include <algorithm>

namespace {

/// Rows of one table to which the same happens.
struct Affected {
    TableId table;
    std::vector<ColumnId> nulled; ///< None where they are deleted.
    friend auto operator<=>(const Affected&, const Affected&) = default;
};

using Level = std::map<Affected, std::vector<MariaDbRowId>>;

bool isReferredTo(const ForeignKey& key, const std::vector<ColumnId>& nulled)
{
    return nulled.empty() || std::ranges::find_first_of(key.parentColumns, nulled) != key.parentColumns.end();
}

/// What happens to the children; nothing where they only stand in the way.
std::optional<Affected> handedOn(const ForeignKey& key, const std::vector<ColumnId>& nulled)
{
    const ReferentialAction action = nulled.empty() ? key.onDelete : key.onUpdate;
    if (action == ReferentialAction::Cascade && nulled.empty())
        return Affected{key.child, {}};
    if (action == ReferentialAction::Cascade || action == ReferentialAction::SetNull)
        return Affected{key.child, key.childColumns};
    return {};
}

} // namespace

void loadReach(MariaDbEntries& entries, const Schema& schema, const std::vector<MariaDbRowId>& selected)
{
    if (selected.empty())
        return;
    Level level{{{entries.row(selected.front()).table, {}}, selected}};
    for (int depth = 1; depth <= MariaDbDepthLimit && !level.empty(); ++depth) {
        Level next;
        for (const auto& [affected, rows] : level)
            for (const ForeignKeyId id : schema.foreignKeysTo(affected.table)) {
                const ForeignKey& key = schema.foreignKey(id);
                if (key.fault != ForeignKeyFault::None || !isReferredTo(key, affected.nulled))
                    continue;
                const std::vector<MariaDbRowId> children = entries.loadChildren(id, rows);
                const auto onwards = handedOn(key, affected.nulled);
                if (onwards && !children.empty()) {
                    auto& reached = next[*onwards];
                    reached.insert(reached.end(), children.begin(), children.end());
                }
            }
        level = std::move(next);
    }
}

#include "model/review/deletereach.h"

#include <algorithm>

namespace {

bool changesRows(ReferentialAction action)
{
    switch (action) {
    case ReferentialAction::NoAction:
    case ReferentialAction::Restrict:
        return false;
    case ReferentialAction::SetNull:
    case ReferentialAction::SetDefault:
    case ReferentialAction::Cascade:
    case ReferentialAction::Unknown:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<TableId> tablesInReachOfDelete(const Schema& schema, TableId table)
{
    std::vector<TableId> reached{table};
    for (size_t i = 0; i < reached.size(); ++i)
        for (const ForeignKeyId id : schema.foreignKeysTo(reached[i])) {
            const ForeignKey& key = schema.foreignKey(id);
            const bool isReached = changesRows(key.onDelete) || changesRows(key.onUpdate);
            if (isReached && std::ranges::find(reached, key.child) == reached.end())
                reached.push_back(key.child);
        }
    return reached;
}

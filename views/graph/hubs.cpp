#include "views/graph/hubs.h"

#include <set>

namespace {

constexpr size_t FewestTables = 150; ///< In a smaller picture each edge can be followed.
constexpr size_t FewestChildren = 25;

} // namespace

std::vector<bool> hubs(const Schema& schema)
{
    std::vector<bool> result(schema.tables().size());
    if (schema.tables().size() < FewestTables)
        return result;
    for (size_t i = 0; i < result.size(); ++i) {
        std::set<TableId> children;
        for (const ForeignKeyId key : schema.foreignKeysTo(TableId{static_cast<int>(i)}))
            children.insert(schema.foreignKey(key).child);
        result[i] = children.size() >= FewestChildren;
    }
    return result;
}

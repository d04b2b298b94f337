#include "views/graph/litpart.h"

#include "model/schema/neighbourhood.h"

namespace {

void light(LitPart& part, const ForeignKey& key)
{
    part.tables[key.child.position()] = true;
    if (key.parent)
        part.tables[key.parent.position()] = true;
}

} // namespace

LitPart litBy(const Schema& schema, TableId table)
{
    LitPart result{std::vector<bool>(schema.tables().size()), {}};
    result.tables[table.position()] = true;
    const std::vector<bool> reached = deleteReachKeys(schema, table);
    for (size_t i = 0; i < reached.size(); ++i) {
        const ForeignKey& key = schema.foreignKeys()[i];
        const bool isOwn = key.child == table || key.parent == table;
        if (isOwn || reached[i])
            light(result, key);
        result.keys.push_back(isOwn ? Emphasis::Lit : reached[i] ? Emphasis::Normal : Emphasis::Receding);
    }
    return result;
}

LitPart litBy(const Schema& schema, const std::set<ForeignKeyId>& keys)
{
    LitPart result{std::vector<bool>(schema.tables().size()),
                   std::vector<Emphasis>(schema.foreignKeys().size(), Emphasis::Receding)};
    for (const ForeignKeyId key : keys) {
        light(result, schema.foreignKey(key));
        result.keys[key.position()] = Emphasis::Lit;
    }
    return result;
}

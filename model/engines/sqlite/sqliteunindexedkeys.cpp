#include "model/engines/sqlite/sqliteunindexedkeys.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitekeyindexes.h"
#include "model/engines/sqlite/sqlitequoting.h"

using namespace Qt::StringLiterals;

namespace {

bool isLarge(Connection& connection, const Table& table)
{
    return !isNull(connection.scalar(u"SELECT 1 FROM %1 LIMIT 1 OFFSET %2"_s.arg(
        qualifiedName(table), QString::number(RowsOfLargeTable))));
}

} // namespace

std::vector<UnindexedKey> sqliteUnindexedKeys(Connection& connection, const Schema& schema,
                                              const SqliteKeySets& sets, TableId start)
{
    std::vector<UnindexedKey> keys;
    for (const ForeignKeyId id : keysThatMayAct(schema, start)) {
        const QString createIndex = createChildIndex(schema, id);
        const bool isFound = sets.isIndexed(id) && !createIndex.isEmpty();
        if (!isFound && isLarge(connection, schema.table(schema.foreignKey(id).child)))
            keys.push_back({id, unindexedKeyText(schema, id, u"SQLite"_s, createIndex)});
    }
    return keys;
}

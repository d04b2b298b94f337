#include "model/engines/sqlite/sqliteunindexedkeys.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitequoting.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

bool isLarge(Connection& connection, const Table& table)
{
    return !isNull(connection.scalar(u"SELECT 1 FROM %1 LIMIT 1 OFFSET %2"_s.arg(
        qualifiedName(table), QString::number(RowsOfLargeTable))));
}

} // namespace

QString createSqliteIndex(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    const Table& child = schema.table(key.child);
    QStringList columns;
    for (const ColumnId column : key.childColumns)
        columns << quoted(child.column(column).name);
    const QString name = child.name + u'_' + schema.childColumnNames(id).replace(u", "_s, u"_"_s);
    return u"CREATE INDEX %1 ON %2 (%3);"_s.arg(quoted(name), quoted(child.name), columns.join(u", "_s));
}

std::vector<UnindexedKey> sqliteUnindexedKeys(Connection& connection, const Schema& schema,
                                              const SqliteKeySets& sets, TableId start)
{
    std::vector<UnindexedKey> keys;
    for (const ForeignKeyId id : keysThatMayAct(schema, start))
        if (!sets.hasChildIndex(id) && isLarge(connection, schema.table(schema.foreignKey(id).child)))
            keys.push_back({id, unindexedKeyText(schema, id, u"SQLite"_s, createSqliteIndex(schema, id))});
    return keys;
}

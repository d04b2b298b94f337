#include "model/engines/odbc/odbccatalog.h"

#include "model/database/connection.h"
#include "model/engines/odbc/odbcstatement.h"
#include "model/job/progress.h"

#include <QCoreApplication>

#include <sql.h>
#include <sqlext.h>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

using TableName = std::pair<QString, QString>; ///< Schema and name.

ReferentialAction actionOf(std::optional<int> rule)
{
    if (!rule)
        return ReferentialAction::Unknown;
    switch (*rule) {
    case SQL_CASCADE:
        return ReferentialAction::Cascade;
    case SQL_RESTRICT:
        return ReferentialAction::Restrict;
    case SQL_SET_NULL:
        return ReferentialAction::SetNull;
    case SQL_NO_ACTION:
        return ReferentialAction::NoAction;
    case SQL_SET_DEFAULT:
        return ReferentialAction::SetDefault;
    default:
        return ReferentialAction::Unknown;
    }
}

Deferral deferralOf(std::optional<int> deferrability)
{
    if (deferrability == SQL_INITIALLY_DEFERRED)
        return Deferral::InitiallyDeferred;
    return deferrability == SQL_INITIALLY_IMMEDIATE ? Deferral::InitiallyImmediate : Deferral::NotDeferrable;
}

class OdbcCatalog {
public:
    explicit OdbcCatalog(Connection& connection)
        : m_connection(connection)
    {
    }

    Schema read()
    {
        readTables();
        readColumns();
        for (size_t i = 0; i < m_tables.size(); ++i) {
            m_connection.progress().advance(static_cast<qint64>(i), static_cast<qint64>(m_tables.size()),
                                            QCoreApplication::translate("OdbcCatalog", "Reading keys"));
            if (m_tables[i].kind == TableKind::Ordinary)
                readKeys(TableId{static_cast<int>(i)});
        }
        return {u"odbc"_s, odbcDatabaseVersion(m_connection), std::move(m_tables), std::move(m_foreignKeys)};
    }

private:
    void readTables()
    {
        OdbcStatement tables(m_connection);
        tables.listTables();
        while (tables.next()) {
            static const std::set<QString> SystemSchemas{u"information_schema"_s, u"pg_catalog"_s, u"sys"_s};
            const QString schema = tables.text(2).value_or(QString());
            const QString name = tables.text(3).value_or(QString());
            const QString type = tables.text(4).value_or(QString());
            if (SystemSchemas.contains(schema.toLower()) || (type != "TABLE"_L1 && type != "VIEW"_L1))
                continue;
            Table table;
            table.schema = schema;
            table.name = name;
            table.kind = type == "VIEW"_L1 ? TableKind::View : TableKind::Ordinary;
            m_ids[{schema, name}] = TableId{static_cast<int>(m_tables.size())};
            m_tables.push_back(std::move(table));
        }
    }

    void readColumns()
    {
        OdbcStatement columns(m_connection);
        columns.listColumns();
        while (columns.next()) {
            const TableName name{columns.text(2).value_or(QString()), columns.text(3).value_or(QString())};
            const auto table = m_ids.find(name);
            if (table == m_ids.end())
                continue;
            Column column;
            column.name = columns.text(4).value_or(QString());
            column.type = columns.text(6).value_or(QString());
            if (columns.integer(11) == SQL_NO_NULLS)
                column.nullability = Nullability::NotNull;
            column.defaultExpression = columns.text(13);
            if (column.defaultExpression == "NULL"_L1) // ODBC's word for none.
                column.defaultExpression.reset();
            m_tables[table->second.position()].columns.push_back(std::move(column));
        }
    }

    void readKeys(TableId id)
    {
        Table& table = m_tables[id.position()];
        OdbcStatement primaryKey(m_connection);
        primaryKey.listPrimaryKey(table.schema, table.name);
        std::map<int, ColumnId> parts;
        while (primaryKey.next()) {
            const ColumnId column = table.findColumn(primaryKey.text(4).value_or(QString()));
            parts[primaryKey.integer(5).value_or(0)] = column;
        }
        for (const auto& [place, column] : parts)
            table.primaryKey.push_back(column);
        readForeignKeys(id);
    }

    void readForeignKeys(TableId id)
    {
        const Table& child = m_tables[id.position()];
        OdbcStatement keys(m_connection);
        keys.listForeignKeysOf(child.schema, child.name);
        while (keys.next()) {
            const TableName parentName{keys.text(2).value_or(QString()), keys.text(3).value_or(QString())};
            const QString parentColumn = keys.text(4).value_or(QString());
            const QString childColumn = keys.text(8).value_or(QString());
            if (keys.integer(9).value_or(1) == 1)
                m_foreignKeys.push_back(newKey(id, parentName, keys));
            ForeignKey& key = m_foreignKeys.back();
            key.childColumns.push_back(child.findColumn(childColumn));
            if (key.parent)
                key.parentColumns.push_back(m_tables[key.parent.position()].findColumn(parentColumn));
        }
    }

    ForeignKey newKey(TableId child, const TableName& parentName, OdbcStatement& row) const
    {
        ForeignKey key;
        key.child = child;
        key.parentName = parentName.second;
        const auto parent = m_ids.find(parentName);
        if (parent != m_ids.end())
            key.parent = parent->second;
        else
            key.fault = ForeignKeyFault::MissingParent;
        key.onUpdate = actionOf(row.integer(10));
        key.onDelete = actionOf(row.integer(11));
        key.name = row.text(12).value_or(QString());
        key.deferral = deferralOf(row.integer(14));
        return key;
    }

    Connection& m_connection;
    std::vector<Table> m_tables;
    std::vector<ForeignKey> m_foreignKeys;
    std::map<TableName, TableId> m_ids;
};

} // namespace

Schema readOdbcSchema(Connection& connection)
{
    return OdbcCatalog(connection).read();
}

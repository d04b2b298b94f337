#include "model/engines/mariadb/mariadbcatalog.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbindexes.h"
#include "model/engines/mariadb/mariadbindexorder.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbrules.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MariaDbCatalog)
};

/// A table's or constraint's name with its database.
using FullName = std::pair<QString, QString>;

const auto NoSystemSchemas = u"NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')"_s;

struct DeclaredKey {
    FullName child;
    FullName parent;
    QString name;
    QStringList childColumns;
    QStringList parentColumns;
    ReferentialAction onDelete = ReferentialAction::NoAction;
    ReferentialAction onUpdate = ReferentialAction::NoAction;

    /// InnoDB's own name of the key, by which it orders keys.
    QByteArray id() const { return inFileNames(child.first) + '/' + name.toUtf8(); }
};

class CatalogReader {
public:
    explicit CatalogReader(Connection& connection)
        : m_connection(connection)
    {
    }

    Schema run()
    {
        m_connection.setActivity(Texts::tr("Reading the catalog"));
        const QString version = std::get<QString>(m_connection.scalar(u"SELECT VERSION()"_s));
        const QString dialect
            = version.contains("MariaDB"_L1, Qt::CaseInsensitive) ? u"mariadb"_s : u"mysql"_s;
        m_database = currentDatabase(m_connection);
        readDeclaredKeys();
        chooseDatabases();
        readTables();
        readColumns();
        readIndexes();
        orderIndexes(m_connection, dialect, m_tables, m_database);
        readTriggers();
        readChecks();
        addForeignKeys();
        return {dialect, version.section(u'-', 0, 0), std::move(m_tables), std::move(m_foreignKeys)};
    }

private:
    void readDeclaredKeys()
    {
        Cursor row = m_connection.query(uR"(
            SELECT k.TABLE_SCHEMA, k.TABLE_NAME, k.CONSTRAINT_NAME, k.ORDINAL_POSITION, k.COLUMN_NAME,
                   k.REFERENCED_TABLE_SCHEMA, k.REFERENCED_TABLE_NAME, k.REFERENCED_COLUMN_NAME
            FROM information_schema.KEY_COLUMN_USAGE AS k
            WHERE k.REFERENCED_TABLE_NAME IS NOT NULL AND k.TABLE_SCHEMA %1
            ORDER BY 1, 2, 3, 4)"_s.arg(NoSystemSchemas));
        while (row.next()) {
            if (row.integer(3) == 1) {
                DeclaredKey key;
                key.child = {row.text(0), row.text(1)};
                key.name = row.text(2);
                key.parent = {row.text(5), row.text(6)};
                m_declared.push_back(key);
            }
            m_declared.back().childColumns << row.text(4);
            m_declared.back().parentColumns << row.text(7);
        }
        readRules();
        std::ranges::sort(m_declared, {}, &DeclaredKey::id);
    }

    void readRules()
    {
        std::map<std::pair<FullName, QString>, std::pair<ReferentialAction, ReferentialAction>> rules;
        Cursor row = m_connection.query(uR"(
            SELECT CONSTRAINT_SCHEMA, TABLE_NAME, CONSTRAINT_NAME, DELETE_RULE, UPDATE_RULE
            FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA %1)"_s.arg(
            NoSystemSchemas));
        while (row.next())
            rules[{{row.text(0), row.text(1)}, row.text(2)}]
                = {mariaDbAction(row.text(3)), mariaDbAction(row.text(4))};
        std::map<FullName, QString> definitions;
        for (DeclaredKey& key : m_declared)
            if (const auto rule = rules.find({key.child, key.name}); rule != rules.end()) {
                std::tie(key.onDelete, key.onUpdate) = rule->second;
            } else {
                const auto [definition, isNew] = definitions.try_emplace(key.child);
                if (isNew)
                    definition->second = readDefinition(key.child);
                std::tie(key.onDelete, key.onUpdate) = mariaDbRules(definition->second, key.name);
            }
    }

    /// What a user sees who may do no more than SELECT: MariaDB hides such keys' rules in its catalog.
    QString readDefinition(const FullName& table)
    {
        return mariaDbDefinition(m_connection, quotedName(table.first) + u'.' + quotedName(table.second));
    }

    void chooseDatabases()
    {
        for (const QString& name : m_connection.url().option(u"schema"_s).split(u',', Qt::SkipEmptyParts))
            m_databases.insert(name.trimmed());
        if (!m_databases.empty())
            return;
        m_databases.insert(m_database);
        for (bool isGrowing = true; isGrowing;) {
            isGrowing = false;
            for (const DeclaredKey& key : m_declared)
                if (isRead(key.child) || isRead(key.parent))
                    for (const FullName& table : {key.child, key.parent})
                        isGrowing |= m_databases.insert(table.first).second;
        }
    }

    bool isRead(const FullName& table) const { return m_databases.contains(table.first); }

    /// "IN ('shop', 'archive')"
    QString inDatabases() const
    {
        QStringList literals;
        for (const QString& name : m_databases)
            literals << mariaDbLiteral(name);
        return u"IN (%1)"_s.arg(literals.join(u", "_s));
    }

    TableId findTable(const QString& database, const QString& name) const
    {
        return m_tableIds.value({database, name});
    }

    void readTables()
    {
        Cursor row = m_connection.query(uR"(
            SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_ROWS FROM information_schema.TABLES
            WHERE TABLE_SCHEMA %1 AND TABLE_TYPE <> 'SEQUENCE' ORDER BY TABLE_SCHEMA, TABLE_NAME)"_s.arg(
            inDatabases()));
        while (row.next()) {
            Table table;
            table.schema = row.text(0) == m_database ? QString() : row.text(0);
            table.name = row.text(1);
            table.kind = row.text(2).endsWith("VIEW"_L1) ? TableKind::View : TableKind::Ordinary;
            table.storageEngine = row.text(3);
            if (!isNull(row.value(4)))
                table.estimatedRows = row.integer(4);
            m_tableIds.insert({row.text(0), table.name}, TableId{static_cast<int>(m_tables.size())});
            m_tables.push_back(std::move(table));
        }
    }

    void readColumns()
    {
        Cursor row = m_connection.query(uR"(
            SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, COLLATION_NAME, IS_NULLABLE, COLUMN_DEFAULT, EXTRA
            FROM information_schema.COLUMNS WHERE TABLE_SCHEMA %1
            ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION)"_s.arg(inDatabases()));
        while (row.next()) {
            const TableId id = findTable(row.text(0), row.text(1));
            if (!id)
                continue;
            Column column;
            column.name = row.text(2);
            column.type = row.text(3);
            column.collation = row.text(4);
            column.nullability = row.text(5) == "NO"_L1 ? Nullability::NotNull : Nullability::Nullable;
            if (const QString expression = row.text(6); !expression.isEmpty() && expression != "NULL"_L1)
                column.defaultExpression = expression;
            const QString extra = row.text(7);
            if (extra.contains("VIRTUAL GENERATED"_L1))
                column.generation = Generation::Virtual;
            else if (extra.contains("STORED GENERATED"_L1))
                column.generation = Generation::Stored;
            m_tables[id.position()].columns.push_back(std::move(column));
        }
    }

    static Index indexNamed(const QString& name, Uniqueness uniqueness)
    {
        Index index;
        index.name = name;
        index.uniqueness = uniqueness;
        index.origin = name == "PRIMARY"_L1    ? IndexOrigin::PrimaryKey
            : uniqueness == Uniqueness::Unique ? IndexOrigin::UniqueConstraint
                                               : IndexOrigin::CreateIndex;
        return index;
    }

    void readIndexes()
    {
        // Not ordered: within a table the server lists indexes in an order of its own, which matters.
        Cursor row = m_connection.query(uR"(
            SELECT TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, NON_UNIQUE, SEQ_IN_INDEX, COLUMN_NAME, COLLATION, SUB_PART, INDEX_TYPE
            FROM information_schema.STATISTICS WHERE TABLE_SCHEMA %1)"_s.arg(inDatabases()));
        while (row.next()) {
            const TableId id = findTable(row.text(0), row.text(1));
            if (!id || !isTree(row.text(8), m_tables[id.position()]))
                continue;
            Table& table = m_tables[id.position()];
            if (row.integer(4) == 1)
                table.indexes.push_back(indexNamed(
                    row.text(2), row.integer(3) == 0 ? Uniqueness::Unique : Uniqueness::NotUnique));
            IndexPart part;
            part.column = table.findColumn(row.text(5));
            part.order = row.text(6) == "D"_L1 ? Qt::DescendingOrder : Qt::AscendingOrder;
            part.prefixLength = static_cast<int>(row.integer(7));
            if (part.column)
                part.collation = table.column(part.column).collation;
            table.indexes.back().parts.push_back(part);
        }
        for (Table& table : m_tables)
            for (const Index& index : table.indexes)
                if (index.origin == IndexOrigin::PrimaryKey)
                    for (const IndexPart& part : index.parts)
                        table.primaryKey.push_back(part.column);
    }

    /// InnoDB's HASH indexes are over a hidden column (long UNIQUE keys).
    static bool isTree(const QString& type, const Table& table)
    {
        return type == "BTREE"_L1 || (type == "HASH"_L1 && table.storageEngine != "InnoDB"_L1);
    }

    void readTriggers()
    {
        Cursor row = m_connection.query(uR"(
            SELECT EVENT_OBJECT_SCHEMA, EVENT_OBJECT_TABLE, TRIGGER_NAME, EVENT_MANIPULATION, ACTION_STATEMENT
            FROM information_schema.TRIGGERS WHERE EVENT_OBJECT_SCHEMA %1 ORDER BY 1, 2, ACTION_ORDER)"_s.arg(
            inDatabases()));
        while (row.next()) {
            const TableId id = findTable(row.text(0), row.text(1));
            const QString event = row.text(3);
            if (id)
                m_tables[id.position()].triggers.push_back({row.text(2),
                                                            event == "DELETE"_L1       ? TriggerEvent::Delete
                                                                : event == "UPDATE"_L1 ? TriggerEvent::Update
                                                                                       : TriggerEvent::Insert,
                                                            row.text(4)});
        }
    }

    void readChecks()
    {
        Cursor row = m_connection.query(uR"(
            SELECT t.TABLE_SCHEMA, t.TABLE_NAME, c.CHECK_CLAUSE
            FROM information_schema.CHECK_CONSTRAINTS AS c JOIN information_schema.TABLE_CONSTRAINTS AS t
                ON t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
                    AND t.CONSTRAINT_NAME = c.CONSTRAINT_NAME
            WHERE c.CONSTRAINT_SCHEMA %1 AND t.TABLE_SCHEMA %1
            ORDER BY 1, 2, c.CONSTRAINT_NAME)"_s.arg(inDatabases()));
        while (row.next())
            if (const TableId id = findTable(row.text(0), row.text(1)))
                m_tables[id.position()].checks.push_back(row.text(2));
    }

    void addForeignKeys()
    {
        for (const DeclaredKey& declared : m_declared) {
            const TableId child = findTable(declared.child.first, declared.child.second);
            if (!child || !isRead(declared.parent))
                continue;
            ForeignKey key;
            key.name = declared.name;
            key.child = child;
            key.parent = findTable(declared.parent.first, declared.parent.second);
            key.parentName = declared.parent.first == declared.child.first
                ? declared.parent.second
                : declared.parent.first + u'.' + declared.parent.second;
            key.onDelete = declared.onDelete;
            key.onUpdate = declared.onUpdate;
            for (const QString& column : declared.childColumns)
                key.childColumns.push_back(m_tables[child.position()].findColumn(column));
            if (key.parent)
                for (const QString& column : declared.parentColumns)
                    key.parentColumns.push_back(m_tables[key.parent.position()].findColumn(column));
            key.fault = faultOf(key);
            m_foreignKeys.push_back(std::move(key));
        }
    }

    ForeignKeyFault faultOf(const ForeignKey& key) const
    {
        if (!key.parent)
            return ForeignKeyFault::MissingParent;
        const Table& child = m_tables[key.child.position()];
        const Table& parent = m_tables[key.parent.position()];
        if (child.storageEngine != "InnoDB"_L1 || parent.storageEngine != "InnoDB"_L1)
            return ForeignKeyFault::NotEnforced;
        return indexFor(parent, key.parentColumns) && indexFor(child, key.childColumns)
            ? ForeignKeyFault::None
            : ForeignKeyFault::Mismatch;
    }

    Connection& m_connection;
    QString m_database;
    std::set<QString> m_databases; ///< Those that are read.
    std::vector<DeclaredKey> m_declared; ///< In the order of their ids.
    std::vector<Table> m_tables;
    std::vector<ForeignKey> m_foreignKeys;
    QHash<FullName, TableId> m_tableIds;
};

} // namespace

QString currentDatabase(Connection& connection)
{
    const Value name = connection.scalar(u"SELECT DATABASE()"_s);
    if (isNull(name))
        throw RequestError(Texts::tr("The URL names no database; write mysql://user@host/database."));
    return std::get<QString>(name);
}

Schema readMariaDbSchema(Connection& connection)
{
    return CatalogReader(connection).run();
}

#include "model/engines/sqlite/sqlitecatalog.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqliteddl.h"
#include "model/engines/sqlite/sqliteparentkey.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QHash>

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Source: https://www.sqlite.org/datatype3.html#determination_of_column_affinity, and
/// https://www.sqlite.org/stricttables.html for ANY.
Affinity affinityOf(const QString& type, Typing typing)
{
    const auto holds = [&](QLatin1String part) { return type.contains(part, Qt::CaseInsensitive); };
    if (typing == Typing::Strict && type.compare("ANY"_L1, Qt::CaseInsensitive) == 0)
        return Affinity::Blob;
    if (holds("INT"_L1))
        return Affinity::Integer;
    if (holds("CHAR"_L1) || holds("CLOB"_L1) || holds("TEXT"_L1))
        return Affinity::Text;
    if (holds("BLOB"_L1) || type.isEmpty())
        return Affinity::Blob;
    if (holds("REAL"_L1) || holds("FLOA"_L1) || holds("DOUB"_L1))
        return Affinity::Real;
    return Affinity::Numeric;
}

ReferentialAction actionFrom(const QString& words)
{
    for (const auto action : {ReferentialAction::Cascade, ReferentialAction::SetNull,
                              ReferentialAction::SetDefault, ReferentialAction::Restrict})
        if (words == sqlWords(action))
            return action;
    return ReferentialAction::NoAction;
}

class CatalogReader {
public:
    explicit CatalogReader(Connection& connection)
        : m_connection(connection)
    {
    }

    Schema run()
    {
        m_connection.setActivity(QCoreApplication::translate("CatalogReader", "Reading the catalog"));
        const QString version = std::get<QString>(m_connection.scalar(u"SELECT sqlite_version()"_s));
        readTables();
        readColumns();
        readIndexes();
        readForeignKeys();
        readTriggers();
        return {u"sqlite"_s, version, std::move(m_tables), std::move(m_foreignKeys)};
    }

private:
    void readTables()
    {
        Cursor row = m_connection.query(uR"(
            SELECT list.name, list.type, list.wr, list.strict, object.sql
            FROM main.sqlite_schema AS object JOIN pragma_table_list AS list
                ON list.schema = 'main' AND list.name = object.name
            WHERE object.type IN ('table', 'view') AND substr(object.name, 1, 7) <> 'sqlite_'
            ORDER BY object.rowid)"_s);
        while (row.next()) {
            Table table;
            table.name = row.text(0);
            table.kind = kindFrom(row.text(1));
            table.rowIdentity = row.integer(2) != 0 ? RowIdentity::PrimaryKey : RowIdentity::RowId;
            table.typing = row.integer(3) != 0 ? Typing::Strict : Typing::Flexible;
            table.definition = row.text(4);
            m_tableIds.insert(table.name, TableId{static_cast<int>(m_tables.size())});
            m_declarations.push_back(isStored(table) ? readTableDeclaration(table.definition)
                                                     : TableDeclaration());
            table.checks = m_declarations.back().checks;
            m_tables.push_back(std::move(table));
        }
    }

    static TableKind kindFrom(const QString& type)
    {
        if (type == "view"_L1)
            return TableKind::View;
        if (type == "virtual"_L1)
            return TableKind::Virtual;
        return type == "shadow"_L1 ? TableKind::Shadow : TableKind::Ordinary;
    }

    static bool isStored(const Table& table)
    {
        return table.kind == TableKind::Ordinary || table.kind == TableKind::Shadow;
    }

    void readColumns()
    {
        readColumnsOf(u"object.type = 'table' AND object.rootpage > 0"_s);
        try {
            readColumnsOf(u"object.type = 'view' OR object.rootpage = 0"_s);
        } catch (const Error&) {
            // A view that refers to something missing, or a virtual table without its module, cannot be
            // described; no delete depends on it.
        }
        for (Table& table : m_tables)
            readCollations(table);
    }

    void readColumnsOf(const QString& objects)
    {
        std::vector<std::vector<std::pair<qint64, ColumnId>>> keyParts(m_tables.size());
        Cursor row = m_connection.query(uR"(
            SELECT object.name, c.name, c.type, c."notnull", c.dflt_value, c.pk, c.hidden
            FROM main.sqlite_schema AS object JOIN pragma_table_xinfo(object.name, 'main') AS c
            WHERE object.type IN ('table', 'view') AND (%1)
            ORDER BY object.rowid, c.cid)"_s.arg(objects));
        while (row.next()) {
            const TableId id = m_tableIds.value(row.text(0));
            if (!id)
                continue;
            Table& table = m_tables[id.position()];
            Column column;
            column.name = row.text(1);
            column.type = row.text(2);
            column.affinity = affinityOf(column.type, table.typing);
            column.nullability = row.integer(3) != 0 ? Nullability::NotNull : Nullability::Nullable;
            if (!isNull(row.value(4)))
                column.defaultExpression = row.text(4);
            if (const qint64 place = row.integer(5); place > 0)
                keyParts[id.position()].emplace_back(place, ColumnId{static_cast<int>(table.columns.size())});
            constexpr qint64 HiddenVirtual = 2;
            constexpr qint64 HiddenStored = 3;
            const qint64 hidden = row.integer(6);
            column.generation = hidden == HiddenVirtual ? Generation::Virtual
                : hidden == HiddenStored                ? Generation::Stored
                                                        : Generation::None;
            table.columns.push_back(std::move(column));
        }
        for (size_t i = 0; i < m_tables.size(); ++i) {
            std::ranges::sort(keyParts[i]);
            for (const auto& [place, column] : keyParts[i]) {
                m_tables[i].primaryKey.push_back(column);
                if (m_tables[i].rowIdentity == RowIdentity::PrimaryKey)
                    m_tables[i].columns[column.position()].nullability = Nullability::NotNull;
            }
        }
    }

    /// No pragma tells a column's own collation. Source:
    /// https://www.sqlite.org/c3ref/table_column_metadata.html
    void readCollations(Table& table)
    {
        if (!isStored(table))
            return;
        auto* const database = static_cast<sqlite3*>(m_connection.nativeHandle());
        for (Column& column : table.columns) {
            const char* collation = nullptr;
            if (sqlite3_table_column_metadata(database, "main", table.name.toUtf8().constData(),
                                              column.name.toUtf8().constData(), nullptr, &collation, nullptr,
                                              nullptr, nullptr)
                == SQLITE_OK)
                column.collation = QString::fromUtf8(collation);
        }
    }

    void readIndexes()
    {
        Cursor row = m_connection.query(uR"(
            SELECT object.name, list.name, list.origin, list."unique", list.partial, part.cid, part.coll, part."desc",
                   part.seqno
            FROM main.sqlite_schema AS object JOIN pragma_index_list(object.name, 'main') AS list
                JOIN pragma_index_xinfo(list.name, 'main') AS part
            WHERE object.type = 'table' AND object.rootpage > 0 AND part.key = 1
            ORDER BY object.rowid, list.seq, part.seqno)"_s);
        while (row.next()) {
            const TableId id = m_tableIds.value(row.text(0));
            if (!id)
                continue;
            std::vector<Index>& indexes = m_tables[id.position()].indexes;
            if (row.integer(8) == 0) {
                const QString origin = row.text(2);
                indexes.push_back({row.text(1),
                                   origin == "pk"_L1      ? IndexOrigin::PrimaryKey
                                       : origin == "u"_L1 ? IndexOrigin::UniqueConstraint
                                                          : IndexOrigin::CreateIndex,
                                   row.integer(3) != 0 ? Uniqueness::Unique : Uniqueness::NotUnique,
                                   row.integer(4) != 0 ? IndexCoverage::Partial : IndexCoverage::AllRows,
                                   {}});
            }
            indexes.back().parts.push_back({ColumnId{static_cast<int>(std::max<qint64>(row.integer(5), -1))},
                                            row.text(6),
                                            row.integer(7) != 0 ? Qt::DescendingOrder : Qt::AscendingOrder});
        }
        for (Table& table : m_tables) {
            const bool hasKeyIndex = std::ranges::any_of(
                table.indexes, [](const Index& index) { return index.origin == IndexOrigin::PrimaryKey; });
            if (isStored(table) && table.rowIdentity == RowIdentity::RowId && table.primaryKey.size() == 1
                && !hasKeyIndex)
                table.rowIdColumn = table.primaryKey.front();
        }
    }

    void readForeignKeys()
    {
        QHash<QString, TableId> byFoldedName;
        for (const auto& [name, id] : m_tableIds.asKeyValueRange())
            byFoldedName.insert(foldedName(name), id);

        std::vector<QStringList> parentNames;
        Cursor row = m_connection.query(uR"(
            SELECT object.name, key.id, key.seq, key."table", key."from", key."to", key.on_update, key.on_delete
            FROM main.sqlite_schema AS object JOIN pragma_foreign_key_list(object.name, 'main') AS key
            WHERE object.type = 'table' AND object.rootpage > 0
            ORDER BY object.rowid DESC, key.id, key.seq)"_s);
        while (row.next()) {
            const TableId child = m_tableIds.value(row.text(0));
            if (!child)
                continue;
            const Table& table = m_tables[child.position()];
            if (row.integer(2) == 0) {
                ForeignKey key;
                key.child = child;
                key.parentName = row.text(3);
                key.parent = byFoldedName.value(foldedName(key.parentName));
                key.onUpdate = actionFrom(row.text(6));
                key.onDelete = actionFrom(row.text(7));
                // The key with id 0 is the one that the text declares last.
                const auto& references = m_declarations[child.position()].references;
                const auto place = std::ssize(references) - 1 - row.integer(1);
                if (place >= 0) {
                    key.name = references[static_cast<size_t>(place)].name;
                    key.deferral = references[static_cast<size_t>(place)].deferral;
                }
                m_foreignKeys.push_back(std::move(key));
                parentNames.emplace_back();
            }
            m_foreignKeys.back().childColumns.push_back(table.findColumn(row.text(4)));
            if (const QString parentColumn = row.text(5); !parentColumn.isEmpty())
                parentNames.back() << parentColumn;
        }
        for (size_t i = 0; i < m_foreignKeys.size(); ++i) {
            ForeignKey& key = m_foreignKeys[i];
            if (!key.parent)
                key.fault = ForeignKeyFault::MissingParent;
            else if (!resolveParentKey(key, m_tables[key.parent.position()], parentNames[i]))
                key.fault = ForeignKeyFault::Mismatch;
        }
    }

    /// SQLite compares names without regard to the case of ASCII letters only.
    static QString foldedName(QString name)
    {
        for (QChar& c : name)
            if (c >= u'A' && c <= u'Z')
                c = QChar(c.unicode() + (u'a' - u'A'));
        return name;
    }

    void readTriggers()
    {
        Cursor row = m_connection.query(
            u"SELECT tbl_name, name, sql FROM main.sqlite_schema WHERE type = 'trigger' ORDER BY rowid"_s);
        QHash<QString, TableId> byFoldedName;
        for (const auto& [name, id] : m_tableIds.asKeyValueRange())
            byFoldedName.insert(foldedName(name), id);
        while (row.next())
            if (const TableId id = byFoldedName.value(foldedName(row.text(0))))
                m_tables[id.position()].triggers.push_back(
                    {row.text(1), readTriggerEvent(row.text(2)), row.text(2)});
    }

    Connection& m_connection;
    std::vector<Table> m_tables;
    std::vector<TableDeclaration> m_declarations; ///< Beside `m_tables`.
    std::vector<ForeignKey> m_foreignKeys;
    QHash<QString, TableId> m_tableIds;
};

} // namespace

Schema readSqliteSchema(Connection& connection)
{
    return CatalogReader(connection).run();
}

#include "model/engines/sqlite/sqlitemigration.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitekeytext.h"
#include "model/engines/sqlite/sqlitequoting.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class MigrationWriter {
    Q_DECLARE_TR_FUNCTIONS(SqliteMigration)

public:
    MigrationWriter(Connection& connection, const Schema& before, const Schema& after)
        : m_connection(connection)
        , m_before(before)
        , m_after(after)
    {
        Cursor row = connection.query(u"SELECT lower(name) FROM main.sqlite_schema"_s);
        while (row.next())
            m_takenNames << row.text(0);
    }

    QString run()
    {
        const std::vector<TableId> tables = changedTables();
        if (tables.empty())
            return {};
        line(u"-- "_s + tr("The steps of https://www.sqlite.org/lang_altertable.html#otheralter"));
        line(u"PRAGMA foreign_keys = OFF;"_s);
        line(u"PRAGMA legacy_alter_table = ON; -- "_s
             + tr("views and triggers that name the tables stay as they are"));
        line(u"BEGIN IMMEDIATE;"_s);
        for (const TableId table : tables)
            remake(table);
        for (const TableId table : tables)
            check(table);
        line(u"COMMIT;"_s);
        line(u"PRAGMA legacy_alter_table = OFF;"_s);
        line(u"PRAGMA foreign_keys = ON;"_s);
        return m_script;
    }

private:
    /// In the order in which they are to be made: the keys of the last one act first.
    std::vector<TableId> changedTables() const
    {
        std::vector<TableId> tables;
        const auto addOnce = [&](TableId table) {
            if (m_before.table(table).definition != m_after.table(table).definition
                && std::ranges::find(tables, table) == tables.end())
                tables.push_back(table);
        };
        for (const ForeignKey& key : m_after.foreignKeys())
            addOnce(key.child);
        for (int i = 0; i < static_cast<int>(m_after.tables().size()); ++i)
            addOnce(TableId{i});
        std::ranges::reverse(tables);
        return tables;
    }

    void remake(TableId id)
    {
        const Table& table = m_after.table(id);
        const QString name = quoted(table.name);
        const QString plainNewName = freeName(table.name);
        const QString newName = quoted(plainNewName);
        const QString columns = columnList(table);
        line({});
        line(withTableName(table.definition, newName) + u';');
        line(u"INSERT INTO %1 (%2) SELECT %2 FROM %3;"_s.arg(newName, columns, name));
        if (isCounted(table)) {
            line(u"DELETE FROM sqlite_sequence WHERE name = %1;"_s.arg(literal(plainNewName)));
            line(
                u"INSERT INTO sqlite_sequence (name, seq) SELECT %1, seq FROM sqlite_sequence WHERE name = %2;"_s
                    .arg(literal(plainNewName), literal(table.name)));
        }
        line(u"DROP TABLE %1;"_s.arg(name));
        line(u"ALTER TABLE %1 RENAME TO %2;"_s.arg(newName, name));
        addTextsOf(table);
        if (isAnalyzed(table))
            line(u"ANALYZE main.%1;"_s.arg(name));
    }

    void check(TableId id)
    {
        const auto& keys = m_after.foreignKeysOf(id);
        const auto isMismatch
            = [&](ForeignKeyId key) { return m_after.foreignKey(key).fault == ForeignKeyFault::Mismatch; };
        line({});
        if (std::ranges::none_of(keys, isMismatch)) { // SQLite would stop at one.
            line(u"-- "_s + tr("Lists rows without a parent."));
            line(u"PRAGMA foreign_key_check(%1);"_s.arg(quoted(m_after.table(id).name)));
        }
        QStringList counts;
        for (const ForeignKeyId key : keys)
            if (m_after.foreignKey(key).origin == KeyOrigin::Made)
                counts << u"(SELECT count(*) FROM %1)"_s.arg(orphans(m_after.foreignKey(key)));
        if (counts.isEmpty())
            return;
        const QString guard = u"temp.cascade_explorer_check"_s;
        line(u"-- "_s + tr("Takes everything back where there are such rows for a new key."));
        line(u"CREATE TABLE %1 (violations INTEGER CHECK (violations = 0));"_s.arg(guard));
        line(u"INSERT OR ROLLBACK INTO %1 SELECT %2;"_s.arg(guard, counts.join(u" + "_s)));
        line(u"DROP TABLE %1;"_s.arg(guard));
    }

    /// The parent's column comes first: its collation decides.
    QString orphans(const ForeignKey& key) const
    {
        const Table& child = m_after.table(key.child);
        const Table& parent = m_after.table(key.parent);
        QStringList known;
        QStringList equal;
        for (size_t i = 0; i < key.childColumns.size(); ++i) {
            const QString own = u"c."_s + quoted(child.column(key.childColumns[i]).name);
            known << own + u" IS NOT NULL"_s;
            equal << u"p.%1 = %2"_s.arg(quoted(parent.column(key.parentColumns[i]).name), own);
        }
        return u"%1 AS c WHERE %2 AND NOT EXISTS (SELECT 1 FROM %3 AS p WHERE %4)"_s.arg(
            quoted(child.name), known.join(u" AND "_s), quoted(parent.name), equal.join(u" AND "_s));
    }

    /// All that can be written; row ids, too.
    static QString columnList(const Table& table)
    {
        QStringList names;
        if (table.rowIdentity == RowIdentity::RowId && !table.rowIdColumn)
            names << rowIdName(table);
        for (const Column& column : table.columns)
            if (column.generation == Generation::None)
                names << quoted(column.name);
        names.removeAll(QString());
        return names.join(u", "_s);
    }

    void addTextsOf(const Table& table)
    {
        Cursor row = m_connection.query(u"SELECT sql FROM main.sqlite_schema WHERE lower(tbl_name) = "
                                        u"lower(?) AND type IN ('index', 'trigger')"
                                        " AND sql IS NOT NULL ORDER BY type, rowid"_s,
                                        {table.name});
        while (row.next())
            line(row.text(0) + u';');
    }

    bool isCounted(const Table& table) { return hasRow(u"sqlite_sequence"_s, u"name"_s, table.name); }

    bool isAnalyzed(const Table& table) { return hasRow(u"sqlite_stat1"_s, u"tbl"_s, table.name); }

    bool hasRow(const QString& table, const QString& column, const QString& value)
    {
        return m_takenNames.contains(table)
            && m_connection.query(u"SELECT 1 FROM main.%1 WHERE %2 = ?"_s.arg(table, column), {value}).next();
    }

    QString freeName(const QString& table)
    {
        const QString stem = u"new_"_s + table;
        QString name = stem;
        for (int number = 2; m_takenNames.contains(name.toLower()); ++number)
            name = stem + QString::number(number);
        m_takenNames << name.toLower();
        return name;
    }

    static QString literal(const QString& text)
    {
        return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
    }

    void line(const QString& text) { m_script += text + u'\n'; }

    Connection& m_connection;
    const Schema& m_before;
    const Schema& m_after;
    QStringList m_takenNames; ///< In lower case.
    QString m_script;
};

} // namespace

QString sqliteMigration(Connection& connection, const Schema& before, const Schema& after)
{
    return MigrationWriter(connection, before, after).run();
}

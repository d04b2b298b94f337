#include "model/engines/sqlite/sqliteselection.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitecondition.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {

class Selection {
    Q_DECLARE_TR_FUNCTIONS(Selection)

public:
    Selection(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
              const DeleteRequest& request)
        : m_connection(connection)
        , m_sets(sets)
        , m_request(request)
        , m_table(schema.table(request.table))
    {
    }

    QString run()
    {
        checkTable();
        m_connection.setActivity(tr("Selecting rows of %1").arg(m_table.displayName()));
        m_connection.execute(m_sets.createSet(m_request.table, set()));
        return m_request.keys.empty() ? selectByCondition() : selectByKeys();
    }

private:
    QString set() const { return SqliteKeySets::deletedSet(m_request.table); }

    void checkTable() const
    {
        switch (m_table.kind) {
        case TableKind::Ordinary:
        case TableKind::Shadow:
            break;
        case TableKind::View:
            throw RequestError(
                tr("“%1” is a view; choose one of the tables that it reads.").arg(m_table.name));
        case TableKind::Virtual:
            throw RequestError(
                tr("“%1” is a virtual table: what a delete from it does is up to its module, and no "
                   "foreign key refers to it.")
                    .arg(m_table.name));
        }
        if (m_table.rowIdentity == RowIdentity::RowId && rowIdName(m_table).isEmpty() && !m_table.rowIdColumn)
            throw Error(
                tr("“%1” hides its row id behind columns called rowid, _rowid_ and oid; its rows cannot be "
                   "told apart.")
                    .arg(m_table.name));
    }

    QString selectByCondition()
    {
        checkCondition(m_request.condition.sql);
        try {
            m_connection.execute(insertWhere(u"(\n%1\n)"_s.arg(m_request.condition.sql)));
        } catch (const StatementError& error) {
            throw RequestError(tr("The condition cannot be read: %1.").arg(QString::fromUtf8(error.what())));
        }
        return m_request.condition.sql.trimmed();
    }

    QString insertWhere(const QString& condition) const
    {
        return u"INSERT OR IGNORE INTO %1 SELECT %2, -1, 0 FROM %3 WHERE %4"_s.arg(
            set(), m_sets.keyOf(m_request.table, quoted(m_table.name)), qualifiedName(m_table), condition);
    }

    QString selectByKeys()
    {
        std::vector<std::vector<QString>> literals;
        QStringList columns;
        for (const KeyText& key : m_request.keys) {
            const QStringList names = keyColumns(key);
            if (columns.isEmpty())
                columns = names;
            else if (names != columns)
                throw RequestError(tr("All keys must name the same columns in the same order."));
            literals.push_back(selectByKey(key, names));
        }
        return condition(columns, literals);
    }

    /// The names of the key's columns as SQL; they must form the primary key, a unique key or the row id.
    QStringList keyColumns(const KeyText& key) const
    {
        QStringList names;
        std::set<ColumnId> columns;
        for (const auto& [name, text] : key) {
            const ColumnId column = m_table.findColumn(name);
            if (!column) {
                if (key.size() == 1 && m_table.rowIdentity == RowIdentity::RowId
                    && name.compare(rowIdName(m_table), Qt::CaseInsensitive) == 0)
                    return {rowIdName(m_table)};
                throw RequestError(
                    tr("“%1” has no column “%2”; its key is %3.").arg(m_table.name, name, keyNames()));
            }
            if (!columns.insert(column).second)
                throw RequestError(tr("The key names column “%1” twice.").arg(name));
            names << quoted(m_table.column(column).name);
        }
        if (!isKey(columns))
            throw RequestError(
                tr("These columns are not a key of “%1”; its key is %2.").arg(m_table.name, keyNames()));
        return names;
    }

    bool isKey(const std::set<ColumnId>& columns) const
    {
        if (columns == std::set(m_table.primaryKey.begin(), m_table.primaryKey.end()))
            return true;
        return std::ranges::any_of(m_table.indexes, [&](const Index& index) {
            std::set<ColumnId> parts;
            for (const IndexPart& part : index.parts)
                parts.insert(part.column);
            return index.uniqueness == Uniqueness::Unique && index.coverage == IndexCoverage::AllRows
                && parts == columns;
        });
    }

    QString keyNames() const
    {
        QStringList names;
        for (const ColumnId column : m_table.identifyingColumns())
            names << m_table.column(column).name;
        return names.isEmpty() ? rowIdName(m_table) : names.join(u", "_s);
    }

    /// Selects the row and returns its key's values as SQL.
    std::vector<QString> selectByKey(const KeyText& key, const QStringList& names)
    {
        // A value without affinity, and a blob, are found by how SQLite prints them.
        for (const QString& comparison : {u"%1 = ?"_s, u"? IN (CAST(%1 AS TEXT), quote(%1))"_s}) {
            QStringList conditions;
            Values texts;
            for (qsizetype i = 0; i < names.size(); ++i) {
                conditions << comparison.arg(names[i]);
                texts.emplace_back(key[static_cast<size_t>(i)].second);
            }
            const QString where = conditions.join(u" AND "_s);
            Cursor row = m_connection.query(
                u"SELECT %1 FROM %2 WHERE %3"_s.arg(names.join(u", "_s), qualifiedName(m_table), where),
                texts);
            if (!row.next())
                continue;
            std::vector<QString> literals;
            literals.reserve(static_cast<size_t>(row.columnCount()));
            for (int i = 0; i < row.columnCount(); ++i)
                literals.push_back(sqlLiteral(row.value(i)));
            m_connection.execute(insertWhere(where), texts);
            return literals;
        }
        QStringList parts;
        for (const auto& [name, text] : key)
            parts << name + u" = "_s + text;
        throw RequestError(tr("“%1” has no row with %2.").arg(m_table.name, parts.join(u", "_s)));
    }

    static QString condition(const QStringList& columns, const std::vector<std::vector<QString>>& rows)
    {
        if (columns.size() == 1 && rows.size() > 1) {
            QStringList values;
            for (const auto& row : rows)
                values << row.front();
            return u"%1 IN (%2)"_s.arg(columns.first(), values.join(u", "_s));
        }
        QStringList alternatives;
        for (const auto& row : rows) {
            QStringList parts;
            for (qsizetype i = 0; i < columns.size(); ++i)
                parts << columns[i] + u" = "_s + row[static_cast<size_t>(i)];
            const QString one = parts.join(u" AND "_s);
            alternatives << (rows.size() > 1 ? u'(' + one + u')' : one);
        }
        return alternatives.join(u" OR "_s);
    }

    Connection& m_connection;
    const SqliteKeySets& m_sets;
    const DeleteRequest& m_request;
    const Table& m_table;
};

} // namespace

bool isEnforcingSqlite(Connection& connection, Enforcement enforcement)
{
    switch (enforcement) {
    case Enforcement::On:
        return true;
    case Enforcement::Off:
        return false;
    case Enforcement::Default:
        return connection.scalar(u"PRAGMA foreign_keys"_s) == Value(qint64(1));
    }
    Q_UNREACHABLE();
}

QString selectRows(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                   const DeleteRequest& request)
{
    return Selection(connection, schema, sets, request).run();
}

#include "model/engines/sqlite/sqliteshadow.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/plan/coverednames.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString typeOf(Affinity affinity)
{
    switch (affinity) {
    case Affinity::Blob:
        return u"BLOB"_s;
    case Affinity::Text:
        return u"TEXT"_s;
    case Affinity::Numeric:
        return u"NUMERIC"_s;
    case Affinity::Integer:
        return u"INT"_s;
    case Affinity::Real:
        return u"REAL"_s;
    }
    Q_UNREACHABLE();
}

QString placeholders(size_t count)
{
    return QStringList(static_cast<qsizetype>(count), u"?"_s).join(u", "_s);
}

QString isAt(const QStringList& identity, const QString& alias)
{
    QStringList parts;
    for (const QString& name : identity)
        parts << u"%1.%2 = ?"_s.arg(alias, name);
    return parts.join(u" AND "_s);
}

} // namespace

SqliteShadow::SqliteShadow(Connection& connection, const Schema& schema, const SqliteRowStore& store)
    : m_connection(connection)
    , m_schema(schema)
    , m_store(store)
{
}

QString SqliteShadow::changedRows(TableId table)
{
    return u"temp.changed_%1"_s.arg(table.index);
}

QString SqliteShadow::aloneRow(TableId table)
{
    return u"temp.alone_%1"_s.arg(table.index);
}

QString SqliteShadow::goneRows(TableId table)
{
    return u"temp.unchanged_but_%1"_s.arg(table.index);
}

QStringList SqliteShadow::identity(TableId id) const
{
    const Table& table = m_schema.table(id);
    if (table.rowIdentity == RowIdentity::RowId)
        return {rowIdName(table)};
    QStringList names;
    for (const ColumnId column : table.primaryKey)
        names << quoted(table.column(column).name);
    return names;
}

QString SqliteShadow::isUnchanged(TableId table, const QString& alias) const
{
    QStringList same;
    const QStringList names = identity(table);
    for (qsizetype i = 0; i < names.size(); ++i)
        same << u"gone.k%1 = %2.%3"_s.arg(QString::number(i), alias, names[i]);
    return u"NOT EXISTS (SELECT 1 FROM %1 AS gone WHERE %2)"_s.arg(goneRows(table), same.join(u" AND "_s));
}

void SqliteShadow::create(TableId id)
{
    if (!m_created.insert(id).second)
        return;
    const Table& table = m_schema.table(id);
    QStringList columns;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        const bool isRowId = table.rowIdColumn == ColumnId{static_cast<int>(i)};
        columns << u"%1 %2 COLLATE %3"_s.arg(
            quoted(column.name), isRowId ? u"INTEGER PRIMARY KEY"_s : typeOf(column.affinity),
            column.collation.isEmpty() ? u"BINARY"_s : quoted(column.collation));
    }
    for (const QString& name : {changedRows(id), aloneRow(id)})
        m_connection.execute(
            u"CREATE TEMP TABLE %1 (%2)"_s.arg(name.section(u'.', 1), columns.join(u", "_s)));
    QStringList keys;
    for (qsizetype i = 0; i < identity(id).size(); ++i)
        keys << u"k%1"_s.arg(i);
    m_connection.execute(u"CREATE TEMP TABLE %1 (%2, PRIMARY KEY (%2)) WITHOUT ROWID"_s.arg(
        goneRows(id).section(u'.', 1), keys.join(u", "_s)));
}

void SqliteShadow::refresh()
{
    for (size_t i = 0; i < m_schema.tables().size(); ++i)
        for (const ReplayRowId row : m_store.changedRows(TableId{static_cast<int>(i)}))
            refresh(row);
}

void SqliteShadow::refresh(ReplayRowId row)
{
    int& written = m_versions[row];
    if (written == m_store.row(row).version)
        return;
    written = m_store.row(row).version;
    const TableId table = m_store.row(row).table;
    create(table);
    const Values& original = m_store.originalIdentity(row);
    m_connection.execute(
        u"INSERT OR IGNORE INTO %1 VALUES (%2)"_s.arg(goneRows(table), placeholders(original.size())),
        original);
    if (const auto place = m_places.find(row); place != m_places.end()) {
        m_connection.execute(u"DELETE FROM %1 AS changed WHERE %2"_s.arg(changedRows(table),
                                                                         isAt(identity(table), u"changed"_s)),
                             place->second);
        m_places.erase(place);
    }
    if (!m_store.row(row).isPresent)
        return;
    m_places[row] = m_store.row(row).identity;
    write(row, changedRows(table));
}

QString SqliteShadow::alone(ReplayRowId row)
{
    const TableId table = m_store.row(row).table;
    create(table);
    m_connection.execute(u"DELETE FROM "_s + aloneRow(table));
    write(row, aloneRow(table));
    return aloneRow(table);
}

void SqliteShadow::write(ReplayRowId id, const QString& into)
{
    const ReplayRow& row = m_store.row(id);
    const Table& table = m_schema.table(row.table);
    const QStringList identity = this->identity(row.table);
    QStringList names;
    QStringList terms;
    Values parameters;
    if (table.rowIdentity == RowIdentity::RowId && !table.rowIdColumn) {
        names << identity.front();
        terms << u"?"_s;
        parameters.push_back(row.identity.front());
    }
    const auto& kept = m_store.keptColumns(row.table);
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const ColumnId column{static_cast<int>(i)};
        names << quoted(table.columns[i].name);
        if (std::ranges::find(kept, column) == kept.end()) {
            terms << u"stored."_s + names.last();
        } else {
            terms << u"?"_s;
            parameters.push_back(row.cells[m_store.slot(row.table, column)]);
        }
    }
    const Values& original = m_store.originalIdentity(id);
    parameters.insert(parameters.end(), original.begin(), original.end());
    // Two rows stand in one place only after an error, and then nothing is evaluated any more.
    m_connection.execute(u"INSERT OR REPLACE INTO %1 (%2) SELECT %3 FROM %4 AS stored WHERE %5"_s.arg(
                             into, names.join(u", "_s), terms.join(u", "_s), qualifiedName(table),
                             isAt(identity, u"stored"_s)),
                         parameters);
}

QString SqliteShadow::covered(const QString& sql) const
{
    if (m_created.empty())
        return sql;
    return withCovers(sql, m_connection.engine().scriptSyntax(),
                      [this](const QString& schema, const QString& name, NameUse) {
                          const auto isMeant = [&](TableId id) {
                              return m_schema.table(id).name.compare(name, Qt::CaseInsensitive) == 0;
                          };
                          const bool isCovered = schema.compare("main"_L1, Qt::CaseInsensitive) == 0
                              && std::ranges::any_of(m_created, isMeant);
                          return isCovered ? quoted(name) : QString();
                      });
}

void SqliteShadow::cover()
{
    for (const TableId id : m_created) {
        if (!m_covered.insert(id).second)
            continue;
        const Table& table = m_schema.table(id);
        QStringList columns;
        for (const Column& column : table.columns)
            columns << quoted(column.name);
        m_connection.execute(
            u"CREATE TEMP VIEW %1 AS SELECT %2 FROM %3 AS stored WHERE %4 UNION ALL SELECT %2 FROM %5"_s.arg(
                quoted(table.name), columns.join(u", "_s), qualifiedName(table), isUnchanged(id, u"stored"_s),
                changedRows(id)));
    }
}

void SqliteShadow::uncover()
{
    for (const TableId id : m_covered)
        m_connection.execute(u"DROP VIEW temp.%1"_s.arg(quoted(m_schema.table(id).name)));
    m_covered.clear();
}

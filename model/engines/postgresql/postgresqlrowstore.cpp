#include "model/engines/postgresql/postgresqlrowstore.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlcatalog.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlvalue.h"
#include "model/job/progress.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Keys in one query: enough to make round trips cheap, few enough for a statement's text.
constexpr size_t KeysInAQuery = 5'000;

/// Columns that a select list has before the table's own.
constexpr int PlaceColumns = 2;

bool hasNull(const Cells& cells)
{
    return std::ranges::any_of(cells, [](const Cell& cell) { return !cell; });
}

/// "(0,12)" in the order of pages and lines.
std::pair<qint64, qint64> placeOf(const QString& ctid)
{
    const QString inner = ctid.mid(1, ctid.size() - 2);
    return {inner.section(u',', 0, 0).toLongLong(), inner.section(u',', 1).toLongLong()};
}

} // namespace

PostgreSqlRowStore::PostgreSqlRowStore(Connection& connection, const Schema& schema)
    : m_connection(connection)
    , m_schema(schema)
    , m_tableOids(readTableOids(connection, schema))
{
}

QString PostgreSqlRowStore::selectList(TableId table, const QString& alias) const
{
    QStringList items{alias + u".tableoid::bigint"_s, alias + u".ctid::text"_s};
    for (const Column& column : m_schema.table(table).columns)
        items << u"%1.%2::text"_s.arg(alias, PostgreSql::quoted(column.name));
    return items.join(u", "_s);
}

StoredRowId PostgreSqlRowStore::add(TableId table, Cursor& cursor)
{
    const std::pair<qint64, QString> place{cursor.integer(0), cursor.text(1)};
    const auto known = m_byPlace.find(place);
    if (known != m_byPlace.end())
        return known->second;
    StoredRow row;
    const auto owner = m_tableOids.find(place.first);
    row.table = owner == m_tableOids.end() ? table : owner->second;
    row.tableOid = place.first;
    row.place = place.second;
    const auto& columns = m_schema.table(table).columns;
    for (size_t i = 0; i < columns.size(); ++i) {
        row.cells.push_back(cellOf(columns[i], cursor.value(PlaceColumns + static_cast<int>(i))));
    }
    row.order = m_nextOrder++;
    const StoredRowId id{static_cast<int>(m_rows.size())};
    m_rows.push_back(std::move(row));
    m_byPlace[place] = id;
    for (auto& [lookup, rows] : m_indexes)
        if (lookup.table == m_rows.back().table)
            rows.rows.insert({hash(key(id, lookup.columns)), id});
    return id;
}

std::vector<StoredRowId> PostgreSqlRowStore::readRows(TableId table, const QString& sql)
{
    std::vector<StoredRowId> rows;
    Cursor cursor = m_connection.query(sql);
    while (cursor.next()) {
        // A table that inherits shows its rows in its parent's as well; to foreign keys they are none of it.
        const auto owner = m_tableOids.find(cursor.integer(0));
        if (owner == m_tableOids.end() || owner->second == table)
            rows.push_back(add(table, cursor));
    }
    return rows;
}

std::vector<StoredRowId> PostgreSqlRowStore::loadSelected(TableId table, const QString& condition)
{
    m_connection.setActivity(QCoreApplication::translate("PostgreSqlRowStore", "Selecting rows of %1")
                                 .arg(m_schema.table(table).displayName()));
    // A table that inherits has the columns of its parent first, and is its own table in the schema.
    const QString name = PostgreSql::tableName(m_schema.table(table));
    std::vector<std::pair<qint64, QString>> places;
    Cursor cursor
        = m_connection.query(u"SELECT tableoid::bigint, ctid::text FROM %1 WHERE %2"_s.arg(name, condition));
    while (cursor.next())
        places.emplace_back(cursor.integer(0), cursor.text(1));
    std::map<qint64, QStringList> byTable;
    for (const auto& [oid, place] : places)
        byTable[oid] << u'"' + place + u'"';
    for (const auto& [oid, list] : byTable) {
        const auto owner = m_tableOids.find(oid);
        const TableId leaf = owner == m_tableOids.end() ? table : owner->second;
        readRows(leaf,
                 u"SELECT %1 FROM %2 AS r WHERE r.tableoid = %3 AND r.ctid = ANY ('{%4}'::tid[])"_s.arg(
                     selectList(leaf, u"r"_s), PostgreSql::tableName(m_schema.table(leaf)),
                     QString::number(oid), list.join(u',')));
    }
    std::vector<StoredRowId> rows;
    for (const auto& place : places)
        rows.push_back(m_byPlace.at(place));
    return rows;
}

void PostgreSqlRowStore::loadReach(const std::vector<StoredRowId>& rows)
{
    m_connection.setActivity(QCoreApplication::translate("PostgreSqlRowStore", "Following foreign keys"));
    std::map<TableId, std::vector<StoredRowId>> byTable;
    for (const StoredRowId id : rows)
        byTable[row(id).table].push_back(id);
    std::vector<Reached> level;
    for (auto& [table, ids] : byTable)
        level.push_back({std::move(ids), std::nullopt});
    while (!level.empty()) {
        std::vector<Reached> next;
        for (const Reached& reached : level)
            for (const ForeignKeyId id : m_schema.foreignKeysTo(row(reached.rows.front()).table))
                reachAlong(id, reached, next);
        level = std::move(next);
    }
}

/// Reads the children along one key and adds those that an action deletes or changes to `next`.
void PostgreSqlRowStore::reachAlong(ForeignKeyId id, const Reached& reached, std::vector<Reached>& next)
{
    const ForeignKey& key = m_schema.foreignKey(id);
    const auto isChanged = [&](ColumnId column) { return reached.changed->contains(column); };
    if (reached.changed && std::ranges::none_of(key.parentColumns, isChanged))
        return;
    std::vector<Cells> keys;
    for (const StoredRowId parent : reached.rows)
        if (m_followed.insert({parent, id}).second)
            keys.push_back(this->key(parent, key.parentColumns));
    if (keys.empty())
        return;
    read({key.child, key.childColumns}, keys);
    const ReferentialAction action = reached.changed ? key.onUpdate : key.onDelete;
    if (action == ReferentialAction::NoAction || action == ReferentialAction::Restrict)
        return;
    Reached children;
    for (const Cells& values : keys)
        std::ranges::copy(find(key.child, key.childColumns, values), std::back_inserter(children.rows));
    if (reached.changed || action != ReferentialAction::Cascade)
        children.changed = std::set(key.childColumns.begin(), key.childColumns.end());
    if (!children.rows.empty())
        next.push_back(std::move(children));
}

PostgreSqlRowStore::Index& PostgreSqlRowStore::index(const Lookup& lookup)
{
    const auto [entry, isNew] = m_indexes.try_emplace(lookup);
    if (isNew)
        for (size_t i = 0; i < m_rows.size(); ++i)
            if (m_rows[i].table == lookup.table) {
                const StoredRowId id{static_cast<int>(i)};
                entry->second.rows.insert({hash(key(id, lookup.columns)), id});
            }
    return entry->second;
}

/// Reads the rows with these values, where that has not been done yet.
void PostgreSqlRowStore::read(const Lookup& lookup, const std::vector<Cells>& keys)
{
    Index& known = index(lookup);
    std::vector<Cells> wanted;
    for (const Cells& values : keys)
        if (!hasNull(values) && known.known.insert(hash(values)).second)
            wanted.push_back(values);
    const Table& table = m_schema.table(lookup.table);
    for (size_t first = 0; first < wanted.size(); first += KeysInAQuery) {
        const size_t last = std::min(wanted.size(), first + KeysInAQuery);
        QStringList arrays;
        QStringList names;
        QStringList conditions;
        for (size_t i = 0; i < lookup.columns.size(); ++i) {
            Cells values;
            for (size_t k = first; k < last; ++k)
                values.push_back(wanted[k][i]);
            const Column& column = table.column(lookup.columns[i]);
            arrays << PostgreSql::arrayLiteral(values) + u"::text[]"_s;
            names << u"v%1"_s.arg(i);
            conditions << u"r.%1 = k.v%2::%3"_s.arg(PostgreSql::quoted(column.name), QString::number(i),
                                                    column.type);
        }
        const QString source = u"unnest(%1) AS k(%2) JOIN %3 AS r ON %4"_s.arg(
            arrays.join(u","_s), names.join(u","_s), PostgreSql::tableName(table),
            conditions.join(u" AND "_s));
        readRows(
            lookup.table,
            u"SELECT %1 FROM %2 ORDER BY r.tableoid, r.ctid"_s.arg(selectList(lookup.table, u"r"_s), source));
    }
}

std::vector<StoredRowId> PostgreSqlRowStore::find(TableId table, const std::vector<ColumnId>& columns,
                                                  const Cells& values)
{
    if (hasNull(values))
        return {};
    const Lookup lookup{table, columns};
    read(lookup, {values});
    std::vector<StoredRowId> rows;
    const auto [first, last] = index(lookup).rows.equal_range(hash(values));
    for (auto entry = first; entry != last; ++entry)
        if (row(entry->second).isPresent && key(entry->second, columns) == values)
            rows.push_back(entry->second);
    std::ranges::sort(rows, [this](StoredRowId a, StoredRowId b) {
        const StoredRow& left = row(a);
        const StoredRow& right = row(b);
        return std::tuple(left.isWritten, left.isWritten ? left.order : 0, left.tableOid, placeOf(left.place))
            < std::tuple(right.isWritten, right.isWritten ? right.order : 0, right.tableOid,
                         placeOf(right.place));
    });
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void PostgreSqlRowStore::write(StoredRowId id, Cells cells)
{
    StoredRow& row = m_rows[id.position()];
    row.cells = std::move(cells);
    row.isWritten = true;
    row.order = m_nextOrder++;
    ++row.version;
    for (auto& [lookup, rows] : m_indexes)
        if (lookup.table == row.table)
            rows.rows.insert({hash(key(id, lookup.columns)), id});
}

Cells PostgreSqlRowStore::key(StoredRowId id, const std::vector<ColumnId>& columns) const
{
    Cells values;
    for (const ColumnId column : columns)
        values.push_back(row(id).cells[column.position()]);
    return values;
}

RowKey PostgreSqlRowStore::rowKey(StoredRowId id) const
{
    const StoredRow& row = this->row(id);
    const Table& table = m_schema.table(row.table);
    RowKey result;
    for (const ColumnId column : table.identifyingColumns())
        result.parts.push_back(
            {table.column(column).name, value(row.table, column, row.cells[column.position()])});
    if (result.parts.empty())
        result.parts.push_back({u"ctid"_s, row.place});
    return result;
}

Value PostgreSqlRowStore::value(TableId table, ColumnId column, const Cell& cell) const
{
    return postgreSqlValue(m_schema.table(table).column(column).type, cell);
}

QString PostgreSqlRowStore::hash(const Cells& values)
{
    QString text;
    for (const Cell& value : values)
        text += value ? QString::number(value->size()) + u':' + *value : u"-"_s;
    return text;
}

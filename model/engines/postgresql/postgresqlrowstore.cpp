#include "model/engines/postgresql/postgresqlrowstore.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"
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

/// "(0,12)" in the order of pages and lines.
std::pair<qint64, qint64> placeOf(const QString& ctid)
{
    const QString inner = ctid.mid(1, ctid.size() - 2);
    return {inner.section(u',', 0, 0).toLongLong(), inner.section(u',', 1).toLongLong()};
}

} // namespace

PostgreSqlRowStore::PostgreSqlRowStore(Connection& connection, const Schema& schema,
                                       const PostgreSqlTriggers& triggers)
    : m_connection(connection)
    , m_schema(schema)
    , m_triggers(triggers)
    , m_forms(connection, schema, triggers)
    , m_scanOrder(connection, triggers.relations)
{
}

QString PostgreSqlRowStore::selectList(TableId table, const QString& alias) const
{
    QStringList items{alias + u".tableoid::bigint"_s, alias + u".ctid::text"_s};
    for (const Column& column : m_schema.table(table).columns)
        items << u"%1.%2::text"_s.arg(alias, PostgreSql::quoted(column.name));
    return (items + m_forms.selectItems(table, alias)).join(u", "_s);
}

void PostgreSqlRowStore::add(TableId table, Cursor& cursor)
{
    const std::pair<qint64, QString> place{cursor.integer(0), cursor.text(1)};
    if (m_byPlace.contains(place))
        return;
    const size_t columns = m_schema.table(table).columns.size();
    RowImage image;
    for (size_t i = 0; i < columns; ++i)
        image.cells.push_back(cellOf(cursor.value(PlaceColumns + static_cast<int>(i))));
    for (size_t i = 0; i < m_forms.count(table); ++i)
        image.forms.push_back(cellOf(cursor.value(PlaceColumns + static_cast<int>(columns + i))));
    StoredRow row;
    row.table = table;
    row.relation = place.first;
    row.origin = place.first;
    row.place = place.second;
    row.image = std::make_shared<const RowImage>(std::move(image));
    row.order = m_nextOrder++;
    const StoredRowId id{static_cast<int>(m_rows.size())};
    m_rows.push_back(std::move(row));
    m_byPlace[place] = id;
    for (auto& [lookup, rows] : m_indexes)
        if (lookup.table == table)
            rows.rows.insert({hash(lookup, id), id});
}

void PostgreSqlRowStore::readRows(TableId table, const QString& sql)
{
    Cursor cursor = m_connection.query(sql);
    while (cursor.next())
        add(table, cursor);
}

/// The places of the rows that meet a condition. A foreign table among the partitions is not asked: what it
/// would do with a DELETE is up to its server.
QString PostgreSqlRowStore::selectionSource(TableId table, const QString& condition) const
{
    const auto select = [](const QString& source, const QString& wanted) {
        return u"SELECT tableoid::bigint, ctid::text FROM %1 WHERE %2"_s.arg(source, wanted);
    };
    const PostgreSqlRelation& relation = relations().of(table);
    const std::vector<const PostgreSqlRelation*> leaves = relations().leavesOf(relation.oid);
    if (std::ranges::none_of(leaves, &PostgreSqlRelation::isForeign))
        return select(relation.sqlName, condition);
    QStringList parts;
    for (const PostgreSqlRelation* leaf : leaves)
        if (!leaf->isForeign)
            parts << select(u"%1 AS %2"_s.arg(leaf->sqlName, PostgreSql::quoted(relation.name)), condition);
    return parts.isEmpty() ? select(relation.sqlName, u"false AND (%1)"_s.arg(condition))
                           : parts.join(u" UNION ALL "_s);
}

std::vector<StoredRowId> PostgreSqlRowStore::loadSelected(TableId table, const QString& condition)
{
    m_connection.setActivity(QCoreApplication::translate("PostgreSqlRowStore", "Selecting rows of %1")
                                 .arg(m_schema.table(table).displayName()));
    // Statements that write are never parallel, and come to the rows in another order then.
    m_connection.execute(u"SET LOCAL max_parallel_workers_per_gather = 0"_s);
    std::vector<std::pair<qint64, QString>> places;
    Cursor cursor = m_connection.query(selectionSource(table, condition));
    while (cursor.next())
        places.emplace_back(cursor.integer(0), cursor.text(1));
    m_connection.execute(u"SET LOCAL max_parallel_workers_per_gather TO DEFAULT"_s);
    return loadPlaces(places);
}

std::vector<StoredRowId> PostgreSqlRowStore::loadPlaces(const std::vector<std::pair<qint64, QString>>& places)
{
    std::map<qint64, QStringList> byRelation;
    for (const auto& [oid, place] : places)
        byRelation[oid] << u'"' + place + u'"';
    for (const auto& [oid, list] : byRelation) {
        // A table that inherits has the columns of its parent first, and is its own table in the schema.
        const PostgreSqlRelation* leaf = relations().find(oid);
        if (leaf)
            readRows(leaf->table,
                     u"SELECT %1 FROM ONLY %2 AS r WHERE r.ctid = ANY ('{%3}'::tid[])"_s.arg(
                         selectList(leaf->table, u"r"_s), leaf->sqlName, list.join(u',')));
    }
    std::vector<StoredRowId> rows;
    for (const auto& place : places)
        if (const auto found = m_byPlace.find(place); found != m_byPlace.end())
            rows.push_back(found->second);
    return rows;
}

std::vector<StoredRowId> PostgreSqlRowStore::rowsWith(TableId table, const std::map<ColumnId, QString>& texts)
{
    QStringList conditions;
    for (const auto& [column, text] : texts)
        conditions << u"%1 = %2"_s.arg(PostgreSql::quoted(m_schema.table(table).column(column).name),
                                       PostgreSql::literal(text));
    std::vector<StoredRowId> rows;
    for (const StoredRowId id : loadSelected(table, conditions.join(u" AND "_s)))
        if (row(id).isPresent && !row(id).isWritten)
            rows.push_back(id);
    for (const PostgreSqlRelation* leaf : relations().leavesOf(relations().of(table).oid))
        for (const StoredRowId id : touchedRows(leaf->oid))
            if (row(id).isPresent && row(id).isWritten && row(id).relation == leaf->oid
                && holdsNow(id, texts))
                rows.push_back(id);
    sortAsScanned(rows);
    return rows;
}

bool PostgreSqlRowStore::holdsNow(StoredRowId id, const std::map<ColumnId, QString>& texts) const
{
    return std::ranges::all_of(texts, [&](const auto& wanted) {
        return row(id).image->cells[wanted.first.position()] == wanted.second;
    });
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
            for (const auto& [oid, key] : m_triggers.keys)
                if (!key.isClone && key.parents.table == row(reached.rows.front()).table)
                    reachAlong(key, reached, next);
        level = std::move(next);
    }
}

/// Reads the children along one key and adds those that an action deletes or changes to `next`.
void PostgreSqlRowStore::reachAlong(const PostgreSqlKey& key, const Reached& reached,
                                    std::vector<Reached>& next)
{
    const auto isChanged = [&](ColumnId column) { return reached.changed->contains(column); };
    if (reached.changed && std::ranges::none_of(key.parentColumns, isChanged))
        return;
    std::vector<KeyValues> keys;
    for (const StoredRowId parent : reached.rows)
        if (relations().isWithin(row(parent).relation, key.parent)
            && m_followed.insert({parent, &key}).second)
            keys.push_back(values(*row(parent).image, row(parent).table, key.parentColumns, key.children));
    if (keys.empty())
        return;
    read(key.children, keys);
    const ForeignKey& declared = m_schema.foreignKey(key.key);
    const ReferentialAction action = reached.changed ? declared.onUpdate : declared.onDelete;
    if (action == ReferentialAction::NoAction || action == ReferentialAction::Restrict)
        return;
    Reached children;
    for (const KeyValues& parent : keys)
        std::ranges::copy(findRead(key.children, parent), std::back_inserter(children.rows));
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
                entry->second.rows.insert({hash(lookup, id), id});
            }
    return entry->second;
}

/// Reads the rows with these values, where that has not been done yet.
void PostgreSqlRowStore::read(const PostgreSqlKeySearch& search, const std::vector<KeyValues>& keys)
{
    Index& known = index({search.table, search.columns});
    std::vector<Cells> wanted;
    for (const KeyValues& key : keys)
        if (!hasNull(key.cells) && !hasUnknown(key.cells) && known.known.insert(hash(key.forms)).second)
            wanted.push_back(key.cells);
    const Table& table = m_schema.table(search.table);
    for (size_t first = 0; first < wanted.size(); first += KeysInAQuery) {
        const size_t last = std::min(wanted.size(), first + KeysInAQuery);
        QStringList arrays;
        QStringList names;
        QStringList conditions;
        for (size_t i = 0; i < search.columns.size(); ++i) {
            Cells values;
            for (size_t k = first; k < last; ++k)
                values.push_back(wanted[k][i]);
            const auto& [column, equality] = search.columns[i];
            arrays << PostgreSql::arrayLiteral(values) + u"::text[]"_s;
            names << u"v%1"_s.arg(i);
            conditions << equality.operand(u"r."_s + PostgreSql::quoted(table.column(column).name)) + u" = "_s
                    + equality.operand(u"k.v%1::%2"_s.arg(QString::number(i), search.valueTypes[i]));
        }
        readRows(search.table,
                 u"SELECT %1 FROM unnest(%2) AS k(%3) JOIN %4 AS r ON %5 ORDER BY r.tableoid, r.ctid"_s.arg(
                     selectList(search.table, u"r"_s), arrays.join(u","_s), names.join(u","_s),
                     relations().source(search.table), conditions.join(u" AND "_s)));
    }
}

std::vector<StoredRowId> PostgreSqlRowStore::find(const PostgreSqlKeySearch& search, const KeyValues& values)
{
    read(search, {values});
    return findRead(search, values);
}

std::vector<StoredRowId> PostgreSqlRowStore::findRead(const PostgreSqlKeySearch& search,
                                                      const KeyValues& values)
{
    if (hasNull(values.cells))
        return {};
    const Lookup lookup{search.table, search.columns};
    const QString wanted = hash(values.forms);
    std::vector<StoredRowId> rows;
    const auto [first, last] = index(lookup).rows.equal_range(wanted);
    for (auto entry = first; entry != last; ++entry)
        if (const StoredRow& candidate = row(entry->second); candidate.isPresent
            && relations().isWithin(candidate.relation, search.scope)
            && hash(lookup, entry->second) == wanted)
            rows.push_back(entry->second);
    sortAsScanned(rows);
    return rows;
}

void PostgreSqlRowStore::sortAsScanned(std::vector<StoredRowId>& rows)
{
    const auto placeInScan = [this](StoredRowId id) {
        const StoredRow& row = this->row(id);
        return std::tuple(m_scanOrder.placeOf(*relations().find(row.relation)), row.isWritten,
                          row.isWritten ? row.order : 0, placeOf(row.place));
    };
    if (rows.size() > 1)
        std::ranges::sort(rows, {}, placeInScan);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

std::set<StoredRowId> PostgreSqlRowStore::touchedRows(TableId table) const
{
    std::set<StoredRowId> rows;
    for (const auto& [relation, touched] : m_touched)
        for (const StoredRowId id : touched)
            if (row(id).table == table)
                rows.insert(id);
    return rows;
}

void PostgreSqlRowStore::remove(StoredRowId id)
{
    StoredRow& row = m_rows[id.position()];
    row.isPresent = false;
    m_touched[row.relation].insert(id);
}

void PostgreSqlRowStore::write(StoredRowId id, Cells cells, qint64 relation)
{
    StoredRow& row = m_rows[id.position()];
    m_touched[row.relation].insert(id);
    m_touched[relation].insert(id);
    row.image = std::make_shared<const RowImage>(m_forms.changed(row.table, *row.image, std::move(cells)));
    row.relation = relation;
    row.isWritten = true;
    row.transaction = m_transaction;
    row.order = m_nextOrder++;
    ++row.version;
    for (auto& [lookup, rows] : m_indexes)
        if (lookup.table == row.table)
            rows.rows.insert({hash(lookup, id), id});
}

std::vector<StoredRowId> PostgreSqlRowStore::touchedRows(qint64 relation) const
{
    const auto found = m_touched.find(relation);
    return found == m_touched.end() ? std::vector<StoredRowId>()
                                    : std::vector(found->second.begin(), found->second.end());
}

KeyValues PostgreSqlRowStore::values(const RowImage& image, TableId table,
                                     const std::vector<ColumnId>& columns,
                                     const PostgreSqlKeySearch& search) const
{
    KeyValues values;
    for (size_t i = 0; i < columns.size(); ++i) {
        values.cells.push_back(image.cells[columns[i].position()]);
        values.forms.push_back(m_forms.form(table, {columns[i], search.columns[i].equality}, image));
    }
    return values;
}

RowKey PostgreSqlRowStore::rowKey(StoredRowId id) const
{
    const StoredRow& row = this->row(id);
    const Table& table = m_schema.table(row.table);
    RowKey result;
    for (const ColumnId column : table.identifyingColumns())
        result.parts.push_back(
            {table.column(column).name, value(row.table, column, row.image->cells[column.position()])});
    if (!result.parts.empty())
        return result;
    const PostgreSqlRelation& relation = *relations().find(row.relation);
    if (relation.parent != 0)
        result.parts.push_back({u"tableoid"_s, relation.sqlName});
    result.parts.push_back({u"ctid"_s, row.place});
    return result;
}

Value PostgreSqlRowStore::value(TableId table, ColumnId column, const Cell& cell) const
{
    return postgreSqlValue(m_schema.table(table).column(column).type, cell);
}

QString PostgreSqlRowStore::hash(const Lookup& lookup, StoredRowId id) const
{
    Cells forms;
    for (const PostgreSqlKeyColumn& column : lookup.columns)
        forms.push_back(m_forms.form(lookup.table, column, *row(id).image));
    return hash(forms);
}

QString PostgreSqlRowStore::hash(const Cells& values)
{
    QString text;
    for (const Cell& value : values)
        text += value ? QString::number(value->size()) + u':' + *value : u"-"_s;
    return text;
}

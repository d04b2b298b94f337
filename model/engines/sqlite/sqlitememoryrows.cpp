#include "model/engines/sqlite/sqlitememoryrows.h"

#include "model/engines/sqlite/sqlitequoting.h"

#include <algorithm>

namespace {

void insertOnce(std::vector<ColumnId>& columns, const std::vector<ColumnId>& more)
{
    for (const ColumnId column : more)
        if (column && std::ranges::find(columns, column) == columns.end())
            columns.push_back(column);
}

} // namespace

size_t SqliteMemoryRows::looseHash(const Values& values)
{
    size_t hash = 0;
    for (const Value& value : values)
        hash = qHashMulti(hash, ::looseHash(value));
    return hash;
}

SqliteMemoryRows::SqliteMemoryRows(const Schema& schema, const std::set<TableColumn>& columns)
    : m_schema(schema)
    , m_kept(schema.tables().size())
    , m_byOriginalIdentity(schema.tables().size())
    , m_moved(schema.tables().size())
    , m_changed(schema.tables().size())
    , m_children(schema.foreignKeys().size())
    , m_parents(schema.foreignKeys().size())
{
    for (size_t i = 0; i < m_kept.size(); ++i) {
        const TableId table{static_cast<int>(i)};
        insertOnce(m_kept[i], schema.table(table).identifyingColumns());
        insertOnce(m_kept[i], schema.table(table).primaryKey);
        for (const ForeignKeyId key : schema.foreignKeysOf(table))
            insertOnce(m_kept[i], schema.foreignKey(key).childColumns);
        for (const ForeignKeyId key : schema.foreignKeysTo(table))
            insertOnce(m_kept[i], schema.foreignKey(key).parentColumns);
    }
    for (const TableColumn& column : columns)
        insertOnce(m_kept[column.table.position()], {column.column});
}

ReplayRowId SqliteMemoryRows::add(ReplayRow row)
{
    const ReplayRowId id{static_cast<int>(m_rows.size())};
    m_byOriginalIdentity[row.table.position()].emplace(row.identity, id);
    m_originalIdentities.push_back(row.identity);
    m_rows.push_back(std::move(row));
    addToIndexes(id);
    return id;
}

void SqliteMemoryRows::addToIndexes(ReplayRowId id)
{
    const TableId table = row(id).table;
    for (const ForeignKeyId key : m_schema.foreignKeysOf(table))
        if (const Values values = this->key(id, m_schema.foreignKey(key).childColumns); !hasNull(values))
            m_children[key.position()].emplace(looseHash(values), id);
    for (const ForeignKeyId key : m_schema.foreignKeysTo(table))
        if (const Values values = this->key(id, m_schema.foreignKey(key).parentColumns); !hasNull(values))
            m_parents[key.position()].emplace(looseHash(values), id);
}

size_t SqliteMemoryRows::slot(TableId table, ColumnId column) const
{
    const auto& kept = m_kept[table.position()];
    const auto found = std::ranges::find(kept, column);
    Q_ASSERT(found != kept.end());
    return static_cast<size_t>(found - kept.begin());
}

Value SqliteMemoryRows::cell(ReplayRowId id, ColumnId column) const
{
    return row(id).cells[slot(row(id).table, column)];
}

Values SqliteMemoryRows::key(ReplayRowId id, const std::vector<ColumnId>& columns) const
{
    Values values;
    values.reserve(columns.size());
    for (const ColumnId column : columns)
        values.push_back(cell(id, column));
    return values;
}

RowKey SqliteMemoryRows::rowKey(ReplayRowId id) const
{
    const Table& table = m_schema.table(row(id).table);
    RowKey key;
    for (const ColumnId column : table.identifyingColumns())
        key.parts.push_back({table.column(column).name, cell(id, column)});
    if (key.parts.empty())
        key.parts.push_back({rowIdName(table), row(id).identity.front()});
    return key;
}

bool SqliteMemoryRows::holdsNow(ReplayRowId id, const std::vector<ColumnValue>& cells) const
{
    return std::ranges::all_of(cells, [&](const ColumnValue& wanted) {
        const Column& column = m_schema.table(row(id).table).column(wanted.column);
        const Value now = cell(id, wanted.column);
        return !isNull(now)
            && compare(now, converted(wanted.value, column.affinity), collationNamed(column.collation)) == 0;
    });
}

std::vector<ReplayRowId> SqliteMemoryRows::childrenInMemory(ForeignKeyId id, const Values& parent,
                                                            const Matches& isChild) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    std::vector<ReplayRowId> children;
    const auto [first, last] = m_children[id.position()].equal_range(looseHash(parent));
    for (auto entry = first; entry != last; ++entry)
        if (row(entry->second).isPresent && isChild(this->key(entry->second, key.childColumns)))
            children.push_back(entry->second);
    return inOrder(std::move(children));
}

bool SqliteMemoryRows::hasParentInMemory(ForeignKeyId id, const Values& child, const Matches& isParent) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    const auto [first, last] = m_parents[id.position()].equal_range(looseHash(child));
    return std::any_of(first, last, [&](const auto& entry) {
        return row(entry.second).isPresent && isParent(this->key(entry.second, key.parentColumns));
    });
}

ReplayRowId SqliteMemoryRows::find(const ListedRow& listed) const
{
    if (row(listed.row).isPresent && row(listed.row).identity == listed.identity)
        return listed.row;
    const auto& moved = m_moved[row(listed.row).table.position()];
    const auto found = moved.find(listed.identity);
    return found != moved.end() && row(found->second).isPresent
            && row(found->second).identity == listed.identity
        ? found->second
        : ReplayRowId();
}

ReplayRowId SqliteMemoryRows::findOriginal(TableId table, const Values& identity) const
{
    const auto& known = m_byOriginalIdentity[table.position()];
    const auto found = known.find(identity);
    return found == known.end() ? ReplayRowId() : found->second;
}

ReplayRowId SqliteMemoryRows::findNow(TableId table, const Values& identity) const
{
    for (const auto* known : {&m_moved[table.position()], &m_byOriginalIdentity[table.position()]})
        if (const auto found = known->find(identity);
            found != known->end() && row(found->second).isPresent && row(found->second).identity == identity)
            return found->second;
    return {};
}

void SqliteMemoryRows::takeOut(ReplayRowId id)
{
    ReplayRow& gone = m_rows[id.position()];
    gone.isPresent = false;
    ++gone.version;
    m_changed[gone.table.position()].insert(id);
}

void SqliteMemoryRows::putBack(ReplayRowId id, Values cells)
{
    ReplayRow& changed = m_rows[id.position()];
    const Table& table = m_schema.table(changed.table);
    changed.cells = std::move(cells);
    changed.isPresent = true;
    Values identity = changed.identity;
    if (table.rowIdentity == RowIdentity::PrimaryKey)
        identity = key(id, table.primaryKey);
    else if (table.rowIdColumn)
        identity = key(id, {table.rowIdColumn});
    if (identity != changed.identity) {
        changed.identity = identity;
        m_moved[changed.table.position()].insert_or_assign(identity, id);
    }
    addToIndexes(id);
}

std::vector<ReplayRowId> SqliteMemoryRows::inOrder(std::vector<ReplayRowId> rows) const
{
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::ranges::sort(rows, [this](ReplayRowId a, ReplayRowId b) { return isBefore(a, b); });
    return rows;
}

bool SqliteMemoryRows::isBefore(ReplayRowId left, ReplayRowId right) const
{
    const Table& table = m_schema.table(row(left).table);
    if (table.rowIdentity == RowIdentity::RowId)
        return compare(row(left).identity.front(), row(right).identity.front(), Collation::Binary) < 0;
    const auto keyIndex = std::ranges::find(table.indexes, IndexOrigin::PrimaryKey, &Index::origin);
    for (const IndexPart& part : keyIndex->parts) {
        const auto order
            = compare(cell(left, part.column), cell(right, part.column), collationNamed(part.collation));
        if (order != 0)
            return part.order == Qt::AscendingOrder ? order < 0 : order > 0;
    }
    return false;
}

/// The statements for objects' own rows (F.4 to F.6).

#include "model/orm/flushrun.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace {

std::vector<ColumnId> columnsOf(const std::vector<ColumnValue>& cells)
{
    std::vector<ColumnId> columns;
    columns.reserve(cells.size());
    for (const ColumnValue& cell : cells)
        columns.push_back(cell.column);
    return columns;
}

/// SQLAlchemy's next version of a row.
Value nextVersion(const Value& version)
{
    const auto* counter = std::get_if<qint64>(&version);
    return (counter ? *counter : 0) + 1;
}

} // namespace

/// F.4
void FlushRun::save(MapperId base, std::vector<ObjectId> objects)
{
    sortByIdentity(objects);
    if (m_mappers.mapper(base).isBatched)
        return saveTogether(base, objects);
    for (const ObjectId id : objects)
        saveTogether(base, {id});
}

void FlushRun::saveTogether(MapperId base, const std::vector<ObjectId>& objects)
{
    for (const TableTurn& turn : m_mappers.mapper(base).statementOrder) {
        std::vector<RowStatement> updates;
        for (const ObjectId id : objects)
            if (auto statement = update(id, turn.table, nullptr))
                updates.push_back(std::move(*statement));
        sendUpdates(updates);
    }
}

/// F.6
void FlushRun::postUpdate(MapperId base, Fate fate)
{
    const PostUpdates& registered = m_postUpdates[base];
    std::vector<ObjectId> objects;
    for (const ObjectId id : registered.objects) {
        if (!m_unitOfWork.isRegistered(id))
            throw OrmError{
                u"KeyError"_s,
                u"post_update meets an object that passive_deletes='all' keeps out of the flush"_s};
        if (m_unitOfWork.fate(id) == fate)
            objects.push_back(id);
    }
    sortByIdentity(objects);
    for (const TableTurn& turn : m_mappers.mapper(base).statementOrder) {
        std::vector<RowStatement> updates;
        std::vector<ObjectId> updated;
        for (const ObjectId id : objects)
            if (auto statement = update(id, turn.table, &registered.columns)) {
                updates.push_back(std::move(*statement));
                updated.push_back(id);
            }
        sendUpdates(updates);
        for (size_t i = 1; i < updated.size(); ++i)
            if (columnsOf(updates[i].set) == columnsOf(updates[i - 1].set))
                takeVersion(updated[i], updated[i - 1], turn.table);
    }
}

/// What a post_update has sent together counts as written with the version of the first of it.
/// Source: the call of _postfetch_post_update() for each record in orm/persistence.py.
void FlushRun::takeVersion(ObjectId to, ObjectId from, TableId table)
{
    const auto written = m_versions.find(from);
    if (isVersioned(mapperOf(to), table) && m_versions.contains(to) && written != m_versions.end())
        m_versions[to] = written->second;
}

/// What an object's changes write into one of its tables; of `among` only, where that is given.
std::vector<ColumnValue> FlushRun::changes(ObjectId id, TableId table,
                                           const std::set<TableColumn>* among) const
{
    std::vector<ColumnValue> cells;
    const Mapper& mapper = mapperOf(id);
    for (const ModelColumn& column : m_mappers.columns.at(table)) {
        const TableColumn place{table, column.column};
        const auto attribute = mapper.attributeOf(place);
        const auto changed = attribute ? m_changed.find({id, *attribute}) : m_changed.end();
        const bool isAsked = !among || among->contains(place) || column.onUpdate;
        if (changed != m_changed.end() && isAsked
            && changed->second != m_objects.object(id).values[*attribute])
            cells.push_back({column.column, changed->second});
    }
    return cells;
}

std::optional<RowStatement> FlushRun::update(ObjectId id, TableId table, const std::set<TableColumn>* among)
{
    const Mapper& mapper = mapperOf(id);
    if (!mapper.keyOf(table))
        return std::nullopt;
    std::vector<ColumnValue> cells = changes(id, table, among);
    const bool hasVersion = isVersioned(mapper, table);
    // A version counts changes in other tables of the object, too.
    const bool isChangedElsewhere = hasVersion && !among
        && std::ranges::any_of(mapper.keys,
                               [&](const TableKey& key) { return !changes(id, key.table, nullptr).empty(); });
    if (cells.empty() && !isChangedElsewhere)
        return std::nullopt;
    RowStatement statement{table, keyOf(id, table, u"update"_s), {}};
    if (hasVersion) {
        const Value version = versionOf(id);
        statement.where.push_back({mapper.version->column.column, version});
        if (mapper.version->generator == VersionGenerator::Counter) {
            cells.push_back({mapper.version->column.column, nextVersion(version)});
            // 1.4 deletes by the version from before a post_update.
            if (!among || m_unitOfWork.fate(id) == Fate::Saved || !m_mappers.version.startsWith("1."_L1))
                m_versions[id] = cells.back().value;
        }
    }
    for (const ModelColumn& column : m_mappers.columns.at(table)) {
        const auto written = std::ranges::find(cells, column.column, &ColumnValue::column);
        if (written != cells.end())
            statement.set.push_back(*written);
        else if (column.onUpdate && column.onUpdate->constant)
            statement.set.push_back({column.column, *column.onUpdate->constant});
    }
    return statement;
}

/// Statements that set the same columns go together.
void FlushRun::sendUpdates(const std::vector<RowStatement>& updates)
{
    for (size_t first = 0; first < updates.size();) {
        size_t next = first;
        OrmBatch batch{updates[first].table, OrmTable::OfClass, RowCountCheck::Raise, {}};
        while (next < updates.size() && columnsOf(updates[next].set) == columnsOf(updates[first].set))
            batch.statements.push_back(updates[next++]);
        m_script.batches.push_back(std::move(batch));
        first = next;
    }
}

/// F.5
void FlushRun::remove(MapperId base, std::vector<ObjectId> objects)
{
    sortByIdentity(objects);
    for (const TableTurn& turn : m_mappers.mapper(base).statementOrder | std::views::reverse) {
        const Mapper& owner = m_mappers.mapper(turn.mapper);
        if (owner.inherits && owner.hasPassiveDeletes)
            continue;
        OrmBatch batch{turn.table, OrmTable::OfClass, RowCountCheck::None, {}};
        for (const ObjectId id : objects) {
            if (!mapperOf(id).keyOf(turn.table))
                continue;
            if (m_unitOfWork.isLost(id)) {
                ++batch.lost;
                continue;
            }
            RowStatement statement{turn.table, keyOf(id, turn.table, u"delete from"_s), {}};
            if (isVersioned(mapperOf(id), turn.table))
                statement.where.push_back({mapperOf(id).version->column.column, versionOf(id)});
            batch.statements.push_back(std::move(statement));
        }
        if (batch.expected() == 0)
            continue;
        if (m_mappers.mapper(base).confirmsDeletedRows)
            batch.check = isVersioned(owner, turn.table) ? RowCountCheck::Raise : RowCountCheck::Warn;
        m_script.batches.push_back(std::move(batch));
    }
}

/// What names the object's row, as it was loaded.
std::vector<ColumnValue> FlushRun::keyOf(ObjectId id, TableId table, const QString& verb) const
{
    std::vector<ColumnValue> cells;
    for (const ColumnId column : mapperOf(id).keyOf(table)->columns) {
        const Value value = m_objects.value(id, {table, column});
        if (isNull(value))
            throw OrmError{u"FlushError"_s,
                           u"Can't %1 table %2 using NULL for primary key value on column %3"_s.arg(
                               verb, m_schema.table(table).name, columnName({table, column}))};
        cells.push_back({column, value});
    }
    return cells;
}

bool FlushRun::isVersioned(const Mapper& mapper, TableId table) const
{
    return mapper.version && mapper.version->column.table == table;
}

/// The version that a statement asks for.
Value FlushRun::versionOf(ObjectId id) const
{
    const auto written = m_versions.find(id);
    return written == m_versions.end() ? m_objects.value(id, mapperOf(id).version->column) : written->second;
}

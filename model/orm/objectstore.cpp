#include "model/orm/objectstore.h"

#include "model/orm/ormerror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

void insertPairs(std::set<TableColumn>& columns, const std::vector<ColumnPair>& pairs, TableId secondary)
{
    for (const ColumnPair& pair : pairs) {
        columns.insert(pair.referred);
        if (pair.referring.table != secondary)
            columns.insert(pair.referring);
    }
}

} // namespace

std::set<TableColumn> ObjectStore::neededColumns(const Mappers& mappers)
{
    std::set<TableColumn> columns;
    for (const Mapper& mapper : mappers.mappers) {
        for (const TableKey& key : mapper.keys)
            for (const ColumnId column : key.columns)
                columns.insert({key.table, column});
        columns.insert(mapper.primaryKey.begin(), mapper.primaryKey.end());
        for (const auto& [above, own] : mapper.inheritPairs) {
            columns.insert(above);
            columns.insert(own);
        }
        if (mapper.polymorphicOn)
            columns.insert(*mapper.polymorphicOn);
        if (mapper.version)
            columns.insert(mapper.version->column);
    }
    for (const Relationship& relationship : mappers.relationships) {
        insertPairs(columns, relationship.pairs, {});
        insertPairs(columns, relationship.secondaryPairs, {});
    }
    for (const auto& [table, modelColumns] : mappers.columns)
        for (const ModelColumn& column : modelColumns)
            if (column.onUpdate)
                columns.insert({table, column.column});
    return columns;
}

ObjectStore::ObjectStore(const Mappers& mappers, SimulatedDatabase& database, SessionContent content)
    : m_mappers(mappers)
    , m_database(database)
    , m_content(content)
{
    for (const TableColumn& column : neededColumns(mappers))
        m_columns[column.table].push_back(column.column);
}

Value ObjectStore::value(ObjectId id, TableColumn column) const
{
    const MappedObject& found = object(id);
    const auto attribute = m_mappers.mapper(found.mapper).attributeOf(column);
    return attribute ? found.values[*attribute] : Value();
}

/// The object whose row in the table of its root is given; invalid where it is none of `wanted`.
ObjectId ObjectStore::objectFor(MapperId wanted, const Row& rootRow)
{
    const MapperId root = rootOf(wanted);
    std::vector<Value> identity;
    for (const TableColumn& column : m_mappers.mapper(root).primaryKey)
        identity.push_back(rootRow.at(column.column));
    // A row whose key is NULL is no object.
    if (std::ranges::all_of(identity, isNull))
        return {};
    if (const ObjectId found = known(root, identity))
        return m_mappers.isA(object(found).mapper, wanted) ? found : ObjectId();
    const MapperId id = mapperOf(wanted, rootRow);
    if (!m_mappers.isA(id, wanted))
        return {};
    std::map<TableId, Row> rows{{rootTable(wanted), rootRow}};
    if (!readJoinedTables(id, wanted, rows))
        return {};
    MappedObject loaded{id, identity, {}};
    for (const MappedAttribute& attribute : m_mappers.mapper(id).attributes) {
        Value value;
        for (const TableColumn& column : attribute.columns)
            if (const auto row = rows.find(column.table); row != rows.end())
                if (const auto cell = row->second.find(column.column); cell != row->second.end())
                    value = cell->second;
        loaded.values.push_back(value);
    }
    const ObjectId added{static_cast<int>(m_objects.size())};
    m_objects.push_back(std::move(loaded));
    m_identities[{root, identity}] = added;
    return added;
}

/// Reads the rows of the other tables of a class; false where `wanted` joins one that has none.
bool ObjectStore::readJoinedTables(MapperId id, MapperId wanted, std::map<TableId, Row>& rows)
{
    const TableId root = rootTable(id);
    for (const TableKey& key : m_mappers.mapper(id).keys) {
        if (rows.contains(key.table))
            continue;
        std::vector<ColumnValue> where;
        for (const ColumnId column : key.columns)
            if (const auto above = equalColumn(id, {key.table, column}, root))
                where.push_back({column, rows.at(root).at(above->column)});
        const std::vector<Row> found = read(key.table, where);
        if (!found.empty())
            rows[key.table] = found.front();
        else if (m_mappers.mapper(wanted).keyOf(key.table))
            return false;
    }
    return true;
}

std::set<ObjectId> ObjectStore::forgetAllBut(std::vector<ObjectId> held)
{
    std::set<ObjectId> kept;
    while (!held.empty()) {
        const ObjectId id = held.back();
        held.pop_back();
        if (!kept.insert(id).second)
            continue;
        for (const RelationshipId relationship : m_mappers.mapper(object(id).mapper).relationships)
            if (const auto loaded = m_loaded.find({id, relationship}); loaded != m_loaded.end())
                held.insert(held.end(), loaded->second.begin(), loaded->second.end());
    }
    std::set<ObjectId> forgotten;
    // The program holds all that it has loaded.
    if (m_content == SessionContent::Everything)
        return forgotten;
    std::erase_if(m_identities, [&](const auto& entry) {
        return !kept.contains(entry.second) && forgotten.insert(entry.second).second;
    });
    return forgotten;
}

ObjectId ObjectStore::known(MapperId mapper, const std::vector<Value>& identity) const
{
    const auto found = m_identities.find({rootOf(mapper), identity});
    return found == m_identities.end() ? ObjectId() : found->second;
}

/// The class whose objects share their identities with this one's.
MapperId ObjectStore::rootOf(MapperId id) const
{
    while (m_mappers.mapper(id).inherits && m_mappers.mapper(id).inheritance != Inheritance::Concrete)
        id = m_mappers.mapper(id).inherits;
    return id;
}

TableId ObjectStore::rootTable(MapperId id) const
{
    return m_mappers.mapper(rootOf(id)).primaryKey.front().table;
}

/// The class that the row says it is of.
MapperId ObjectStore::mapperOf(MapperId wanted, const Row& rootRow) const
{
    const MapperId root = rootOf(wanted);
    const std::optional<TableColumn> discriminator = m_mappers.mapper(root).polymorphicOn;
    if (!discriminator || discriminator->table != rootTable(wanted))
        return wanted;
    const Value& identity = rootRow.at(discriminator->column);
    for (const MapperId id : m_mappers.withDescendants(root))
        if (!isNull(identity) && m_mappers.mapper(id).polymorphicIdentity == identity)
            return id;
    // A class in the table of another asks for rows with identities that it knows.
    if (m_mappers.mapper(wanted).inheritance == Inheritance::Single)
        return root;
    if (isNull(identity))
        return wanted;
    throw OrmError{u"AssertionError"_s,
                   u"No such polymorphic_identity '%1' is defined"_s.arg(displayText(identity))};
}

/// The column of `table` that is equal to `column` in all objects of a class.
std::optional<TableColumn> ObjectStore::equalColumn(MapperId id, TableColumn column, TableId table) const
{
    std::vector<TableColumn> equal{column};
    for (size_t next = 0; next < equal.size(); ++next) {
        const TableColumn at = equal[next];
        if (at.table == table)
            return at;
        const auto add = [&](TableColumn other) {
            if (std::ranges::find(equal, other) == equal.end())
                equal.push_back(other);
        };
        for (MapperId above = id; above; above = m_mappers.mapper(above).inherits)
            for (const auto& [upper, own] : m_mappers.mapper(above).inheritPairs) {
                if (upper == at)
                    add(own);
                if (own == at)
                    add(upper);
            }
    }
    return std::nullopt;
}

std::vector<ObjectStore::Row> ObjectStore::read(TableId table, const std::vector<ColumnValue>& where)
{
    const std::vector<ColumnId>& columns = m_columns[table];
    std::vector<Row> rows;
    for (const std::vector<Value>& cells : m_database.read(table, columns, where)) {
        Row row;
        for (size_t i = 0; i < columns.size(); ++i)
            row[columns[i]] = cells[i];
        rows.push_back(std::move(row));
    }
    return rows;
}

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

std::optional<std::vector<ObjectId>> ObjectStore::related(ObjectId id, RelationshipId relationshipId,
                                                          Reading reading)
{
    const Relationship& relationship = m_mappers.relationship(relationshipId);
    if (relationship.loading == Loading::None)
        return std::vector<ObjectId>();
    if (relationship.loading == Loading::WriteOnly && reading == Reading::Database)
        throw OrmError{
            u"InvalidRequestError"_s,
            u"Attribute '%1.%2' can't load the existing state from the database for full iteration"_s.arg(
                m_mappers.mapper(relationship.parent).className, relationship.name)};
    const auto loaded = m_loaded.find({id, relationshipId});
    if (loaded != m_loaded.end())
        return loaded->second;
    // A dynamic attribute keeps nothing, and is read anew each time.
    const bool isRead
        = relationship.loading != Loading::Dynamic && relationship.loading != Loading::WriteOnly;
    const bool isReadable = isRead && relationship.loading != Loading::Raise;
    const bool isLoaded
        = isReadable && (m_content == SessionContent::Everything || relationship.loading == Loading::Eager);
    if (reading == Reading::Loaded && !isLoaded)
        return std::nullopt;
    if (reading == Reading::Identity && !isLoaded && relationship.getsByKey) {
        const auto found = knownTarget(id, relationship);
        if (!found)
            return std::nullopt;
        return m_loaded[{id, relationshipId}]
            = *found ? std::vector<ObjectId>{*found} : std::vector<ObjectId>();
    }
    std::vector<ObjectId> objects = load(id, relationship);
    if (isRead)
        m_loaded[{id, relationshipId}] = objects;
    return objects;
}

/// What the session has for a many-to-one by key: invalid where the key is NULL, nullopt where it has nothing.
std::optional<ObjectId> ObjectStore::knownTarget(ObjectId id, const Relationship& relationship) const
{
    const Mapper& root = m_mappers.mapper(rootOf(relationship.target));
    std::vector<Value> identity;
    for (const TableColumn& column : root.primaryKey)
        for (const ColumnPair& pair : relationship.pairs)
            if (equalColumn(relationship.target, pair.referred, column.table) == column)
                identity.push_back(value(id, pair.referring));
    if (std::ranges::all_of(identity, isNull))
        return ObjectId();
    const ObjectId found = known(rootOf(relationship.target), identity);
    if (!found)
        return std::nullopt;
    // An object of another class under that key counts as no object.
    return m_mappers.isA(object(found).mapper, relationship.target) ? found : ObjectId();
}

std::vector<ObjectId> ObjectStore::load(ObjectId id, const Relationship& relationship)
{
    std::vector<TableColumn> columns;
    std::vector<Value> values;
    if (relationship.direction != Direction::ManyToMany) {
        const bool isForward = relationship.direction == Direction::OneToMany;
        for (const ColumnPair& pair : relationship.pairs) {
            columns.push_back(isForward ? pair.referring : pair.referred);
            values.push_back(value(id, isForward ? pair.referred : pair.referring));
        }
        std::vector<ObjectId> targets = loadTargets(relationship, columns, values);
        if (!relationship.isList && targets.size() > 1)
            targets.resize(1);
        return targets;
    }
    std::vector<Cell> where;
    for (const ColumnPair& pair : relationship.pairs)
        where.push_back({pair.referring.column, value(id, pair.referred)});
    std::vector<ObjectId> objects;
    for (const Row& row : read(relationship.secondary, where)) {
        columns.clear();
        values.clear();
        for (const ColumnPair& pair : relationship.secondaryPairs) {
            columns.push_back(pair.referred);
            values.push_back(row.at(pair.referring.column));
        }
        for (const ObjectId target : loadTargets(relationship, columns, values))
            if (std::ranges::find(objects, target) == objects.end())
                objects.push_back(target);
    }
    if (!relationship.isList && objects.size() > 1)
        objects.resize(1);
    return objects;
}

std::vector<ObjectId> ObjectStore::loadTargets(const Relationship& relationship,
                                               const std::vector<TableColumn>& columns,
                                               const std::vector<Value>& values)
{
    if (columns.empty() || std::ranges::any_of(values, isNull))
        return {};
    // Where the columns belong to several tables of a hierarchy, the first table is asked.
    const TableId table = columns.front().table;
    std::vector<Cell> where;
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i].table == table)
            where.push_back({columns[i].column, values[i]});
    std::vector<ObjectId> objects;
    for (const ObjectId found : objectsWith(relationship.target, table, where)) {
        bool isMatch = true;
        for (size_t i = 0; i < columns.size(); ++i)
            isMatch = isMatch && (columns[i].table == table || value(found, columns[i]) == values[i]);
        if (isMatch)
            objects.push_back(found);
    }
    return objects;
}

std::vector<ObjectId> ObjectStore::objectsWith(MapperId id, TableId table, const std::vector<Cell>& where)
{
    const TableId root = rootTable(id);
    std::vector<ObjectId> objects;
    for (const Row& row : read(table, where)) {
        std::vector<Row> rootRows{row};
        if (table != root) {
            std::vector<Cell> key;
            for (const auto& [column, value] : row)
                if (const auto above = equalColumn(id, {table, column}, root))
                    key.push_back({above->column, value});
            rootRows = read(root, key);
        }
        for (const Row& rootRow : rootRows)
            if (const ObjectId found = objectFor(id, rootRow))
                objects.push_back(found);
    }
    return objects;
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
        std::vector<Cell> where;
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

std::vector<ObjectStore::Row> ObjectStore::read(TableId table, const std::vector<Cell>& where)
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

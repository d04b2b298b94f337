/// How an ObjectStore comes from objects to others.

#include "model/orm/objectstore.h"
#include "model/orm/ormerror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

std::optional<std::vector<ObjectId>> ObjectStore::related(ObjectId id, RelationshipId relationshipId,
                                                          Reading reading)
{
    const Relationship& relationship = m_mappers.relationship(relationshipId);
    if (isAlwaysEmpty(id, relationshipId))
        return std::vector<ObjectId>();
    if (relationship.loading == Loading::WriteOnly
        && (reading == Reading::Database || reading == Reading::Attribute))
        throw OrmError{
            u"InvalidRequestError"_s,
            u"Attribute '%1.%2' can't load the existing state from the database for full iteration"_s.arg(
                m_mappers.mapper(relationship.parent).className, relationship.name)};
    const auto loaded = m_loaded.find({id, relationshipId});
    if (loaded != m_loaded.end())
        return loaded->second;
    // A dynamic attribute keeps nothing, and is read anew each time.
    const bool isKept
        = relationship.loading != Loading::Dynamic && relationship.loading != Loading::WriteOnly;
    const bool isRaising
        = relationship.loading == Loading::Raise || relationship.loading == Loading::RaiseOnSql;
    const bool isLoaded = isKept && !isRaising && m_content == SessionContent::Everything;
    if (!isLoaded && reading == Reading::Loaded)
        return std::nullopt;
    if (!isLoaded && reading == Reading::Attribute && relationship.loading == Loading::Raise)
        raiseLoad(relationship);
    if (!isLoaded && relationship.getsByKey) {
        if (auto found = inSession(id, relationship))
            return m_loaded[{id, relationshipId}] = std::move(*found);
        if (reading == Reading::Identity)
            return std::nullopt;
    }
    if (!isLoaded && reading == Reading::Attribute && relationship.loading == Loading::RaiseOnSql)
        raiseLoad(relationship);
    std::vector<ObjectId> objects = load(id, relationship, pathOf(relationship));
    if (isKept)
        m_loaded[{id, relationshipId}] = objects;
    return objects;
}

bool ObjectStore::has(ObjectId id, RelationshipId relationshipId)
{
    const Relationship& relationship = m_mappers.relationship(relationshipId);
    return m_loaded.contains({id, relationshipId}) || !relationship.getsByKey
        || isAlwaysEmpty(id, relationshipId) || inSession(id, relationship).has_value();
}

bool ObjectStore::isAlwaysEmpty(ObjectId id, RelationshipId relationshipId) const
{
    return m_mappers.relationship(relationshipId).loading == Loading::None
        && !m_lazyInstead.contains({id, relationshipId});
}

void ObjectStore::raiseLoad(const Relationship& relationship) const
{
    throw OrmError{u"InvalidRequestError"_s,
                   u"'%1.%2' is not available due to lazy='%3'"_s.arg(
                       m_mappers.mapper(relationship.parent).className, relationship.name,
                       relationship.loading == Loading::Raise ? u"raise"_s : u"raise_on_sql"_s)};
}

/// The value of a many-to-one by key where the session has it.
std::optional<std::vector<ObjectId>> ObjectStore::inSession(ObjectId id, const Relationship& relationship)
{
    // All mapped rows are there already.
    if (m_content == SessionContent::Everything)
        load(id, relationship, pathOf(relationship));
    const auto found = knownTarget(id, relationship);
    if (!found)
        return std::nullopt;
    return *found ? std::vector<ObjectId>{*found} : std::vector<ObjectId>();
}

/// Where the SELECT begins that reads a relationship. Source: LazyLoader._emit_lazyload in orm/strategies.py,
/// AppenderMixin in orm/dynamic.py.
ObjectStore::LoadPath ObjectStore::pathOf(const Relationship& relationship) const
{
    // A dynamic attribute asks as a program would, and not on the way from its object.
    if (relationship.loading == Loading::Dynamic)
        return {{}, {relationship.target}, {}, Trigger::Program};
    LoadPath path{{relationship.parent}, {relationship.target}, {}, Trigger::LazyLoad};
    if (relationship.getsByKey)
        return path;
    for (const RelationshipId reverse : relationship.reverse)
        if (m_mappers.relationship(reverse).getsByKey)
            path.lazy.push_back(reverse);
    return path;
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

std::vector<ObjectId> ObjectStore::load(ObjectId id, const Relationship& relationship, const LoadPath& path)
{
    std::vector<TableColumn> columns;
    std::vector<Value> values;
    if (relationship.direction != Direction::ManyToMany) {
        const bool isForward = relationship.direction == Direction::OneToMany;
        for (const ColumnPair& pair : relationship.pairs) {
            columns.push_back(isForward ? pair.referring : pair.referred);
            values.push_back(value(id, isForward ? pair.referred : pair.referring));
        }
        std::vector<ObjectId> targets = loadTargets(relationship, columns, values, path);
        if (!relationship.isList && targets.size() > 1)
            targets.resize(1);
        return targets;
    }
    std::vector<ColumnValue> where;
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
        for (const ObjectId target : loadTargets(relationship, columns, values, path))
            if (std::ranges::find(objects, target) == objects.end())
                objects.push_back(target);
    }
    if (!relationship.isList && objects.size() > 1)
        objects.resize(1);
    return objects;
}

std::vector<ObjectId> ObjectStore::loadTargets(const Relationship& relationship,
                                               const std::vector<TableColumn>& columns,
                                               const std::vector<Value>& values, const LoadPath& path)
{
    if (columns.empty() || std::ranges::any_of(values, isNull))
        return {};
    // Where the columns belong to several tables of a hierarchy, the first table is asked.
    const TableId table = columns.front().table;
    std::vector<ColumnValue> where;
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i].table == table)
            where.push_back({columns[i].column, values[i]});
    std::vector<ObjectId> objects;
    for (const ObjectId found : select(relationship.target, table, where, path)) {
        bool isMatch = true;
        for (size_t i = 0; i < columns.size(); ++i)
            isMatch = isMatch && (columns[i].table == table || value(found, columns[i]) == values[i]);
        if (isMatch)
            objects.push_back(found);
    }
    return objects;
}

std::vector<ObjectId> ObjectStore::objectsWith(MapperId id, TableId table,
                                               const std::vector<ColumnValue>& where)
{
    return select(id, table, where, {{}, {id}, {}});
}

std::vector<ObjectId> ObjectStore::select(MapperId id, TableId table, const std::vector<ColumnValue>& where,
                                          const LoadPath& path)
{
    const TableId root = rootTable(id);
    const auto known = static_cast<int>(m_objects.size());
    std::vector<ObjectId> objects;
    for (const Row& row : read(table, where)) {
        std::vector<Row> rootRows{row};
        if (table != root) {
            std::vector<ColumnValue> key;
            for (const auto& [column, value] : row)
                if (const auto above = equalColumn(id, {table, column}, root))
                    key.push_back({above->column, value});
            rootRows = read(root, key);
        }
        for (const Row& rootRow : rootRows)
            if (const ObjectId found = objectFor(id, rootRow))
                objects.push_back(found);
    }
    for (const ObjectId found : objects)
        loadEagerly({found, id, found.index >= known}, path);
    return objects;
}

/// Loads what comes with an object that is selected, also where the session has the object already.
void ObjectStore::loadEagerly(const Found& found, const LoadPath& path)
{
    if (m_content == SessionContent::Everything)
        return;
    for (const RelationshipId relationship : m_mappers.mapper(object(found.object).mapper).relationships) {
        const bool isLazy
            = path.joined.size() == 1 && std::ranges::find(path.lazy, relationship) != path.lazy.end();
        if (isLazy && found.isNew)
            m_lazyInstead.emplace(found.object, relationship);
        if (isLazy || !m_loading.emplace(found.object, relationship).second)
            continue;
        loadEagerly(found, relationship, path);
        m_loading.erase({found.object, relationship});
    }
}

/// Source: JoinedLoader, PostLoader and those that inherit from it in orm/strategies.py, _instance() in
/// orm/loading.py, PropRegistry in orm/path_registry.py.
void ObjectStore::loadEagerly(const Found& found, RelationshipId relationshipId, LoadPath path)
{
    const Relationship& relationship = m_mappers.relationship(relationshipId);
    // The way goes through the class that declares the relationship, not through the one that inherits it.
    path.joined.back() = relationship.parent;
    const bool isJoined = relationship.loading == Loading::Joined;
    const bool isMet
        = wasMet(path.joined, relationship.target) || (!isJoined && wasMet(path.before, relationship.target));
    if (relationship.loading == Loading::Immediate) {
        // Only what is found by key is not read again from a class that was met.
        const bool isInSessionOnly = isMet && relationship.getsByKey;
        related(found.object, relationshipId, isInSessionOnly ? Reading::Identity : Reading::Database);
        return;
    }
    if (isMet || !m_mappers.isA(found.entity, relationship.parent))
        return;
    const auto loaded = m_loaded.find({found.object, relationshipId});
    if (isJoined) {
        LoadPath further = path;
        further.lazy.clear();
        further.joined.push_back(relationship.target);
        if (loaded == m_loaded.end()) {
            std::vector<ObjectId> objects = load(found.object, relationship, further);
            m_loaded[{found.object, relationshipId}] = std::move(objects);
            return;
        }
        for (const ObjectId target : std::vector<ObjectId>(loaded->second))
            loadEagerly({target, relationship.target, false}, further);
    } else if (relationship.loading == Loading::Separate && loaded == m_loaded.end()
               && (found.isNew || path.trigger == Trigger::Program)) {
        LoadPath further{path.before, {relationship.target}, {}};
        further.before.insert(further.before.end(), path.joined.begin(), path.joined.end());
        std::vector<ObjectId> objects = load(found.object, relationship, further);
        m_loaded[{found.object, relationshipId}] = std::move(objects);
    }
}

bool ObjectStore::wasMet(const std::vector<MapperId>& mappers, MapperId target) const
{
    return std::ranges::any_of(mappers, [&](MapperId met) { return m_mappers.isA(met, target); });
}

#include "model/orm/unitofwork.h"

#include "model/orm/flushedges.h"

#include <algorithm>

using namespace Qt::StringLiterals;

UnitOfWork::UnitOfWork(const Mappers& mappers, ObjectStore& objects)
    : m_mappers(mappers)
    , m_objects(objects)
{
}

void UnitOfWork::markDeleted(ObjectId id)
{
    const auto mark = [this](ObjectId found) {
        if (m_marked.insert(found).second)
            m_deleted.push_back(found);
    };
    // What is marked already has cascaded already.
    if (m_marked.contains(id))
        return;
    // Before the object itself is marked: an error leaves nothing behind.
    cascade(id, mark);
    mark(id);
}

/// All that the delete cascade leads to from `start`, each object before its brothers: what was loaded on the way down
/// is in the session when the brothers and the next relationships are looked at.
/// Source: Mapper.cascade_iterator in orm/mapper.py.
void UnitOfWork::cascade(ObjectId start, const std::function<void(ObjectId)>& visit)
{
    struct Step {
        ObjectId object;
        size_t relationships = 0; ///< That were read.
        std::vector<ObjectId> found; ///< By the last of them, and not met before.
        size_t visited = 0; ///< Of `found`.
    };
    std::set<ObjectId> met;
    std::vector<Step> path{{start, 0, {}, 0}};
    while (!path.empty()) {
        Step& step = path.back();
        const std::vector<RelationshipId>& all
            = m_mappers.mapper(m_objects.object(step.object).mapper).relationships;
        if (step.visited < step.found.size()) {
            const ObjectId child = step.found[step.visited++];
            visit(child);
            path.push_back({child, 0, {}, 0});
        } else if (step.relationships < all.size()) {
            step.found.clear();
            step.visited = 0;
            for (const ObjectId child : cascaded(step.object, all[step.relationships++]))
                if (met.insert(child).second)
                    step.found.push_back(child);
        } else {
            path.pop_back();
        }
    }
}

/// Where a relationship cascades to.
std::vector<ObjectId> UnitOfWork::cascaded(ObjectId id, RelationshipId relationshipId)
{
    const Relationship& relationship = m_mappers.relationship(relationshipId);
    if (!relationship.cascadesDelete || relationship.isViewOnly)
        return {};
    const bool isPassive = relationship.passiveDeletes != PassiveDeletes::No;
    // Source: LazyLoader._load_for_state in orm/strategies.py; 2.0 does not raise here.
    const Reading reading = isPassive           ? Reading::Loaded
        : m_mappers.version.startsWith("1."_L1) ? Reading::Attribute
                                                : Reading::Database;
    return m_objects.related(id, relationshipId, reading).value_or(std::vector<ObjectId>());
}

std::vector<MapperId> UnitOfWork::markedMappers() const
{
    std::vector<MapperId> mappers;
    for (const ObjectId id : m_deleted)
        if (const MapperId mapper = m_objects.object(id).mapper;
            std::ranges::find(mappers, mapper) == mappers.end())
            mappers.push_back(mapper);
    return mappers;
}

void UnitOfWork::plan(const std::vector<MapperId>& order, OrderChoice& looks)
{
    m_looks = &looks;
    for (const MapperId mapper : order)
        for (const ObjectId id : m_deleted)
            if (m_objects.object(id).mapper == mapper)
                registerObject(id, Fate::Deleted);
    for (bool isActive = true; isActive;) {
        isActive = false;
        const size_t count = m_preprocesses.size();
        for (size_t i = 0; i < count; ++i)
            isActive = run(i) || isActive;
    }
    splitCycles();
    m_rounds = m_graph.rounds();
}

void UnitOfWork::registerObject(ObjectId id, Fate fate)
{
    const auto [entry, isNew] = m_fates.try_emplace(id, fate);
    if (!isNew) {
        if (fate == Fate::Deleted)
            entry->second = fate;
        return;
    }
    const MapperId mapper = m_objects.object(id).mapper;
    if (!m_byMapper.contains(mapper))
        registerMapper(mapper);
    m_byMapper[mapper].push_back(id);
}

void UnitOfWork::registerMapper(MapperId id)
{
    const MapperId base = m_mappers.mapper(id).base;
    m_graph.addEdge(m_graph.node({FlushStep::SaveAll, base, {}, {}, {}}),
                    m_graph.node({FlushStep::DeleteAll, base, {}, {}, {}}));
    for (size_t i = 0; i < m_mappers.relationships.size(); ++i) {
        const Relationship& relationship = m_mappers.relationships[i];
        if (relationship.direction != Direction::ManyToOne || relationship.isViewOnly
            || !m_mappers.isA(id, relationship.target))
            continue;
        const bool hasPassiveReverse = std::ranges::all_of(relationship.reverse, [&](RelationshipId other) {
            return m_mappers.relationship(other).hasPassiveUpdates;
        });
        if (relationship.reverse.empty() || (!relationship.hasPassiveUpdates && hasPassiveReverse))
            registerPreprocess(RelationshipId{static_cast<int>(i)}, false);
    }
    for (const RelationshipId relationship : m_mappers.mapper(id).relationships)
        if (!m_mappers.relationship(relationship).isViewOnly)
            registerPreprocess(relationship, true);
}

void UnitOfWork::registerPreprocess(RelationshipId relationship, bool isFromParent)
{
    const bool isKnown = std::ranges::any_of(m_preprocesses, [&](const Preprocess& known) {
        return known.relationship == relationship && known.isFromParent == isFromParent;
    });
    if (!isKnown)
        m_preprocesses.push_back({relationship, isFromParent, {}, false});
}

std::vector<MapperId> UnitOfWork::mappersOf(const Preprocess& preprocess) const
{
    const Relationship& relationship = m_mappers.relationship(preprocess.relationship);
    if (!preprocess.isFromParent)
        return m_mappers.withDescendants(relationship.target);
    std::vector<MapperId> mappers;
    for (const MapperId id : m_mappers.withDescendants(relationship.parent))
        if (applies(preprocess.relationship, id))
            mappers.push_back(id);
    return mappers;
}

bool UnitOfWork::applies(RelationshipId relationship, MapperId mapper) const
{
    const std::vector<RelationshipId>& all = m_mappers.mapper(mapper).relationships;
    return std::ranges::find(all, relationship) != all.end();
}

/// U.2. Returns whether there was something new to look at.
bool UnitOfWork::run(size_t preprocess)
{
    std::map<Fate, std::vector<ObjectId>> fresh;
    for (const MapperId mapper : mappersOf(m_preprocesses[preprocess]))
        // A look makes the mapper one of the flush, as SQLAlchemy's dictionary with defaults does: U.3 and
        // registerObject() then take it for one that was registered.
        for (const ObjectId id : m_byMapper[mapper])
            if (!m_preprocesses[preprocess].processed.contains(id))
                fresh[m_fates.at(id)].push_back(id);
    if (fresh.empty())
        return false;
    const RelationshipId relationship = m_preprocesses[preprocess].relationship;
    const bool isFromParent = m_preprocesses[preprocess].isFromParent;
    if (isFromParent) {
        presortDeletes(relationship, fresh[Fate::Deleted]);
        presortSaves(relationship, fresh[Fate::Saved]);
    }
    for (const auto& [fate, objects] : fresh)
        m_preprocesses[preprocess].processed.insert(objects.begin(), objects.end());
    if (isFromParent && !m_preprocesses[preprocess].hasActions
        && (hasChanges(relationship, fresh[Fate::Deleted], Fate::Deleted)
            || hasChanges(relationship, fresh[Fate::Saved], Fate::Saved))) {
        addActions(relationship);
        m_preprocesses[preprocess].hasActions = true;
    }
    return true;
}

void UnitOfWork::addActions(RelationshipId relationshipId)
{
    const Relationship& relationship = m_mappers.relationship(relationshipId);
    m_active[m_mappers.mapper(relationship.parent).base].insert(relationshipId);
    addEdgesOfRelationship(m_graph, m_mappers, relationshipId);
}

std::vector<ObjectId> UnitOfWork::objectsOf(MapperId base, Fate fate) const
{
    std::vector<ObjectId> objects;
    for (const auto& [mapper, registered] : m_byMapper)
        for (const ObjectId id : registered)
            if (m_mappers.mapper(mapper).base == base && m_fates.at(id) == fate)
                objects.push_back(id);
    return objects;
}

std::vector<ObjectId> UnitOfWork::objectsWith(RelationshipId relationship, Fate fate) const
{
    std::vector<ObjectId> objects;
    for (const auto& [mapper, registered] : m_byMapper)
        for (const ObjectId id : registered)
            if (applies(relationship, mapper) && m_fates.at(id) == fate)
                objects.push_back(id);
    return objects;
}

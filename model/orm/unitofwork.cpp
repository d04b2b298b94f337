#include "model/orm/unitofwork.h"

#include "model/orm/flushedges.h"
#include "model/orm/ormerror.h"

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

Reading UnitOfWork::readingOf(RelationshipId relationship) const
{
    return m_mappers.relationship(relationship).passiveDeletes == PassiveDeletes::No ? Reading::Database
                                                                                     : Reading::Loaded;
}

void UnitOfWork::presortDeletes(RelationshipId relationshipId, const std::vector<ObjectId>& objects)
{
    const Relationship& relationship = m_mappers.relationship(relationshipId);
    for (const ObjectId id : objects)
        switch (relationship.direction) {
        case Direction::OneToMany: { // U.2.1
            const auto children = history(id, relationshipId, readingOf(relationshipId));
            if (children && !relationship.cascadesDelete
                && relationship.passiveDeletes != PassiveDeletes::All)
                for (const ObjectId child : *children)
                    registerObject(child, Fate::Saved);
            break;
        }
        case Direction::ManyToOne: // U.2.2
            if (relationship.cascadesDelete || relationship.cascadesDeleteOrphan) {
                const auto parents = history(id, relationshipId, readingOf(relationshipId));
                for (const ObjectId parent : parents.value_or(std::vector<ObjectId>()))
                    markParent(parent);
            }
            break;
        case Direction::ManyToMany:
            if (relationship.passiveDeletes == PassiveDeletes::No)
                history(id, relationshipId, Reading::Database);
            break;
        }
}

/// U.2.2
void UnitOfWork::markParent(ObjectId parent)
{
    const size_t registered = m_fates.size();
    registerObject(parent, Fate::Deleted);
    cascade(parent, [this](ObjectId found) { registerObject(found, Fate::Deleted); });
    if (m_fates.size() > registered)
        loseWhatNobodyHolds();
}

/// U.2.3. session.delete() holds what it marks, and the flush what it has read of relationships.
void UnitOfWork::loseWhatNobodyHolds()
{
    std::vector<ObjectId> held(m_marked.begin(), m_marked.end());
    for (const auto& [key, read] : m_histories)
        if (read.value)
            held.insert(held.end(), read.value->begin(), read.value->end());
    for (const ObjectId id : m_objects.forgetAllBut(std::move(held)))
        if (isRegistered(id))
            m_lost.insert(id);
}

/// A many-to-one with delete-orphan is read to see whether its object was replaced.
void UnitOfWork::presortSaves(RelationshipId relationshipId, const std::vector<ObjectId>& objects)
{
    const Relationship& relationship = m_mappers.relationship(relationshipId);
    if (relationship.direction == Direction::ManyToOne && relationship.cascadesDeleteOrphan)
        for (const ObjectId object : objects)
            history(object, relationshipId, readingOf(relationshipId));
}

/// U.3
bool UnitOfWork::hasChanges(RelationshipId relationshipId, const std::vector<ObjectId>& objects, Fate fate)
{
    const Relationship& relationship = m_mappers.relationship(relationshipId);
    const bool isPassive = fate == Fate::Saved || relationship.passiveDeletes != PassiveDeletes::No;
    const Reading reading = isPassive                    ? Reading::Loaded
        : relationship.direction == Direction::ManyToOne ? Reading::Identity
                                                         : Reading::Database;
    const auto hasValue = [&](const std::optional<std::vector<ObjectId>>& value) {
        // An empty list is nothing; where one object could stand, NULL is a value, too.
        return value && (!relationship.isList || !value->empty());
    };
    for (const ObjectId id : lookedAt(relationshipId, objects, reading))
        if (hasValue(history(id, relationshipId, reading)))
            return true;
    return !objects.empty() && !m_mappers.isSelfReferential(relationship)
        && m_byMapper.contains(relationship.target);
}

/// The objects in the order in which the search for one with a value comes to them, a Python set's. It matters
/// where a look leaves something behind: what is not found in the session counts as looked up from then on, so
/// that a post_update leaves the object out, and what is found need not be loaded later, which may be an error.
std::vector<ObjectId> UnitOfWork::lookedAt(RelationshipId relationshipId,
                                           const std::vector<ObjectId>& objects, Reading reading)
{
    const Relationship& relationship = m_mappers.relationship(relationshipId);
    const bool isRaising
        = relationship.loading == Loading::Raise || relationship.loading == Loading::RaiseOnSql;
    if (reading != Reading::Identity || (!relationship.isPostUpdate && !isRaising))
        return objects;
    std::vector<ObjectId> found;
    std::vector<ObjectId> order;
    for (const ObjectId id : objects)
        (m_objects.has(id, relationshipId) ? found : order).push_back(id);
    if (found.empty())
        return order;
    // The first one with a value ends the search.
    std::erase_if(order, [this](ObjectId) { return m_looks->next(2) == 0; });
    order.push_back(found[found.size() > 1 ? m_looks->next(found.size()) : 0]);
    return order;
}

std::optional<std::vector<ObjectId>> UnitOfWork::history(ObjectId id, RelationshipId relationship,
                                                         Reading reading)
{
    if (isLost(id))
        return historyOfLost(relationship, reading);
    const auto known = m_histories.find({id, relationship});
    // What was looked up in the session only counts as read.
    if (known != m_histories.end()
        && (known->second.reading != Reading::Loaded || reading == Reading::Loaded))
        return known->second.value;
    auto value = m_objects.related(id, relationship, reading);
    m_histories[{id, relationship}] = {value, reading};
    return value;
}

/// What a flush sees where the object is no longer there: nothing, or an error of its own.
/// Source: AppenderMixin in orm/dynamic.py, LazyLoader._load_for_state in orm/strategies.py.
std::optional<std::vector<ObjectId>> UnitOfWork::historyOfLost(RelationshipId relationshipId,
                                                               Reading reading) const
{
    const Relationship& relationship = m_mappers.relationship(relationshipId);
    const bool isRead = reading == Reading::Database || reading == Reading::Attribute;
    if (relationship.loading == Loading::Dynamic && isRead)
        throw OrmError{u"UnmappedInstanceError"_s, u"Class 'builtins.NoneType' is not mapped"_s};
    if (reading != Reading::Attribute)
        return std::nullopt;
    if (relationship.loading == Loading::None)
        return std::vector<ObjectId>();
    throw OrmError{u"DetachedInstanceError"_s,
                   u"Parent instance <%1 at "_s.arg(m_mappers.mapper(relationship.parent).className)};
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

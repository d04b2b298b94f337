/// What a unit of work reads of relationships, and whom that concerns (U.2.1 to U.3).

#include "model/orm/ormerror.h"
#include "model/orm/unitofwork.h"

#include <algorithm>

using namespace Qt::StringLiterals;

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

/// How a unit of work takes steps of whole hierarchies apart (U.4).

#include "model/orm/flushedges.h"
#include "model/orm/unitofwork.h"

#include <algorithm>

/// U.4
void UnitOfWork::splitCycles()
{
    const std::set<FlushNodeId> cycles = m_graph.cycles();
    m_isSplit = !cycles.empty();
    std::map<FlushNodeId, std::set<FlushNodeId>> replacements;
    for (const FlushNodeId id : inOrderOfLooks(cycles))
        replacements[id] = single(FlushNode(m_graph.node(id)), cycles);
    if (m_isSplit)
        m_graph.split(cycles, replacements);
}

/// The steps in the order in which they are taken apart, a Python set's. It matters where a relationship must not be
/// loaded: what another one has loaded before is found in the session.
std::vector<FlushNodeId> UnitOfWork::inOrderOfLooks(const std::set<FlushNodeId>& cycles)
{
    std::vector<FlushNodeId> order;
    std::vector<FlushNodeId> deletes;
    bool isOpen = false;
    for (const FlushNodeId id : cycles) {
        const FlushNode& node = m_graph.node(id);
        // Only relationships of deleted objects are loaded here.
        if (node.step != FlushStep::DeleteAll) {
            order.push_back(id);
            continue;
        }
        deletes.push_back(id);
        isOpen = isOpen || std::ranges::any_of(m_active[node.mapper], [this](RelationshipId relationship) {
                     return mayRaise(relationship);
                 });
    }
    while (!deletes.empty()) {
        const size_t chosen = isOpen && deletes.size() > 1 ? m_looks->next(deletes.size()) : 0;
        order.push_back(deletes[chosen]);
        deletes.erase(deletes.begin() + static_cast<std::ptrdiff_t>(chosen));
    }
    return order;
}

/// The relationships of a hierarchy with steps, in the order in which they are looked at, a Python set's, too.
std::vector<RelationshipId> UnitOfWork::activeInOrderOfLooks(MapperId base, Fate fate)
{
    std::vector<RelationshipId> order;
    std::vector<RelationshipId> raising;
    for (const RelationshipId relationship : m_active[base])
        (fate == Fate::Deleted && mayRaise(relationship) ? raising : order).push_back(relationship);
    // An error of any of them ends the flush. The others load all that may help when they come first.
    const size_t first = raising.empty() ? 0 : m_looks->next(raising.size() + 1);
    if (first > 0)
        std::rotate(raising.begin(), raising.begin() + static_cast<std::ptrdiff_t>(first - 1),
                    raising.begin() + static_cast<std::ptrdiff_t>(first));
    order.insert(first > 0 ? order.begin() : order.end(), raising.begin(), raising.end());
    return order;
}

/// Whether pending() may come to an error.
bool UnitOfWork::mayRaise(RelationshipId relationshipId)
{
    const Relationship& relationship = m_mappers.relationship(relationshipId);
    const bool isRaising
        = relationship.loading == Loading::Raise || relationship.loading == Loading::RaiseOnSql;
    return isRaising && !relationship.isList && relationship.passiveDeletes == PassiveDeletes::No
        && std::ranges::any_of(objectsWith(relationshipId, Fate::Deleted), [&](ObjectId id) {
               return !m_objects.related(id, relationshipId, Reading::Loaded);
           });
}

/// The steps for single objects that stand for one of a whole hierarchy.
std::set<FlushNodeId> UnitOfWork::single(const FlushNode& node, const std::set<FlushNodeId>& cycles)
{
    std::set<FlushNodeId> ones;
    // The steps of relationships come with those of their parents.
    if (node.step != FlushStep::SaveAll && node.step != FlushStep::DeleteAll)
        return ones;
    const bool isDelete = node.step == FlushStep::DeleteAll;
    const Fate fate = isDelete ? Fate::Deleted : Fate::Saved;
    const std::vector<ObjectId> objects = objectsOf(node.mapper, fate);
    for (const ObjectId id : objects) {
        // Of one hierarchy, all UPDATEs come before all DELETEs.
        if (isDelete) {
            ones.insert(m_graph.node({FlushStep::DeleteOne, node.mapper, {}, {}, id}));
            m_graph.addEdge(m_graph.node({FlushStep::SaveAll, node.mapper, {}, {}, {}}),
                            m_graph.node({FlushStep::DeleteOne, node.mapper, {}, {}, id}));
        } else {
            ones.insert(m_graph.node({FlushStep::SaveOne, node.mapper, {}, {}, id}));
            m_graph.addEdge(m_graph.node({FlushStep::SaveOne, node.mapper, {}, {}, id}),
                            m_graph.node({FlushStep::DeleteAll, node.mapper, {}, {}, {}}));
        }
    }
    for (const RelationshipId relationship : activeInOrderOfLooks(node.mapper, fate)) {
        std::vector<ObjectId> concerned;
        for (const ObjectId id : objects)
            if (applies(relationship, m_objects.object(id).mapper))
                concerned.push_back(id);
        addEdgesOfObjects(relationship, concerned, fate, cycles);
    }
    return ones;
}

void UnitOfWork::addEdgesOfObjects(RelationshipId relationshipId, const std::vector<ObjectId>& objects,
                                   Fate fate, const std::set<FlushNodeId>& cycles)
{
    const Relationship& relationship = m_mappers.relationship(relationshipId);
    const MapperId parentBase = m_mappers.mapper(relationship.parent).base;
    const MapperId targetBase = m_mappers.mapper(relationship.target).base;
    m_graph.disable(m_graph.node({FlushStep::ProcessAll, {}, relationshipId, fate, {}}));
    const FlushNodeId saves = m_graph.node({FlushStep::SaveAll, targetBase, {}, {}, {}});
    const FlushNodeId deletes = m_graph.node({FlushStep::DeleteAll, targetBase, {}, {}, {}});
    for (const ObjectId id : objects) {
        const auto others = pending(id, relationshipId, fate);
        if (!others || (relationship.isList && others->empty()))
            continue;
        const FlushStep ownStep = fate == Fate::Deleted ? FlushStep::DeleteOne : FlushStep::SaveOne;
        ObjectSteps steps{m_graph.node({FlushStep::ProcessOne, {}, relationshipId, fate, id}),
                          m_graph.node({ownStep, parentBase, {}, {}, id}), fate};
        if (!cycles.contains(saves)) {
            addEdgesOfObject(m_graph, m_mappers, relationshipId, steps, {saves, Fate::Saved});
            addEdgesOfObject(m_graph, m_mappers, relationshipId, steps, {deletes, Fate::Deleted});
            continue;
        }
        // The edges to an object that is not in the flush lead nowhere, and those between the others stay.
        if (others->empty())
            addEdgesOfObject(m_graph, m_mappers, relationshipId, steps, {{}, Fate::Saved});
        for (const ObjectId other : *others) {
            OtherStep step{{}, Fate::Saved};
            if (isRegistered(other)) {
                step.fate = m_fates.at(other);
                step.node
                    = m_graph.node({step.fate == Fate::Deleted ? FlushStep::DeleteOne : FlushStep::SaveOne,
                                    m_mappers.mapper(m_objects.object(other).mapper).base,
                                    {},
                                    {},
                                    other});
            }
            addEdgesOfObject(m_graph, m_mappers, relationshipId, steps, step);
        }
    }
}

/// What the relationship holds when the steps are taken apart. A list is not read for it, a single object is.
std::optional<std::vector<ObjectId>> UnitOfWork::pending(ObjectId id, RelationshipId relationshipId,
                                                         Fate fate)
{
    const Relationship& relationship = m_mappers.relationship(relationshipId);
    const bool mayRead = fate == Fate::Deleted && relationship.passiveDeletes == PassiveDeletes::No
        && (!relationship.isList || relationship.loading == Loading::Dynamic);
    const Reading reading = mayRead ? Reading::Attribute : Reading::Loaded;
    return isLost(id) && relationship.loading != Loading::Raise
        ? historyOfLost(relationshipId, reading)
        : m_objects.related(id, relationshipId, reading);
}

/// How a unit of work takes steps of whole hierarchies apart (U.4).

#include "model/orm/flushedges.h"
#include "model/orm/unitofwork.h"

/// U.4
void UnitOfWork::splitCycles()
{
    const std::set<FlushNodeId> cycles = m_graph.cycles();
    m_isSplit = !cycles.empty();
    std::map<FlushNodeId, std::set<FlushNodeId>> replacements;
    for (const FlushNodeId id : cycles)
        replacements[id] = single(FlushNode(m_graph.node(id)), cycles);
    if (m_isSplit)
        m_graph.split(cycles, replacements);
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
    for (const RelationshipId relationship : m_active[node.mapper]) {
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
    return m_objects.related(id, relationshipId, mayRead ? Reading::Attribute : Reading::Loaded);
}

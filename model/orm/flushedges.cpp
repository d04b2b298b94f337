#include "model/orm/flushedges.h"

namespace {

using Edges = std::vector<std::pair<FlushNodeId, FlushNodeId>>;

void add(FlushGraph& graph, const Edges& edges)
{
    for (const auto& [before, after] : edges)
        if (before && after)
            graph.addEdge(before, after);
}

/// The step that writes keys of post_update relationships.
FlushNodeId postUpdate(FlushGraph& graph, const Mappers& mappers, RelationshipId id, Fate fate)
{
    const Relationship& relationship = mappers.relationship(id);
    const MapperId written
        = relationship.direction == Direction::OneToMany ? relationship.target : relationship.parent;
    return graph.node({FlushStep::PostUpdateAll, mappers.mapper(written).base, {}, fate, {}});
}

/// Those of one object whose keys, or whose children's, are written by an UPDATE of their own.
void addPostUpdateEdges(FlushGraph& graph, Direction direction, FlushNodeId post, const ObjectSteps& steps,
                        const OtherStep& other)
{
    const bool isForward = direction == Direction::OneToMany;
    const bool isOtherDeleted = other.fate == Fate::Deleted;
    if (steps.fate == Fate::Deleted)
        return add(
            graph,
            {{steps.process, post}, {post, steps.own}, {post, isForward ? FlushNodeId() : other.node}});
    add(graph, {{steps.process, post}});
    if (isForward || !isOtherDeleted)
        add(graph, {{other.node, steps.process}});
    else
        add(graph, {{post, other.node}});
    if (!isOtherDeleted)
        add(graph, {{steps.own, steps.process}});
}

} // namespace

void addEdgesOfRelationship(FlushGraph& graph, const Mappers& mappers, RelationshipId id)
{
    const Relationship& relationship = mappers.relationship(id);
    const MapperId parent = mappers.mapper(relationship.parent).base;
    const MapperId target = mappers.mapper(relationship.target).base;
    const FlushNodeId afterSave = graph.node({FlushStep::ProcessAll, {}, id, Fate::Saved, {}});
    const FlushNodeId beforeDelete = graph.node({FlushStep::ProcessAll, {}, id, Fate::Deleted, {}});
    const FlushNodeId parentSaves = graph.node({FlushStep::SaveAll, parent, {}, {}, {}});
    const FlushNodeId targetSaves = graph.node({FlushStep::SaveAll, target, {}, {}, {}});
    const FlushNodeId parentDeletes = graph.node({FlushStep::DeleteAll, parent, {}, {}, {}});
    const FlushNodeId targetDeletes = graph.node({FlushStep::DeleteAll, target, {}, {}, {}});
    if (relationship.isPostUpdate && relationship.direction != Direction::ManyToMany) {
        const FlushNodeId before = postUpdate(graph, mappers, id, Fate::Deleted);
        add(graph,
            {{targetSaves, afterSave},
             {parentSaves, afterSave},
             {afterSave, postUpdate(graph, mappers, id, Fate::Saved)},
             {beforeDelete, before},
             {before, parentDeletes},
             {before, targetDeletes}});
        if (relationship.direction == Direction::ManyToOne)
            add(graph, {{afterSave, before}});
        return;
    }
    switch (relationship.direction) {
    case Direction::OneToMany:
        return add(graph,
                   {{parentSaves, afterSave},
                    {afterSave, targetSaves},
                    {afterSave, targetDeletes},
                    {targetSaves, parentDeletes},
                    {targetDeletes, parentDeletes},
                    {beforeDelete, targetSaves},
                    {beforeDelete, targetDeletes}});
    case Direction::ManyToOne:
        return add(graph,
                   {{targetSaves, afterSave},
                    {afterSave, parentSaves},
                    {parentSaves, targetDeletes},
                    {parentDeletes, targetDeletes}});
    case Direction::ManyToMany:
        return add(graph,
                   {{parentSaves, afterSave},
                    {targetSaves, afterSave},
                    {afterSave, targetDeletes},
                    {beforeDelete, parentSaves},
                    {beforeDelete, parentDeletes},
                    {beforeDelete, targetDeletes},
                    {beforeDelete, targetSaves}});
    }
    Q_UNREACHABLE();
}

void addEdgesOfObject(FlushGraph& graph, const Mappers& mappers, RelationshipId id, const ObjectSteps& steps,
                      const OtherStep& other)
{
    const Relationship& relationship = mappers.relationship(id);
    if (relationship.isPostUpdate && relationship.direction != Direction::ManyToMany)
        return addPostUpdateEdges(graph, relationship.direction, postUpdate(graph, mappers, id, steps.fate),
                                  steps, other);
    const bool isDelete = steps.fate == Fate::Deleted;
    const bool isOtherDeleted = other.fate == Fate::Deleted;
    switch (relationship.direction) {
    case Direction::OneToMany:
        if (isDelete)
            return add(graph, {{steps.process, other.node}, {other.node, steps.own}});
        return add(graph, {{steps.own, steps.process}, {steps.process, other.node}, {steps.own, other.node}});
    case Direction::ManyToOne:
        if (isDelete)
            return add(graph, {{isOtherDeleted ? steps.own : FlushNodeId(), other.node}});
        return add(
            graph,
            {{isOtherDeleted ? FlushNodeId() : other.node, steps.process}, {steps.process, steps.own}});
    case Direction::ManyToMany:
        if (isDelete)
            return add(graph, {{steps.process, other.node}, {steps.process, steps.own}});
        if (isOtherDeleted)
            return add(graph, {{steps.own, steps.process}, {steps.process, other.node}});
        return add(graph, {{steps.own, steps.process}, {other.node, steps.process}});
    }
    Q_UNREACHABLE();
}

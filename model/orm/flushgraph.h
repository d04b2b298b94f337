#pragma once

#include "model/orm/objectstore.h"

#include <map>
#include <set>

/// A step of a flush, in the order in which SQLAlchemy sorts those that do not depend on each other.
enum class FlushStep { DeleteAll, PostUpdateAll, ProcessAll, SaveAll, DeleteOne, ProcessOne, SaveOne };

enum class Fate { Saved, Deleted };

/// One step, for all objects of a hierarchy or for one of them.
struct FlushNode {
    FlushStep step = FlushStep::DeleteAll;
    MapperId mapper; ///< The base of the hierarchy; of Process steps, invalid.
    RelationshipId relationship; ///< Of Process steps.
    Fate fate = Fate::Saved; ///< Of the objects that Process and PostUpdate steps concern.
    ObjectId object; ///< Of steps for one object.
    friend auto operator<=>(const FlushNode&, const FlushNode&) = default;
};
using FlushNodeId = Id<FlushNode>;

/// The steps of a flush and which must come before which.
class FlushGraph {
public:
    /// The step, which is added where it is new.
    FlushNodeId node(const FlushNode& node);

    void addEdge(FlushNodeId before, FlushNodeId after);

    /// Leaves out a step, and all that depends on it alone.
    void disable(FlushNodeId id) { m_disabled.insert(id); }

    const FlushNode& node(FlushNodeId id) const { return m_nodes[id.position()]; }

    /// The steps that must come before themselves.
    std::set<FlushNodeId> cycles() const;

    /// Puts steps for single objects in the place of those that are in `cycles`, and drops the edges among the latter.
    void split(const std::set<FlushNodeId>& cycles,
               const std::map<FlushNodeId, std::set<FlushNodeId>>& replacements);

    /// The steps in rounds: each needs only steps of rounds before it. Ends early where a cycle is left;
    /// `isCircular` says so.
    struct Rounds {
        std::vector<std::vector<FlushNodeId>> rounds;
        bool isCircular = false;
    };
    Rounds rounds() const;

private:
    std::vector<FlushNode> m_nodes;
    std::map<FlushNode, FlushNodeId> m_ids;
    std::set<std::pair<FlushNodeId, FlushNodeId>> m_edges;
    std::set<FlushNodeId> m_disabled;
    std::set<FlushNodeId> m_split;
};

#pragma once

#include "model/orm/flushgraph.h"

/// Adds the steps of a relationship for all objects of its parent's and target's hierarchies, and what must
/// come before what.
///
/// Source: per_property_dependencies of the three DependencyProcessor classes in SQLAlchemy's
/// orm/dependency.py.
void addEdgesOfRelationship(FlushGraph& graph, const Mappers& mappers, RelationshipId id);

/// The steps for one object that has the relationship.
struct ObjectSteps {
    FlushNodeId process;
    FlushNodeId own; ///< Its UPDATE or DELETE.
    Fate fate = Fate::Saved;
};

/// The step for what the relationship leads to.
struct OtherStep {
    FlushNodeId node; ///< Invalid where the flush has nothing to do with it.
    Fate fate = Fate::Saved;
};

/// The same for one object and one that it is related to. Source: per_state_dependencies, ibidem.
void addEdgesOfObject(FlushGraph& graph, const Mappers& mappers, RelationshipId id, const ObjectSteps& steps,
                      const OtherStep& other);

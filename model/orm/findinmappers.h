#pragma once

#include "model/cascade/deleterequest.h"
#include "model/orm/mappers.h"
#include "model/schema/schema.h"

/// A setting of a model that makes deletes do what few expect.
struct MapperFinding {
    QString code; ///< Stable: scripts compare it.
    RelationshipId relationship;
    QString place; ///< "Parent.children"
    QString consequence; ///< What becomes of rows, in sentences.
    QString repair; ///< Python that repairs it.
    std::optional<qint64> rows = std::nullopt; ///< That it is about now; empty where they are not counted.
};

/// What the models and the live catalog make of deletes together, in the order of the relationships:
///
/// `cascade-on-many-to-one`  deleting a child deletes its parent
/// `null-into-key`           the key is part of the child's primary key: session.delete() is an AssertionError
/// `null-into-not-null`      session.delete() sets a NOT NULL column to NULL, and the database refuses; both concern
///                           only children that are loaded where passive_deletes leaves the others to the database
/// `nulls-before-cascade`    session.delete() sets keys to NULL, so that ON DELETE CASCADE never runs
/// `cascade-in-session-only` only session.delete() deletes the children: query.delete() and SQL do not
/// `passive-without-cascade` passive_deletes leaves children to a database that does nothing for them
/// `no-key-enforced`         no foreign key of the database acts: children of a bulk delete stay
/// `viewonly-children`       session.delete() does not look at the children
///
/// `enforcement` says whether a connection of the program acts on foreign keys at all.
std::vector<MapperFinding> findInMappers(const Mappers& mappers, const Schema& schema,
                                         Enforcement enforcement);

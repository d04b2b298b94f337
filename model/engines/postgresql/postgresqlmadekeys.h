#pragma once

#include "model/engines/postgresql/postgresqltriggers.h"

class Connection;

/// An internal trigger with its name, by which triggers fire, and the name of its function.
struct NamedTrigger {
    QByteArray name;
    QString function;
    ConstraintTrigger trigger;
};

/// Makes the keys that the schema has otherwise than the database, as ADD CONSTRAINT would in the order of the
/// schema: puts them and the clones for partitions into `known.keys`, in place of those that they replace, and
/// returns their triggers.
///
/// The triggers are named after the next free numbers, as far as the catalog tells these: those that other
/// sessions or dropped objects used up meanwhile do not matter, unless a number gets one digit more by them.
/// Source: addFkRecurseReferenced() and addFkRecurseReferencing() in PostgreSQL 15's tablecmds.c; how clones
/// are named: ChooseConstraintName() in pg_constraint.c, makeObjectName() in indexcmds.c.
std::vector<NamedTrigger> makeHypotheticalKeys(Connection& connection, const Schema& schema, int version,
                                               PostgreSqlTriggers& known);

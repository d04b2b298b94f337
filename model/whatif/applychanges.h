#pragma once

#include "model/cascade/deleterequest.h"
#include "model/schema/schema.h"
#include "model/whatif/schemachange.h"

class Connection;
class Engine;

/// The schema as it would be after the changes: a hypothetical one, for predictions. Tables keep their ids.
/// Throws RequestError, a sentence, for a change that does not fit the schema or that the engine would refuse.
Schema applyChanges(const Engine& engine, const Schema& schema, const ChangeSet& changes);

/// The delete, with foreign keys enforced as the changes have it.
DeleteRequest withChanges(DeleteRequest request, const ChangeSet& changes);

/// The script, in the engine's SQL, that changes the connection's database so. `schema` is what it has now.
/// Throws what applyChanges() throws, and Error when the catalog cannot be read.
QString migrationFor(Connection& connection, const Schema& schema, const ChangeSet& changes);

/// Likewise for one key that is to have the actions and the deferral of `wanted`.
QString migrationFor(Connection& connection, const Schema& schema, ForeignKeyId key,
                     const ForeignKey& wanted);

#pragma once

#include "model/cascade/simulation.h"
#include "model/orm/objectstore.h"

/// The class whose rows a table holds. Throws RequestError where the mappers have none for it.
MapperId mapperOfTable(const Mappers& mappers, const Schema& schema, TableId table);

/// Everything that may come of session.delete() of the objects that `request` names and of session.commit(),
/// the likely result first: one result for each list of statements that SQLAlchemy may send. Several objects
/// are all marked before the first flush. Throws what predictSession() throws.
std::vector<Simulation> simulateSession(Connection& connection, const Schema& schema, const Mappers& mappers,
                                        const DeleteRequest& request, SessionContent content);

/// Predicts what session.delete() of the objects that `request` names, and session.commit(), would do: the
/// likely result, with the others that end differently as its alternatives. Nothing is changed.
///
/// Warnings beside those of predict(): `sqlalchemy-order`, `sqlalchemy-statement-order`, `sqlalchemy-rows`,
/// `sqlalchemy-join`, `sqlalchemy-computed` and `sqlalchemy-class`; see addSessionWarnings(). Throws what
/// predict() throws, and RequestError for a table that is not mapped.
std::unique_ptr<Prediction> predictSession(Connection& connection, const Schema& schema,
                                           const Mappers& mappers, const DeleteRequest& request,
                                           SessionContent content);

/// The same for session.query(Class).filter(…).delete(), which is one DELETE and leaves all to the database.
std::unique_ptr<Prediction> predictBulk(Connection& connection, const Schema& schema, const Mappers& mappers,
                                        const DeleteRequest& request);

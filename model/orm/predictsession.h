#pragma once

#include "model/cascade/prediction.h"
#include "model/orm/objectstore.h"

/// The class whose rows a table holds. Throws RequestError where the mappers have none for it.
MapperId mapperOfTable(const Mappers& mappers, const Schema& schema, TableId table);

/// Predicts what session.delete() of the objects that `request` names, and session.commit(), would do; several
/// objects are all marked before the first flush. Nothing is changed.
///
/// Warnings beside those of predict(): `sqlalchemy-order`, `sqlalchemy-rows`, `sqlalchemy-join`,
/// `sqlalchemy-computed` and `sqlalchemy-class`; see README.md. Throws what predict() throws, and RequestError
/// for a table that is not mapped.
std::unique_ptr<Prediction> predictSession(Connection& connection, const Schema& schema,
                                           const Mappers& mappers, const DeleteRequest& request,
                                           SessionContent content);

/// The same for session.query(Class).filter(…).delete(), which is one DELETE and leaves all to the database.
std::unique_ptr<Prediction> predictBulk(Connection& connection, const Schema& schema, const Mappers& mappers,
                                        const DeleteRequest& request);

#pragma once

#include "model/cascade/simulation.h"
#include "model/orm/sessiondelete.h"

/// The class whose rows a table holds. Throws RequestError where the mappers have none for it.
MapperId mapperOfTable(const Mappers& mappers, const Schema& schema, TableId table);

/// What may come of session.delete() of the objects that `request` names and of session.commit(), the likely
/// result first: one result for each list of statements that SQLAlchemy may send. Several objects are all marked before
/// the first flush.
struct SessionSimulations {
    std::vector<Simulation> simulations;
    bool areAll = true; ///< Not so where more orders are possible than are tried.
};

/// Goes through the orders in which SQLAlchemy may send the statements; through those that `pursue` does not leave,
/// where it is given. Throws what predictSession() throws.
SessionSimulations simulateSession(Connection& connection, const Schema& schema, const Mappers& mappers,
                                   const DeleteRequest& request, SessionContent content,
                                   const PursueSent& pursue = {});

/// Predicts what session.delete() of the objects that `request` names, and session.commit(), would do: the
/// likely result, with the others that end differently as its alternatives. Nothing is changed.
///
/// Warnings beside those of predict(): `sqlalchemy-order`, `sqlalchemy-statement-order`, `sqlalchemy-more-orders`, `sqlalchemy-rows`,
/// `sqlalchemy-join`, `sqlalchemy-computed` and `sqlalchemy-class`; see addSessionWarnings(). Throws what
/// predict() throws, and RequestError for a table that is not mapped.
std::unique_ptr<Prediction> predictSession(Connection& connection, const Schema& schema,
                                           const Mappers& mappers, const DeleteRequest& request,
                                           SessionContent content);

/// The same for session.query(Class).filter(…).delete(), which is one DELETE and leaves all to the database.
std::unique_ptr<Prediction> predictBulk(Connection& connection, const Schema& schema, const Mappers& mappers,
                                        const DeleteRequest& request);

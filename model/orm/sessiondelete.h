#pragma once

#include "model/cascade/simulateddatabase.h"
#include "model/orm/objectstore.h"
#include "model/orm/ormerror.h"
#include "model/schema/schema.h"

/// What comes of session.delete() and session.commit(), in one of the orders in which SQLAlchemy may send the
/// statements.
struct SessionResult {
    std::vector<QString> statements; ///< That are sent, up to the one that fails.
    std::optional<Refusal> refusal; ///< By the database.
    std::optional<OrmError> error; ///< SQLAlchemy's own; comes where nothing was refused before it.
    std::vector<AffectedRow> rows;
    std::vector<AffectedRow> kept; ///< In spite of an error: in tables without transactions.
    std::vector<Warning> warnings;
};

/// Which objects a session deletes, and what it has loaded before.
struct SessionRequest {
    MapperId mapper;
    TableId table; ///< Of the mapper.
    std::vector<std::vector<ColumnValue>> rows; ///< Each names one row of `table` by its key.
    SessionContent content = SessionContent::Nothing;
};

/// Every result that SQLAlchemy may come to, the likely one first: as a rule one. Where it takes steps in the
/// order of addresses in memory, it is one for each order, up to a limit.
///
/// Throws RequestError where a row is no object of the class, Error where the database fails.
std::vector<SessionResult> deleteInSession(SimulatedDatabase& database, const Schema& schema,
                                           const Mappers& mappers, const SessionRequest& request);

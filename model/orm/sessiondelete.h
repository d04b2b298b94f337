#pragma once

#include "model/cascade/simulateddatabase.h"
#include "model/orm/objectstore.h"
#include "model/orm/ormerror.h"
#include "model/orm/pursuit.h"
#include "model/schema/schema.h"

#include <functional>

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

/// What SQLAlchemy may come to.
struct SessionResults {
    std::vector<SessionResult> results; ///< The likely one first: as a rule the only one.
    bool areAll = true; ///< Not so where more orders are possible than are tried.
};

/// What to do with a run that has sent these statements so far.
using PursueSent = std::function<Pursuit(const std::vector<QString>&)>;

/// The results of session.delete(). Where SQLAlchemy takes steps in the order of addresses in memory, there is one for
/// each order, up to a limit: first those that put a few steps before others. Where `pursue` is given, only the orders
/// that it does not leave: so one can ask whether SQLAlchemy may send certain statements, without going through all
/// that it may send.
///
/// Throws RequestError where a row is no object of the class, Error where the database fails.
SessionResults deleteInSession(SimulatedDatabase& database, const Schema& schema, const Mappers& mappers,
                               const SessionRequest& request, const PursueSent& pursue = {});

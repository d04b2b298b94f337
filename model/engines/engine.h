#pragma once

#include "model/cascade/prediction.h"
#include "model/cascade/processing.h"
#include "model/cascade/simulateddatabase.h"
#include "model/database/connectionreport.h"
#include "model/plan/planplayer.h"
#include "model/plan/scriptsyntax.h"
#include "model/review/deletetrial.h"
#include "model/review/realdelete.h"
#include "model/review/undoscript.h"
#include "model/rows/readrows.h"
#include "model/schema/schema.h"

class ChangeRules;
class Connection;
class ConnectionDriver;
class EngineFacts;
struct ConnectionUrl;

/// One database engine: how to connect to it, what its catalog says, and what it does with a DELETE.
/// Engines have no state; there is one object of each.
class Engine {
public:
    virtual ~Engine() = default;

    virtual const ConnectionDriver& driver() const = 0;
    virtual Schema readSchema(Connection& connection) const = 0; ///< See the function below.
    virtual std::unique_ptr<Prediction> predict(Connection& connection, const Schema& schema,
                                                const DeleteRequest& request) const = 0; ///< See ::predict().

    /// The database as a program sees it that sends statements of its own. Throws RequestError where it is not
    /// known how the engine processes them.
    virtual std::unique_ptr<SimulatedDatabase> simulate(Connection& connection, const Schema& schema,
                                                        const ProgramNeeds& needs) const;

    /// The database as a script of statements changes it. Throws RequestError where it is not known how the engine
    /// processes them.
    virtual std::unique_ptr<PlanPlayer> playPlan(Connection& connection, const Schema& schema,
                                                 const PlanNeeds& needs) const;
    virtual ScriptSyntax scriptSyntax() const { return {}; } ///< How such a script is written.
    /// The name of the schema whose tables have none in Table::schema; empty where there is no such name.
    virtual QString defaultSchema(Connection&) const { return {}; }
    virtual RowPage readRows(Connection& connection, const Schema& schema,
                             const RowQuery& query) const = 0; ///< See ::readRows().
    virtual QString inSql(const Table& table) const = 0; ///< As a query names it.
    virtual QString inSql(const Column& column) const = 0;
    virtual Processing processing() const = 0;
    virtual const EngineFacts& facts() const = 0; ///< For reviews.
    virtual ConnectionReport report(Connection& connection) const = 0; ///< See the function below.

    /// What becomes of foreign keys that a what-if changes; null where that is not known.
    virtual const ChangeRules* changeRules() const { return nullptr; }

    /// Where tryDelete() runs its DELETE.
    virtual TrialPlace trialPlace() const { return TrialPlace::Server; }

    /// Runs the real DELETE where it can be undone, and tells what it did. `connection` reads what was before,
    /// and `trial` was predicted on it.
    /// Throws RequestError where it could not be undone, Error where locks or time limits end it.
    virtual RealDelete tryDelete(Connection& connection, const Schema& schema,
                                 const DeleteTrial& trial) const;

    virtual UndoScript undoScript(Connection& connection, const Schema& schema,
                                  const std::vector<AffectedRow>& rows) const; ///< See ::undoScript().
};

/// The engine of the URL's driver. Throws RequestError where there is none.
const Engine& engineFor(const ConnectionUrl& url);

/// The engine that a schema of this dialect is of. Throws RequestError where there is none.
const Engine& engineOf(const QString& dialect);

/// Reads the catalog of the connection's database with a fixed number of queries.
/// Throws Error when the catalog cannot be read, Canceled when the connection's progress says so.
Schema readSchema(Connection& connection);

/// Finds out what the connection is: the server's version, the user's rights, encryption.
/// Throws Error when the database cannot be asked, Canceled when the connection's progress says so.
ConnectionReport reportOn(Connection& connection);

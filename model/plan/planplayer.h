#pragma once

#include "model/cascade/deleterequest.h"
#include "model/cascade/outcome.h"
#include "model/cascade/statementplayer.h"
#include "model/plan/sqlstatement.h"

#include <optional>
#include <set>
#include <vector>

/// What one statement of a plan does, beside the rows as they were before it.
struct PlayedStatement {
    qint64 selected = 0; ///< Rows that the statement itself names.
    std::optional<Refusal> refusal;
    /// The blockers, then the others in the order in which the engine comes to them.
    std::vector<AffectedRow> rows;
    std::vector<Warning> warnings;
};

/// Whether what depends on a dropped or emptied table goes with it.
enum class Dependents { Refuse, Follow };

/// Plays the statements of a plan one after the other, as the engine would process them, on rows in memory.
/// Conditions and values are evaluated by the database itself, on the rows as they are by then. Nothing is written.
///
/// All throw RequestError for SQL that the database cannot read and for what it is not known how to predict,
/// Error when the database fails, Canceled when the connection's progress says so.
class PlanPlayer {
public:
    virtual ~PlanPlayer() = default;

    /// Plays one statement. A transaction is open from the first one to the next commit(). After a refusal
    /// nothing more may be played.
    virtual PlayedStatement play(const SqlStatement& statement) = 0;

    /// `only`: those of the tables that ONLY stands before.
    virtual PlayedStatement truncate(const std::vector<TableId>& tables, const std::set<TableId>& only,
                                     Dependents dependents)
        = 0;
    virtual PlayedStatement drop(const std::vector<TableId>& tables, Dependents dependents) = 0;

    /// Plays the COMMIT, with the checks that were put off until then. Its rows are the blockers alone.
    virtual PlayedStatement commit() = 0;

    /// What has become of the rows since the first statement: a row that is changed twice is there once.
    virtual std::vector<AffectedRow> total() = 0;

    /// What a ROLLBACK would leave: the rows of tables without transactions.
    virtual std::vector<AffectedRow> kept() { return {}; }

    /// Whether a ROLLBACK undoes what is done to the table.
    virtual bool hasTransactions(TableId) const { return true; }

    /// Whether foreign keys are acted on.
    virtual bool isEnforcing() const = 0;
};

/// What a plan works with beside the keys of the schema.
struct PlanNeeds {
    Enforcement enforcement = Enforcement::On;
    std::vector<SqlStatement> statements; ///< That will be played.
};

/// So many rows a plan may hold in memory; more are refused with a sentence.
constexpr qint64 RowsOfPlan = 200'000;

/// Throws the RequestError that says so.
[[noreturn]] void refuseManyRows();

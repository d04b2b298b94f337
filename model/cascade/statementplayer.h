#pragma once

#include "model/cascade/outcome.h"
#include "model/cascade/rowstatement.h"

#include <optional>

/// Why a statement, or the COMMIT, ends with an error.
struct Refusal {
    Verdict verdict = Verdict::Blocked;
    QString message; ///< The engine's own words.
    QString constraint; ///< That the message names; empty where it names none.
};

/// What statements did to the rows, from the first to the COMMIT.
struct PlayedRows {
    std::vector<AffectedRow>
        rows; ///< The blockers, then the others in the order in which the engine meets them.
    std::vector<Warning> warnings;
};

/// Plays statements one after the other in one transaction, as the engine would process them, on rows in
/// memory. Nothing is written.
class StatementPlayer {
public:
    virtual ~StatementPlayer() = default;

    /// Plays one statement; returns how many rows it names. After a refusal the rest can still be played, to
    /// see what it would have done.
    virtual qint64 play(const RowStatement& statement) = 0;

    /// Plays the COMMIT, with the checks that were put off until then.
    virtual void commit() = 0;

    /// The first refusal; empty as long as all goes through.
    virtual const std::optional<Refusal>& refusal() const = 0;

    /// What has happened so far.
    virtual PlayedRows played() = 0;

    /// What a ROLLBACK would leave: the rows of tables without transactions, as they are after the last statement
    /// before the first refusal.
    virtual std::vector<AffectedRow> kept() { return {}; }
};

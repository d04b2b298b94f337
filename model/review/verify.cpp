#include "model/review/verify.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/review/comparedelete.h"
#include "model/review/deletereach.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Verify)
};

bool isWarnedOf(const Outcome& outcome, QLatin1StringView code)
{
    return std::ranges::any_of(outcome.warnings, [&](const Warning& w) { return w.code == code; });
}

std::vector<QString> notesOn(const Verification& verification, TrialPlace place)
{
    const Outcome& outcome = verification.predicted;
    std::vector<QString> notes;
    if (verification.ranTriggers)
        notes.push_back(
            Texts::tr("Triggers or rules ran with the delete: rows may differ because of them, and "
                      "tables that only they write to are not compared."));
    if (isWarnedOf(outcome, "volatile-default"_L1))
        notes.push_back(
            Texts::tr("SET DEFAULT gave values that differ each time; rows may differ because of them."));
    if (!verification.agrees() && !verification.real.isSameMoment)
        notes.push_back(
            Texts::tr("Another session may have changed rows between the prediction and the delete; "
                      "run it again to see whether the difference stays."));
    if (verification.real.isTranslated && !verification.real.message.isEmpty())
        notes.push_back(Texts::tr("The server does not speak English, so its message was not compared."));
    if (place == TrialPlace::Server)
        notes.push_back(Texts::tr("The transaction was rolled back. What no rollback undoes, such as numbers "
                                  "taken from a sequence, may have moved on."));
    return notes;
}

void checkSize(const Outcome& outcome)
{
    qint64 rows = 0;
    for (const TableCounts& counts : outcome.tables)
        rows += counts.deleted + counts.setNull + counts.setDefault + counts.updated;
    if (rows > MostTriedRows)
        throw RequestError(
            Texts::tr(
                "This delete affects %1 rows, and at most %2 are compared one by one; choose fewer rows.")
                .arg(grouped(rows), grouped(MostTriedRows)));
}

} // namespace

Verification verify(Connection& connection, const Schema& schema, const DeleteRequest& request,
                    const TrialLimits& limits, const ColumnMask& mask)
{
    const Engine& engine = connection.engine();
    Simulation predicted;
    {
        const auto prediction = predict(connection, schema, request);
        checkSize(prediction->outcome());
        predicted = listed(*prediction, {}, engine.processing());
    }
    const DeleteTrial trial{predicted.outcome, request.enforcement, limits,
                            tablesInReachOfDelete(schema, request.table)};
    RealDelete real = engine.tryDelete(connection, schema, trial);
    // Only now: the trial runs what is predicted.
    for (QString& statement : predicted.outcome.statements)
        statement = mask.shownSql(schema, statement);
    Verification verification = compareDelete(schema, predicted, std::move(real), mask);
    verification.ranTriggers = isWarnedOf(verification.predicted, "user-trigger"_L1)
        || isWarnedOf(verification.predicted, "rule"_L1);
    verification.notes = notesOn(verification, engine.trialPlace());
    return verification;
}

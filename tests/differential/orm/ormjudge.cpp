#include "tests/differential/orm/ormjudge.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/orm/predictsession.h"
#include "model/orm/readmappers.h"
#include "model/orm/sessionwarnings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QStringList withoutQuotes(const std::vector<QString>& statements)
{
    QStringList plain;
    for (QString statement : statements)
        plain << statement.remove(u'"').remove(u'`');
    return plain;
}

/// The statements as they were sent, and those of a prediction beside them. The objects whose rows of a secondary table
/// go come in the order of a Python set: both are sorted there.
struct StatementPair {
    QStringList real;
    QStringList predicted;
};

StatementPair sideBySide(const OrmDelete& real, const std::vector<QString>& predicted)
{
    StatementPair pair{{}, withoutQuotes(predicted)};
    for (QStringList batch : real.batches) {
        if (batch.front().startsWith("DELETE FROM link "_L1)) {
            const qsizetype from = pair.real.size();
            const qsizetype count = std::clamp<qsizetype>(pair.predicted.size() - from, 0, batch.size());
            std::sort(pair.predicted.begin() + from, pair.predicted.begin() + from + count);
            batch.sort();
        }
        pair.real << batch;
    }
    return pair;
}

/// Follows the runs that send what was really sent.
Pursuit pursue(const OrmDelete& real, const std::vector<QString>& sent)
{
    const StatementPair pair = sideBySide(real, sent);
    const qsizetype common = std::min(pair.real.size(), pair.predicted.size());
    if (pair.real.first(common) != pair.predicted.first(common))
        return Pursuit::Leave;
    // These errors come of the last statement that was sent.
    const bool isOfStatement = real.raiser == Raiser::Database || real.errorType == "StaleDataError"_L1;
    if (isOfStatement && common > 0 && common == pair.real.size())
        return Pursuit::Stop;
    return pair.predicted.size() > pair.real.size() ? Pursuit::Leave : Pursuit::GoOn;
}

/// Compares one result with what really happened.
class Comparison {
public:
    Comparison(const OrmCase& tried, const Schema& schema, const Simulation& predicted, const OrmDelete& real)
        : m_case(tried)
        , m_schema(schema)
        , m_predicted(predicted)
        , m_real(real)
    {
    }

    QStringList run()
    {
        compareError();
        if (m_real.way == DeleteWay::SqlAlchemySession)
            compareStatements();
        if (m_real.raiser == Raiser::Nobody && m_predicted.outcome.verdict == Verdict::Deletes)
            compareRows(m_predicted.rows);
        if (m_real.raiser != Raiser::Nobody)
            compareRows(m_predicted.outcome.kept);
        return m_problems;
    }

private:
    QString predictedError() const
    {
        const Outcome& outcome = m_predicted.outcome;
        if (outcome.verdict == Verdict::Deletes)
            return {};
        return (outcome.refuser == Refuser::Engine ? u"the database says "_s : u"SQLAlchemy raises "_s)
            + outcome.message;
    }

    void compareError()
    {
        const Outcome& outcome = m_predicted.outcome;
        const bool isRefused = outcome.verdict != Verdict::Deletes;
        bool agrees = isRefused == (m_real.raiser != Raiser::Nobody);
        if (agrees && isRefused && m_real.raiser == Raiser::Database)
            agrees = outcome.refuser == Refuser::Engine && outcome.message == m_real.errorMessage;
        if (agrees && isRefused && m_real.raiser == Raiser::SqlAlchemy)
            agrees = outcome.refuser == Refuser::Program && isSameOrmError(outcome.message);
        if (!agrees)
            m_problems << u"error: really %1 \"%2\", predicted: %3"_s.arg(
                m_real.errorType, m_real.errorMessage, predictedError());
    }

    /// Objects' addresses aside. What the circle consists of, SQLAlchemy alone says.
    bool isSameOrmError(const QString& message) const
    {
        const QString type = m_real.errorType + u": "_s;
        if (!message.startsWith(type))
            return false;
        if (m_real.errorType == "CircularDependencyError"_L1 || m_real.errorType == "KeyError"_L1)
            return true;
        return m_real.errorMessage.startsWith(message.mid(type.size()));
    }

    void compareStatements()
    {
        const auto [real, predicted] = sideBySide(m_real, m_predicted.outcome.statements);
        bool agrees = predicted == real;
        // Which statement of a batch was refused is not seen.
        if (m_real.raiser == Raiser::Database && !m_real.batches.empty())
            agrees = predicted == real.first(std::min(predicted.size(), real.size()))
                && predicted.size() > real.size() - m_real.batches.back().size();
        if (!agrees)
            m_problems << u"statements: really\n        %1\n    predicted\n        %2"_s.arg(
                real.join(u"\n        "_s), predicted.join(u"\n        "_s));
    }

    void compareRows(const std::vector<AffectedRow>& rows)
    {
        const PredictedEffects predicted = predictedEffects(m_case.before, m_schema, rows, m_real.effects);
        m_problems << predicted.problems;
        if (predicted.effects != m_real.effects)
            m_problems << u"rows: really\n%1\n    predicted\n%2"_s.arg(printed(m_real.effects),
                                                                       printed(predicted.effects));
    }

    const OrmCase& m_case;
    const Schema& m_schema;
    const Simulation& m_predicted;
    const OrmDelete& m_real;
    QStringList m_problems;
};

} // namespace

OrmJudge::OrmJudge(Connection& connection, const OrmCase& tried)
    : m_connection(connection)
    , m_case(tried)
    , m_schema(readSchema(connection))
    , m_mappers(readMappers(tried.mappers, m_schema))
{
}

OrmVerdict OrmJudge::judge(const OrmDelete& tried)
{
    DeleteRequest request;
    request.table = findTable(m_schema, tried.table);
    request.keys = tried.keys;
    request.enforcement = tried.enforcement;
    if (tried.way == DeleteWay::SqlAlchemySession)
        return judgeSession(tried, request);
    const std::unique_ptr<Prediction> prediction = predictBulk(m_connection, m_schema, m_mappers, request);
    Simulation predicted{prediction->outcome(), {}, true, {}};
    prediction->listRows({}, [&](const AffectedRow& row) { predicted.rows.push_back(row); });
    return {Comparison(m_case, m_schema, predicted, tried).run(), 1, 1, Place::Listed};
}

OrmVerdict OrmJudge::judgeSession(const OrmDelete& tried, const DeleteRequest& request)
{
    SessionSimulations answer = simulateSession(m_connection, m_schema, m_mappers, request, tried.content);
    OrmVerdict verdict{{}, answer.simulations.size(), 1, Place::Listed};
    const bool isListed = agrees(answer, tried, verdict.problems);
    addAlternatives(answer.simulations);
    verdict.ends += answer.simulations.front().outcome.alternatives.size();
    if (isListed)
        return verdict;
    // An answer that says that it does not list all orders may still be of those that come to this.
    verdict.place = Place::Unlisted;
    if (answer.areAll)
        return verdict;
    const SessionSimulations found
        = simulateSession(m_connection, m_schema, m_mappers, request, tried.content,
                          [&](const std::vector<QString>& sent) { return pursue(tried, sent); });
    agrees(found, tried, verdict.problems);
    return verdict;
}

/// Whether one of the results is what really happened; what differs otherwise.
bool OrmJudge::agrees(const SessionSimulations& answer, const OrmDelete& tried, QStringList& problems) const
{
    QStringList found;
    for (const Simulation& result : answer.simulations) {
        const QStringList differences = Comparison(m_case, m_schema, result, tried).run();
        if (differences.isEmpty()) {
            problems.clear();
            return true;
        }
        if (found.isEmpty())
            found = differences;
        else
            found << u"or predicted: %1\n        %2"_s.arg(
                result.outcome.message, withoutQuotes(result.outcome.statements).join(u"\n        "_s));
    }
    // The likely result first, then what came next to the real one.
    problems << found;
    return false;
}

#include "tests/differential/orm/ormjudge.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/orm/predictsession.h"
#include "model/orm/readmappers.h"

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
        QStringList predicted = withoutQuotes(m_predicted.outcome.statements);
        QStringList real;
        for (QStringList batch : m_real.batches) {
            if (batch.front().startsWith("DELETE FROM link "_L1))
                sortBoth(batch, predicted, real.size());
            real << batch;
        }
        bool agrees = predicted == real;
        // Which statement of a batch was refused is not seen.
        if (m_real.raiser == Raiser::Database && !m_real.batches.empty())
            agrees = predicted == real.first(std::min(predicted.size(), real.size()))
                && predicted.size() > real.size() - m_real.batches.back().size();
        if (!agrees)
            m_problems << u"statements: really\n        %1\n    predicted\n        %2"_s.arg(
                real.join(u"\n        "_s), predicted.join(u"\n        "_s));
    }

    /// The objects whose rows of a secondary table go come in the order of a Python set.
    static void sortBoth(QStringList& batch, QStringList& predicted, qsizetype from)
    {
        const qsizetype count = std::clamp<qsizetype>(predicted.size() - from, 0, batch.size());
        std::sort(predicted.begin() + from, predicted.begin() + from + count);
        batch.sort();
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
    return {Comparison(m_case, m_schema, predicted, tried).run(), 1, 1};
}

OrmVerdict OrmJudge::judgeSession(const OrmDelete& tried, const DeleteRequest& request)
{
    const std::vector<Simulation> results
        = simulateSession(m_connection, m_schema, m_mappers, request, tried.content);
    const std::unique_ptr<Prediction> prediction
        = predictSession(m_connection, m_schema, m_mappers, request, tried.content);
    OrmVerdict verdict{{}, results.size(), prediction->outcome().alternatives.size() + 1};
    for (const Simulation& result : results) {
        const QStringList problems = Comparison(m_case, m_schema, result, tried).run();
        if (problems.isEmpty())
            return {{}, verdict.results, verdict.ends};
        if (verdict.problems.isEmpty())
            verdict.problems = problems;
        else
            verdict.problems << u"or predicted: %1\n        %2"_s.arg(
                result.outcome.message, withoutQuotes(result.outcome.statements).join(u"\n        "_s));
    }
    return verdict;
}

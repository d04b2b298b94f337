// Compares predictions of deletes through SQLAlchemy with the real SQLAlchemy, on random models and rows.
//
//     tst_differential_orm [--engine sqlite|postgresql|innodb|myisam] [--cases N] [--seed S] [--first CASE] [--only CASE]
//                          [--print N] [--runs N]
//
// The same seed gives the same cases. Each failing case is printed with its models and the command that repeats it.

#include "model/database/connection.h"
#include "model/job/progress.h"
#include "tests/differential/orm/ormjudge.h"
#include "tests/differential/orm/pythonjudge.h"
#include "tests/support/caseoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Settings {
    QString engine;
    CaseOptions cases;
    int runs = 1;
};

Settings readSettings()
{
    QCommandLineParser parser;
    parser.addOption(
        {u"engine"_s, u"The database: sqlite, postgresql, innodb or myisam."_s, u"name"_s, u"sqlite"_s});
    parser.addOption({u"runs"_s,
                      u"How often each delete is run, for SQLAlchemy's arbitrary orders to show."_s,
                      u"number"_s, u"1"_s});
    const CaseOptions cases = readCaseOptions(parser, 100);
    const QString engine = parser.value(u"engine"_s);
    if (!QStringList{u"sqlite"_s, u"postgresql"_s, u"innodb"_s, u"myisam"_s}.contains(engine))
        parser.showHelp(2);
    return {engine, cases, parser.value(u"runs"_s).toInt()};
}

class Differential {
public:
    explicit Differential(const Settings& settings)
        : m_settings(settings)
        , m_python(settings.engine, settings.cases.seed, settings.runs)
    {
    }

    int run()
    {
        for (qint64 number = m_settings.cases.first; number < m_settings.cases.end; ++number)
            tryCase(number);
        m_out << u"%1: %2 cases, %3 deletes, seed %4: %5 cases disagree\n"_s.arg(m_settings.engine)
                     .arg(m_settings.cases.end - m_settings.cases.first)
                     .arg(m_deletes)
                     .arg(m_settings.cases.seed)
                     .arg(m_disagreements);
        m_out << u"    more than one statement: %1\n"_s.arg(m_severalStatements)
              << u"    order left open: %1, with different ends: %2; %4 of them varied in %3 runs\n"_s
                     .arg(m_openOrders)
                     .arg(m_openEnds)
                     .arg(m_settings.runs)
                     .arg(m_varied)
              << u"    came in an order that was not tried: %1\n"_s.arg(m_unlisted);
        for (const auto& [error, count] : m_errors)
            m_out << u"%1 %2\n"_s.arg(count, 9).arg(error);
        m_out.flush();
        if (m_disagreements > 0)
            return 1;
        return m_settings.cases.isSample() ? checkShares() : 0;
    }

private:
    /// A generator that makes nothing but trivial cases would agree with everything.
    int checkShares()
    {
        const auto percent = [this](qint64 count) { return 100 * count / std::max<qint64>(m_deletes, 1); };
        const qint64 refused = m_deletes - m_errors[u"goes through"_s];
        if (percent(refused) < 8 || percent(refused) > 60)
            return fail(u"the share of errors is implausible"_s);
        if (percent(m_severalStatements) < 15)
            return fail(u"too few deletes send more than one statement"_s);
        if (percent(m_openOrders) > 20)
            return fail(u"too many answers are left open"_s);
        if (percent(m_unlisted) > 1)
            return fail(u"too many answers leave out what really happened"_s);
        constexpr int EnoughRuns = 5;
        if (m_settings.runs >= EnoughRuns && m_varied * 4 < m_openOrders)
            return fail(u"too few of the orders that are left open really vary"_s);
        return 0;
    }

    int fail(const QString& why)
    {
        m_out << why << u'\n';
        return 1;
    }

    void tryCase(qint64 number)
    {
        const OrmCase tried = m_python.run(number);
        NoProgress progress;
        Connection connection = Connection::open(ConnectionUrl::parse(tried.url), progress);
        OrmJudge judge(connection, tried);
        bool agrees = true;
        for (const OrmDelete& one : tried.deletes) {
            const OrmVerdict verdict = judge.judge(one);
            count(one, verdict);
            if (verdict.problems.isEmpty())
                continue;
            if (agrees)
                ++m_disagreements;
            if (m_disagreements <= m_settings.cases.failuresPrinted)
                print(number, agrees ? tried.source : QString(), one, verdict);
            agrees = false;
        }
    }

    void count(const OrmDelete& one, const OrmVerdict& verdict)
    {
        if (one.isAgain) {
            m_varied += std::exchange(m_isLastOpen, false) ? 1 : 0;
            return;
        }
        m_isLastOpen = verdict.results > 1;
        ++m_deletes;
        ++m_errors[one.raiser == Raiser::Nobody ? u"goes through"_s : one.errorType];
        qsizetype statements = 0;
        for (const QStringList& batch : one.batches)
            statements += batch.size();
        m_severalStatements += statements > 1 ? 1 : 0;
        m_openOrders += verdict.results > 1 ? 1 : 0;
        m_openEnds += verdict.ends > 1 ? 1 : 0;
        m_unlisted += verdict.place == Place::Unlisted ? 1 : 0;
    }

    void print(qint64 number, const QString& source, const OrmDelete& one, const OrmVerdict& verdict)
    {
        if (!source.isEmpty())
            m_out << u"# case %1: tst_differential_orm --engine %2 --seed %3 --only %1\n"_s.arg(number).arg(
                m_settings.engine, m_settings.cases.seed)
                  << source;
        m_out << u"# "_s << printed(one) << u" (%1 results)\n"_s.arg(verdict.results);
        for (const QString& problem : verdict.problems)
            m_out << u"#   "_s << QString(problem).replace(u'\n', u"\n# "_s) << u'\n';
        m_out << u'\n';
        m_out.flush();
    }

    Settings m_settings;
    PythonJudge m_python;
    QTextStream m_out{stdout};
    qint64 m_deletes = 0;
    qint64 m_disagreements = 0; ///< Cases with a delete that is not as predicted.
    qint64 m_severalStatements = 0;
    qint64 m_openOrders = 0; ///< Deletes with more than one result.
    qint64 m_varied = 0; ///< Deletes with more than one result, and with more than one outcome.
    bool m_isLastOpen = false; ///< Of the delete before, until it has varied.
    qint64 m_openEnds = 0;
    qint64 m_unlisted = 0; ///< That came in an order which the answer had not tried.
    std::map<QString, qint64> m_errors;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    try {
        return Differential(readSettings()).run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tst_differential_orm: %s\n", error.what());
        return 1;
    }
}

// Compares simulatePlan() with the real engine on random databases and scripts of UPDATE, DELETE, TRUNCATE and DROP TABLE
// statements.
//
//     tst_differential_plan [--engine sqlite|postgresql|mariadb] [--level basic|full|hard] [--cases N] [--seed S]
//                           [--first CASE] [--only CASE] [--print N]
//
// The same seed gives the same cases. Each failing case is shrunk and printed as SQL that repeats it.

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "tests/differential/plan/enginesettings.h"
#include "tests/differential/plan/planjudge.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// The statements of a case that shrinking leaves.
struct PlanCase {
    QStringList database;
    RandomPlan plan;
};

class Differential {
public:
    explicit Differential(const EngineSettings& settings)
        : m_settings(settings)
        , m_database(realDatabaseOf(settings.engine))
    {
    }

    int run()
    {
        for (qint64 number = m_settings.cases.first; number < m_settings.cases.end; ++number)
            tryCase(number);
        m_out << u"%1 cases of %2, seed %3: %4 refusals, %5 successes with more than one row, %6 not built, "
                 u"%7 open "
                 u"and warned of, %8 disagreements\n"_s.arg(m_cases)
                     .arg(m_settings.engine, m_settings.cases.seed)
                     .arg(m_refusals)
                     .arg(m_multiRowSuccesses)
                     .arg(m_notBuilt)
                     .arg(m_open)
                     .arg(m_disagreements);
        for (const auto& [kind, count] : m_refusalsByKind)
            m_out << u"    %1 refused: %2\n"_s.arg(count, 5).arg(kind);
        m_out.flush();
        if (m_disagreements > 0)
            return 1;
        return m_settings.cases.isSample() ? checkShares() : 0;
    }

private:
    /// A generator that makes nothing but trivial cases would agree with everything.
    int checkShares()
    {
        const auto percent = [this](qint64 count) { return 100 * count / std::max<qint64>(m_cases, 1); };
        if (percent(m_notBuilt) > 12)
            return fail(u"the engine refuses too many of the random tables"_s);
        if (percent(m_refusals) < 15 || percent(m_refusals) > 75)
            return fail(u"the share of refusals is implausible"_s);
        if (percent(m_open) > 3)
            return fail(u"too many ends are open"_s);
        if (percent(m_multiRowSuccesses) < 10)
            return fail(u"too few plans go through and change more than one row"_s);
        return 0;
    }

    int fail(const QString& why)
    {
        m_out << why << u'\n';
        return 1;
    }

    void tryCase(qint64 number)
    {
        const quint64 seed = m_settings.cases.seedOf(number);
        const auto statements = m_database->generate(m_settings.level, seed);
        if (!statements || !m_database->build(*statements)) {
            ++m_notBuilt;
            return;
        }
        PlanCase tried{*statements, {}};
        const PlanVerdict verdict = judge(tried, seed);
        if (tried.plan.statements.isEmpty()) {
            ++m_notBuilt;
            return;
        }
        ++m_cases;
        m_open += verdict.isOpen ? 1 : 0;
        if (!verdict.refusal.isEmpty()) {
            ++m_refusals;
            static const QRegularExpression names(u"[\"'`].*[\"'`]|:.*"_s);
            ++m_refusalsByKind[QString(verdict.refusal).remove(names).simplified()];
        } else if (verdict.rowsChanged > 1) {
            ++m_multiRowSuccesses;
        }
        if (verdict.problems.isEmpty())
            return;
        if (++m_disagreements <= m_settings.cases.failuresPrinted)
            report(number, tried, verdict);
    }

    /// Makes up a plan where the case has none.
    PlanVerdict judge(PlanCase& tried, quint64 seed)
    {
        NoProgress progress;
        Connection connection = Connection::open(ConnectionUrl::parse(m_database->url()), progress);
        const Schema schema = readSchema(connection);
        const RealRows rows = m_database->rows(schema);
        if (rows.empty())
            return {};
        if (tried.plan.statements.isEmpty()) {
            Random random(seed ^ 0x9E3779B97F4A7C15ULL);
            tried.plan = generatePlan(connection, schema, rows, *m_database, random);
        }
        return judgePlan(*m_database, std::move(connection), schema, tried.plan);
    }

    bool isStillWrong(PlanCase smaller)
    {
        if (smaller.plan.statements.isEmpty() || !m_database->build(smaller.database))
            return false;
        try {
            const PlanVerdict verdict = judge(smaller, 0);
            return !verdict.problems.isEmpty()
                && !verdict.problems.first().startsWith("the prediction throws"_L1);
        } catch (const std::exception&) {
            return false;
        }
    }

    void report(qint64 number, PlanCase wrong, const PlanVerdict& first)
    {
        const bool throws = first.problems.first().startsWith("the prediction throws"_L1);
        for (bool hasShrunk = !throws; hasShrunk;) {
            hasShrunk = false;
            for (qsizetype i = wrong.plan.statements.size(); i-- > 0;) {
                PlanCase smaller = wrong;
                smaller.plan.statements.removeAt(i);
                if (isStillWrong(smaller)) {
                    wrong = smaller;
                    hasShrunk = true;
                }
            }
            for (qsizetype i = wrong.database.size(); i-- > 0;) {
                PlanCase smaller = wrong;
                smaller.database.removeAt(i);
                if (isStillWrong(smaller)) {
                    wrong = smaller;
                    hasShrunk = true;
                }
            }
        }
        QStringList problems = first.problems;
        if (!throws && m_database->build(wrong.database))
            problems = judge(wrong, 0).problems;
        m_out << u"-- case %1%2:\n"_s.arg(number).arg(
            wrong.plan.enforcement == Enforcement::On ? QString() : u", keys not enforced"_s)
              << wrong.database.join(u";\n"_s) << u";\n\n"_s << wrong.plan.script();
        for (const QString& problem : problems)
            m_out << u"-- "_s << QString(problem).replace(u'\n', u"\n-- "_s) << u'\n';
        m_out << u'\n';
        m_out.flush();
    }

    EngineSettings m_settings;
    std::unique_ptr<RealDatabase> m_database;
    QTextStream m_out{stdout};
    qint64 m_cases = 0;
    qint64 m_notBuilt = 0;
    qint64 m_open = 0;
    qint64 m_refusals = 0;
    qint64 m_multiRowSuccesses = 0;
    qint64 m_disagreements = 0;
    std::map<QString, qint64> m_refusalsByKind;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    try {
        return Differential(readEngineSettings(1000)).run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tst_differential_plan: %s\n", error.what());
        return 1;
    }
}

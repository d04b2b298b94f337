// Compares predict() with a real MariaDB server on random databases.
//
//     tst_differential_mariadb [--level basic|full|hard] [--cases N] [--seed S] [--first CASE] [--only CASE] [--print N]
//
// The same seed gives the same cases. Each failing case is printed as SQL that repeats it.

#include "tests/differential/mariadb/mariadbjudge.h"
#include "tests/support/caseoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

class Differential {
public:
    explicit Differential(const LevelOptions& settings)
        : m_settings(settings)
    {
    }

    int run()
    {
        for (qint64 number = m_settings.cases.first; number < m_settings.cases.end; ++number)
            tryCase(number);
        m_out << u"%1 cases, seed %2: %3 refusals, %4 successes with more than one row, %5 not built, %6 "
                 u"disagreements\n"
                 "    by sets: %7, and of those that are refused or affect more than one row %8\n"_s
                     .arg(m_cases)
                     .arg(m_settings.cases.seed)
                     .arg(m_refusals)
                     .arg(m_multiRowSuccesses)
                     .arg(m_notBuilt)
                     .arg(m_disagreements)
                     .arg(m_bySets)
                     .arg(m_busyBySets);
        for (const auto& [error, count] : m_errors)
            m_out << u"    %1 refused: error %2\n"_s.arg(count, 5).arg(error);
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
        if (m_notBuilt * 10 > m_cases)
            return fail(u"the server refuses too many of the random tables"_s);
        if (percent(m_refusals) < 5 || percent(m_refusals) > 70)
            return fail(u"the share of refusals is implausible"_s);
        if (percent(m_multiRowSuccesses) < 20)
            return fail(u"too few deletes go through and affect more than one row"_s);
        if (m_busyBySets * 5 < m_refusals + m_multiRowSuccesses)
            return fail(u"too few deletes that do something are predicted by sets"_s);
        return 0;
    }

    int fail(const QString& why)
    {
        m_out << why << u'\n';
        return 1;
    }

    void tryCase(qint64 number)
    {
        MariaDbCase tried = generateMariaDbCase(m_settings.level, m_settings.cases.seedOf(number));
        const MariaDbJudge::Verdict verdict = m_judge.judge(tried);
        if (verdict.error == "not built"_L1) {
            ++m_notBuilt;
            return;
        }
        ++m_cases;
        const bool isBusy = verdict.errorNumber != 0 || verdict.rowsAffected > 1;
        m_bySets += verdict.isBySets ? 1 : 0;
        m_busyBySets += isBusy && verdict.isBySets ? 1 : 0;
        if (verdict.errorNumber != 0) {
            ++m_refusals;
            ++m_errors[verdict.errorNumber];
        } else if (verdict.rowsAffected > 1) {
            ++m_multiRowSuccesses;
        }
        if (verdict.problems.isEmpty())
            return;
        if (++m_disagreements > m_settings.cases.failuresPrinted)
            return;
        m_out << u"-- case %1:\n"_s.arg(number) << tried.script();
        for (const QString& problem : verdict.problems)
            m_out << u"-- "_s << QString(problem).replace(u'\n', u"\n-- "_s) << u'\n';
        m_out << u'\n';
        m_out.flush();
    }

    LevelOptions m_settings;
    MariaDbJudge m_judge;
    QTextStream m_out{stdout};
    qint64 m_cases = 0;
    qint64 m_notBuilt = 0; ///< The server refuses the tables themselves.
    qint64 m_refusals = 0;
    qint64 m_multiRowSuccesses = 0;
    qint64 m_bySets = 0;
    qint64 m_busyBySets = 0; ///< Those that are refused or affect more than one row.
    qint64 m_disagreements = 0;
    std::map<int, qint64> m_errors; ///< Refusals by the server's error.
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    try {
        return Differential(readLevelOptions(parser, 500)).run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tst_differential_mariadb: %s\n", error.what());
        return 1;
    }
}

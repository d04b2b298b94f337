// Random databases and deletes: PostgreSQL's own DELETE and COMMIT beside predict().
//
//     tst_differential_postgresql --level basic|full|hard [--cases N] [--seed S] [--first CASE] [--only CASE] [--print N]
//
// A case in which they differ is printed as the SQL that reproduces it, without what it does not need.

#include "tests/differential/postgresql/casecoverage.h"
#include "tests/differential/postgresql/postgresqljudge.h"
#include "tests/support/caseoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Among so many cases, no feature is missing by bad luck.
constexpr int CasesThatHaveEverything = 300;

/// Leaves out statements, as long as something still differs.
PostgreSqlCase shrunk(PostgreSqlJudge& judge, PostgreSqlCase testCase)
{
    testCase.statements = judge.accepted();
    PostgreSqlCase silent = testCase;
    silent.expectedWarnings.clear(); // Without its cause, a warning is missing rightly.
    if (!judge.judge(silent).isEmpty())
        testCase = silent;
    for (qsizetype i = testCase.statements.size(); i-- > 0;) {
        PostgreSqlCase smaller = testCase;
        smaller.statements.removeAt(i);
        if (!judge.judge(smaller).isEmpty())
            testCase = smaller;
    }
    return testCase;
}

/// Other cases for each level: full and hard would be too much alike.
quint64 seedOf(quint64 seed, CaseLevel level, qint64 number)
{
    constexpr quint64 Levels = 3;
    constexpr quint64 MostCases = 1'000'003;
    return (seed * Levels + static_cast<quint64>(level)) * MostCases + static_cast<quint64>(number);
}

QString describe(Enforcement enforcement, bool isReplicaByDefault)
{
    QString text = isReplicaByDefault ? u", new sessions are replicas"_s : QString();
    if (enforcement == Enforcement::Off)
        text += u", not enforced"_s;
    else if (enforcement == Enforcement::Default)
        text += u", as the session has it"_s;
    return text;
}

int run(CaseLevel level, const CaseOptions& options)
{
    QTextStream out(stdout);
    const quint64 seed = options.seed.toULongLong();
    const auto count = static_cast<int>(options.end - options.first);
    PostgreSqlJudge judge;
    CaseCoverage coverage(level);
    std::map<PostgreSqlJudge::Kind, int> kinds;
    std::map<QString, int> refusals;
    int disagreements = 0;
    qsizetype statements = 0;
    qsizetype accepted = 0;
    int bySets = 0;
    for (qint64 number = options.first; number < options.end; ++number) {
        const PostgreSqlCase testCase = generatePostgreSqlCase(seedOf(seed, level, number), level);
        const QString difference = judge.judge(testCase);
        coverage.note(testCase, judge);
        ++kinds[judge.kind()];
        const auto isTable = [](const QString& statement) {
            return statement.startsWith(u"CREATE TABLE"_s) || statement.contains(u" FOREIGN KEY "_s);
        };
        statements += std::ranges::count_if(testCase.statements, isTable);
        accepted += std::ranges::count_if(judge.accepted(), isTable);
        bySets += judge.isBySets() ? 1 : 0;
        if (judge.kind() == PostgreSqlJudge::Kind::Refused)
            ++refusals[judge.refusal()];
        if (difference.isEmpty())
            continue;
        if (++disagreements > options.failuresPrinted)
            continue;
        const PostgreSqlCase small = shrunk(judge, testCase);
        out << "-- case " << number << describe(small.enforcement, small.isReplicaByDefault) << '\n'
            << small.statements.join(u";\n"_s) << ";\nDELETE FROM " << small.quotedTable << " WHERE "
            << small.condition << ";\n"
            << judge.judge(small) << "\n(at first: " << difference << ")\n\n";
        out.flush();
    }
    using Kind = PostgreSqlJudge::Kind;
    out << count << " cases, seed " << seed << ": " << kinds[Kind::Refused] << " refusals, "
        << kinds[Kind::ManyRows] << " successes with more than one row, " << kinds[Kind::NotBuilt]
        << " not built, " << kinds[Kind::NotPredicted] << " not predicted, " << bySets << " settled by sets, "
        << disagreements << " disagreements; the server took " << accepted << " of " << statements
        << " tables and keys\n";
    for (const auto& [refusal, cases] : refusals)
        out << "    " << cases << " refused: " << refusal << '\n';
    if (level != CaseLevel::Basic)
        out << "telling cases with " << coverage.summary() << '\n';
    const QStringList missing = count >= CasesThatHaveEverything ? coverage.missing() : QStringList();
    if (!missing.isEmpty())
        out << "no telling case with " << missing.join(u", "_s) << '\n';
    // Cases that are all alike, or cannot be built, would prove nothing.
    const bool isTelling = !options.isSample()
        || (missing.isEmpty() && kinds[Kind::Refused] > count / 20 && kinds[Kind::ManyRows] > count / 20
            && kinds[Kind::NotBuilt] < count / 20 && kinds[Kind::NotPredicted] < count / 20
            && accepted > statements * 3 / 4 && bySets > count / 5);
    if (!isTelling)
        out << "too few of the cases tell something\n";
    return disagreements == 0 && isTelling ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const LevelOptions options = readLevelOptions(parser, 500);
    try {
        return run(options.level, options.cases);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tst_differential_postgresql: %s\n", error.what());
        return 1;
    }
}

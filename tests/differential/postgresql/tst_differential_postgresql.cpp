// Random databases and deletes: PostgreSQL's own DELETE and COMMIT beside predict().
//
//     tst_differential_postgresql --level basic|full|hard [--cases N] [--seed S] [--only CASE]
//
// A case in which they differ is printed as SQL that reproduces it.

#include "tests/differential/postgresql/postgresqljudge.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

CaseLevel levelOf(const QString& name)
{
    if (name == "basic"_L1)
        return CaseLevel::Basic;
    return name == "full"_L1 ? CaseLevel::Full : CaseLevel::Hard;
}

int run(const QCommandLineParser& options)
{
    QTextStream out(stdout);
    const quint64 seed = options.value(u"seed"_s).toULongLong();
    const int count = options.value(u"cases"_s).toInt();
    const int only = options.value(u"only"_s).toInt();
    PostgreSqlJudge judge;
    std::map<PostgreSqlJudge::Kind, int> kinds;
    std::map<QString, int> refusals;
    int disagreements = 0;
    int bySets = 0;
    for (int number = only < 0 ? 0 : only; number < (only < 0 ? count : only + 1); ++number) {
        const PostgreSqlCase testCase = generatePostgreSqlCase(
            seed * 1'000'003 + static_cast<quint64>(number), levelOf(options.value(u"level"_s)));
        const QString difference = judge.judge(testCase);
        ++kinds[judge.kind()];
        bySets += judge.isBySets() ? 1 : 0;
        if (judge.kind() == PostgreSqlJudge::Kind::Refused)
            ++refusals[judge.refusal()];
        if (difference.isEmpty())
            continue;
        constexpr int PrintedCases = 5;
        if (++disagreements <= PrintedCases)
            out << "-- case " << number << '\n'
                << testCase.statements.join(u";\n"_s) << ";\nDELETE FROM " << testCase.quotedTable
                << " WHERE " << testCase.condition << ";\n"
                << difference << "\n\n";
    }
    using Kind = PostgreSqlJudge::Kind;
    out << count << " cases, seed " << seed << ": " << kinds[Kind::Refused] << " refusals, "
        << kinds[Kind::ManyRows] << " successes with more than one row, " << kinds[Kind::NotBuilt]
        << " not built, " << bySets << " settled by sets, " << disagreements << " disagreements\n";
    for (const auto& [refusal, cases] : refusals)
        out << "    " << cases << " refused: " << refusal << '\n';
    // Cases that are all alike, or cannot be built, would prove nothing.
    const bool isTelling = only >= 0
        || (kinds[Kind::Refused] > count / 20 && kinds[Kind::ManyRows] > count / 20
            && kinds[Kind::NotBuilt] < count / 5 && bySets > count / 5);
    if (!isTelling)
        out << "too few of the cases tell something\n";
    return disagreements == 0 && isTelling ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOption({u"level"_s, u"How hard the cases are: basic, full or hard."_s, u"level"_s, u"full"_s});
    options.addOption({u"cases"_s, u"How many cases to try."_s, u"number"_s, u"500"_s});
    options.addOption({u"seed"_s, u"Another seed gives other cases."_s, u"seed"_s, u"1"_s});
    options.addOption({u"only"_s, u"Try only the case with this number."_s, u"case"_s, u"-1"_s});
    options.process(application);
    try {
        return run(options);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tst_differential_postgresql: %s\n", error.what());
        return 1;
    }
}

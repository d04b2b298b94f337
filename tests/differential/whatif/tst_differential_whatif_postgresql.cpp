// Compares predictions on hypothetical schemas with a real PostgreSQL server, after the migrations have been run.
//
//     tst_differential_whatif_postgresql [--level basic|full|hard] [--cases N] [--seed S] [--first CASE] [--only CASE] [--print N]
//
// Each case is a random database, random changes of its foreign keys, and a delete. It agrees if the migration
// leaves all rows as they are, the catalog then is the hypothetical schema, the same is predicted from it as was
// predicted before, and the real DELETE says so, too.

#include "model/whatif/changetext.h"
#include "tests/differential/postgresql/postgresqlcase.h"
#include "tests/differential/whatif/whatifjudge.h"
#include "tests/support/caseoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;

namespace {

struct Settings {
    CaseLevel level = CaseLevel::Full;
    CaseOptions cases;
};

Settings readSettings()
{
    QCommandLineParser parser;
    parser.addOption({u"level"_s, u"How hard the cases are: basic, full or hard."_s, u"level"_s, u"full"_s});
    const CaseOptions cases = readCaseOptions(parser, 100);
    static const std::map<QString, CaseLevel> levels{
        {u"basic"_s, CaseLevel::Basic}, {u"full"_s, CaseLevel::Full}, {u"hard"_s, CaseLevel::Hard}};
    const auto level = levels.find(parser.value(u"level"_s));
    if (level == levels.end())
        parser.showHelp(2);
    return {level->second, cases};
}

class Differential {
public:
    explicit Differential(const Settings& settings)
        : m_settings(settings)
    {
    }

    int run()
    {
        for (qint64 number = m_settings.cases.first; number < m_settings.cases.end; ++number)
            tryCase(number);
        m_out << u"%1 cases, seed %2: %3 changes, %4 refused by rows, %5 with another end than before, %6 "
                 "disagreements\n"_s.arg(m_cases)
                     .arg(m_settings.cases.seed)
                     .arg(m_changes)
                     .arg(m_kinds[WhatIfJudge::Kind::RefusedByRows])
                     .arg(m_kinds[WhatIfJudge::Kind::OtherEnd])
                     .arg(m_disagreements);
        m_out.flush();
        if (m_disagreements > 0)
            return 1;
        return m_settings.cases.isSample() ? checkShares() : 0;
    }

private:
    /// Changes that change nothing would agree with everything.
    int checkShares()
    {
        if (m_kinds[WhatIfJudge::Kind::OtherEnd] * 10 >= m_cases && m_changes > m_cases)
            return 0;
        m_out << u"the shares of changes or other ends are implausible\n"_s;
        return 1;
    }

    void tryCase(qint64 number)
    {
        constexpr quint64 Spread = 1'000'003;
        const quint64 seed = m_settings.cases.seed.toULongLong() * Spread + static_cast<quint64>(number);
        const PostgreSqlCase tried = generatePostgreSqlCase(seed, m_settings.level);
        if (!build(tried))
            return;
        ++m_cases;
        Random random(seed);
        QStringList problems;
        try {
            problems
                = m_judge.judge({tried.table, tried.quotedTable, tried.condition, tried.enforcement}, random);
        } catch (const std::exception& error) {
            problems << QString::fromUtf8(error.what());
        }
        m_changes += std::ssize(m_judge.changes());
        ++m_kinds[m_judge.kind()];
        if (!problems.isEmpty())
            report(number, tried, problems);
    }

    /// The statements that the server takes; without tables, there is nothing to judge.
    bool build(const PostgreSqlCase& tried)
    {
        for (const auto& statement :
             {u"RESET session_replication_role"_s, u"SET client_min_messages = error"_s,
              u"DROP SCHEMA IF EXISTS other CASCADE"_s, u"DROP SCHEMA public CASCADE"_s,
              u"CREATE SCHEMA public"_s})
            m_judge.execute(statement);
        for (const QString& statement : tried.statements)
            m_judge.execute(statement);
        m_judge.execute(u"RESET session_replication_role"_s);
        return m_judge.execute(u"SELECT FROM %1 WHERE %2"_s.arg(tried.quotedTable, tried.condition));
    }

    void report(qint64 number, const PostgreSqlCase& wrong, const QStringList& problems)
    {
        if (++m_disagreements > m_settings.cases.failuresPrinted)
            return;
        m_out << u"-- case %1:\n"_s.arg(number);
        for (const QString& statement : wrong.statements)
            m_out << statement << u";\n"_s;
        for (const SchemaChange& change : m_judge.changes())
            m_out << u"-- change: "_s << words(change) << u'\n';
        m_out << m_judge.script();
        m_out << u"-- DELETE FROM %1 WHERE %2\n"_s.arg(wrong.quotedTable, wrong.condition);
        for (const QString& problem : problems)
            m_out << u"-- "_s << QString(problem).replace(u'\n', u"\n-- "_s) << u'\n';
        m_out << u'\n';
        m_out.flush();
    }

    Settings m_settings;
    PostgreSqlServer m_server;
    WhatIfJudge m_judge{m_server, u"postgres"_s,
                        u"SELECT tableoid::regclass::text, ctid::text, r::text FROM %1 AS r"_s,
                        u"SET session_replication_role = replica"_s};
    QTextStream m_out{stdout};
    qint64 m_cases = 0;
    qint64 m_changes = 0;
    qint64 m_disagreements = 0;
    std::map<WhatIfJudge::Kind, qint64> m_kinds;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    try {
        return Differential(readSettings()).run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tst_differential_whatif_postgresql: %s\n", error.what());
        return 1;
    }
}

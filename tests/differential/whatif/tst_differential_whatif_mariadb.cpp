// Compares predictions on hypothetical schemas with a real MariaDB server, after the migrations have been run.
//
//     tst_differential_whatif_mariadb [--level basic|full|hard] [--cases N] [--seed S] [--first CASE] [--only CASE] [--print N]
//
// Each case is a random database, random changes of its foreign keys, and a delete. It agrees if the migration
// leaves all rows as they are, the catalog then is the hypothetical schema, the same is predicted from it as was
// predicted before, and the real DELETE says so, too.

#include "model/whatif/changetext.h"
#include "tests/differential/mariadb/mariadbcase.h"
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
    MariaDbLevel level = MariaDbLevel::Full;
    CaseOptions cases;
};

Settings readSettings()
{
    QCommandLineParser parser;
    parser.addOption({u"level"_s, u"How hard the cases are: basic, full or hard."_s, u"level"_s, u"full"_s});
    const CaseOptions cases = readCaseOptions(parser, 100);
    static const std::map<QString, MariaDbLevel> levels{
        {u"basic"_s, MariaDbLevel::Basic}, {u"full"_s, MariaDbLevel::Full}, {u"hard"_s, MariaDbLevel::Hard}};
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
        const MariaDbCase tried = generateMariaDbCase(m_settings.level, seed);
        if (!build(tried))
            return;
        ++m_cases;
        Random random(seed);
        QStringList problems;
        try {
            problems = m_judge.judge({tried.table, tried.table, tried.where, tried.enforcement}, random);
        } catch (const std::exception& error) {
            problems << QString::fromUtf8(error.what());
        }
        m_changes += std::ssize(m_judge.changes());
        ++m_kinds[m_judge.kind()];
        if (!problems.isEmpty())
            report(number, tried, problems);
    }

    /// The statements that the server takes; without the table, there is nothing to judge.
    bool build(const MariaDbCase& tried)
    {
        m_judge.execute(u"SET SESSION sql_mode = ''"_s);
        m_judge.execute(u"SET foreign_key_checks = 0"_s); // Keys between the databases would keep them.
        for (const QString& name :
             {QString::fromLatin1(MariaDbCase::Main), QString::fromLatin1(MariaDbCase::Other)}) {
            m_judge.execute(u"DROP DATABASE IF EXISTS `%1`"_s.arg(name));
            m_judge.execute(u"CREATE DATABASE `%1`"_s.arg(name));
        }
        m_judge.execute(u"USE `%1`"_s.arg(QString::fromLatin1(MariaDbCase::Main)));
        for (const QString& statement : tried.statements)
            m_judge.execute(statement);
        m_judge.execute(u"SET foreign_key_checks = 1"_s);
        return m_judge.execute(u"SELECT 1 FROM "_s + tried.table);
    }

    void report(qint64 number, const MariaDbCase& wrong, const QStringList& problems)
    {
        if (++m_disagreements > m_settings.cases.failuresPrinted)
            return;
        m_out << u"-- case %1:\n"_s.arg(number);
        for (const QString& statement : wrong.statements)
            m_out << statement << u";\n"_s;
        for (const SchemaChange& change : m_judge.changes())
            m_out << u"-- change: "_s << words(change) << u'\n';
        m_out << m_judge.script();
        m_out << u"-- DELETE FROM %1 WHERE %2\n"_s.arg(wrong.table, wrong.where);
        for (const QString& problem : problems)
            m_out << u"-- "_s << QString(problem).replace(u'\n', u"\n-- "_s) << u'\n';
        m_out << u'\n';
        m_out.flush();
    }

    Settings m_settings;
    MariaDbServer m_server;
    WhatIfJudge m_judge{m_server, QString::fromLatin1(MariaDbCase::Main), u"SELECT * FROM %1"_s,
                        u"SET foreign_key_checks = 0"_s};
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
        std::fprintf(stderr, "tst_differential_whatif_mariadb: %s\n", error.what());
        return 1;
    }
}

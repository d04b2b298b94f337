// Compares predictions on hypothetical schemas with a real server, after the migrations have been run.
//
//     tst_differential_whatif_servers [--engine postgresql|mariadb] [--level basic|full|hard] [--cases N] [--seed S] [--first CASE] [--only CASE] [--print N]
//
// Each case is a random database, random changes of its foreign keys, and a delete. It agrees if the migration
// leaves all rows as they are, the catalog then is the hypothetical schema, the same is predicted from it as was
// predicted before, and the real DELETE says so, too.

#include "model/whatif/changetext.h"
#include "tests/differential/mariadb/mariadbcase.h"
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

struct ServerCase {
    QStringList statements; ///< Tables and rows. Those that the server refuses are left out.
    ServerDelete wanted;
    QString probe; ///< Goes through where the table is there.
};

/// What differs from server to server.
class WhatIfServer {
public:
    virtual ~WhatIfServer() = default;

    virtual ServerCase generate(quint64 seed, CaseLevel level) const = 0;
    virtual QStringList emptying() const = 0; ///< Statements before a case's own.
    virtual QStringList afterwards() const = 0; ///< And after them.

    virtual const ThrowawayServer& server() const = 0;
    virtual QString database() const = 0;
    virtual QString rowsQuery() const = 0; ///< For the judge, like the following.
    virtual QString switchOff() const = 0;
};

class WhatIfPostgreSql : public WhatIfServer {
public:
    ServerCase generate(quint64 seed, CaseLevel level) const override
    {
        const PostgreSqlCase made = generatePostgreSqlCase(seed, level);
        return {made.statements,
                {made.table, made.quotedTable, made.condition, made.enforcement},
                u"SELECT FROM %1 WHERE %2"_s.arg(made.quotedTable, made.condition)};
    }
    QStringList emptying() const override
    {
        return {u"RESET session_replication_role"_s, u"SET client_min_messages = error"_s,
                u"DROP SCHEMA IF EXISTS other CASCADE"_s, u"DROP SCHEMA public CASCADE"_s,
                u"CREATE SCHEMA public"_s};
    }
    QStringList afterwards() const override { return {u"RESET session_replication_role"_s}; }

    const ThrowawayServer& server() const override { return m_server; }
    QString database() const override { return u"postgres"_s; }
    QString rowsQuery() const override
    {
        return u"SELECT tableoid::regclass::text, ctid::text, r::text FROM %1 AS r"_s;
    }
    QString switchOff() const override { return u"SET session_replication_role = replica"_s; }

private:
    PostgreSqlServer m_server;
};

class WhatIfMariaDb : public WhatIfServer {
public:
    ServerCase generate(quint64 seed, CaseLevel level) const override
    {
        const MariaDbCase made = generateMariaDbCase(level, seed);
        return {made.statements,
                {made.table, made.table, made.where, made.enforcement},
                u"SELECT 1 FROM "_s + made.table};
    }
    QStringList emptying() const override
    {
        // Keys between the databases would keep them.
        QStringList statements{u"SET SESSION sql_mode = ''"_s, u"SET foreign_key_checks = 0"_s};
        for (const QString& name :
             {QString::fromLatin1(MariaDbCase::Main), QString::fromLatin1(MariaDbCase::Other)})
            statements << u"DROP DATABASE IF EXISTS `%1`"_s.arg(name) << u"CREATE DATABASE `%1`"_s.arg(name);
        return statements << u"USE `%1`"_s.arg(database());
    }
    QStringList afterwards() const override { return {u"SET foreign_key_checks = 1"_s}; }

    const ThrowawayServer& server() const override { return m_server; }
    QString database() const override { return QString::fromLatin1(MariaDbCase::Main); }
    QString rowsQuery() const override { return u"SELECT * FROM %1"_s; }
    QString switchOff() const override { return u"SET foreign_key_checks = 0"_s; }

private:
    MariaDbServer m_server;
};

class Differential {
public:
    Differential(const LevelOptions& settings, const WhatIfServer& server)
        : m_settings(settings)
        , m_server(server)
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
        const quint64 seed = m_settings.cases.seedOf(number);
        const ServerCase tried = m_server.generate(seed, m_settings.level);
        if (!build(tried))
            return;
        ++m_cases;
        Random random(seed);
        QStringList problems;
        try {
            problems = m_judge.judge(tried.wanted, random);
        } catch (const std::exception& error) {
            problems << QString::fromUtf8(error.what());
        }
        m_changes += std::ssize(m_judge.changes());
        ++m_kinds[m_judge.kind()];
        if (!problems.isEmpty())
            report(number, tried, problems);
    }

    /// The statements that the server takes; without the table, there is nothing to judge.
    bool build(const ServerCase& tried)
    {
        for (const QStringList& statements : {m_server.emptying(), tried.statements, m_server.afterwards()})
            for (const QString& statement : statements)
                m_judge.execute(statement);
        return m_judge.execute(tried.probe);
    }

    void report(qint64 number, const ServerCase& wrong, const QStringList& problems)
    {
        if (++m_disagreements > m_settings.cases.failuresPrinted)
            return;
        m_out << u"-- case %1:\n"_s.arg(number);
        for (const QString& statement : wrong.statements)
            m_out << statement << u";\n"_s;
        for (const SchemaChange& change : m_judge.changes())
            m_out << u"-- change: "_s << words(change) << u'\n';
        m_out << m_judge.script();
        m_out << u"-- DELETE FROM %1 WHERE %2\n"_s.arg(wrong.wanted.quotedTable, wrong.wanted.condition);
        for (const QString& problem : problems)
            m_out << u"-- "_s << QString(problem).replace(u'\n', u"\n-- "_s) << u'\n';
        m_out << u'\n';
        m_out.flush();
    }

    LevelOptions m_settings;
    const WhatIfServer& m_server;
    WhatIfJudge m_judge{m_server.server(), m_server.database(), m_server.rowsQuery(), m_server.switchOff()};
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
    QCommandLineParser parser;
    parser.addOption({u"engine"_s, u"postgresql or mariadb."_s, u"engine"_s, u"postgresql"_s});
    const LevelOptions options = readLevelOptions(parser, 100);
    try {
        if (parser.value(u"engine"_s) == "mariadb"_L1)
            return Differential(options, WhatIfMariaDb()).run();
        return Differential(options, WhatIfPostgreSql()).run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tst_differential_whatif_servers: %s\n", error.what());
        return 1;
    }
}

#include "model/cascade/simulation.h"
#include "model/database/connection.h"
#include "model/database/describereport.h"
#include "model/engines/engine.h"
#include "model/engines/mariadb/mariadbgrants.h"
#include "model/job/progress.h"
#include "tests/support/sentence.h"
#include "tests/support/throwawayserver.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList sentences(const ConnectionReport& report)
{
    QStringList texts;
    for (const ReportLine& line : describe(report))
        texts << line.text;
    return texts;
}

} // namespace

/// Users who may not read everything, on throwaway servers.
class TestRights : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PostgreSqlServer> m_postgres;
    std::unique_ptr<MariaDbServer> m_mariaDb;
    NoProgress m_progress;

    static void run(const ThrowawayServer& server, const QString& database, const QStringList& statements)
    {
        const QString name = u"own-connection"_s;
        {
            QSqlDatabase connection = server.open(database, name);
            for (const QString& statement : statements) {
                QSqlQuery query(connection);
                QVERIFY2(query.exec(statement), qPrintable(statement + query.lastError().text()));
            }
        }
        QSqlDatabase::removeDatabase(name);
    }

    Connection connect(const ThrowawayServer& server, const QString& user)
    {
        ConnectionUrl url = ConnectionUrl::parse(server.url(u"shop"_s));
        url.user = user;
        return Connection::open(url, m_progress);
    }

    Outcome deleteFirstCustomer(const ThrowawayServer& server, const QString& user)
    {
        Connection connection = connect(server, user);
        const Schema schema = readSchema(connection);
        return simulate(connection, schema, {findTable(schema, u"customer"_s), {{{u"id"_s, u"1"_s}}}, {}}, {})
            .outcome;
    }

    static QStringList codes(const Outcome& outcome)
    {
        QStringList result;
        for (const Warning& warning : outcome.warnings)
            result << warning.code;
        return result;
    }

    const ThrowawayServer& server(const QString& name) const
    {
        if (name == "postgresql"_L1)
            return *m_postgres;
        return *m_mariaDb;
    }

private slots:
    void initTestCase()
    {
        m_postgres = std::make_unique<PostgreSqlServer>();
        m_mariaDb = std::make_unique<MariaDbServer>();
        const QStringList tables{
            u"CREATE TABLE customer(id INT PRIMARY KEY)"_s,
            u"CREATE TABLE invoice(id INT PRIMARY KEY, c INT, CONSTRAINT invoice_c FOREIGN KEY (c) "
            "REFERENCES customer(id) ON DELETE CASCADE)"_s,
            u"CREATE TABLE line(id INT PRIMARY KEY, i INT, CONSTRAINT line_i FOREIGN KEY (i) "
            "REFERENCES invoice(id) ON DELETE CASCADE)"_s,
            u"INSERT INTO customer VALUES (1), (2)"_s,
            u"INSERT INTO invoice VALUES (10, 1)"_s,
            u"INSERT INTO line VALUES (100, 10)"_s,
        };
        run(*m_postgres, u"postgres"_s, {u"CREATE DATABASE shop"_s});
        run(*m_postgres, u"shop"_s, tables);
        run(*m_postgres, u"shop"_s,
            {u"CREATE ROLE reader LOGIN"_s, u"CREATE ROLE clerk LOGIN"_s,
             u"CREATE ROLE auditor LOGIN BYPASSRLS"_s,
             u"GRANT SELECT ON customer, invoice, line TO reader, auditor"_s,
             u"GRANT SELECT ON customer TO clerk"_s, u"GRANT SELECT (id) ON invoice TO clerk"_s,
             u"GRANT SELECT (id, i) ON line TO clerk"_s, u"CREATE SCHEMA vault"_s,
             u"CREATE TABLE vault.secret(id INT PRIMARY KEY, c INT REFERENCES customer ON DELETE CASCADE)"_s,
             u"CREATE ROLE guest LOGIN"_s,
             u"GRANT SELECT ON customer, invoice, line, vault.secret TO guest"_s,
             u"GRANT SELECT ON vault.secret TO reader"_s, u"GRANT USAGE ON SCHEMA vault TO reader"_s,
             u"CREATE ROLE intern LOGIN"_s, u"GRANT SELECT ON customer, line, vault.secret TO intern"_s,
             u"GRANT SELECT (id) ON invoice TO intern"_s, u"GRANT USAGE ON SCHEMA vault TO intern"_s});
        run(*m_mariaDb, u"mysql"_s, {u"CREATE DATABASE shop"_s, u"CREATE DATABASE archive"_s});
        run(*m_mariaDb, u"shop"_s, tables);
        run(*m_mariaDb, u"shop"_s,
            {u"CREATE USER reader@localhost"_s, u"GRANT SELECT ON shop.* TO reader@localhost"_s,
             u"CREATE USER keeper@localhost"_s, u"GRANT SELECT, TRIGGER ON shop.* TO keeper@localhost"_s,
             u"CREATE USER warden@localhost"_s, u"GRANT SELECT ON shop.* TO warden@localhost"_s,
             u"GRANT TRIGGER ON shop.customer TO warden@localhost"_s, u"CREATE USER clerk@localhost"_s,
             u"GRANT SELECT ON shop.customer TO clerk@localhost"_s,
             u"GRANT SELECT (id), INSERT ON shop.invoice TO clerk@localhost"_s,
             u"GRANT SELECT ON shop.line TO clerk@localhost"_s, u"CREATE USER blind@localhost"_s,
             u"GRANT SELECT ON shop.customer TO blind@localhost"_s, u"CREATE USER monitor@localhost"_s,
             u"GRANT SELECT ON shop.customer TO monitor@localhost"_s,
             u"GRANT PROCESS ON *.* TO monitor@localhost"_s});
    }

    void aReportTellsWhatTheUserMayDo_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QStringList>("expected");
        const QString readOnly = u"The session is read-only, by the database's own means."_s;
        const QString local = u"TLS is off; the connection is local, by a socket."_s;
        QTest::addRow("PostgreSQL, superuser")
            << u"postgresql"_s << u"postgres"_s
            << QStringList{u"All of the 4 tables seen may be read."_s, readOnly, local,
                           u"postgres is a superuser; a role that may only SELECT is enough."_s};
        QTest::addRow("PostgreSQL, reader") << u"postgresql"_s << u"reader"_s
                                            << QStringList{u"All of the 4 tables seen may be read."_s,
                                                           readOnly, local, u"reader is no superuser."_s};
        QTest::addRow("PostgreSQL, not all columns, and a schema without USAGE")
            << u"postgresql"_s << u"clerk"_s
            << QStringList{u"2 of 4 tables may not be read: invoice, vault.secret; ask for SELECT on them."_s,
                           readOnly, local, u"clerk is no superuser."_s};
        QTest::addRow("PostgreSQL, BYPASSRLS")
            << u"postgresql"_s << u"auditor"_s
            << QStringList{u"1 of 4 tables may not be read: vault.secret; ask for SELECT on them."_s,
                           readOnly, local,
                           u"auditor is no superuser, and sees all rows in spite of row-level security "
                           "(BYPASSRLS)."_s};
        const QString noProcess = u"The right PROCESS is missing: indexes come in SHOW INDEX's order instead "
                                  u"of InnoDB's own, and "
                                  "keys of tables that you may not see stay unknown."_s;
        const QString process = u"The right PROCESS is there: indexes come in InnoDB's own order."_s;
        QTest::addRow("MariaDB, superuser")
            << u"mariadb"_s << u"root"_s
            << QStringList{u"All of the 3 tables seen may be read."_s,
                           readOnly,
                           local,
                           u"root@localhost is a superuser; a role that may only SELECT is enough."_s,
                           process,
                           u"You may see the databases archive, shop."_s};
        QTest::addRow("MariaDB, reader")
            << u"mariadb"_s << u"reader"_s
            << QStringList{u"All of the 3 tables seen may be read."_s, readOnly, local,
                           u"reader@localhost is no superuser."_s, noProcess};
        QTest::addRow("MariaDB, not all columns")
            << u"mariadb"_s << u"clerk"_s
            << QStringList{u"1 of 3 tables may not be read: invoice; ask for SELECT on them."_s, readOnly,
                           local, u"clerk@localhost is no superuser."_s, noProcess};
        QTest::addRow("MariaDB, PROCESS")
            << u"mariadb"_s << u"monitor"_s
            << QStringList{u"All of the 1 tables seen may be read."_s, readOnly, local,
                           u"monitor@localhost is no superuser."_s, process};
    }

    void aReportTellsWhatTheUserMayDo()
    {
        QFETCH(const QString, engine);
        QFETCH(const QString, user);
        QFETCH(QStringList, expected);
        Connection connection = connect(server(engine), user);
        const ConnectionReport report = reportOn(connection);
        QCOMPARE(report.canCancel, std::optional(true));
        expected.prepend(u"Connected to %1 %2, not a replica."_s.arg(report.product, report.version));
        QCOMPARE(sentences(report), expected);
        // The connection goes on as before.
        QVERIFY(!readSchema(connection).tables().empty());
    }

    void aMissingRightIsOneSentence_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("sentence");
        QTest::addRow("PostgreSQL, table")
            << u"postgresql"_s << u"intern"_s << u"You may not read “invoice”; ask for SELECT on it."_s;
        QTest::addRow("PostgreSQL, schema")
            << u"postgresql"_s << u"guest"_s
            << u"You may not look into the schema “vault”; ask for USAGE on it."_s;
        QTest::addRow("MariaDB, table")
            << u"mariadb"_s << u"clerk"_s << u"You may not read “invoice”; ask for SELECT on it."_s;
    }

    void aMissingRightIsOneSentence()
    {
        QFETCH(const QString, engine);
        QFETCH(const QString, user);
        QFETCH(const QString, sentence);
        QCOMPARE(sentenceOf([&] { deleteFirstCustomer(server(engine), user); }), sentence);
    }

    void whatIsHiddenIsWarnedOf_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QStringList>("expected");
        QTest::addRow("superuser") << u"root"_s << QStringList();
        QTest::addRow("the whole database") << u"reader"_s << QStringList(u"hidden-trigger"_s);
        QTest::addRow("triggers, too") << u"keeper"_s << QStringList();
        QTest::addRow("triggers of one table") << u"warden"_s << QStringList();
        QTest::addRow("one table") << u"blind"_s << QStringList{u"hidden-trigger"_s, u"rights"_s};
        QTest::addRow("one table, and PROCESS")
            << u"monitor"_s << QStringList{u"hidden-trigger"_s, u"hidden-child"_s};
    }

    void whatIsHiddenIsWarnedOf()
    {
        QFETCH(const QString, user);
        QFETCH(const QStringList, expected);
        const Outcome outcome = deleteFirstCustomer(*m_mariaDb, user);
        QCOMPARE(codes(outcome), expected);
        if (expected.contains(u"hidden-child"_s))
            QVERIFY2(outcome.warnings.back().message.startsWith(
                         u"shop.invoice refers to customer (invoice_c), and you may not see it: "_s),
                     qPrintable(outcome.warnings.back().message));
    }

    void hiddenChildrenOfAnyNameAreFound()
    {
        run(*m_mariaDb, u"shop"_s,
            {u"CREATE TABLE `Größe / 表.x`(id INT PRIMARY KEY)"_s, u"INSERT INTO `Größe / 表.x` VALUES (1)"_s,
             u"CREATE TABLE archive.`a'b c`(id INT PRIMARY KEY, CONSTRAINT odd FOREIGN KEY (id) REFERENCES "
             "shop.`Größe / 表.x`(id))"_s,
             u"GRANT SELECT ON shop.`Größe / 表.x` TO monitor@localhost"_s});
        std::optional<Connection> connection = connect(*m_mariaDb, u"monitor"_s);
        const Schema schema = readSchema(*connection);
        const Outcome outcome
            = simulate(*connection, schema, {findTable(schema, u"Größe / 表.x"_s), {}, {u"1"_s}}, {}).outcome;
        connection.reset(); // Its transaction would keep the tables from being dropped.
        QCOMPARE(codes(outcome), QStringList({u"hidden-trigger"_s, u"hidden-child"_s}));
        QVERIFY2(outcome.warnings.back().message.startsWith(u"archive.a'b c refers to Größe / 表.x (odd)"_s),
                 qPrintable(outcome.warnings.back().message));
        run(*m_mariaDb, u"shop"_s, {u"DROP TABLE archive.`a'b c`, `Größe / 表.x`"_s});
    }

    /// MariaDB's catalog hides the rules of keys from those who may only SELECT.
    void whoeverMayReadSeesTheRules()
    {
        const QStringList actions{u"CASCADE"_s, u"SET NULL"_s, u"RESTRICT"_s, u"NO ACTION"_s};
        QStringList keys;
        QStringList columns;
        for (qsizetype i = 0; i < actions.size(); ++i) {
            // Names that look like clauses.
            columns << u"`c%1) ON DELETE CASCADE` INT"_s.arg(i);
            keys
                << u"CONSTRAINT `k``%1 ON UPDATE SET NULL` FOREIGN KEY (`c%1) ON DELETE CASCADE`) REFERENCES "
                   "customer(id) ON DELETE %2 ON UPDATE %3"_s.arg(QString::number(i), actions[i],
                                                                  actions[(i + 1) % actions.size()]);
        }
        run(*m_mariaDb, u"shop"_s,
            {u"CREATE TABLE ruled(%1, %2)"_s.arg(columns.join(u", "_s), keys.join(u", "_s))});
        const auto rulesSeenBy = [&](const QString& user) {
            Connection connection = connect(*m_mariaDb, user);
            const Schema schema = readSchema(connection);
            QStringList rules;
            for (const ForeignKeyId id : schema.foreignKeysOf(findTable(schema, u"ruled"_s)))
                rules << schema.foreignKey(id).name + u": "_s + sqlWords(schema.foreignKey(id).onDelete)
                        + u'/' + sqlWords(schema.foreignKey(id).onUpdate);
            rules.sort();
            return rules;
        };
        const QStringList all = rulesSeenBy(u"root"_s);
        QCOMPARE(all.size(), actions.size());
        QVERIFY2(all.front().endsWith(u": CASCADE/SET NULL"_s), qPrintable(all.front()));
        QCOMPARE(rulesSeenBy(u"reader"_s), all);
        run(*m_mariaDb, u"shop"_s, {u"SET GLOBAL sql_mode = 'ANSI_QUOTES'"_s});
        const QStringList inDoubleQuotes = rulesSeenBy(u"reader"_s);
        run(*m_mariaDb, u"shop"_s, {u"SET GLOBAL sql_mode = DEFAULT"_s, u"DROP TABLE ruled"_s});
        QCOMPARE(inDoubleQuotes, all);
    }

    void grantsAreUnderstood_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("database");
        QTest::addColumn<bool>("isAllowed");
        QTest::addRow("all of the server")
            << u"GRANT ALL PRIVILEGES ON *.* TO `a`@`%`"_s << u"shop"_s << true;
        QTest::addRow("one of several") << u"GRANT INSERT, SELECT ON *.* TO `a`@`%`"_s << u"shop"_s << true;
        QTest::addRow("nothing") << u"GRANT USAGE ON *.* TO `a`@`%`"_s << u"shop"_s << false;
        QTest::addRow("the database") << u"GRANT SELECT ON `shop`.* TO `a`@`%`"_s << u"shop"_s << true;
        QTest::addRow("another") << u"GRANT SELECT ON `shop`.* TO `a`@`%`"_s << u"shop2"_s << false;
        QTest::addRow("a pattern") << u"GRANT SELECT ON `sh_p%`.* TO `a`@`%`"_s << u"shop2"_s << true;
        QTest::addRow("no pattern") << u"GRANT SELECT ON `sh\\_p`.* TO `a`@`%`"_s << u"shop"_s << false;
        QTest::addRow("a quoted name") << u"GRANT SELECT ON `a``b`.* TO `a`@`%`"_s << u"a`b"_s << true;
        QTest::addRow("one table") << u"GRANT SELECT ON `shop`.`t` TO `a`@`%`"_s << u"shop"_s << false;
        QTest::addRow("another right")
            << u"GRANT SELECT VERSIONING ON `shop`.* TO `a`@`%`"_s << u"shop"_s << false;
    }

    void grantsAreUnderstood()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, database);
        QFETCH(const bool, isAllowed);
        QCOMPARE(MariaDbGrants::fromLines({line}).allowIn(u"SELECT"_s, database), isAllowed);
    }
};

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"

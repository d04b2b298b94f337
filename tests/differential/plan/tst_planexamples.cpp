// Plans whose end is not obvious, most with TRUNCATE or DROP TABLE: the engines themselves say what happens.

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "model/plan/planheadline.h"
#include "tests/differential/plan/mariadbrealdatabase.h"
#include "tests/differential/plan/planjudge.h"
#include "tests/differential/plan/sqliterealdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList statementsOf(const QString& sql)
{
    QStringList statements = sql.split(u';', Qt::SkipEmptyParts);
    for (QString& statement : statements)
        statement = statement.trimmed();
    return statements;
}

/// A chain of tables with a row in each.
const auto SqliteChain = u"CREATE TABLE p (id INTEGER PRIMARY KEY);"
                         "CREATE TABLE c (id INTEGER PRIMARY KEY, n, p REFERENCES p ON DELETE CASCADE);"
                         "CREATE TABLE g (id INTEGER PRIMARY KEY, c REFERENCES c);"
                         "INSERT INTO p VALUES (1); INSERT INTO c VALUES (1, 1, 1), (2, 1, NULL)"_s;
const auto MariaDbChain
    = u"CREATE TABLE p (id INT PRIMARY KEY);"
      "CREATE TABLE c (id INT PRIMARY KEY, p INT, CONSTRAINT fk_c FOREIGN KEY (p) REFERENCES p (id));"
      "CREATE TABLE g (id INT PRIMARY KEY, c INT, CONSTRAINT fk_g FOREIGN KEY (c) REFERENCES c (id));"
      "CREATE TABLE m (id INT PRIMARY KEY) ENGINE = MyISAM;"
      "INSERT INTO p VALUES (1), (2); INSERT INTO c VALUES (1, 1), (2, 1); INSERT INTO g VALUES (1, 1);"
      "INSERT INTO m VALUES (1)"_s;

} // namespace

class TestPlanExamples : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<RealDatabase> m_sqlite = sqliteRealDatabase();
    std::unique_ptr<RealDatabase> m_mariaDb = mariaDbRealDatabase();

    RealDatabase& database(const QString& engine) { return engine == "sqlite"_L1 ? *m_sqlite : *m_mariaDb; }

    PlanVerdict judge(RealDatabase& database, const QString& script)
    {
        NoProgress progress;
        Connection connection = Connection::open(ConnectionUrl::parse(database.url()), progress);
        const Schema schema = readSchema(connection);
        RandomPlan plan;
        plan.statements = statementsOf(script);
        return judgePlan(database, std::move(connection), schema, plan);
    }

    /// The sentences of the statements, and the codes of their warnings.
    QStringList said(RealDatabase& database, const QString& script)
    {
        NoProgress progress;
        Connection connection = Connection::open(ConnectionUrl::parse(database.url()), progress);
        const Schema schema = readSchema(connection);
        PlanRequest request;
        request.script = script;
        QStringList lines;
        for (const PlannedStatement& planned :
             simulatePlan(connection, schema, request, std::nullopt).statements) {
            lines << planHeadline(schema, planned);
            for (const Warning& warning : planned.simulation.outcome.warnings)
                lines.last() += u" ["_s + warning.code + u']';
        }
        return lines;
    }

private slots:
    void predictsWhatTheEngineDoes_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("tables");
        QTest::addColumn<QString>("script");

        const auto sqlite = [](const char* name, const QString& tables, const QString& script) {
            QTest::addRow("SQLite: %s", name) << u"sqlite"_s << tables << script;
        };
        sqlite("no table", SqliteChain, u"DROP TABLE IF EXISTS nobody; DELETE FROM c"_s);
        sqlite("a key to a dropped table refuses a delete", SqliteChain, u"DROP TABLE p; DELETE FROM c"_s);
        sqlite("and an update of its column", SqliteChain, u"DROP TABLE p; UPDATE c SET p = NULL"_s);
        sqlite("and no other update", SqliteChain, u"DROP TABLE p; UPDATE c SET n = 2"_s);
        sqlite("a key of a dropped table is gone", SqliteChain, u"DROP TABLE g; DELETE FROM p"_s);
        const QString orphan = SqliteChain + u"; INSERT INTO c VALUES (5, 1, 5)"_s;
        sqlite("an orphan brings the counter below zero", orphan, u"DROP TABLE p; DROP TABLE c"_s);
        sqlite("but not where nothing refers to its table", orphan,
               u"DROP TABLE g; DROP TABLE p; DROP TABLE c"_s);
        const QString mismatch = u"CREATE TABLE p (id INTEGER PRIMARY KEY, u); INSERT INTO p VALUES (1, 2);"
                                 "CREATE TABLE c (u REFERENCES p (u)); INSERT INTO c VALUES (2)"_s;
        sqlite("a mismatch is passed over for the parent", mismatch, u"DROP TABLE p"_s);
        sqlite("and for the child", mismatch, u"DROP TABLE c"_s);
        const QString missing = u"CREATE TABLE d (id INTEGER PRIMARY KEY, u REFERENCES nope (u));"
                                "CREATE TABLE e (d REFERENCES d);"_s;
        sqlite("a missing parent and no key", missing + u"INSERT INTO d VALUES (1, NULL)"_s,
               u"DROP TABLE d"_s);
        sqlite("a missing parent and a key", missing + u"INSERT INTO d VALUES (1, 2)"_s, u"DROP TABLE d"_s);
        sqlite("an action that does not compile",
               u"CREATE TABLE p (id INTEGER PRIMARY KEY);"
               "CREATE TABLE c (p REFERENCES p ON DELETE CASCADE, u REFERENCES nope)"_s,
               u"DROP TABLE p"_s);
        const QString deferred
            = u"CREATE TABLE p (id INTEGER PRIMARY KEY); INSERT INTO p VALUES (1);"
              "CREATE TABLE c (p REFERENCES p DEFERRABLE INITIALLY DEFERRED); INSERT INTO c VALUES (1)"_s;
        sqlite("a deferred key refuses the commit", deferred, u"BEGIN; DROP TABLE p; COMMIT"_s);
        sqlite("unless its table goes, too", deferred, u"BEGIN; DROP TABLE p; DROP TABLE c; COMMIT"_s);
        sqlite("what is gone already", SqliteChain, u"DROP TABLE g; DROP TABLE IF EXISTS g; DELETE FROM p"_s);
        sqlite("a rollback brings it back", SqliteChain, u"BEGIN; DROP TABLE g; ROLLBACK; DELETE FROM g"_s);

        sqlite("updates in a circle that a failure lets go on",
               u"CREATE TABLE d (id INTEGER, a INTEGER, PRIMARY KEY (id, a), FOREIGN KEY (a, id) REFERENCES d"
               " ON UPDATE CASCADE);"
               "INSERT INTO d VALUES (NULL, 3), (3, 1), (1, 1), (1, 3), (1, NULL)"_s,
               u"UPDATE d SET a = 3, id = 7 - id"_s);

        const QString indexed = u"CREATE TABLE t (a, b UNIQUE, PRIMARY KEY (a));"
                                "INSERT INTO t VALUES (2, 3), (1, 2)"_s;
        sqlite("an update in the order of an index", indexed, u"UPDATE t SET b = b + 1 WHERE a >= 1"_s);
        sqlite("and in the order of its rows", indexed, u"UPDATE t SET b = b + 1"_s);
        sqlite("which a subquery makes it list first", indexed,
               u"UPDATE t SET b = b + 1 WHERE a >= (SELECT 1)"_s);

        const auto mariaDb = [](const char* name, const QString& script) {
            QTest::addRow("MariaDB: %s", name) << u"mariadb"_s << MariaDbChain << script;
        };
        mariaDb("a refused drop of several, parents first", u"DROP TABLE p, c, g"_s);
        mariaDb("in another order", u"DROP TABLE c, g, p"_s);
        mariaDb("without the table between", u"DROP TABLE p, g"_s);
        mariaDb("if they exist", u"DROP TABLE IF EXISTS c, nobody, g"_s);
        mariaDb("with a table without transactions", u"DROP TABLE m, p"_s);
        mariaDb("in the other order", u"DROP TABLE p, m"_s);
        mariaDb("after changes of the same rows", u"DELETE FROM g; DELETE FROM m; DROP TABLE p, m, g"_s);
        mariaDb("children first", u"DROP TABLES g, c, p"_s);
        mariaDb("a table twice", u"DROP TABLE g, c, g"_s);
        mariaDb("what is gone already", u"DROP TABLE g; DROP TABLE IF EXISTS g, c"_s);
        mariaDb("a drop commits", u"BEGIN; DELETE FROM g; DROP TABLE m; ROLLBACK; DELETE FROM c"_s);
        mariaDb("no table commits as well", u"BEGIN; DELETE FROM g; DROP TABLE IF EXISTS nobody; ROLLBACK"_s);
        mariaDb("a refused truncation", u"BEGIN; DELETE FROM g; TRUNCATE p; ROLLBACK"_s);
        const auto cascaded
            = [](const char* types, const QString& parent, const QString& child, const QStringList& values) {
                  const QString tables
                      = u"CREATE TABLE p (c %1 PRIMARY KEY) DEFAULT CHARSET utf8mb4;"
                        "CREATE TABLE q (c %2, FOREIGN KEY (c) REFERENCES p (c) ON UPDATE CASCADE)"
                        " DEFAULT CHARSET utf8mb4;"
                        "INSERT INTO p VALUES ('A'); INSERT INTO q VALUES ('A')"_s.arg(parent, child);
                  for (const QString& value : values)
                      QTest::addRow("MariaDB: %s, '%s'", types, qPrintable(value))
                          << u"mariadb"_s << tables << u"UPDATE p SET c = '%1'"_s.arg(value);
              };
        const QStringList values{u"LONGX"_s, u"long"_s, u"äöüß"_s, u"B   "_s, u"B    "_s, u"ä"_s};
        cascaded("VARCHAR to a shorter one", u"VARCHAR(10)"_s, u"VARCHAR(4)"_s, values);
        cascaded("CHAR to a shorter VARCHAR", u"CHAR(10)"_s, u"VARCHAR(4)"_s, values);
        cascaded("CHAR to a VARCHAR that is one shorter", u"CHAR(5)"_s, u"VARCHAR(4)"_s, values);
        cascaded("CHAR to a longer VARCHAR", u"CHAR(6)"_s, u"VARCHAR(10)"_s, values);
        cascaded("VARCHAR to a shorter CHAR", u"VARCHAR(10)"_s, u"CHAR(4)"_s, values);
        cascaded("VARCHAR to a longer CHAR", u"VARCHAR(10)"_s, u"CHAR(12)"_s, values);
        cascaded("CHAR of one byte", u"CHAR(5) CHARSET latin1"_s, u"VARCHAR(4) CHARSET latin1"_s, values);
        cascaded("VARBINARY to a shorter one", u"VARBINARY(10)"_s, u"VARBINARY(4)"_s, {u"LONGX"_s, u"äöü"_s});
        mariaDb("a transaction behind it", u"BEGIN; TRUNCATE g; BEGIN; DELETE FROM c; ROLLBACK"_s);
    }

    void predictsWhatTheEngineDoes()
    {
        QFETCH(const QString, engine);
        QFETCH(const QString, tables);
        QFETCH(const QString, script);
        RealDatabase& real = database(engine);
        QVERIFY(real.build(statementsOf(tables)));
        const QStringList problems = judge(real, script).problems;
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void saysWhatEmptyingDoes()
    {
        QVERIFY(
            m_sqlite->build(statementsOf(SqliteChain
                                         + u"; CREATE TABLE note (id); CREATE TABLE log (p REFERENCES p)"
                                           "; INSERT INTO log VALUES (1)"_s)
                            + QStringList{u"CREATE TRIGGER t_note AFTER DELETE ON note BEGIN SELECT 1; END"_s,
                                          u"CREATE TRIGGER t_c AFTER DELETE ON c BEGIN SELECT 1; END"_s,
                                          u"INSERT INTO note VALUES (1)"_s}));
        // The rows that actions delete fire their triggers.
        QCOMPARE(said(*m_sqlite, u"DROP TABLE note; DROP TABLE IF EXISTS note; DROP TABLE p"_s),
                 (QStringList{u"Dropping note deletes 1 row in 1 table"_s, u"There is no table to drop"_s,
                              u"Dropping p deletes 2 rows in 2 tables; refused by 1 row of log through "
                              "log(p) → p(id) [user-trigger]"_s}));
        QCOMPARE(said(*m_sqlite, u"DROP TABLE g"_s), QStringList{u"Dropping g deletes no row"_s});
    }

    void saysWhatCommits()
    {
        QVERIFY(m_mariaDb->build(statementsOf(MariaDbChain)));
        QCOMPARE(said(*m_mariaDb, u"BEGIN; DELETE FROM g; TRUNCATE g; ROLLBACK"_s),
                 (QStringList{u"A transaction begins"_s, u"Deleting g 1 deletes 1 row in 1 table"_s,
                              u"Emptying g deletes no row; it commits the open transaction before it does "
                              "anything else"_s,
                              u"No transaction is open any more, so there is nothing left to take back"_s}));
        QCOMPARE(said(*m_mariaDb, u"DROP TABLE m, g, p"_s),
                 QStringList{u"Dropping m, g, p deletes 2 rows in 2 tables; refused: Cannot delete or update "
                             "a parent row: a foreign key constraint fails"_s});
    }
};

QTEST_GUILESS_MAIN(TestPlanExamples)
#include "tst_planexamples.moc"

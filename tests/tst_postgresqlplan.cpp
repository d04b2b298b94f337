// TRUNCATE and DROP TABLE in plans, each compared with what a PostgreSQL server does with the same script.

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/job/progress.h"
#include "model/plan/plansimulation.h"
#include "model/whatif/applychanges.h"
#include "tests/support/throwawayserver.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto ConnectionName = u"judge of plans"_s;

const auto Chain
    = u"CREATE TABLE p (id INT PRIMARY KEY);"
      "CREATE TABLE c (id INT PRIMARY KEY, p INT REFERENCES p);"
      "CREATE TABLE g (id INT PRIMARY KEY, c INT REFERENCES c);"
      "INSERT INTO p VALUES (1), (2); INSERT INTO c VALUES (1, 1), (2, 2); INSERT INTO g VALUES (1, 1)"_s;

const auto Heirs = u"CREATE TABLE b (id INT PRIMARY KEY);"
                   "CREATE TABLE i1 (PRIMARY KEY (id)) INHERITS (b);"
                   "CREATE TABLE i2 () INHERITS (i1);"
                   "CREATE TABLE r (i INT REFERENCES i1);"
                   "INSERT INTO b VALUES (1); INSERT INTO i1 VALUES (2); INSERT INTO i2 VALUES (3);"
                   "INSERT INTO r VALUES (2)"_s;

const auto ChildWithHeir = u"CREATE TABLE p (id INT PRIMARY KEY);"
                           "CREATE TABLE b (p INT REFERENCES p);"
                           "CREATE TABLE i () INHERITS (b);"
                           "INSERT INTO p VALUES (1); INSERT INTO b VALUES (1); INSERT INTO i VALUES (7)"_s;

const auto Partitions
    = u"CREATE TABLE p (id INT PRIMARY KEY) PARTITION BY LIST (id);"
      "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);"
      "CREATE TABLE c (p INT REFERENCES p, k INT) PARTITION BY LIST (k);"
      "CREATE TABLE c1 PARTITION OF c FOR VALUES IN (1); CREATE TABLE c2 PARTITION OF c FOR VALUES IN (2);"
      "CREATE TABLE q (id INT PRIMARY KEY); ALTER TABLE c1 ADD FOREIGN KEY (p) REFERENCES q;"
      "CREATE TABLE one (p INT REFERENCES p1);"
      "INSERT INTO p VALUES (1), (2); INSERT INTO q VALUES (1); INSERT INTO c VALUES (1, 1), (2, 2);"
      "INSERT INTO one VALUES (1)"_s;

const auto Deferred
    = u"CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE q (id INT PRIMARY KEY);"
      "CREATE TABLE c (id INT PRIMARY KEY, p INT REFERENCES p DEFERRABLE INITIALLY DEFERRED,"
      " q INT REFERENCES q DEFERRABLE INITIALLY DEFERRED);"
      "INSERT INTO p VALUES (1), (2); INSERT INTO q VALUES (1); INSERT INTO c VALUES (1, 1, 1), (2, 2, 1)"_s;

const auto DeferredPartitions
    = u"CREATE TABLE p (id INT PRIMARY KEY) PARTITION BY LIST (id);"
      "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);"
      "CREATE TABLE c (id INT, p INT REFERENCES p DEFERRABLE INITIALLY DEFERRED) PARTITION BY LIST (id);"
      "CREATE TABLE c1 PARTITION OF c FOR VALUES IN (1); CREATE TABLE c2 PARTITION OF c FOR VALUES IN (2);"
      "INSERT INTO p VALUES (1), (2); INSERT INTO c VALUES (1, 1), (2, 2)"_s;

/// What a script comes to.
struct End {
    QString message; ///< The server's, of the statement that it refuses.
    qsizetype statements = 0; ///< That it has come to, with the refused one.
    QStringList lostRows; ///< "t: 2"

    QString text() const
    {
        return u"%1 statements: “%2”; %3"_s.arg(QString::number(statements), message, lostRows.join(u", "_s));
    }
};

} // namespace

class PostgreSqlPlanTest : public QObject {
    Q_OBJECT

private:
    PostgreSqlServer m_server;
    QSqlDatabase m_database;
    NoProgress m_progress;

    Connection connectAnew()
    {
        return Connection::open(ConnectionUrl::parse(m_server.url(u"postgres"_s)), m_progress);
    }

    QString run(const QString& statement) const
    {
        QSqlQuery query(m_database);
        return query.exec(statement)
            ? QString()
            : query.lastError().databaseText().section(u'\n', 0, 0).remove(u"ERROR:  "_s);
    }

    /// Its own rows and those of its partitions; none where it is gone.
    qint64 rowsOf(const QString& table) const
    {
        if (!run(u"SELECT FROM %1"_s.arg(table)).isEmpty())
            return 0;
        QSqlQuery query(u"SELECT count(*) FROM %1 AS r JOIN pg_class AS c ON c.oid = r.tableoid "
                        "WHERE c.relispartition OR c.oid = '%1'::regclass"_s.arg(table),
                        m_database);
        query.next();
        return query.value(0).toLongLong();
    }

    static QStringList tablesOf(const Schema& schema)
    {
        QStringList names;
        for (const Table& table : schema.tables())
            if (table.kind == TableKind::Ordinary)
                names << table.displayName();
        names.sort();
        return names;
    }

    End reality(const QString& script, const QStringList& tables) const
    {
        std::map<QString, qint64> before;
        for (const QString& table : tables)
            before[table] = rowsOf(table);
        End end;
        for (const QString& statement : script.split(u"; "_s)) {
            ++end.statements;
            end.message = run(statement);
            if (!end.message.isEmpty())
                break;
        }
        run(u"ROLLBACK"_s);
        for (const QString& table : tables)
            if (const qint64 lost = before[table] - rowsOf(table); lost != 0)
                end.lostRows << u"%1: %2"_s.arg(table).arg(lost);
        return end;
    }

    static End prediction(Connection& connection, const Schema& schema, const QString& script)
    {
        PlanRequest request;
        request.script = script;
        const PlanSimulation plan = simulatePlan(connection, schema, request, std::nullopt);
        End end;
        end.statements = std::ssize(plan.statements);
        end.message = plan.statements.back().simulation.outcome.message;
        for (const TableCounts& counts : plan.total.outcome.tables)
            if (counts.deleted != 0)
                end.lostRows << u"%1: %2"_s.arg(schema.table(counts.table).displayName()).arg(counts.deleted);
        end.lostRows.sort();
        return end;
    }

private slots:
    void initTestCase()
    {
        m_database = m_server.open(u"postgres"_s, ConnectionName);
        QVERIFY(m_database.isOpen());
    }

    void init()
    {
        for (const QString& statement :
             {u"SET client_min_messages = error"_s, u"DROP SCHEMA IF EXISTS other CASCADE"_s,
              u"DROP SCHEMA public CASCADE"_s, u"CREATE SCHEMA public"_s})
            QCOMPARE(run(statement), QString());
    }

    void cleanupTestCase()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(ConnectionName);
    }

    void predictsWhatTheServerDoes_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("script");
        const auto add = [](const QString& database, std::initializer_list<const char*> scripts) {
            for (const char* script : scripts)
                QTest::addRow("%s", script) << database << QString::fromLatin1(script);
        };

        // Keys of dropped tables.
        add(Chain,
            {"DROP TABLE g; TRUNCATE c", "TRUNCATE c", "TRUNCATE c, g", "DROP TABLE g; TRUNCATE p CASCADE",
             "TRUNCATE p CASCADE", "DROP TABLE c CASCADE; TRUNCATE p", "DROP TABLE c CASCADE; TRUNCATE p, g",
             "DROP TABLE c", "DROP TABLE c, g", "DROP TABLE c, p", "DROP TABLE g; DROP TABLE c; DROP TABLE p",
             "DROP TABLE c CASCADE; DELETE FROM p; DROP TABLE p", "DROP TABLE IF EXISTS nothing, g",
             "DELETE FROM g; TRUNCATE c CASCADE", "TRUNCATE g, g RESTART IDENTITY",
             "TRUNCATE ONLY g, ONLY c CONTINUE IDENTITY RESTRICT", "TRUNCATE c *, g *"});

        add(Heirs,
            {"TRUNCATE b", "TRUNCATE b CASCADE", "TRUNCATE ONLY b", "TRUNCATE ONLY b, b", "TRUNCATE b, r",
             "TRUNCATE ONLY i1", "TRUNCATE ONLY i1 CASCADE", "TRUNCATE i2", "DROP TABLE b",
             "DROP TABLE b, i1", "DROP TABLE b, i1, i2", "DROP TABLE b, r, i2, i1", "DROP TABLE b CASCADE",
             "DROP TABLE i2; TRUNCATE b CASCADE", "DROP TABLE i1 CASCADE; TRUNCATE b",
             "DROP TABLE r; DELETE FROM b WHERE id < 3; TRUNCATE b"});
        add(ChildWithHeir,
            {"TRUNCATE p CASCADE", "TRUNCATE b, p", "TRUNCATE ONLY b, p", "DROP TABLE p CASCADE"});

        add(u"CREATE SCHEMA other; CREATE TABLE other.t (id INT PRIMARY KEY); CREATE TABLE c (t INT "
            u"REFERENCES other.t);"
            "INSERT INTO other.t VALUES (1); INSERT INTO c VALUES (1)"_s,
            {"DROP TABLE other.t", "DROP TABLE other.t CASCADE; TRUNCATE c", "TRUNCATE other.t CASCADE"});

        // Partitions, and keys of theirs.
        add(Partitions,
            {"TRUNCATE ONLY p", "TRUNCATE ONLY p CASCADE", "TRUNCATE p", "TRUNCATE p CASCADE", "TRUNCATE q",
             "TRUNCATE q CASCADE", "TRUNCATE p, c", "TRUNCATE p, c, one", "TRUNCATE c", "DROP TABLE q",
             "DROP TABLE q CASCADE; TRUNCATE c", "DROP TABLE p", "DROP TABLE p, one", "DROP TABLE p, c, one",
             "DROP TABLE p CASCADE", "DROP TABLE c; TRUNCATE q", "DROP TABLE c, one; TRUNCATE p",
             "DELETE FROM c; DROP TABLE c", "UPDATE c SET k = 2; TRUNCATE q CASCADE"});

        // Checks that wait for the COMMIT.
        add(Deferred,
            {"BEGIN; UPDATE c SET p = 99; TRUNCATE c; COMMIT",
             "BEGIN; UPDATE c SET p = 99; DROP TABLE c; COMMIT",
             "BEGIN; UPDATE c SET p = 99; TRUNCATE p, c; COMMIT",
             "BEGIN; DELETE FROM p; TRUNCATE p CASCADE; COMMIT",
             "BEGIN; UPDATE c SET p = 99; TRUNCATE p; COMMIT",
             "BEGIN; UPDATE c SET p = 99; TRUNCATE p CASCADE; COMMIT",
             "BEGIN; DELETE FROM p; DROP TABLE p; COMMIT",
             "BEGIN; DELETE FROM p; DROP TABLE p CASCADE; COMMIT",
             "BEGIN; DELETE FROM p; UPDATE c SET p = 98; DROP TABLE p, c; COMMIT",
             "BEGIN; DELETE FROM p; UPDATE c SET p = 98; DROP TABLE c, p; COMMIT",
             "BEGIN; UPDATE c SET p = 99 WHERE id = 1; DROP TABLE p CASCADE; COMMIT",
             "BEGIN; UPDATE c SET p = 99, q = 99; DROP TABLE p CASCADE; COMMIT",
             "BEGIN; UPDATE c SET p = 99; DROP TABLE p CASCADE; TRUNCATE c; COMMIT",
             "BEGIN; UPDATE c SET p = 99; DROP TABLE p CASCADE; DROP TABLE c; COMMIT",
             "BEGIN; DELETE FROM p; DROP TABLE c; COMMIT",
             "BEGIN; DELETE FROM p; DROP TABLE c; TRUNCATE p; COMMIT",
             "BEGIN; DELETE FROM p; DROP TABLE c; DROP TABLE p; COMMIT",
             "BEGIN; UPDATE c SET p = NULL; TRUNCATE c; COMMIT"});
        add(DeferredPartitions,
            {"BEGIN; UPDATE c SET p = 97 WHERE id = 2; TRUNCATE c", "BEGIN; UPDATE c SET p = 97; TRUNCATE c",
             "BEGIN; UPDATE c SET p = 97; TRUNCATE p CASCADE", "BEGIN; UPDATE c SET p = 97; DROP TABLE c",
             "BEGIN; UPDATE c SET p = 97; DROP TABLE p CASCADE; COMMIT",
             "BEGIN; DELETE FROM p; TRUNCATE c; COMMIT",
             "BEGIN; DELETE FROM p WHERE id = 2; DROP TABLE p CASCADE",
             "BEGIN; DELETE FROM p; DROP TABLE c; COMMIT"});
    }

    void predictsWhatTheServerDoes()
    {
        QFETCH(const QString, database);
        QFETCH(const QString, script);
        QCOMPARE(run(database), QString());
        End predicted;
        QStringList tables;
        {
            Connection connection = connectAnew();
            const Schema schema = readSchema(connection);
            tables = tablesOf(schema);
            predicted = prediction(connection, schema, script);
        }
        const End real = reality(script, tables);
        QCOMPARE(predicted.text(), real.text());
    }

    void aDropIsRefusedByAllThatDependsOnTheTable_data()
    {
        QTest::addColumn<QString>("dependent");

        QTest::addRow("nothing") << QString();
        QTest::addRow("what is the table's own")
            << u"CREATE INDEX ON t (n); CREATE TRIGGER upd BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION "
               "suppress_redundant_updates_trigger(); CREATE RULE mine AS ON DELETE TO t DO ALSO NOTHING;"
               "CREATE POLICY own ON t USING (id > 0); ALTER TABLE t ADD up INT REFERENCES t;"
               "COMMENT ON TABLE t IS 'x'"_s;
        QTest::addRow("a foreign key") << u"CREATE TABLE c (t INT REFERENCES t)"_s;
        QTest::addRow("a view") << u"CREATE VIEW v AS SELECT id FROM t"_s;
        QTest::addRow("a materialized view") << u"CREATE MATERIALIZED VIEW m AS SELECT count(*) FROM t"_s;
        QTest::addRow("a rule of another table")
            << u"CREATE RULE r AS ON INSERT TO other DO ALSO DELETE FROM t"_s;
        QTest::addRow("a policy of another table")
            << u"CREATE POLICY y ON other USING (EXISTS (SELECT FROM t WHERE t.id = other.id))"_s;
        QTest::addRow("a function that takes a row")
            << u"CREATE FUNCTION f(t) RETURNS INT LANGUAGE sql AS 'SELECT 1'"_s;
        QTest::addRow("a column of the row's type") << u"ALTER TABLE other ADD part t"_s;
        QTest::addRow("a column of an array of rows") << u"ALTER TABLE other ADD parts t[]"_s;
        QTest::addRow("another table's default with the sequence")
            << u"ALTER TABLE other ALTER id SET DEFAULT nextval('t_id_seq')"_s;
        QTest::addRow("a function with a body in SQL")
            << u"CREATE FUNCTION f() RETURNS BIGINT LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM t; END"_s;
        QTest::addRow("a table that inherits") << u"CREATE TABLE heir () INHERITS (t)"_s;
        QTest::addRow("a publication") << u"CREATE PUBLICATION news FOR TABLE t"_s;
    }

    void aDropIsRefusedByAllThatDependsOnTheTable()
    {
        QFETCH(const QString, dependent);
        QCOMPARE(run(u"DROP PUBLICATION IF EXISTS news"_s), QString());
        QCOMPARE(run(u"CREATE TABLE t (id SERIAL PRIMARY KEY, n INT UNIQUE); CREATE TABLE other (id INT);"
                     "CREATE TABLE free (id INT); INSERT INTO t VALUES (1), (2)"_s),
                 QString());
        QCOMPARE(run(dependent.isEmpty() ? u"SELECT 1"_s : dependent), QString());
        std::map<QString, QString> predicted;
        QStringList tables;
        const QStringList scripts{u"DROP TABLE t"_s, u"DROP TABLE free, t"_s, u"DROP TABLE t, other"_s,
                                  u"DROP TABLE t CASCADE; DROP TABLE other"_s,
                                  u"DROP TABLE other CASCADE; DROP TABLE t"_s};
        {
            Connection connection = connectAnew();
            const Schema schema = readSchema(connection);
            tables = tablesOf(schema);
            for (const QString& script : scripts)
                predicted[script] = prediction(connection, schema, u"BEGIN; "_s + script).text();
        }
        for (const QString& script : scripts)
            QCOMPARE(predicted[script], reality(u"BEGIN; "_s + script, tables).text());
    }

    void countsTheKeysThatAWhatIfHas()
    {
        AddKey added;
        added.name = u"p_a"_s;
        added.table = u"p"_s;
        added.columns = {u"id"_s};
        added.parent = u"a"_s;
        SetActions remade;
        remade.key.table = u"g"_s;
        remade.onDelete = ReferentialAction::Cascade;
        DropKey dropped;
        dropped.key.table = u"c"_s;
        const auto inReality
            = u"ALTER TABLE p ADD CONSTRAINT p_a FOREIGN KEY (id) REFERENCES a;"
              "ALTER TABLE g DROP CONSTRAINT g_c_fkey, ADD FOREIGN KEY (c) REFERENCES c ON DELETE CASCADE;"
              "ALTER TABLE c DROP CONSTRAINT c_p_fkey"_s;
        for (const QString& script :
             {u"TRUNCATE a"_s, u"TRUNCATE p"_s, u"TRUNCATE p CASCADE"_s, u"TRUNCATE c"_s, u"DROP TABLE a"_s,
              u"DROP TABLE p"_s, u"DROP TABLE c"_s, u"DROP TABLE g; DROP TABLE c"_s, u"DROP TABLE a, p"_s,
              u"DROP TABLE a CASCADE; TRUNCATE p CASCADE"_s, u"DROP TABLE p; TRUNCATE a"_s}) {
            init();
            QCOMPARE(run(Chain + u"; CREATE TABLE a (id INT PRIMARY KEY); INSERT INTO a VALUES (1), (2)"_s),
                     QString());
            std::optional<Connection> connection = connectAnew();
            const Schema schema
                = applyChanges(connection->engine(), readSchema(*connection), {added, remade, dropped});
            const End predicted = prediction(*connection, schema, script);
            connection.reset();
            QCOMPARE(run(inReality), QString());
            QCOMPARE(predicted.text(), reality(script, tablesOf(schema)).text());
        }
    }

    void warnsOfWhatCascadeDropsBesideTables()
    {
        QCOMPARE(run(Chain + u"; CREATE VIEW v AS SELECT id FROM c; CREATE VIEW w AS SELECT id FROM v"_s),
                 QString());
        Connection connection = connectAnew();
        PlanRequest request;
        request.script = u"DROP TABLE c CASCADE; DROP TABLE g CASCADE"_s;
        const PlanSimulation plan = simulatePlan(connection, readSchema(connection), request, std::nullopt);
        QStringList lines;
        for (const PlannedStatement& planned : plan.statements)
            for (const Warning& warning : planned.simulation.outcome.warnings)
                lines << warning.code + u": "_s + warning.message;
        QCOMPARE(
            lines,
            QStringList{u"drops-more: CASCADE drops more than tables: view w, view v, constraint g_c_fkey on "
                        "table g."_s});
    }

    void saysWhatNoStatementCanBeAbout_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("says");

        QTest::addRow("a view emptied") << u"TRUNCATE g, v"_s << u"“v” is a view"_s;
        QTest::addRow("a materialized view") << u"TRUNCATE m"_s << u"“m” is a view"_s;
        QTest::addRow("a partition") << u"DROP TABLE parts_1"_s << u"“parts_1” is a partition of “parts”"_s;
        QTest::addRow("what has gone with another table")
            << u"DROP TABLE g CASCADE; DELETE FROM heir"_s << u"“heir” has been dropped before."_s;
    }

    void saysWhatNoStatementCanBeAbout()
    {
        QFETCH(const QString, script);
        QFETCH(const QString, says);
        QCOMPARE(run(Chain
                     + u"; CREATE VIEW v AS SELECT 1 AS x; CREATE MATERIALIZED VIEW m AS SELECT 1 AS x;"
                       "CREATE TABLE parts (id INT) PARTITION BY LIST (id);"
                       "CREATE TABLE parts_1 PARTITION OF parts FOR VALUES IN (1);"
                       "CREATE TABLE heir () INHERITS (g)"_s),
                 QString());
        QString said;
        try {
            Connection connection = connectAnew();
            prediction(connection, readSchema(connection), script);
        } catch (const RequestError& error) {
            said = QString::fromUtf8(error.what());
        }
        QVERIFY2(said.contains(says), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(PostgreSqlPlanTest)
#include "tst_postgresqlplan.moc"

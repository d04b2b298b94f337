#include "tests/support/checked.h"
#include "tests/support/sqlitedatabase.h"
#include "tests/support/throwawayserver.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a check finds on PostgreSQL and MariaDB, and what it says of other engines: each claim about a delete is
/// put to the engine that it is about.
class TestCheckServers : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PostgreSqlServer> m_postgres;
    std::unique_ptr<MariaDbServer> m_mariaDb;
    QTemporaryDir m_folder;
    int m_databases = 0;

    const ThrowawayServer& server(const QString& engine) const
    {
        if (engine == "postgresql"_L1)
            return *m_postgres;
        return *m_mariaDb;
    }

    /// The last statement's error; empty where all go through.
    static QString run(const ThrowawayServer& server, const QString& database, QString script)
    {
        static const QRegularExpression comment(u"^--.*$"_s, QRegularExpression::MultilineOption);
        script.remove(comment);
        const QString name = u"own-connection"_s;
        QString error;
        {
            QSqlDatabase connection = server.open(database, name);
            for (const QString& statement : script.split(u';', Qt::SkipEmptyParts)) {
                if (statement.trimmed().isEmpty())
                    continue;
                QSqlQuery query(connection);
                error = query.exec(statement) ? QString() : query.lastError().text();
                if (!error.isEmpty())
                    break;
            }
        }
        QSqlDatabase::removeDatabase(name);
        return error;
    }

    /// A new database with these tables and rows: a server's URL, or SQLite's file.
    QString make(const QString& engine, const QString& script)
    {
        const QString name = u"d%1"_s.arg(++m_databases);
        if (engine == "sqlite"_L1) {
            const QString path = m_folder.filePath(name);
            SqliteDatabase::file(path).execute(script);
            return path;
        }
        const ThrowawayServer& where = server(engine);
        run(where, where.systemDatabase(), u"CREATE DATABASE "_s + name);
        const QString error = run(where, name, script);
        if (!error.isEmpty())
            qFatal("%s", qPrintable(error));
        return where.url(name);
    }

    /// The error of a statement on a fresh database with these tables and rows.
    QString refusal(const QString& engine, const QString& script, const QString& statement)
    {
        make(engine, script);
        const QString name = u"d%1"_s.arg(m_databases);
        if (engine != "sqlite"_L1)
            return run(server(engine), name, statement);
        SqliteDatabase database = SqliteDatabase::file(m_folder.filePath(name));
        try {
            database.execute(u"PRAGMA foreign_keys = ON;"_s + statement);
        } catch (const SqliteError& error) {
            return error.message();
        }
        return {};
    }

    static QString chain(int rows)
    {
        QString script = u"CREATE TABLE t(id INT PRIMARY KEY, f INT, CONSTRAINT tf FOREIGN KEY (f) "
                         u"REFERENCES t(id) ON DELETE CASCADE);"
                         "CREATE INDEX i ON t(f)"_s;
        for (int i = 1; i <= rows; ++i)
            script += u";INSERT INTO t VALUES (%1, %2)"_s.arg(QString::number(i),
                                                              i == 1 ? u"NULL"_s : QString::number(i - 1));
        return script;
    }

private slots:
    void initTestCase()
    {
        m_postgres = std::make_unique<PostgreSqlServer>();
        m_mariaDb = std::make_unique<MariaDbServer>();
    }

    void findings_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("expected");
        const QString tables
            = u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f INT,"
              " CONSTRAINT k FOREIGN KEY (f) REFERENCES p(id)); "_s;
        const auto row
            = [](const char* name, const QString& engine, const QString& script,
                 const QStringList& expected) { QTest::newRow(name) << engine << script << expected; };
        row("PostgreSQL makes no index", u"postgresql"_s, tables, {u"note no-index c(f) → p(id) 0"_s});
        row("InnoDB makes one", u"mariadb"_s, tables, {});
        row("a partial index without NULL", u"postgresql"_s,
            tables + u"CREATE INDEX i ON c(f) WHERE f IS NOT NULL"_s, {});
        row("another partial index", u"postgresql"_s, tables + u"CREATE INDEX i ON c(f) WHERE id > 5"_s,
            {u"note no-index c(f) → p(id) 0"_s});
        row("an index on each partition", u"postgresql"_s,
            u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE c(id INT, f INT REFERENCES p) PARTITION BY "
            u"LIST (id);"
            "CREATE TABLE c1 PARTITION OF c FOR VALUES IN (1); CREATE TABLE c2 PARTITION OF c FOR VALUES IN "
            "(2);"
            "CREATE INDEX ON c1(f); CREATE INDEX ON c2(f)"_s,
            {});
        row("an index on one partition only", u"postgresql"_s,
            u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE c(id INT, f INT REFERENCES p) PARTITION BY "
            u"LIST (id);"
            "CREATE TABLE c1 PARTITION OF c FOR VALUES IN (1); CREATE TABLE c2 PARTITION OF c FOR VALUES IN "
            "(2);"
            "CREATE INDEX ON c1(f)"_s,
            {u"note no-index c(f) → p(id) 0"_s});
        row("rows of tables that inherit are no orphans", u"postgresql"_s,
            tables + u"CREATE INDEX ON c(f); CREATE TABLE d() INHERITS (c); INSERT INTO d VALUES (1, 9)"_s,
            {});
        row("disabled triggers, and what came of it", u"postgresql"_s,
            tables
                + u"CREATE INDEX ON c(f); ALTER TABLE c DISABLE TRIGGER ALL; INSERT INTO c VALUES (1, 9), (2, NULL)"_s,
            {u"error not-enforced c(f) → p(id)"_s, u"error orphans c(f) → p(id) 1"_s});
        row("NOT VALID", u"postgresql"_s,
            u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f INT); CREATE INDEX ON "
            u"c(f);"
            "INSERT INTO c VALUES (1, 9); ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (f) REFERENCES p NOT VALID"_s,
            {u"warning not-enforced c(f) → p(id)"_s, u"error orphans c(f) → p(id) 1"_s});
        row("SET NULL into NOT NULL", u"postgresql"_s,
            u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f INT NOT NULL "
            u"REFERENCES p ON DELETE SET NULL);"
            "CREATE INDEX ON c(f)"_s,
            {u"error null-into-not-null c(f) → p(id) 0"_s});
        row("SET NULL of the nullable column only", u"postgresql"_s,
            u"CREATE TABLE p(a INT, b INT, PRIMARY KEY (a, b)); CREATE TABLE c(a INT NOT NULL, b INT,"
            " FOREIGN KEY (a, b) REFERENCES p ON DELETE SET NULL (b)); CREATE INDEX ON c(a, b)"_s,
            {});
        row("SET DEFAULT without that parent", u"postgresql"_s,
            u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f INT DEFAULT 7 "
            u"REFERENCES p ON DELETE SET DEFAULT);"
            "CREATE INDEX ON c(f); INSERT INTO p VALUES (1); INSERT INTO c VALUES (1, 1)"_s,
            {u"error default-without-parent c(f) → p(id) 1"_s});
        row("a child's type that is too small", u"postgresql"_s,
            u"CREATE TABLE p(id BIGINT PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f INT REFERENCES p); CREATE INDEX ON c(f)"_s,
            {u"note type-mismatch c(f) → p(id)"_s});
        row("a child's text that is too short", u"postgresql"_s,
            u"CREATE TABLE p(id TEXT PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f VARCHAR(3) REFERENCES p); CREATE INDEX ON c(f)"_s,
            {u"note type-mismatch c(f) → p(id)"_s});
        row("a text that is too short for InnoDB", u"mariadb"_s,
            u"CREATE TABLE p(id VARCHAR(10) PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f VARCHAR(4), FOREIGN KEY (f) REFERENCES p(id))"_s,
            {u"note type-mismatch c(f) → p(id)"_s});
        row("texts of two lengths are alike", u"postgresql"_s,
            u"CREATE TABLE p(id VARCHAR(10) PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f TEXT REFERENCES p); CREATE INDEX ON c(f)"_s,
            {});
        row("collations that hold other texts for equal", u"postgresql"_s,
            u"CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);"
            "CREATE TABLE p(id TEXT COLLATE ci PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f TEXT REFERENCES p); CREATE INDEX ON c(f)"_s,
            {u"warning collation-mismatch c(f) → p(id)"_s});
        row("a cascade into another schema", u"postgresql"_s,
            u"CREATE TABLE p(id INT PRIMARY KEY); CREATE SCHEMA other;"
            "CREATE TABLE other.c(id INT PRIMARY KEY, f INT REFERENCES p ON DELETE CASCADE); CREATE INDEX ON other.c(f)"_s,
            {u"note cascade-across-schemas other.c(f) → p(id)"_s});
        row("a parent stored by MyISAM", u"mariadb"_s,
            u"SET foreign_key_checks = 0; CREATE TABLE p(id INT PRIMARY KEY) ENGINE = MyISAM; CREATE TABLE "
            u"c(id INT PRIMARY KEY,"
            " f INT, CONSTRAINT k FOREIGN KEY (f) REFERENCES p(id)) ENGINE = InnoDB"_s,
            {u"error not-enforced c(f) → p(id)"_s});
        row("orphans of InnoDB", u"mariadb"_s,
            tables + u"SET foreign_key_checks = 0; INSERT INTO c VALUES (1, 9)"_s,
            {u"error orphans c(f) → p(id) 1"_s});
        row("a row that refers to itself", u"mariadb"_s,
            u"CREATE TABLE t(id INT PRIMARY KEY, f INT NOT NULL, FOREIGN KEY (f) REFERENCES t(id)); INSERT INTO t VALUES (1, 1)"_s,
            {u"error undeletable-cycle t(f) → t(id) 1"_s});
        row("a chain near the limit", u"mariadb"_s, chain(15),
            {u"warning cascade-too-deep t(f) → t(id) 15"_s});
        row("a chain beyond the limit", u"mariadb"_s, chain(16),
            {u"error cascade-too-deep t(f) → t(id) 16"_s});
        row("NO ACTION in a diamond", u"postgresql"_s,
            u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE b(id INT PRIMARY KEY, f INT REFERENCES p ON "
            u"DELETE CASCADE);"
            "CREATE TABLE c(id INT PRIMARY KEY, b INT REFERENCES b ON DELETE CASCADE, p INT REFERENCES p);"
            "CREATE INDEX ON b(f); CREATE INDEX ON c(b); CREATE INDEX ON c(p);"
            "INSERT INTO p VALUES (1); INSERT INTO b VALUES (1, 1); INSERT INTO c VALUES (1, 1, 1)"_s,
            {u"warning order-dependent c(p) → p(id) 1"_s});
        row("NO ACTION that waits in a diamond", u"postgresql"_s,
            u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE b(id INT PRIMARY KEY, f INT REFERENCES p ON "
            u"DELETE CASCADE);"
            "CREATE TABLE c(id INT PRIMARY KEY, b INT REFERENCES b ON DELETE CASCADE, p INT REFERENCES p "
            "DEFERRABLE INITIALLY DEFERRED);"
            "CREATE INDEX ON b(f); CREATE INDEX ON c(b); CREATE INDEX ON c(p)"_s,
            {});
    }

    void findings()
    {
        QFETCH(const QString, engine);
        QFETCH(const QString, script);
        QFETCH(const QStringList, expected);
        const Checked checked = checkDatabase(make(engine, script));
        QCOMPARE(checked.lines({u"differs-on-sqlite"_s, u"differs-on-postgresql"_s, u"differs-on-mariadb"_s}),
                 expected);
    }

    /// The statements that a finding proposes are what the engine takes, and then the finding is gone.
    void repairsRepair_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("code");
        QTest::newRow("index")
            << u"postgresql"_s
            << u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f INT REFERENCES p)"_s
            << u"no-index"_s;
        QTest::newRow("index of partitions") << u"postgresql"_s
                                             << u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE c(id INT, "
                                                u"f INT REFERENCES p) PARTITION BY LIST (id);"
                                                "CREATE TABLE c1 PARTITION OF c FOR VALUES IN (1)"_s
                                             << u"no-index"_s;
        QTest::newRow("NOT VALID")
            << u"postgresql"_s
            << u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f INT);"
               "ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (f) REFERENCES p NOT VALID"_s
            << u"not-enforced"_s;
        QTest::newRow("disabled triggers")
            << u"postgresql"_s
            << u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f INT REFERENCES p); ALTER TABLE p DISABLE TRIGGER ALL"_s
            << u"not-enforced"_s;
        QTest::newRow("MyISAM") << u"mariadb"_s
                                << u"SET foreign_key_checks = 0; CREATE TABLE p(id INT PRIMARY KEY) ENGINE = "
                                   u"MyISAM; CREATE TABLE c(id INT PRIMARY KEY,"
                                   " f INT, CONSTRAINT k FOREIGN KEY (f) REFERENCES p(id)) ENGINE = InnoDB"_s
                                << u"not-enforced"_s;
        for (const auto& engine : {u"postgresql"_s, u"mariadb"_s}) {
            QTest::newRow(qPrintable(u"diamond of "_s + engine))
                << engine
                << u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE b(id INT PRIMARY KEY, f INT, "
                   u"CONSTRAINT x FOREIGN KEY (f) REFERENCES p(id) ON DELETE CASCADE);"
                   "CREATE TABLE c(id INT PRIMARY KEY, b INT, p INT, CONSTRAINT y FOREIGN KEY (b) REFERENCES "
                   "b(id) ON DELETE CASCADE,"
                   "CONSTRAINT a FOREIGN KEY (p) REFERENCES p(id) ON DELETE RESTRICT)"_s
                << u"order-dependent"_s;
        }
    }

    void repairsRepair()
    {
        QFETCH(const QString, engine);
        QFETCH(const QString, script);
        QFETCH(const QString, code);
        const QString url = make(engine, script);
        const Checked before = checkDatabase(url);
        QVERIFY(!before.of(code).empty());
        for (const Finding& finding : before.of(code))
            QCOMPARE(run(server(engine), u"d%1"_s.arg(m_databases), finding.sql), QString());
        QCOMPARE(checkDatabase(url).of(code).size(), 0U);
    }

    /// MODIFY would forget them.
    void aColumnThatMayBeNullKeepsItsDefaultAndComment()
    {
        const QString url = make(
            u"mariadb"_s,
            u"CREATE TABLE a(id INT PRIMARY KEY, b INT NOT NULL DEFAULT 3 COMMENT 'NOT NULL, once');"
            "CREATE TABLE b(id INT PRIMARY KEY, a INT NOT NULL DEFAULT 3 COMMENT 'NOT NULL, once');"
            "ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b(id); ALTER TABLE b ADD FOREIGN KEY (a) REFERENCES a(id)"_s);
        const auto findings = checkDatabase(url).of(u"undeletable-cycle"_s);
        QCOMPARE(findings.size(), 1U);
        const QString database = u"d%1"_s.arg(m_databases);
        QCOMPARE(run(server(u"mariadb"_s), database, findings.front().sql), QString());
        QVERIFY(checkDatabase(url).of(u"undeletable-cycle"_s).empty());
        QCOMPARE(run(server(u"mariadb"_s), database,
                     u"CREATE TABLE only_two(f INT CHECK (f = 2)); INSERT INTO only_two SELECT count(*) FROM "
                     "information_schema.columns WHERE table_schema = '%1' AND column_default = '3' AND "
                     "column_comment = 'NOT NULL, once'"_s.arg(database)),
                 QString());
    }

    /// Each way out of orphans that is offered.
    void theRepairsOfOrphansRepair_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("off");
        QTest::newRow("PostgreSQL") << u"postgresql"_s << u"SET session_replication_role = replica"_s;
        QTest::newRow("MariaDB") << u"mariadb"_s << u"SET foreign_key_checks = 0"_s;
    }

    void theRepairsOfOrphansRepair()
    {
        QFETCH(const QString, engine);
        QFETCH(const QString, off);
        const QString script
            = u"CREATE TABLE p(id INT PRIMARY KEY, n INT); CREATE TABLE c(id INT PRIMARY KEY, f INT,"
              " CONSTRAINT k FOREIGN KEY (f) REFERENCES p(id)); CREATE INDEX i ON c(f);"
              "INSERT INTO p VALUES (1, 1); INSERT INTO c VALUES (1, 1); %1; INSERT INTO c VALUES (2, 8), (3, 9)"_s
                  .arg(off);
        const Checked checked = checkDatabase(make(engine, script));
        QCOMPARE(checked.of(u"orphans"_s).size(), 1U);
        const QStringList ways = checked.of(u"orphans"_s)[0].sql.split(u'\n').filter(u";"_s);
        QCOMPARE(ways.size(), 3);
        for (const QString& way : ways) {
            const QString url = make(engine, script);
            QCOMPARE(run(server(engine), u"d%1"_s.arg(m_databases), way), QString());
            QCOMPARE(checkDatabase(url).of(u"orphans"_s).size(), 0U);
        }
    }

    /// One engine lets the delete through, and the other one refuses it, as the finding says.
    void otherEnginesDiffer_data()
    {
        QTest::addColumn<QString>("here");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("statement");
        const QString diamond
            = u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE b(id INT PRIMARY KEY, f INT, CONSTRAINT x "
              u"FOREIGN KEY (f) REFERENCES p(id) ON DELETE CASCADE);"
              "CREATE TABLE c(id INT PRIMARY KEY, b INT, p INT, CONSTRAINT y FOREIGN KEY (b) REFERENCES "
              "b(id) ON DELETE CASCADE,"
              "CONSTRAINT a FOREIGN KEY (p) REFERENCES p(id) ON DELETE NO ACTION);"
              "INSERT INTO p VALUES (1); INSERT INTO b VALUES (1, 1); INSERT INTO c VALUES (1, 1, 1)"_s;
        QTest::newRow("NO ACTION in a diamond, SQLite and PostgreSQL")
            << u"sqlite"_s << u"postgresql"_s << diamond << u"DELETE FROM p"_s;
        QTest::newRow("NO ACTION in a diamond, SQLite and MariaDB")
            << u"sqlite"_s << u"mariadb"_s << diamond << u"DELETE FROM p"_s;
        const QString defaults
            = u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f INT DEFAULT 1,"
              " CONSTRAINT k FOREIGN KEY (f) REFERENCES p(id) ON DELETE SET DEFAULT);"
              "INSERT INTO p VALUES (1), (2); INSERT INTO c VALUES (1, 2)"_s;
        const QString own
            = u"CREATE TABLE t(id INT PRIMARY KEY, f INT, CONSTRAINT k FOREIGN KEY (f) REFERENCES t(id));"
              "INSERT INTO t VALUES (1, 1)"_s;
        for (const QString& engine : {u"sqlite"_s, u"postgresql"_s}) {
            QTest::newRow(qPrintable(u"SET DEFAULT, MariaDB and "_s + engine))
                << engine << u"mariadb"_s << defaults << u"DELETE FROM p WHERE id = 2"_s;
            QTest::newRow(qPrintable(u"a row that refers to itself, MariaDB and "_s + engine))
                << engine << u"mariadb"_s << own << u"DELETE FROM t"_s;
            QTest::newRow(qPrintable(u"a chain of 16 rows, MariaDB and "_s + engine))
                << engine << u"mariadb"_s << chain(16) << u"DELETE FROM t WHERE id = 1"_s;
        }
        const QString parent
            = u"CREATE TABLE p(id INT PRIMARY KEY, a INT); CREATE INDEX i ON p(a);"
              "CREATE TABLE c(id INT PRIMARY KEY, f INT, CONSTRAINT k FOREIGN KEY (f) REFERENCES p(a))"_s;
        QTest::newRow("a key to columns that are not unique, SQLite and MariaDB")
            << u"mariadb"_s << u"sqlite"_s << parent << u"DELETE FROM p"_s;
        QTest::newRow("a chain of 1,001 rows, SQLite and PostgreSQL")
            << u"postgresql"_s << u"sqlite"_s << chain(1001) << u"DELETE FROM t WHERE id = 1"_s;
    }

    void otherEnginesDiffer()
    {
        QFETCH(const QString, here);
        QFETCH(const QString, there);
        QFETCH(const QString, script);
        QFETCH(const QString, statement);
        const QString code = u"differs-on-"_s + there;
        QCOMPARE(checkDatabase(make(here, script)).of(code).size(), 1U);
        QCOMPARE(refusal(here, script, statement), QString());
        QVERIFY(!refusal(there, script, statement).isEmpty());
    }

    /// What MariaDB takes as equal, the others do not.
    void otherEnginesCompareLetterByLetter()
    {
        const QString tables
            = u"CREATE TABLE p(id VARCHAR(9) PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f VARCHAR(9), "
              "CONSTRAINT k FOREIGN KEY (f) REFERENCES p(id)); INSERT INTO p VALUES ('a'), ('b')"_s;
        const QString rows = u"INSERT INTO c VALUES (1, 'A'), (2, 'b'), (3, NULL)"_s;
        const Checked checked = checkDatabase(make(u"mariadb"_s, tables + u';' + rows));
        for (const QString& engine : {u"sqlite"_s, u"postgresql"_s}) {
            const auto findings = checked.of(u"differs-on-"_s + engine);
            QCOMPARE(findings.size(), 1U);
            QCOMPARE(findings.front().evidence,
                     u"c(f) → p(id) (rows that spell their parent's key otherwise: 1)."_s);
            QVERIFY(!refusal(engine, tables, rows).isEmpty());
        }
    }

    /// PostgreSQL alone sets some columns of a key; where all are set, the one that is NOT NULL refuses.
    void otherEnginesSetAllColumns()
    {
        const QString script
            = u"CREATE TABLE p(a INT, b INT, PRIMARY KEY (a, b));"
              "CREATE TABLE c(a INT, b INT NOT NULL, FOREIGN KEY (a, b) REFERENCES p(a, b) ON DELETE SET "
              "NULL%1);"
              "CREATE INDEX i ON c(a, b); INSERT INTO p VALUES (1, 1); INSERT INTO c VALUES (1, 1)"_s;
        const Checked checked = checkDatabase(make(u"postgresql"_s, script.arg(u" (a)"_s)));
        for (const QString& code : {u"differs-on-sqlite"_s, u"differs-on-mariadb"_s}) {
            QCOMPARE(checked.of(code).size(), 1U);
            QCOMPARE(checked.of(code).front().evidence, u"c(a, b) → p(a, b) ON DELETE SET NULL (a)."_s);
        }
        QVERIFY(checked.of(u"null-into-not-null"_s).empty());
        const QString statement = u"DELETE FROM p"_s;
        QCOMPARE(refusal(u"postgresql"_s, script.arg(u" (a)"_s), statement), QString());
        QVERIFY(!refusal(u"sqlite"_s, script.arg(QString()), statement).isEmpty());
    }

    void nothingIsSaidOfEnginesThatDoTheSame_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("a chain of 15 rows") << chain(15);
        QTest::newRow("SET NULL") << u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE c(id INT PRIMARY "
                                     u"KEY, f INT REFERENCES p ON DELETE SET NULL);"
                                     "INSERT INTO p VALUES (1); INSERT INTO c VALUES (1, 1)"_s;
        QTest::newRow("a key to the table itself, without a row of that kind")
            << u"CREATE TABLE t(id INT PRIMARY KEY, f INT REFERENCES t); INSERT INTO t VALUES (1, NULL), (2, 1)"_s;
    }

    void nothingIsSaidOfEnginesThatDoTheSame()
    {
        QFETCH(const QString, script);
        for (const QString& engine : {u"sqlite"_s, u"postgresql"_s})
            QCOMPARE(checkDatabase(make(engine, script)).lines().filter(u"differs-on-"_s), QStringList());
    }

    /// What the engine does with the diamond is what the finding says it does.
    void theOrderOfKeysDecides_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("keys");
        for (const QString& engine : {u"postgresql"_s, u"mariadb"_s}) {
            QTest::newRow(qPrintable(engine + u", the cascade first"_s))
                << engine
                << u"CONSTRAINT a FOREIGN KEY (f) REFERENCES p(id) ON DELETE CASCADE, CONSTRAINT b FOREIGN KEY (g) REFERENCES p(id) ON DELETE RESTRICT"_s;
            QTest::newRow(qPrintable(engine + u", the refusal first"_s))
                << engine
                << u"CONSTRAINT a FOREIGN KEY (g) REFERENCES p(id) ON DELETE RESTRICT, CONSTRAINT b FOREIGN KEY (f) REFERENCES p(id) ON DELETE CASCADE"_s;
        }
    }

    void theOrderOfKeysDecides()
    {
        QFETCH(const QString, engine);
        QFETCH(const QString, keys);
        const QString script
            = u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f INT, g INT, %1);"
              "INSERT INTO p VALUES (1); INSERT INTO c VALUES (1, 1, 1)"_s.arg(keys);
        const std::vector<Finding> findings = checkDatabase(make(engine, script)).of(u"order-dependent"_s);
        QCOMPARE(findings.size(), 1U);
        const bool isRefused = !refusal(engine, script, u"DELETE FROM p"_s).isEmpty();
        const QString end = isRefused ? u"is refused"_s : u"goes through"_s;
        QVERIFY2(findings[0].consequence.contains(u"As the keys are now, it "_s + end),
                 qPrintable(findings[0].consequence));
        QVERIFY2(findings[0].evidence.contains(u"Deleting p 1, for example, "_s + end),
                 qPrintable(findings[0].evidence));
    }

    void theReachIsCounted_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("PostgreSQL") << u"postgresql"_s;
        QTest::newRow("MariaDB") << u"mariadb"_s;
    }

    /// p 1 reaches c 1, 2, and d 1, 2 behind them, of which d 1 is set to NULL as well: 4 rows.
    void theReachIsCounted()
    {
        QFETCH(const QString, engine);
        const Checked checked = checkDatabase(make(
            engine,
            u"CREATE TABLE p(id INT PRIMARY KEY, up INT, FOREIGN KEY (up) REFERENCES p(id) ON DELETE "
            u"CASCADE);"
            "CREATE TABLE c(id INT PRIMARY KEY, f INT, FOREIGN KEY (f) REFERENCES p(id) ON DELETE CASCADE);"
            "CREATE TABLE d(id INT PRIMARY KEY, c INT, p INT, FOREIGN KEY (c) REFERENCES c(id) ON DELETE "
            "CASCADE,"
            "FOREIGN KEY (p) REFERENCES p(id) ON DELETE SET NULL);"
            "INSERT INTO p VALUES (1, NULL), (2, NULL), (3, 2); INSERT INTO c VALUES (1, 1), (2, 1), (3, 3);"
            "INSERT INTO d VALUES (1, 1, 1), (2, 2, NULL), (3, NULL, 2)"_s));
        const TableReach* reach = checked.reachOf(u"p"_s);
        QVERIFY(reach);
        QVERIFY(reach->isExact());
        QStringList top;
        for (const RowReach& row : reach->top)
            top << displayText(row.key) + u": "_s + QString::number(row.rows);
        QCOMPARE(top, (QStringList{u"1: 4"_s, u"2: 3"_s, u"3: 1"_s}));
    }

    void aTableThatMayNotBeReadIsSaidToBe()
    {
        const QString url = make(
            u"postgresql"_s,
            u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f INT REFERENCES p);"
            "CREATE TABLE d(id INT PRIMARY KEY, f INT REFERENCES p ON DELETE CASCADE); CREATE INDEX ON c(f); "
            "CREATE INDEX ON d(f);"
            "INSERT INTO p VALUES (1); INSERT INTO d VALUES (1, 1);"
            "CREATE ROLE clerk LOGIN; GRANT SELECT ON p, d TO clerk"_s);
        ConnectionUrl asClerk = ConnectionUrl::parse(url);
        asClerk.user = u"clerk"_s;
        const Checked checked = checkDatabase(asClerk.toText());
        QCOMPARE(checked.lines(), QStringList{u"note orphans c(f) → p(id)"_s});
        QVERIFY2(checked.of(u"orphans"_s)[0].evidence.contains(u"You may not read “c”"_s),
                 qPrintable(checked.of(u"orphans"_s)[0].evidence));
        QVERIFY(checked.reachOf(u"p"_s));
    }

    void aServersQueryThatTakesTooLongIsStopped_data() { theReachIsCounted_data(); }

    void aServersQueryThatTakesTooLongIsStopped()
    {
        QFETCH(const QString, engine);
        QString digits = u"(SELECT 0 AS i"_s;
        for (int i = 1; i < 60; ++i)
            digits += u" UNION ALL SELECT %1"_s.arg(i);
        digits += u')';
        CheckOptions options;
        options.time.question = std::chrono::milliseconds(1);
        const Checked checked = checkDatabase(
            make(
                engine,
                u"CREATE TABLE p(id INT PRIMARY KEY); CREATE TABLE c(id INT PRIMARY KEY, f INT, FOREIGN KEY "
                u"(f) REFERENCES p(id));"
                "INSERT INTO p SELECT a.i + 60 * b.i + 3600 * c.i FROM %1 AS a, %1 AS b, %1 AS c WHERE c.i < 30; INSERT INTO c SELECT id, id FROM p"_s
                    .arg(digits)),
            options);
        QVERIFY(!checked.of(u"orphans"_s).empty());
        QVERIFY2(checked.of(u"orphans"_s)[0].evidence.contains(u"it takes longer than 0.001 s"_s),
                 qPrintable(checked.of(u"orphans"_s)[0].evidence));
    }
};

QTEST_GUILESS_MAIN(TestCheckServers)
#include "tst_checkservers.moc"

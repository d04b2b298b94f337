// The undo script on throwaway servers: after the real DELETE and the script, every table holds what it held.
// And the rows that a report shows of a server.

#include "model/cascade/prediction.h"
#include "model/cascade/simulation.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "model/review/deletereport.h"
#include "model/review/undoscript.h"
#include "tests/support/sentence.h"
#include "tests/support/throwawayserver.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

using namespace Qt::StringLiterals;

class UndoServersTest : public QObject {
    Q_OBJECT

private:
    PostgreSqlServer m_postgres;
    MariaDbServer m_mariaDb;
    QSqlDatabase m_database;

    const ThrowawayServer& server(const QString& name) const
    {
        if (name == "postgresql"_L1)
            return m_postgres;
        return m_mariaDb;
    }

    bool run(const QString& statement) const
    {
        QSqlQuery query(m_database);
        if (query.exec(statement))
            return true;
        qWarning() << query.lastError().text() << statement;
        return false;
    }

    /// Rows by the text of their cells, as the server prints them.
    QStringList rowsOf(const QString& name, const QString& table) const
    {
        QStringList columns;
        QSqlQuery first(u"SELECT * FROM %1 LIMIT 0"_s.arg(table), m_database);
        for (int i = 0; i < first.record().count(); ++i)
            columns << (name == "postgresql"_L1
                            ? u"coalesce(\"%1\"::text, 'NULL')"_s.arg(first.record().fieldName(i))
                            : u"coalesce(hex(cast(`%1` AS binary)), 'NULL')"_s.arg(
                                first.record().fieldName(i)));
        QStringList rows;
        QSqlQuery query(u"SELECT %1 FROM %2"_s.arg(columns.join(u", "_s), table), m_database);
        while (query.next()) {
            QStringList cells;
            for (qsizetype i = 0; i < columns.size(); ++i)
                cells << query.value(static_cast<int>(i)).toString();
            rows << table + u": "_s + cells.join(u", "_s);
        }
        rows.sort();
        return rows;
    }

    /// Opens the database shop anew, with what `sql` makes.
    void build(const QString& name, const QString& sql)
    {
        m_database = server(name).open(u"shop"_s, u"replay"_s);
        for (const QString& statement : name == "postgresql"_L1
                 ? QStringList{u"DROP SCHEMA public CASCADE"_s, u"CREATE SCHEMA public"_s}
                 : QStringList{u"SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO'"_s, u"DROP DATABASE shop"_s,
                               u"CREATE DATABASE shop CHARACTER SET utf8mb4"_s, u"USE shop"_s})
            QVERIFY(run(statement));
        for (const QString& statement : sql.split(u";\n"_s))
            QVERIFY(run(statement));
    }

    void cleanUp()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"replay"_s);
    }

private slots:
    void initTestCase()
    {
        for (const ThrowawayServer* each : {static_cast<const ThrowawayServer*>(&m_postgres),
                                            static_cast<const ThrowawayServer*>(&m_mariaDb)}) {
            m_database = each->open(each->systemDatabase(), u"maker"_s);
            QVERIFY(run(u"CREATE DATABASE shop"_s));
            m_database = {};
            QSqlDatabase::removeDatabase(u"maker"_s);
        }
    }

    void everythingComesBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("where");
        const QString shop
            = u"CREATE TABLE p (id INT PRIMARY KEY, boss INT, name VARCHAR(40));\n"
              "ALTER TABLE p ADD CONSTRAINT fk_boss FOREIGN KEY (boss) REFERENCES p(id) ON DELETE CASCADE;\n"
              "CREATE TABLE child (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES p(id) ON DELETE "
              "CASCADE);\n"
              "CREATE TABLE keyless (p INT, what VARCHAR(20), FOREIGN KEY (p) REFERENCES p(id) ON DELETE SET "
              "NULL);\n"
              "CREATE TABLE nulled (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES p(id) ON DELETE "
              "SET NULL);\n"
              "INSERT INTO p VALUES (1, NULL, 'it''s'), (2, 1, NULL), (3, 2, 'x'), (4, NULL, 'other');\n"
              "UPDATE p SET boss = 3 WHERE id = 1;\n" // A circle.
              "INSERT INTO child VALUES (10, 1), (11, 3), (12, 4);\n"
              "INSERT INTO keyless VALUES (1, 'alike'), (2, 'alike'), (1, 'alike'), (4, 'alike'), (NULL, "
              "'alike');\n"
              "INSERT INTO nulled VALUES (1, 1), (2, 4)"_s;
        QTest::addRow("PostgreSQL: circles and rows that are alike")
            << u"postgresql"_s << shop << u"id = 2"_s;
        QTest::addRow("MariaDB: circles and rows that are alike") << u"mariadb"_s << shop << u"id = 2"_s;
        QTest::addRow("PostgreSQL: values")
            << u"postgresql"_s
            << u"CREATE TABLE p (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n NUMERIC, f DOUBLE "
               u"PRECISION, "
               "f4 REAL, t TEXT, c CHAR(5), b BYTEA, d TIMESTAMPTZ, i INTERVAL, j JSON, jb JSONB, a INT[], u "
               "UUID, "
               "bo BOOLEAN, bi BIT(3), ip INET, ra INT4RANGE, g TEXT GENERATED ALWAYS AS (t || 'x') "
               "STORED);\n"
               "INSERT INTO p (n, f, f4, t, c, b, d, i, j, jb, a, u, bo, bi, ip, ra) VALUES "
               "(12345678901234567890.1234567890, 0.1, 0.1, E'back\\\\slash ''quote'' \\n\\r\\n\\x07 $1 ; "
               "--', 'ab', "
               "'\\x00ff', "
               "'2026-03-29 02:30:00.123456+01', '1 mon 2 days 03:04:05.6', '{\"a\":  1}', '{\"a\": [1, "
               "null]}', "
               "'{1,NULL,3}', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', true, B'101', '10.0.0.1/8', '[1,5)'), "
               "('NaN', 'Infinity', '-0', '', NULL, '', NULL, NULL, NULL, NULL, '{}', NULL, NULL, NULL, "
               "NULL, NULL);\n"
               "CREATE TABLE d (id INT PRIMARY KEY, p BIGINT DEFAULT NULL REFERENCES p ON DELETE SET "
               "DEFAULT);\n"
               "CREATE TABLE part (p BIGINT REFERENCES p ON DELETE CASCADE, k INT) PARTITION BY LIST (k);\n"
               "CREATE TABLE part1 PARTITION OF part FOR VALUES IN (1);\nCREATE TABLE part2 PARTITION OF "
               "part DEFAULT;\n"
               "INSERT INTO d VALUES (1, 1), (2, 2);\nINSERT INTO part VALUES (1, 1), (1, 2), (1, 1), (2, 7)"_s
            << u"true"_s;
        QTest::addRow("MariaDB: values")
            << u"mariadb"_s
            << u"CREATE TABLE p (id BIGINT UNSIGNED PRIMARY KEY, n DECIMAL(40,10), f DOUBLE, f4 FLOAT, t "
               u"TEXT, "
               "l VARCHAR(20) CHARACTER SET latin1, b BLOB, d DATETIME(6), ts TIMESTAMP NULL, ti TIME, da "
               "DATE, "
               "e ENUM('a','it''s'), s SET('x','y'), bi BIT(9), j JSON, y YEAR, bo BOOLEAN, "
               "g VARCHAR(30) AS (CONCAT(l, 'x')) STORED, v INT AS (y + 1) VIRTUAL);\n"
               "INSERT INTO p (id, n, f, f4, t, l, b, d, ts, ti, da, e, s, bi, j, y, bo) VALUES "
               "(18446744073709551615, 123456789012345678901234567890.1234567890, 0.1, 0.1, 'back\\\\slash "
               "\\'quote\\' "
               "\\n\\r\\n ; -- 🛒', 'Ä\\r', x'00FF27', '2026-03-29 02:30:00.123456', '2026-01-02 "
               "03:04:05', "
               "'-12:13:14', "
               "'2026-02-28', 'it''s', 'x,y', b'100000001', '{\"a\":  1}', 2026, TRUE), "
               "(0, NULL, 5e-324, -1.5e-30, '', '', '', NULL, NULL, NULL, NULL, NULL, '', NULL, NULL, NULL, "
               "FALSE);\n"
               "CREATE TABLE word (w VARCHAR(9), p BIGINT UNSIGNED, FOREIGN KEY (p) REFERENCES p(id) ON "
               "DELETE SET "
               "NULL);\nINSERT INTO word VALUES ('a', 0), ('A', 18446744073709551615), ('a ', 0)"_s
            << u"true"_s;
        QTest::addRow("PostgreSQL: a changed row has a deleted row's value")
            << u"postgresql"_s
            << u"CREATE TABLE p (id INT PRIMARY KEY, a INT DEFAULT 2 UNIQUE REFERENCES p ON DELETE SET "
               "DEFAULT);\n"
               "INSERT INTO p VALUES (6, NULL), (2, NULL);\nUPDATE p SET a = 8 - id"_s
            << u"id = 6"_s;
        QTest::addRow("MariaDB: columns that update themselves, and broken conditions")
            << u"mariadb"_s
            << u"CREATE TABLE p (id INT PRIMARY KEY, n INT CHECK (n > 0));\n"
               "CREATE TABLE child (id INT PRIMARY KEY, p INT, n INT CHECK (n > 0), "
               "ts TIMESTAMP NULL DEFAULT NULL ON UPDATE CURRENT_TIMESTAMP, "
               "d DATETIME(6) ON UPDATE CURRENT_TIMESTAMP(6), "
               "FOREIGN KEY (p) REFERENCES p(id) ON DELETE SET NULL);\n"
               "SET check_constraint_checks = 0;\n"
               "INSERT INTO p VALUES (1, -1), (2, 1);\n"
               "INSERT INTO child VALUES (1, 1, -1, '2020-01-02 03:04:05', NULL), "
               "(2, 2, 1, NULL, '2020-01-02 03:04:05.678');\n"
               "SET check_constraint_checks = 1"_s
            << u"true"_s;
    }

    void everythingComesBack()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, sql);
        QFETCH(const QString, where);
        build(name, sql);
        {
            NoProgress progress;
            Connection connection
                = Connection::open(ConnectionUrl::parse(server(name).url(u"shop"_s)), progress);
            const Schema schema = readSchema(connection);
            DeleteRequest request;
            request.table = findTable(schema, u"p"_s);
            request.condition.sql = where;
            const Simulation simulation = simulate(connection, schema, request, std::nullopt);
            QCOMPARE(simulation.outcome.message, QString());
            QVERIFY(simulation.rows.size() > 1);
            const auto prediction = predict(connection, schema, request);
            const DeleteReport report = gatherReport(connection, schema, *prediction, {});
            QVERIFY2(report.undo, qPrintable(report.whyNoUndo));
            const UndoScript& undo = *report.undo;
            const auto allRows = [&] {
                QStringList rows;
                for (const Table& table : schema.tables())
                    rows << rowsOf(name, table.name);
                return rows;
            };
            const QStringList before = allRows();
            QVERIFY(run(u"DELETE FROM p WHERE "_s + where));
            QVERIFY(allRows() != before);
            for (const QString& statement : undo.statements)
                QVERIFY(run(statement));
            const QStringList after = allRows();
            QVERIFY2(after == before,
                     qPrintable(undo.text() + before.join(u'\n') + u"\nafter:\n"_s + after.join(u'\n')));
        }
        cleanUp();
    }

    void whatCannotComeBackIsSaid_data()
    {
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("putBack");
        QTest::addColumn<QString>("words");
        QTest::addRow("a condition that is broken")
            << u"INSERT INTO child VALUES (1, 1, -1);\n"
               "ALTER TABLE child ADD CONSTRAINT positive CHECK (n > 0) NOT VALID"_s
            << u"INSERT INTO child VALUES (1, 1, -1)"_s << u"A row of child breaks the constraint positive"_s;
        QTest::addRow("a condition of a changed row")
            << u"CREATE TABLE nulled (p INT REFERENCES p ON DELETE SET NULL, n INT);\n"
               "INSERT INTO nulled VALUES (1, -1);\n"
               "ALTER TABLE nulled ADD CONSTRAINT positive CHECK (p IS NULL OR n > 0) NOT VALID"_s
            << u"UPDATE nulled SET p = 1"_s << u"A row of nulled breaks the constraint positive"_s;
        QTest::addRow("a key that is broken")
            << u"INSERT INTO child VALUES (1, 1, 77);\n"
               "ALTER TABLE child ADD CONSTRAINT own FOREIGN KEY (n) REFERENCES p NOT VALID"_s
            << u"INSERT INTO child VALUES (1, 1, 77)"_s << u"A row of child breaks the constraint own"_s;
        QTest::addRow("a key that is half empty")
            << u"CREATE TABLE q (a INT, b INT, UNIQUE (a, b));\n"
               "ALTER TABLE child ADD m INT, ADD o INT;\n"
               "INSERT INTO child VALUES (1, 1, 1, 5, NULL);\n"
               "ALTER TABLE child ADD CONSTRAINT own FOREIGN KEY (m, o) REFERENCES q (a, b) MATCH FULL NOT "
               "VALID"_s
            << u"INSERT INTO child VALUES (1, 1, 1, 5, NULL)"_s
            << u"A row of child breaks the constraint own"_s;
        const QString part = u"CREATE TABLE part (id INT PRIMARY KEY) PARTITION BY LIST (id);\n"
                             "CREATE TABLE part1 PARTITION OF part FOR VALUES IN (1);\n"
                             "CREATE TABLE part2 PARTITION OF part FOR VALUES IN (2);\n"
                             "INSERT INTO part VALUES (1), (2);\nINSERT INTO child VALUES (1, 1, 2);\n"_s;
        QTest::addRow("a key to one partition, beside the parent")
            << part + u"ALTER TABLE child ADD CONSTRAINT own FOREIGN KEY (n) REFERENCES part1 NOT VALID"_s
            << u"INSERT INTO child VALUES (1, 1, 2)"_s << u"A row of child breaks the constraint own"_s;
        QTest::addRow("a key to one partition, with the parent")
            << part + u"ALTER TABLE child ADD CONSTRAINT own FOREIGN KEY (n) REFERENCES part2 NOT VALID"_s
            << u"INSERT INTO child VALUES (1, 1, 2)"_s << QString();
        const QString keyOfPartition
            = u"CREATE TABLE leaf (id INT, p INT REFERENCES p ON DELETE CASCADE, n INT) PARTITION BY LIST "
              u"(id);\n"
              "CREATE TABLE leaf1 PARTITION OF leaf FOR VALUES IN (1);\n"
              "CREATE TABLE leaf2 PARTITION OF leaf FOR VALUES IN (2);\nINSERT INTO leaf VALUES (1, 1, 77);\n"_s;
        QTest::addRow("a key of the row's partition")
            << keyOfPartition
                + u"ALTER TABLE leaf1 ADD CONSTRAINT own FOREIGN KEY (n) REFERENCES p NOT VALID"_s
            << u"INSERT INTO leaf VALUES (1, 1, 77)"_s << u"A row of leaf breaks the constraint own"_s;
        QTest::addRow("a key of another partition") << keyOfPartition
                + u"ALTER TABLE leaf2 ADD CONSTRAINT own FOREIGN KEY (n) REFERENCES p NOT VALID"_s
                                                    << u"INSERT INTO leaf VALUES (1, 1, 77)"_s << QString();
        QTest::addRow("two keys of one column")
            << u"CREATE TABLE other (id INT PRIMARY KEY);\n"
               "CREATE TABLE nulled (p INT REFERENCES p ON DELETE SET NULL);\nINSERT INTO nulled VALUES "
               "(1);\n"
               "ALTER TABLE nulled ADD CONSTRAINT own FOREIGN KEY (p) REFERENCES other NOT VALID"_s
            << u"UPDATE nulled SET p = 1"_s << u"A row of nulled breaks the constraint own"_s;
        QTest::addRow("a rule on INSERT")
            << u"CREATE TABLE log (what TEXT);\n"
               "CREATE RULE heard AS ON INSERT TO child DO ALSO INSERT INTO log VALUES ('x');\n"
               "INSERT INTO child VALUES (1, 1, 1)"_s
            << u"WITH rows AS (INSERT INTO child VALUES (1, 1, 1)) SELECT 1"_s
            << u"The rule heard of child"_s;
        QTest::addRow("all is well") << u"INSERT INTO child VALUES (1, 1, 2);\n"
                                        "ALTER TABLE child ADD CONSTRAINT positive CHECK (n > 0) NOT VALID;\n"
                                        "ALTER TABLE child ADD CONSTRAINT own FOREIGN KEY (n) REFERENCES p "
                                        "NOT VALID"_s
                                     << u"INSERT INTO child VALUES (1, 1, 2)"_s << QString();
    }

    void whatCannotComeBackIsSaid()
    {
        QFETCH(const QString, more);
        QFETCH(const QString, putBack);
        QFETCH(const QString, words);
        build(u"postgresql"_s,
              u"CREATE TABLE p (id INT PRIMARY KEY);\n"
              "CREATE TABLE child (id INT PRIMARY KEY, p INT REFERENCES p ON DELETE CASCADE, n INT);\n"
              "INSERT INTO p VALUES (1), (2);\n"_s
                  + more);
        {
            NoProgress progress;
            Connection connection
                = Connection::open(ConnectionUrl::parse(m_postgres.url(u"shop"_s)), progress);
            const Schema schema = readSchema(connection);
            DeleteRequest request;
            request.table = findTable(schema, u"p"_s);
            request.condition.sql = u"id = 1"_s;
            const Simulation simulation = simulate(connection, schema, request, std::nullopt);
            const QString sentence = sentenceOf([&] { undoScript(connection, schema, simulation.rows); });
            QVERIFY2(words.isEmpty() ? sentence.isEmpty() : sentence.startsWith(words), qPrintable(sentence));
        }
        QVERIFY(run(u"DELETE FROM p WHERE id = 1"_s));
        QVERIFY(run(u"INSERT INTO p VALUES (1)"_s));
        QCOMPARE(QSqlQuery(m_database).exec(putBack), words.isEmpty());
        cleanUp();
    }

    void aReportShowsRowsOfPartitionsWithoutAKey()
    {
        m_database = m_postgres.open(u"shop"_s, u"replay"_s);
        for (
            const QString& statement :
            {u"DROP SCHEMA public CASCADE"_s, u"CREATE SCHEMA public"_s,
             u"CREATE TABLE p (id INT PRIMARY KEY)"_s,
             u"CREATE TABLE c (id INT, p INT REFERENCES p ON DELETE SET NULL, k INT) PARTITION BY LIST (k)"_s,
             u"CREATE TABLE c1 PARTITION OF c FOR VALUES IN (1)"_s,
             u"CREATE TABLE c2 PARTITION OF c FOR VALUES IN (2)"_s, u"INSERT INTO p VALUES (1)"_s,
             u"INSERT INTO c VALUES (10, 1, 1), (20, 1, 2)"_s})
            QVERIFY(run(statement));
        m_database = {};
        QSqlDatabase::removeDatabase(u"replay"_s);

        NoProgress progress;
        Connection connection = Connection::open(ConnectionUrl::parse(m_postgres.url(u"shop"_s)), progress);
        const Schema schema = readSchema(connection);
        DeleteRequest request;
        request.table = findTable(schema, u"p"_s);
        request.condition.sql = u"id = 1"_s;
        const auto prediction = predict(connection, schema, request);
        const DeleteReport report = gatherReport(connection, schema, *prediction, {u"2026-11-28"_s, {}});
        QStringList shown;
        for (const ReportSample& sample : report.samples)
            for (const ReportRow& row : sample.rows) {
                QStringList cells{schema.table(sample.table).name};
                for (const Value& cell : row.cells)
                    cells << displayText(cell);
                shown << cells.join(u' ');
            }
        shown.sort();
        QCOMPARE(shown, QStringList({u"c 10 1 1"_s, u"c 20 1 2"_s, u"p 1"_s}));
        QVERIFY(report.undo);
    }
};

QTEST_GUILESS_MAIN(UndoServersTest)
#include "tst_undoservers.moc"

#include "model/cascade/simulation.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/job/progress.h"
#include "tests/support/throwawayserver.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

/// What MariaDB's catalog, rows and predictions look like, on a throwaway server.
class TestMariaDb : public QObject {
    Q_OBJECT

private:
    const QString m_name = u"mariadb-test"_s;
    std::unique_ptr<MariaDbServer> m_server;
    NoProgress m_progress;

    void execute(const QString& sql) const
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        QVERIFY2(query.exec(sql), qPrintable(sql + u": "_s + query.lastError().text()));
    }

    void execute(const QStringList& statements) const
    {
        for (const QString& sql : statements)
            execute(sql);
    }

    Connection connect()
    {
        return Connection::open(ConnectionUrl::parse(m_server->url(u"shop"_s)), m_progress);
    }

    Simulation simulated(Connection& connection, const QString& table, const DeleteRequest& how)
    {
        const Schema schema = readSchema(connection);
        DeleteRequest request = how;
        request.table = findTable(schema, table);
        return simulate(connection, schema, request, {});
    }

    static qint64 questions(Connection& connection)
    {
        Cursor row = connection.query(u"SHOW SESSION STATUS LIKE 'Questions'"_s);
        qint64 count = 0;
        while (row.next())
            count = row.integer(1);
        return count;
    }

    qint64 questionsOfTheCatalog()
    {
        Connection connection = connect();
        const qint64 before = questions(connection);
        readSchema(connection);
        return questions(connection) - before;
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<MariaDbServer>();
        QVERIFY(m_server->open({}, m_name).isOpen());
    }

    void init()
    {
        execute({u"SET foreign_key_checks = 0"_s, u"DROP DATABASE IF EXISTS shop"_s,
                 u"CREATE DATABASE shop"_s, u"USE shop"_s, u"SET foreign_key_checks = 1"_s});
    }

    void cleanupTestCase() { QSqlDatabase::removeDatabase(m_name); }

    void anyNameCanBeDeletedFrom()
    {
        const QString parent = u"`we``ird.\"table\" 'Größe' 表`"_s;
        execute({u"CREATE TABLE %1(`a=b` INT PRIMARY KEY)"_s.arg(parent),
                 u"CREATE TABLE `semi;colon`(id INT PRIMARY KEY, `x y` INT, CONSTRAINT `it's ``one``` "
                 u"FOREIGN KEY (`x y`) "
                 "REFERENCES %1(`a=b`))"_s.arg(parent),
                 u"INSERT INTO %1 VALUES (5)"_s.arg(parent), u"INSERT INTO `semi;colon` VALUES (1, 5)"_s});
        Connection connection = connect();
        const Simulation simulation
            = simulated(connection, u"we`ird.\"table\" 'Größe' 表"_s,
                        {.table = {}, .keys = {{{u"a=b"_s, u"5"_s}}}, .condition = {}});
        QCOMPARE(simulation.outcome.blockingConstraint, u"it's `one`"_s);
        QCOMPARE(simulation.outcome.statements.front(), u"DELETE FROM %1 WHERE `a=b` = 5"_s.arg(parent));
        QSqlQuery deletion(QSqlDatabase::database(m_name));
        QVERIFY(!deletion.exec(simulation.outcome.statements.front()));
        QCOMPARE(simulation.outcome.message, deletion.lastError().databaseText());
    }

    void cellsKeepTheirTypes()
    {
        execute({u"CREATE TABLE cells(id INT PRIMARY KEY, i BIGINT UNSIGNED, d DECIMAL(8,2), l "
                 u"DECIMAL(30,2), r DOUBLE, "
                 "t VARCHAR(9), y VARBINARY(9), dt DATE, b BIT(3))"_s,
                 u"INSERT INTO cells VALUES (1, 18446744073709551615, 10.50, 1234567890123456789.25, 0.1, "
                 u"'Ü', x'00FF', "
                 "'2026-11-21', 5)"_s});
        Connection connection = connect();
        const Schema schema = readSchema(connection);
        RowQuery query;
        query.table = findTable(schema, u"cells"_s);
        const RowPage page = readRows(connection, schema, query);
        const std::vector<Value> expected{qint64(1),
                                          u"18446744073709551615"_s,
                                          10.5,
                                          u"1234567890123456789.25"_s,
                                          0.1,
                                          u"Ü"_s,
                                          QByteArray("\0\xff", 2),
                                          u"2026-11-21"_s,
                                          qint64(5)};
        QCOMPARE(page.cells.size(), size_t(1));
        QVERIFY(page.cells.front() == expected);
        QCOMPARE(page.total, std::optional<qint64>(1));
    }

    void rowsArePagedAndSearched()
    {
        execute({u"CREATE TABLE word(id INT PRIMARY KEY, text VARCHAR(20))"_s,
                 u"INSERT INTO word SELECT seq, CONCAT('100% Word ', seq) FROM seq_1_to_30"_s});
        Connection connection = connect();
        const Schema schema = readSchema(connection);
        RowQuery query;
        query.table = findTable(schema, u"word"_s);
        query.contains = u"0% word 1"_s;
        query.offset = 1;
        query.limit = 4;
        const RowPage page = readRows(connection, schema, query);
        QCOMPARE(displayText(page.keys.front()), u"10"_s);
        QCOMPARE(page.keys.size(), size_t(4));
        QVERIFY(page.hasMore);
        QCOMPARE(page.total, std::optional<qint64>(11));
        query.condition = u"id = 1 OR"_s;
        QVERIFY_THROWS_EXCEPTION(RequestError, readRows(connection, schema, query));
    }

    void aKeyWithoutARowIsARequestError()
    {
        execute(u"CREATE TABLE t(id INT PRIMARY KEY)"_s);
        execute(u"INSERT INTO t VALUES (0)"_s);
        Connection connection = connect();
        // A text that is no number equals 0 in MariaDB.
        for (const QString& text : {u"7"_s, u"x"_s})
            QVERIFY_THROWS_EXCEPTION(
                RequestError,
                simulated(connection, u"t"_s, {.table = {}, .keys = {{{u"id"_s, text}}}, .condition = {}}));
    }

    void aConditionIsOneCondition_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addRow("two statements") << u"1; DROP TABLE t"_s;
        QTest::addRow("closed and opened again") << u"1) OR (1"_s;
        QTest::addRow("escaped quote") << u"id = '\\' OR 1; DROP TABLE t -- '"_s;
        QTest::addRow("comment that runs") << u"/*! 1 */ OR 0"_s;
        QTest::addRow("open comment") << u"1 /* "_s;
        QTest::addRow("nothing but a comment") << u"-- all"_s;
        QTest::addRow("unknown column") << u"nowhere = 1"_s;
    }

    void aConditionIsOneCondition()
    {
        QFETCH(const QString, condition);
        execute(u"CREATE TABLE t(id INT PRIMARY KEY)"_s);
        Connection connection = connect();
        QVERIFY_THROWS_EXCEPTION(
            RequestError, simulated(connection, u"t"_s, {.table = {}, .keys = {}, .condition = {condition}}));
    }

    void tablesOfOtherEnginesAreNotEnforced()
    {
        execute(
            {u"CREATE TABLE p(id INT PRIMARY KEY) ENGINE=MyISAM"_s, u"SET foreign_key_checks = 0"_s,
             u"CREATE TABLE c(id INT PRIMARY KEY, f INT, CONSTRAINT cf FOREIGN KEY (f) REFERENCES p(id))"_s,
             u"INSERT INTO p VALUES (1)"_s, u"INSERT INTO c VALUES (1, 1)"_s});
        Connection connection = connect();
        const Schema schema = readSchema(connection);
        QCOMPARE(schema.table(findTable(schema, u"p"_s)).storageEngine, u"MyISAM"_s);
        QCOMPARE(schema.table(findTable(schema, u"p"_s)).estimatedRows, std::optional<qint64>(1));
        QCOMPARE(schema.foreignKeys().front().fault, ForeignKeyFault::NotEnforced);
        const Simulation simulation
            = simulated(connection, u"p"_s, {.table = {}, .keys = {}, .condition = {u"1"_s}});
        QStringList codes;
        for (const Warning& warning : simulation.outcome.warnings)
            codes << warning.code;
        QCOMPARE(codes, QStringList({u"not-enforced"_s, u"left-dangling"_s}));
        QCOMPARE(simulation.outcome.verdict, Verdict::Deletes);
    }

    void onlyTriggersOfTheRequestedTableRun()
    {
        execute({u"CREATE TABLE p(id INT PRIMARY KEY)"_s,
                 u"CREATE TABLE c(id INT PRIMARY KEY, f INT REFERENCES p(id) ON DELETE CASCADE)"_s,
                 u"CREATE TRIGGER of_c BEFORE DELETE ON c FOR EACH ROW SET @x = 1"_s,
                 u"CREATE TRIGGER of_p BEFORE DELETE ON p FOR EACH ROW SET @x = 1"_s,
                 u"INSERT INTO p VALUES (1)"_s, u"INSERT INTO c VALUES (1, 1)"_s});
        Connection connection = connect();
        const Simulation simulation
            = simulated(connection, u"p"_s, {.table = {}, .keys = {}, .condition = {u"1"_s}});
        QCOMPARE(simulation.rows.size(), size_t(2));
        QCOMPARE(simulation.outcome.warnings.size(), size_t(1));
        QCOMPARE(simulation.outcome.warnings.front().code, u"user-trigger"_s);
        QVERIFY(simulation.outcome.warnings.front().message.contains(u"of_p"_s));
    }

    void aKilledConnectionIsOneSentence()
    {
        execute(u"CREATE TABLE t(id INT PRIMARY KEY)"_s);
        Connection connection = connect();
        const Schema schema = readSchema(connection);
        execute(u"KILL %1"_s.arg(displayText(connection.scalar(u"SELECT CONNECTION_ID()"_s))));
        try {
            simulate(connection, schema, {findTable(schema, u"t"_s), {}, {u"1"_s}}, {});
            QFAIL("a killed connection answers");
        } catch (const Error& error) {
            const QString sentence = QString::fromUtf8(error.what());
            QVERIFY2(sentence.contains(u"was lost"_s), error.what());
            QVERIFY2(!sentence.contains(u'\n'), error.what());
        }
    }

    void aMissingRightOnAChildIsOneSentence()
    {
        execute({u"CREATE TABLE p(id INT PRIMARY KEY)"_s,
                 u"CREATE TABLE c(id INT PRIMARY KEY, f INT REFERENCES p(id) ON DELETE CASCADE)"_s,
                 u"INSERT INTO p VALUES (1)"_s, u"CREATE OR REPLACE USER reader"_s,
                 u"GRANT SELECT ON shop.p TO reader"_s, u"GRANT INSERT ON shop.c TO reader"_s});
        ConnectionUrl url = ConnectionUrl::parse(m_server->url(u"shop"_s));
        url.user = u"reader"_s;
        Connection connection = Connection::open(url, m_progress);
        try {
            simulated(connection, u"p"_s, {.table = {}, .keys = {}, .condition = {u"1"_s}});
            QFAIL("rows were read without the right");
        } catch (const Error& error) {
            QVERIFY2(QString::fromUtf8(error.what()).contains(u"may not read"_s), error.what());
        }
    }

    void thousandsOfTablesTakeAsManyQueriesAsOne()
    {
        execute(u"CREATE TABLE t0(id INT PRIMARY KEY, f INT)"_s);
        const qint64 few = questionsOfTheCatalog();
        constexpr int Tables = 2000;
        for (int i = 1; i < Tables; ++i)
            execute(
                u"CREATE TABLE t%1(id INT PRIMARY KEY, f INT, FOREIGN KEY (f) REFERENCES t%2(id))"_s.arg(i)
                    .arg(i - 1));
        QCOMPARE(questionsOfTheCatalog(), few);
        Connection connection = connect();
        QCOMPARE(readSchema(connection).foreignKeys().size(), size_t(Tables - 1));
    }
};

QTEST_GUILESS_MAIN(TestMariaDb)
#include "tst_mariadb.moc"

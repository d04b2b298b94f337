#include "model/cascade/simulation.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "model/schema/unindexedchildren.h"
#include "tests/support/throwawayserver.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

class Announcements : public Progress {
public:
    void advance(qint64, qint64, const QString&) override { }
    void announce(const QString& sentence) override { sentences << sentence; }

    QStringList sentences;
};

} // namespace

/// PostgreSQL's catalog: its size, and names of all kinds.
class TestPostgreSqlCatalog : public QObject {
    Q_OBJECT

private:
    const QString m_name = u"own-connection"_s;
    std::unique_ptr<PostgreSqlServer> m_server;
    NoProgress m_progress;

    void execute(const QString& sql) const
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        QVERIFY2(query.exec(sql), qPrintable(sql + query.lastError().text()));
    }

    void makeTables(int count) const
    {
        execute(u"CREATE TABLE t0(id int PRIMARY KEY)"_s);
        execute(uR"(
            DO $$ BEGIN FOR i IN 1..%1 LOOP
                EXECUTE format('CREATE TABLE t%s(id int PRIMARY KEY, f int REFERENCES t%s)', i, i - 1);
            END LOOP; END $$)"_s.arg(count - 1));
    }

    /// `options` go to the server with the connection.
    Connection connect(const QString& options = {})
    {
        ConnectionUrl url = ConnectionUrl::parse(m_server->url(u"shop"_s));
        if (!options.isEmpty())
            url.options[u"options"_s] = options;
        return Connection::open(url, m_progress);
    }

    /// How many statements of the connection the server has run while the catalog was read.
    qsizetype statementsOfTheCatalog(size_t tables)
    {
        Connection connection = connect(u"-c log_statement=all"_s);
        const qsizetype before = m_server->log().count("LOG:  statement:");
        const Schema schema = readSchema(connection);
        if (schema.tables().size() != tables || schema.foreignKeys().size() != tables - 1)
            qFatal("the catalog is not complete");
        return m_server->log().count("LOG:  statement:") - before;
    }

    /// What a person is told before a row of the table is followed; the same comes as a warning.
    QString announcedFor(const QString& table)
    {
        Announcements announcements;
        Connection connection
            = Connection::open(ConnectionUrl::parse(m_server->url(u"shop"_s)), announcements);
        const Schema schema = readSchema(connection);
        const DeleteRequest request{findTable(schema, table), {{{u"id"_s, u"1"_s}}}, {}};
        QStringList warnings;
        for (const Warning& warning : simulate(connection, schema, request, {}).outcome.warnings)
            warnings << warning.message;
        return announcements.sentences == warnings ? warnings.join(u'\n') : u"they differ"_s;
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<PostgreSqlServer>(
            QStringList(u"max_locks_per_transaction=1000"_s)); // Many tables go at once.
        {
            QSqlQuery query(m_server->open(u"postgres"_s, m_name));
            QVERIFY(query.exec(u"CREATE DATABASE shop"_s));
        }
        QSqlDatabase::removeDatabase(m_name);
        QVERIFY(m_server->open(u"shop"_s, m_name).isOpen());
        execute(u"SET client_min_messages = error"_s); // DROP … CASCADE lists what goes.
    }

    void cleanupTestCase() { QSqlDatabase::removeDatabase(m_name); }

    void cleanup()
    {
        execute(u"DROP SCHEMA IF EXISTS public, old CASCADE"_s);
        execute(u"CREATE SCHEMA public"_s);
    }

    void thousandsOfTablesTakeAsManyQueriesAsAFew()
    {
        makeTables(20);
        const qsizetype few = statementsOfTheCatalog(20);
        QVERIFY2(few > 3 && few < 20, qPrintable(QString::number(few)));
        cleanup();
        makeTables(2000);
        QCOMPARE(statementsOfTheCatalog(2000), few);
    }

    void rowEstimatesAreThoseOfTheServer()
    {
        execute(u"CREATE TABLE sale(id int, day int) PARTITION BY LIST (day)"_s);
        execute(u"CREATE TABLE monday PARTITION OF sale FOR VALUES IN (1)"_s);
        execute(u"CREATE TABLE tuesday PARTITION OF sale FOR VALUES IN (2)"_s);
        execute(u"CREATE TABLE never_analyzed(id int)"_s);
        execute(u"INSERT INTO sale SELECT i, 1 + i % 2 FROM generate_series(1, 500) AS i"_s);
        execute(u"ANALYZE sale"_s);
        Connection connection = connect();
        const Schema schema = readSchema(connection);
        QCOMPARE(schema.table(findTable(schema, u"sale"_s)).estimatedRows, std::optional<qint64>(500));
        QCOMPARE(schema.table(findTable(schema, u"never_analyzed"_s)).estimatedRows, std::optional<qint64>());
    }

    void partitionsAreThoseOfTheirTableAndNoTablesOfTheirOwn()
    {
        execute(u"CREATE TABLE customer(id int PRIMARY KEY)"_s);
        execute(u"CREATE TABLE sale(id int, day int, c int REFERENCES customer) PARTITION BY LIST (day)"_s);
        execute(u"CREATE TABLE tuesday PARTITION OF sale FOR VALUES IN (2)"_s);
        execute(u"CREATE TABLE rest PARTITION OF sale DEFAULT PARTITION BY RANGE (id)"_s);
        execute(u"CREATE TABLE small PARTITION OF rest FOR VALUES FROM (1) TO (9)"_s);
        execute(u"CREATE SCHEMA old"_s);
        execute(u"CREATE TABLE old.monday PARTITION OF sale FOR VALUES IN (1)"_s);
        Connection connection = connect();
        const Schema schema = readSchema(connection);
        QCOMPARE(schema.tables().size(), 2u);
        QCOMPARE(schema.foreignKeys().size(), 1u); // Partitions have clones of it.
        QStringList partitions;
        for (const Partition& partition : schema.table(findTable(schema, u"sale"_s)).partitions)
            partitions << u"%1 %2 %3"_s.arg(partition.level).arg(partition.name, partition.bounds);
        QCOMPARE(partitions,
                 QStringList({u"1 old.monday FOR VALUES IN (1)"_s, u"1 rest DEFAULT"_s,
                              u"2 small FOR VALUES FROM (1) TO (9)"_s, u"1 tuesday FOR VALUES IN (2)"_s}));
        QVERIFY(schema.table(findTable(schema, u"customer"_s)).partitions.empty());
    }

    void keysWhoseTriggersAreOffAreNotEnforced()
    {
        execute(u"CREATE TABLE customer(id int PRIMARY KEY)"_s);
        execute(u"CREATE TABLE sale(day int, c int REFERENCES customer ON DELETE CASCADE)"_s);
        execute(u"CREATE TABLE day(id int PRIMARY KEY) PARTITION BY LIST (id)"_s);
        execute(u"CREATE TABLE monday PARTITION OF day FOR VALUES IN (1)"_s);
        execute(u"CREATE TABLE tuesday PARTITION OF day FOR VALUES IN (2)"_s);
        execute(u"CREATE TABLE shift(d int REFERENCES day ON DELETE CASCADE)"_s);
        execute(u"INSERT INTO customer VALUES (1), (2)"_s);
        execute(u"INSERT INTO sale VALUES (1, 1), (2, 1), (3, 2)"_s);
        const auto faults = [this] {
            Connection connection = connect();
            const Schema schema = readSchema(connection);
            QList<ForeignKeyFault> all;
            for (const ForeignKey& key : schema.foreignKeys())
                all << key.fault;
            return all;
        };
        const auto none = ForeignKeyFault::None;
        const auto off = ForeignKeyFault::NotEnforced;
        QCOMPARE(faults(), QList({none, none}));
        execute(u"ALTER TABLE sale DISABLE TRIGGER ALL"_s); // Those of the child only look at new rows.
        QCOMPARE(faults(), QList({none, none}));
        execute(u"ALTER TABLE customer DISABLE TRIGGER ALL"_s);
        execute(u"ALTER TABLE monday DISABLE TRIGGER ALL"_s);
        QCOMPARE(faults(), QList({off, none}));
        execute(u"ALTER TABLE tuesday DISABLE TRIGGER ALL"_s);
        QCOMPARE(faults(), QList({off, off}));

        Connection connection = connect();
        const Schema schema = readSchema(connection);
        DeleteRequest request;
        request.table = findTable(schema, u"customer"_s);
        request.condition.sql = u"id = 1"_s;
        const auto prediction = predict(connection, schema, request);
        QStringList warnings;
        for (const Warning& warning : prediction->outcome().warnings)
            warnings << warning.code + u": "_s + warning.message;
        execute(u"DELETE FROM customer WHERE id = 1"_s);
        QSqlQuery orphans(u"SELECT count(*) FROM sale WHERE c = 1"_s, QSqlDatabase::database(m_name));
        QVERIFY(orphans.next());
        QCOMPARE(warnings,
                 QStringList({u"not-enforced: sale_c_fkey is not enforced: its triggers for deletes from "
                              "customer are switched off."_s,
                              u"left-dangling: %1 rows of sale keep referring to deleted rows of customer "
                              "(sale_c_fkey)."_s.arg(orphans.value(0).toInt())}));
    }

    void keysOfPartitionsHaveTheIndexesOfPartitions()
    {
        execute(u"CREATE TABLE customer(id int PRIMARY KEY)"_s);
        execute(u"CREATE TABLE sale(day int, c int REFERENCES customer) PARTITION BY LIST (day)"_s);
        execute(u"CREATE TABLE monday(c int, gone int, day int)"_s); // Other numbers of columns.
        execute(u"ALTER TABLE monday DROP gone"_s);
        execute(u"ALTER TABLE sale ATTACH PARTITION monday FOR VALUES IN (1)"_s);
        execute(u"CREATE TABLE tuesday PARTITION OF sale FOR VALUES IN (2)"_s);
        execute(u"ALTER TABLE tuesday ADD CONSTRAINT own FOREIGN KEY (c) REFERENCES customer"_s);
        const auto lacking = [this] {
            Connection connection = connect();
            return keysWithoutIndex(readSchema(connection));
        };
        QCOMPARE(lacking(), std::vector<bool>({true, true}));
        execute(u"CREATE INDEX ON tuesday(c, day)"_s);
        QCOMPARE(lacking(), std::vector<bool>({true, false}));
        execute(u"CREATE INDEX ON monday(c)"_s);
        QCOMPARE(lacking(), std::vector<bool>({false, false}));
    }

    void rowsComeInTheOrderOfTheirKeys()
    {
        execute(u"CREATE TABLE \"Artist\"(id int PRIMARY KEY)"_s);
        execute(u"INSERT INTO \"Artist\" VALUES (10), (2), (1)"_s);
        Connection connection = connect();
        const Schema schema = readSchema(connection);
        QStringList keys;
        for (const RowKey& key : readRows(connection, schema, {findTable(schema, u"Artist"_s), {}, {}}).keys)
            keys << displayText(key);
        QCOMPARE(keys, QStringList({u"1"_s, u"2"_s, u"10"_s}));
    }

    void keysWithoutAnIndexAreAnnouncedBeforeTheWait()
    {
        execute(u"CREATE TABLE customer(id int PRIMARY KEY)"_s);
        execute(u"CREATE TABLE sale(id int, day int, c int REFERENCES customer) PARTITION BY LIST (day)"_s);
        execute(u"CREATE TABLE monday PARTITION OF sale FOR VALUES IN (1)"_s);
        execute(u"CREATE TABLE tuesday PARTITION OF sale FOR VALUES IN (2)"_s);
        execute(u"INSERT INTO customer VALUES (1), (2)"_s);
        execute(u"INSERT INTO sale SELECT i, 1 + i % 2, 2 FROM generate_series(1, 20002) AS i"_s);
        const QString help = u"CREATE INDEX ON \"sale\" (\"c\");"_s;
        QVERIFY(announcedFor(u"customer"_s).contains(help));
        execute(u"CREATE INDEX ON monday(c)"_s);
        QVERIFY(announcedFor(u"customer"_s).contains(help));
        execute(u"CREATE INDEX ON tuesday(c, id)"_s);
        QCOMPARE(announcedFor(u"customer"_s), QString());
        execute(u"DROP INDEX monday_c_idx"_s);
        execute(help);
        QCOMPARE(announcedFor(u"customer"_s), QString());
    }

    void namesComeThroughAsTheyAre_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("double quote") << u"a\"b"_s;
        QTest::addRow("single quote") << u"it's"_s;
        QTest::addRow("spaces") << u" two  words "_s;
        QTest::addRow("upper case") << u"Customer"_s;
        QTest::addRow("unicode") << u"Größe 表 😀"_s;
        QTest::addRow("dot") << u"a.b"_s;
        QTest::addRow("63 bytes") << QString(63, u'x');
        QTest::addRow("63 bytes of two each, and one") << QString(31, u'ü') + u'x';
        QTest::addRow("keyword") << u"select"_s;
        QTest::addRow("backslash and percent") << u"a\\b%1"_s;
    }

    void namesComeThroughAsTheyAre()
    {
        QFETCH(const QString, name);
        const QString quoted = u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
        const QString child = u"\"child\""_s;
        execute(u"CREATE TABLE "_s + quoted + u'(' + quoted + u" int PRIMARY KEY)"_s);
        execute(u"CREATE TABLE "_s + child + u"(id int PRIMARY KEY, "_s + quoted + u" int, CONSTRAINT "_s
                + quoted + u" FOREIGN KEY ("_s + quoted + u") REFERENCES "_s + quoted + u')');
        execute(u"INSERT INTO "_s + quoted + u" VALUES (5)"_s);
        execute(u"INSERT INTO child VALUES (1, 5)"_s);

        Connection connection = connect();
        const Schema schema = readSchema(connection);
        DeleteRequest request{findTable(schema, name), {{{name, u"5"_s}}}, {}};
        QCOMPARE(schema.table(request.table).name, name);
        const Outcome outcome = simulate(connection, schema, request, {}).outcome;
        QCOMPARE(outcome.blockingConstraint, name);

        QSqlQuery deletion(QSqlDatabase::database(m_name));
        QVERIFY(!deletion.exec(outcome.statements.front()));
        const QString said = deletion.lastError().databaseText();
        QVERIFY2(said.contains(outcome.message), qPrintable(said + u" / "_s + outcome.message));
    }
};

QTEST_GUILESS_MAIN(TestPostgreSqlCatalog)
#include "tst_postgresqlcatalog.moc"

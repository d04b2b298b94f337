#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto SqliteScript = R"(
PRAGMA foreign_keys = OFF;
CREATE TABLE customer(id INTEGER PRIMARY KEY);
CREATE TABLE invoice(id INTEGER PRIMARY KEY, customer_id INTEGER
    CONSTRAINT fk_invoice_customer REFERENCES customer ON DELETE RESTRICT);
INSERT INTO customer VALUES (1), (2);
INSERT INTO invoice VALUES (1, 1), (2, 1);
)";

/// As pg_dump writes it, with what a new server does not have, and what a client should not run.
constexpr auto PostgreSqlScript = R"(--
-- PostgreSQL database dump
--
\restrict abc
SET statement_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SELECT pg_catalog.set_config('search_path', '', false);
CREATE EXTENSION IF NOT EXISTS plpgsql_not_there WITH SCHEMA public;
CREATE TABLE public.customer (
    id integer NOT NULL,
    note text DEFAULT 'a;b'
);
ALTER TABLE public.customer OWNER TO somebody;
CREATE FUNCTION public.nothing() RETURNS trigger LANGUAGE plpgsql AS $_$
BEGIN
    RETURN NULL; -- ';'
END $_$;
CREATE TABLE public.invoice (id integer GENERATED ALWAYS AS IDENTITY, customer_id integer);
COPY public.customer (id, note) FROM stdin;
1	tab\there
2	\N
\.
COPY public.invoice (id, customer_id) FROM stdin;
1	1
2	1
3	\N
\.
ALTER TABLE ONLY public.customer ADD CONSTRAINT customer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT fk_invoice_customer FOREIGN KEY (customer_id) REFERENCES public.customer(id) ON DELETE CASCADE;
CREATE TRIGGER t AFTER DELETE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.nothing();
GRANT SELECT ON TABLE public.customer TO nobody_at_all;
\! touch escaped
\unrestrict abc
)";

constexpr auto MariaDbScript = R"(-- MySQL dump 10.13
/*!40101 SET NAMES utf8mb4 */;
/*!50503 SET character_set_client = utf8mb4 */;
SET @@GLOBAL.GTID_PURGED = '';
CREATE DATABASE `own` /*!40100 DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci */;
USE `own`;
CREATE TABLE `customer` (`id` int NOT NULL AUTO_INCREMENT, `note` text DEFAULT 'a;b', PRIMARY KEY (`id`)) ENGINE=InnoDB;
CREATE TABLE `invoice` (`id` int NOT NULL, `customer_id` int DEFAULT NULL, PRIMARY KEY (`id`),
  CONSTRAINT `fk_invoice_customer` FOREIGN KEY (`customer_id`) REFERENCES `customer` (`id`) ON DELETE SET NULL)
  ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
INSERT INTO `customer` VALUES (1, 'it''s \'quoted\''), (2, NULL);
INSERT INTO `invoice` VALUES (1, 1);
DELIMITER ;;
CREATE TRIGGER `t` BEFORE DELETE ON `customer` FOR EACH ROW BEGIN SET @a = 1; SET @b = 2; END;;
DELIMITER ;
\! touch escaped
)";

} // namespace

/// `compare`, snapshots and scripts, as a script or a CI job calls them.
class TestCompareCommand : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();

    Run run(const QStringList& arguments)
    {
        return runProgram(qEnvironmentVariable("CASCADE_EXPLORER"), arguments, m_folder.path(),
                          m_environment);
    }

    void write(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    QJsonObject json(const QStringList& arguments, int exitCode)
    {
        const Run result = run(arguments + QStringList{u"--format"_s, u"json"_s});
        if (result.exitCode != exitCode || !result.error.isEmpty())
            qWarning() << result.exitCode << result.error;
        return result.exitCode == exitCode ? QJsonDocument::fromJson(result.output).object() : QJsonObject();
    }

private slots:
    void initTestCase()
    {
        m_environment.insert(u"XDG_CACHE_HOME"_s, m_folder.filePath(u"cache"_s));
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path()); // Qt warns where no session has set it.
        write(u"before.sql"_s, SqliteScript);
        write(u"after.sql"_s, QByteArray(SqliteScript).replace("RESTRICT", "CASCADE"));
        write(u"renamed.sql"_s, QByteArray(SqliteScript).replace("fk_invoice_customer", "renamed"));
        write(u"postgresql.sql"_s, PostgreSqlScript);
        write(u"mariadb.sql"_s, MariaDbScript);
        write(u"wrong.sql"_s, "CREATE TABLE t(id INTEGER PRIMARY KEY);\n\nCREATE TABEL u(id);\n");
        write(u"attach.sql"_s, "ATTACH 'elsewhere.db' AS other; CREATE TABLE other.t(a);");
        write(u"newer.json"_s, R"({"format": "cascade-explorer/schema", "version": 99})");
        write(u"broken.json"_s, "{\"format\": \"casc");
    }

    void theExitCodeTellsWhetherDeletesChanged_data()
    {
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("exitCode");
        QTest::addRow("the same") << u"before.sql"_s << 0;
        QTest::addRow("another name") << u"renamed.sql"_s << 0;
        QTest::addRow("another action") << u"after.sql"_s << 4;
        QTest::addRow("nothing there") << u"nowhere.sql"_s << 2;
    }

    void theExitCodeTellsWhetherDeletesChanged()
    {
        QFETCH(const QString, after);
        QFETCH(const int, exitCode);
        QCOMPARE(run({u"compare"_s, u"before.sql"_s, after}).exitCode, exitCode);
    }

    void formatsBeginAsTheyShould_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("words");
        QTest::addRow("text") << u"text"_s << QByteArray("/")
                              << QByteArray("used to be refused by rows of invoice");
        QTest::addRow("json") << u"json"_s << QByteArray("{\n  \"format\": \"cascade-explorer/comparison\"")
                              << QByteArray("\"changes_deletes\": true");
        QTest::addRow("markdown") << u"markdown"_s << QByteArray("### ")
                                  << QByteArray("- **&#126;** invoice(customer&#95;id)");
        QTest::addRow("html") << u"html"_s << QByteArray("<!DOCTYPE html>")
                              << QByteArray("RESTRICT → CASCADE</text>");
        QTest::addRow("svg") << u"svg"_s << QByteArray("<?xml") << QByteArray("RESTRICT → CASCADE</text>");
        QTest::addRow("sarif") << u"sarif"_s << QByteArray("{\n  \"$schema\"")
                               << QByteArray("delete-changed");
    }

    void formatsBeginAsTheyShould()
    {
        QFETCH(const QString, format);
        QFETCH(const QByteArray, begin);
        QFETCH(const QByteArray, words);
        const QString file = u"report."_s + format;
        const QStringList command{u"compare"_s, u"before.sql"_s, u"after.sql"_s, u"--format"_s, format};
        const Run result = run(command);
        QCOMPARE(result.exitCode, 4);
        QCOMPARE(result.error, QString());
        QVERIFY2(result.output.startsWith(begin), result.output.left(80).constData());
        QVERIFY2(result.output.contains(words), result.output.constData());
        QCOMPARE(run(command + QStringList{u"-o"_s, file}).exitCode, 4);
        QFile written(m_folder.filePath(file));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), result.output);
    }

    void sarifHasWhatItsSchemaRequires()
    {
        const Run result = run({u"compare"_s, u"before.sql"_s, u"after.sql"_s, u"--format"_s, u"sarif"_s});
        const QJsonObject log = QJsonDocument::fromJson(result.output).object();
        QCOMPARE(log["version"_L1], u"2.1.0"_s);
        const QJsonValue sarifRun = log["runs"_L1][0];
        QStringList rules;
        for (const QJsonValue rule : sarifRun["tool"_L1]["driver"_L1]["rules"_L1].toArray())
            rules << rule["id"_L1].toString();
        QCOMPARE(sarifRun["tool"_L1]["driver"_L1]["name"_L1], u"Cascade Explorer"_s);
        const QJsonArray results = sarifRun["results"_L1].toArray();
        QVERIFY(!results.isEmpty());
        for (const QJsonValue each : results) {
            QVERIFY(rules.contains(each["ruleId"_L1].toString()));
            QVERIFY(!each["message"_L1]["text"_L1].toString().isEmpty());
            const QJsonValue place = each["locations"_L1][0]["physicalLocation"_L1];
            QCOMPARE(place["artifactLocation"_L1]["uri"_L1], u"after.sql"_s);
            QVERIFY(place["region"_L1]["startLine"_L1].toInt() >= 1);
        }
        QCOMPARE(results[0]["locations"_L1][0]["physicalLocation"_L1]["region"_L1]["startLine"_L1].toInt(),
                 3);
    }

    void aSnapshotComparesAsItsDatabase()
    {
        QCOMPARE(run({u"schema"_s, u"before.sql"_s, u"--format"_s, u"json"_s, u"--statistics"_s, u"-o"_s,
                      u"before.json"_s})
                     .exitCode,
                 0);
        QCOMPARE(run({u"compare"_s, u"before.json"_s, u"before.sql"_s}).exitCode, 0);
        const QJsonObject answer = json({u"compare"_s, u"before.json"_s, u"after.sql"_s}, 4);
        const QJsonValue customer = answer["deletes"_L1][0];
        QCOMPARE(customer["table"_L1], u"customer"_s);
        QCOMPARE(customer["gained"_L1]["deletes"_L1]["tables"_L1].toArray(), QJsonArray{u"invoice"_s});
        QCOMPARE(customer["lost"_L1]["refused_by"_L1]["count"_L1].toInt(), 1);
        // Two invoices of one of two customers, as they were counted before.
        QCOMPARE(customer["after"_L1]["rows"_L1]["average"_L1].toDouble(), 1.0);
        QCOMPARE(customer["after"_L1]["rows"_L1]["exact"_L1].toBool(), false);
        QCOMPARE(customer["before"_L1]["rows"_L1]["exact"_L1].toBool(), true);
    }

    void simulateOnASnapshotSaysThatItHasNoRows()
    {
        QCOMPARE(
            run({u"schema"_s, u"before.sql"_s, u"--format"_s, u"json"_s, u"-o"_s, u"plain.json"_s}).exitCode,
            0);
        const Run result
            = run({u"simulate"_s, u"plain.json"_s, u"--table"_s, u"customer"_s, u"--key"_s, u"id=1"_s});
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.error.count(u'\n'), 1);
        QVERIFY2(result.error.contains(u"has tables and foreign keys, but no rows"_s),
                 qPrintable(result.error));
    }

    void aSqliteScriptHasRows()
    {
        const QJsonObject answer
            = json({u"simulate"_s, u"after.sql"_s, u"--table"_s, u"customer"_s, u"--key"_s, u"id=1"_s}, 0);
        QCOMPARE(answer["rows"_L1].toArray().size(), 3);
    }

    void dumpsOpenThroughAServerOfTheirOwn_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("action");
        QTest::addRow("postgresql") << u"postgresql.sql"_s << u"postgresql"_s << u"CASCADE"_s;
        QTest::addRow("mariadb") << u"mariadb.sql"_s << u"mariadb"_s << u"SET NULL"_s;
    }

    void dumpsOpenThroughAServerOfTheirOwn()
    {
        QFETCH(const QString, script);
        QFETCH(const QString, dialect);
        QFETCH(const QString, action);
        const QJsonObject schema = json({u"schema"_s, script}, 0);
        QCOMPARE(schema["engine"_L1]["dialect"_L1], dialect);
        QCOMPARE(schema["tables"_L1].toArray().size(), 2);
        const QJsonValue key = schema["foreign_keys"_L1][0];
        QCOMPARE(key["name"_L1], u"fk_invoice_customer"_s);
        QCOMPARE(key["on_delete"_L1], action);
        for (const QJsonValue table : schema["tables"_L1].toArray())
            if (table["table"_L1] == u"customer"_s) {
                QCOMPARE(table["rows"_L1]["count"_L1].toInt(), 2);
                QCOMPARE(table["triggers"_L1].toArray(), QJsonArray{u"t"_s});
            }
        QVERIFY(!QFile::exists(m_folder.filePath(u"escaped"_s)));
        // Nothing is left of the server, and the next time none is needed.
        m_environment.insert(u"PATH"_s, u"/nowhere"_s);
        QCOMPARE(json({u"schema"_s, script}, 0), schema);
        m_environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    }

    void differentEnginesCompareWithAWarning()
    {
        const Run result = run({u"compare"_s, u"before.sql"_s, u"postgresql.sql"_s});
        QCOMPARE(result.exitCode, 4);
        QVERIFY(result.output.contains("different engines (sqlite and postgresql)"));
        QVERIFY(result.output.contains(
            "invoice(customer_id) → customer, fk_invoice_customer: ON DELETE RESTRICT → CASCADE"));
    }

    void badInputIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        QTest::addRow("one side") << QStringList{u"compare"_s, u"before.sql"_s} << u"BEFORE, AFTER"_s;
        QTest::addRow("newer") << QStringList{u"compare"_s, u"before.sql"_s, u"newer.json"_s} << u"newer"_s;
        QTest::addRow("broken") << QStringList{u"schema"_s, u"broken.json"_s} << u"no snapshot"_s;
        QTest::addRow("no file") << QStringList{u"schema"_s, u"gone.json"_s} << u"no file"_s;
        QTest::addRow("wrong script") << QStringList{u"schema"_s, u"wrong.sql"_s} << u"line 3"_s;
        QTest::addRow("another file") << QStringList{u"schema"_s, u"attach.sql"_s} << u"not authorized"_s;
        QTest::addRow("dialect") << QStringList{u"schema"_s, u"before.sql?dialect=oracle"_s} << u"oracle"_s;
        QTest::addRow("for another engine")
            << QStringList{u"schema"_s, u"mariadb.sql?dialect=sqlite"_s} << u"?dialect=mariadb"_s;
        QTest::addRow("statistics of a picture")
            << QStringList{u"schema"_s, u"before.sql"_s, u"--statistics"_s} << u"--format json"_s;
        QTest::addRow("output into nowhere")
            << QStringList{u"compare"_s, u"before.sql"_s, u"after.sql"_s, u"-o"_s, u"nowhere/x"_s}
            << u"nowhere"_s;
    }

    void badInputIsOneSentence()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, words);
        const Run result = run(arguments);
        QVERIFY(result.exitCode == 2 || result.exitCode == 1);
        QVERIFY2(result.output.isEmpty(), result.output.constData());
        QCOMPARE(result.error.count(u'\n'), 1);
        QVERIFY2(result.error.contains(words), qPrintable(result.error));
    }
};

QTEST_GUILESS_MAIN(TestCompareCommand)
#include "tst_comparecommand.moc"

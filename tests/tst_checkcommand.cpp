#include "tests/support/program.h"
#include "tests/support/sqlitedatabase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `cascade-explorer check`, as a script calls it.
class TestCheckCommand : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Run check(const QStringList& options, const QString& database = u"bad.db"_s)
    {
        return runProgram(qEnvironmentVariable("CASCADE_EXPLORER"),
                          QStringList{u"check"_s, database} + options, m_folder.path());
    }

    void write(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    QJsonObject json(const QStringList& options)
    {
        return QJsonDocument::fromJson(check(options + QStringList{u"--format"_s, u"json"_s}).output)
            .object();
    }

    static QStringList codes(const QJsonArray& findings)
    {
        QStringList result;
        for (const QJsonValue& finding : findings)
            result << finding[u"code"_s].toString();
        return result;
    }

private slots:
    void initTestCase()
    {
        SqliteDatabase::file(m_folder.filePath(u"bad.db"_s))
            .execute(u"CREATE TABLE p(id INTEGER PRIMARY KEY);"
                     "CREATE TABLE \"a`b|c\"(id INTEGER PRIMARY KEY, f INTEGER REFERENCES p);"
                     "INSERT INTO p VALUES (1); INSERT INTO \"a`b|c\" VALUES (1, 1), (2, 9)"_s);
        SqliteDatabase::file(m_folder.filePath(u"good.db"_s))
            .execute(u"CREATE TABLE p(id INTEGER PRIMARY KEY)"_s);
    }

    void theExitCodeIsForPipelines_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("an error") << u"bad.db"_s << QStringList() << 4;
        QTest::newRow("never") << u"bad.db"_s << QStringList{u"--fail-on"_s, u"never"_s} << 0;
        QTest::newRow("nothing") << u"good.db"_s << QStringList{u"--fail-on"_s, u"note"_s} << 0;
        QTest::newRow("a bad word") << u"bad.db"_s << QStringList{u"--fail-on"_s, u"fatal"_s} << 2;
        QTest::newRow("a bad number") << u"bad.db"_s << QStringList{u"--time-limit"_s, u"soon"_s} << 2;
        QTest::newRow("no such file") << u"none.db"_s << QStringList() << 2;
        QTest::newRow("no such configuration")
            << u"bad.db"_s << QStringList{u"--config"_s, u"none.json"_s} << 2;
    }

    void theExitCodeIsForPipelines()
    {
        QFETCH(const QString, database);
        QFETCH(const QStringList, options);
        QFETCH(const int, exitCode);
        const Run run = check(options, database);
        QCOMPARE(run.exitCode, exitCode);
        QCOMPARE(run.error.count(u'\n'), exitCode == 2 ? 1 : 0);
    }

    void aSnapshotIsOneSentence()
    {
        for (const QString& database : {u"bad.db"_s, u"good.db"_s}) {
            const Run schema = runProgram(qEnvironmentVariable("CASCADE_EXPLORER"),
                                          {u"schema"_s, database, u"--format"_s, u"json"_s}, m_folder.path());
            write(u"snapshot.json"_s, schema.output);
            const Run run = check({}, u"snapshot.json"_s);
            QCOMPARE(run.exitCode, 2);
            QVERIFY(run.output.isEmpty());
            QCOMPARE(run.error.count(u'\n'), 1);
            QVERIFY2(run.error.contains(u"snapshot.json” has no rows to check: it is a snapshot"_s),
                     qPrintable(run.error));
        }
    }

    void jsonListsEverything()
    {
        const QJsonObject report = json({});
        QCOMPARE(report[u"format"_s].toString(), u"cascade-explorer/findings"_s);
        QCOMPARE(codes(report[u"findings"_s].toArray()),
                 (QStringList{u"orphans"_s, u"not-enforced"_s, u"no-index"_s}));
        const QJsonObject orphans = report[u"findings"_s][0].toObject();
        QCOMPARE(orphans[u"severity"_s].toString(), u"error"_s);
        QCOMPARE(orphans[u"rows"_s].toInt(), 1);
        QCOMPARE(orphans[u"sample"_s][0][u"id"_s].toInt(), 2);
        QCOMPARE(report[u"counts"_s][u"error"_s].toInt(), 1);
        QCOMPARE(report[u"counts"_s][u"note"_s].toInt(), 2);
    }

    void silencedFindingsDoNotCount()
    {
        write(u"silence.json"_s,
              R"({"silence": [{"code": "orphans", "table": "a`b|c", "key": "f", "reason": "An import."},
                                                 {"code": "no-index", "table": "p", "reason": "Small."}]})");
        const QStringList options{u"--config"_s, u"silence.json"_s};
        QCOMPARE(check(options).exitCode, 0);
        const QJsonObject report = json(options);
        QCOMPARE(codes(report[u"findings"_s].toArray()),
                 (QStringList{u"not-enforced"_s, u"no-index"_s, u"stale-silence"_s}));
        QCOMPARE(report[u"silenced"_s][0][u"reason"_s].toString(), u"An import."_s);
        QVERIFY(check(options).output.contains("Silenced by silence.json: 1."));
    }

    void theConfigurationOfTheFolderIsRead()
    {
        write(u".cascade-explorer.json"_s, R"({"silence": [{"code": "orphans", "reason": "Known."}]})");
        const Run run = check({});
        QVERIFY(QFile::remove(m_folder.filePath(u".cascade-explorer.json"_s)));
        QCOMPARE(run.exitCode, 0);
    }

    void badConfigurationsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("part");
        QTest::newRow("no reason") << QByteArray(R"({"silence": [{"code": "orphans"}]})")
                                   << u"silence[0]” gives no reason"_s;
        QTest::newRow("no code") << QByteArray(R"({"silence": [{"reason": "x"}]})") << u"names no code"_s;
        QTest::newRow("unknown member")
            << QByteArray(R"({"silence": [{"code": "x", "reason": "x", "tabel": "y"}]})") << u"has “tabel”"_s;
        QTest::newRow("unknown code") << QByteArray(R"({"silence": [{"code": "no-indx", "reason": "x"}]})")
                                      << u"silence[0]” names the code “no-indx”"_s;
        QTest::newRow("unknown list") << QByteArray(R"({"silenced": []})") << u"“silenced” is not known"_s;
        QTest::newRow("no text") << QByteArray(R"({"silence": [{"code": 5, "reason": "x"}]})")
                                 << u"“silence[0].code” should be a text"_s;
        QTest::newRow("no list") << QByteArray(R"({"silence": {}})") << u"“silence” should be a list"_s;
        QTest::newRow("no JSON") << QByteArray("{") << u"is no JSON"_s;
    }

    void badConfigurationsAreRefused()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, part);
        write(u"broken.json"_s, content);
        const Run run = check({u"--config"_s, u"broken.json"_s});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.error.contains(part), qPrintable(run.error));
    }

    void sarifHasARuleAndAPlaceForEachResult()
    {
        write(u"silence.json"_s, R"({"silence": [{"code": "no-index", "reason": "Small."}]})");
        const QJsonObject log
            = QJsonDocument::fromJson(
                  check({u"--format"_s, u"sarif"_s, u"--config"_s, u"silence.json"_s}).output)
                  .object();
        QCOMPARE(log[u"version"_s].toString(), u"2.1.0"_s);
        const QJsonArray rules = log[u"runs"_s][0][u"tool"_s][u"driver"_s][u"rules"_s].toArray();
        const QJsonArray results = log[u"runs"_s][0][u"results"_s].toArray();
        QCOMPARE(results.size(), 3);
        for (const QJsonValue& result : results) {
            QCOMPARE(rules[result[u"ruleIndex"_s].toInt()][u"id"_s], result[u"ruleId"_s]);
            QVERIFY(!result[u"message"_s][u"text"_s].toString().isEmpty());
            QCOMPARE(
                result[u"locations"_s][0][u"physicalLocation"_s][u"artifactLocation"_s][u"uri"_s].toString(),
                u"bad.db"_s);
        }
        QCOMPARE(results[0][u"level"_s].toString(), u"error"_s);
        QCOMPARE(results[2][u"suppressions"_s][0][u"justification"_s].toString(), u"Small."_s);
    }

    void markdownQuotesNames()
    {
        const QByteArray text = check({u"--format"_s, u"markdown"_s}).output;
        QVERIFY2(text.startsWith("## Foreign keys (errors: 1, warnings: 0, notes: 2)\n"), text);
        QVERIFY2(
            text.contains(
                "- **orphans** <code>a&#96;b&#124;c(f) → p(id)</code>: Rows of a&#96;b&#124;c that refer"),
            text);
        QVERIFY2(text.contains("  ```sql\n  SELECT * FROM"), text);
    }

    void aFileIsWritten()
    {
        const Run run = check({u"-o"_s, u"report.txt"_s});
        QCOMPARE(run.exitCode, 4);
        QVERIFY(run.output.isEmpty());
        QFile file(m_folder.filePath(u"report.txt"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith("Found: errors: 1, warnings: 0, notes: 2.\n"));
    }

    void aSoundDatabaseIsSaidToBeSo()
    {
        QCOMPARE(check({}, u"good.db"_s).output, "Nothing stands out.\n"_ba);
    }
};

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_checkcommand.moc"

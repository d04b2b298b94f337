#include "tests/support/program.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

Run run(const QStringList& arguments, const QString& folder = {})
{
    return runProgram(qEnvironmentVariable("CASCADE_EXPLORER"), arguments, folder);
}

QByteArray hashOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

/// A database of the test's own, by SQLite's interface.
class Database {
public:
    explicit Database(const QString& path)
    {
        sqlite3* handle = nullptr;
        sqlite3_open(path.toUtf8().constData(), &handle);
        m_handle.reset(handle);
    }

    bool run(const char* sql)
    {
        return sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    }

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    };
    std::unique_ptr<sqlite3, Close> m_handle;
};

constexpr auto Shop = R"(
    CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE invoice (number TEXT, year INTEGER, customer_id INTEGER
        CONSTRAINT fk_invoice_customer REFERENCES customer ON DELETE RESTRICT, PRIMARY KEY (number, year));
    CREATE TABLE visit (id INTEGER PRIMARY KEY, customer_id INTEGER
        CONSTRAINT fk_visit_customer REFERENCES customer ON DELETE CASCADE,
        picture BLOB UNIQUE);
    CREATE TABLE "odd %1 ""name""" (x REFERENCES customer(id) ON DELETE SET NULL);
    CREATE TABLE "my.notes" (id INTEGER PRIMARY KEY);
    CREATE VIEW names AS SELECT name FROM customer;
    CREATE TRIGGER after_visit AFTER DELETE ON visit BEGIN SELECT 1; END;
    INSERT INTO customer VALUES (1, 'Ada'), (2, 'Bob'), (3, 'Cleo');
    INSERT INTO invoice VALUES ('A-1', 2026, 1);
    INSERT INTO visit VALUES (10, 2, x'00FF'), (11, 2, NULL), (12, 3, NULL);
    INSERT INTO "odd %1 ""name""" VALUES (2);
)";

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;

    QJsonObject simulate(const QStringList& arguments, int exitCode)
    {
        const Run result = run(QStringList{u"simulate"_s, m_path, u"--format"_s, u"json"_s} + arguments);
        if (result.exitCode != exitCode || !result.error.isEmpty())
            qWarning() << result.exitCode << result.error;
        return result.exitCode == exitCode ? QJsonDocument::fromJson(result.output).object() : QJsonObject();
    }

private slots:
    void initTestCase()
    {
        m_path = m_folder.filePath(u"shop.db"_s);
        QVERIFY(Database(m_path).run(Shop));
    }

    void aNameOfNothingIsOneSentenceWithoutADisplay()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(name);
        const auto runBare = [&](const QString& name) {
            return runProgram(qEnvironmentVariable("CASCADE_EXPLORER"), {name}, m_folder.path(), environment);
        };
        const Run unknown = runBare(u"frobnicate"_s);
        QCOMPARE(unknown.exitCode, 2);
        QCOMPARE(
            unknown.error,
            u"cascade-explorer: There is no command and no file “frobnicate”; see cascade-explorer --help.\n"_s);
        const Run known = runBare(u"shop.db"_s);
        QCOMPARE(known.exitCode, 1);
        QVERIFY2(known.error.contains(u"There is no display"_s), qPrintable(known.error));
    }

    void keysOfTheAnswerStandInTheirOrder()
    {
        const Run result = run({u"simulate"_s, m_path, u"--table"_s, u"customer"_s, u"--key"_s, u"id=2"_s,
                                u"--format"_s, u"json"_s});
        QCOMPARE(result.exitCode, 0);
        qsizetype last = -1;
        for (const char* key :
             {"format", "version", "engine", "request", "outcome", "message", "blocking_constraint", "tables",
              "rows", "statements", "warnings", "complete"}) {
            const qsizetype at = result.output.indexOf(QByteArray("\n  \"") + key + "\":");
            QVERIFY2(at > last, key);
            last = at;
        }
    }

    void aDeleteThatGoesThrough()
    {
        const QJsonObject answer = simulate({u"--table"_s, u"customer"_s, u"--key"_s, u"id=2"_s}, 0);
        QCOMPARE(answer["format"_L1], u"cascade-explorer/simulation"_s);
        QCOMPARE(answer["version"_L1], 1);
        QCOMPARE(answer["engine"_L1]["dialect"_L1], u"sqlite"_s);
        QCOMPARE(answer["engine"_L1]["version"_L1], QString::fromLatin1(sqlite3_libversion()));
        QCOMPARE(answer["request"_L1]["where"_L1], u"\"id\" = 2"_s);
        QCOMPARE(answer["outcome"_L1], u"deletes"_s);
        QVERIFY(answer["message"_L1].isNull());
        QCOMPARE(answer["rows"_L1].toArray().size(), 4);
        QCOMPARE(answer["warnings"_L1][0]["code"_L1], u"user-trigger"_s);
        QVERIFY(answer["warnings"_L1][0]["message"_L1].toString().contains(u"after_visit"_s));
        QCOMPARE(answer["statements"_L1].toArray(),
                 QJsonArray{u"DELETE FROM \"customer\" WHERE \"id\" = 2"_s});
        QVERIFY(answer["complete"_L1].toBool());
        bool hasRowWithoutKey = false;
        for (const QJsonValue row : answer["rows"_L1].toArray())
            if (row["table"_L1] == u"odd %1 \"name\""_s) {
                hasRowWithoutKey = true;
                QCOMPARE(row["key"_L1], QJsonObject({{u"rowid"_s, 1}}));
                QCOMPARE(row["effect"_L1], u"set_null"_s);
                QCOMPARE(row["changes"_L1], QJsonObject({{u"x"_s, QJsonValue::Null}}));
                QVERIFY(row["constraint"_L1].isNull());
            }
        QVERIFY(hasRowWithoutKey);
    }

    void aDeleteThatIsRefused()
    {
        const QJsonObject answer = simulate({u"--table"_s, u"customer"_s, u"--key"_s, u"id=1"_s}, 3);
        QCOMPARE(answer["outcome"_L1], u"blocked"_s);
        QCOMPARE(answer["message"_L1], u"FOREIGN KEY constraint failed"_s);
        const QJsonValue blocker = answer["rows"_L1][0];
        QCOMPARE(blocker["effect"_L1], u"blocks"_s);
        QCOMPARE(blocker["key"_L1], QJsonObject({{u"number"_s, u"A-1"_s}, {u"year"_s, 2026}}));
        QCOMPARE(blocker["constraint"_L1], u"fk_invoice_customer"_s);
        QCOMPARE(blocker["parent"_L1]["key"_L1], QJsonObject({{u"id"_s, 1}}));
        QCOMPARE(blocker["depth"_L1], 1);
    }

    void waysToNameRows_data()
    {
        QTest::addColumn<QStringList>("selection");
        QTest::addColumn<int>("selected");
        QTest::addRow("composite key") << QStringList{u"--table"_s,   u"invoice"_s, u"--key"_s,
                                                      u"year=2026"_s, u"--key"_s,   u"number=A-1"_s}
                                       << 1;
        QTest::addRow("unique key, blob")
            << QStringList{u"--table"_s, u"visit"_s, u"--key"_s, u"picture=X'00FF'"_s} << 1;
        QTest::addRow("row id") << QStringList{u"--table"_s, u"odd %1 \"name\""_s, u"--key"_s, u"rowid=1"_s}
                                << 1;
        QTest::addRow("quoted name") << QStringList{u"--table"_s, u"main.\"odd %1 \"\"name\"\"\""_s,
                                                    u"--where"_s, u"1"_s}
                                     << 1;
        QTest::addRow("name with a dot")
            << QStringList{u"--table"_s, u"my.notes"_s, u"--where"_s, u"1"_s} << 0;
        QTest::addRow("name in another case")
            << QStringList{u"--table"_s, u"CUSTOMER"_s, u"--key"_s, u"ID=3"_s} << 1;
        QTest::addRow("condition") << QStringList{u"--table"_s, u"visit"_s, u"--where"_s,
                                                  u"id > 10 -- late"_s}
                                   << 2;
        QTest::addRow("condition with the table's name")
            << QStringList{u"--table"_s, u"visit"_s, u"--where"_s, u"visit.id IN (SELECT 11)"_s} << 1;
    }

    void waysToNameRows()
    {
        QFETCH(const QStringList, selection);
        QFETCH(const int, selected);
        const QJsonObject answer = simulate(selection, 0);
        QCOMPARE(answer["tables"_L1][0]["selected"_L1].toInt(), selected);
    }

    void digitsInTextsStandTogether()
    {
        const QString path = m_folder.filePath(u"many.db"_s);
        QVERIFY(Database(path).run(
            "CREATE TABLE p (id INTEGER PRIMARY KEY);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1234)"
            "INSERT INTO p SELECT i FROM n;"));
        const Run text = run({u"simulate"_s, path, u"--table"_s, u"p"_s, u"--where"_s, u"1"_s});
        QVERIFY2(text.output.contains("Deleting 1234 rows of p deletes 1234 rows in 1 table"),
                 text.output.constData());
    }

    void aConditionThatMatchesNothingIsAnAnswer()
    {
        const QJsonObject answer = simulate({u"--table"_s, u"visit"_s, u"--where"_s, u"0"_s}, 0);
        QCOMPARE(answer["outcome"_L1], u"deletes"_s);
        QCOMPARE(answer["warnings"_L1][0]["code"_L1], u"no-rows"_s);
    }

    void withoutEnforcementNothingFollows()
    {
        const QJsonObject answer
            = simulate({u"--table"_s, u"customer"_s, u"--key"_s, u"id=1"_s, u"--enforce"_s, u"off"_s}, 0);
        QCOMPARE(answer["request"_L1]["enforce"_L1], u"off"_s);
        QCOMPARE(answer["rows"_L1].toArray().size(), 1);
        QCOMPARE(answer["warnings"_L1][0]["code"_L1], u"not-enforced"_s);
        QCOMPARE(answer["warnings"_L1][1]["code"_L1], u"left-dangling"_s);
    }

    void aKeyWithoutAnIndexIsAnnounced()
    {
        const QString path = QFileInfo(m_path).dir().filePath(u"slow.db"_s);
        Database database(path);
        QVERIFY(
            database.run("CREATE TABLE p(id INTEGER PRIMARY KEY); INSERT INTO p VALUES (1);"
                         "CREATE TABLE c(id INTEGER PRIMARY KEY, f INTEGER REFERENCES p ON DELETE CASCADE);"
                         "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 10001)"
                         "INSERT INTO c SELECT i, 1 FROM n;"));
        const QStringList command{u"simulate"_s, path,          u"--table"_s, u"p"_s,      u"--where"_s,
                                  u"1"_s,        u"--format"_s, u"json"_s,    u"--rows"_s, u"none"_s};
        const QString help = u"CREATE INDEX \"c_f\" ON \"c\" (\"f\");"_s;
        const Run told = ::run(command);
        QVERIFY2(told.error.contains(help), qPrintable(told.error));
        const QJsonValue warning = QJsonDocument::fromJson(told.output)["warnings"_L1][0];
        QCOMPARE(warning["code"_L1], u"no-index"_s);
        QVERIFY(warning["message"_L1].toString().contains(help));
        QCOMPARE(::run(command + QStringList{u"--progress"_s, u"never"_s}).error, QString());

        QVERIFY(database.run(help.toUtf8().constData()));
        const Run helped = ::run(command);
        QCOMPARE(helped.error, QString());
        QCOMPARE(QJsonDocument::fromJson(helped.output)["warnings"_L1], QJsonArray());
    }

    void rowsCanBeLimited_data()
    {
        QTest::addColumn<QString>("limit");
        QTest::addColumn<int>("listed");
        QTest::addRow("all") << u"all"_s << 4;
        QTest::addRow("none") << u"none"_s << 0;
        QTest::addRow("one of each table") << u"1"_s << 3;
    }

    void rowsCanBeLimited()
    {
        QFETCH(const QString, limit);
        QFETCH(const int, listed);
        const QJsonObject answer
            = simulate({u"--table"_s, u"customer"_s, u"--key"_s, u"id=2"_s, u"--rows"_s, limit}, 0);
        QCOMPARE(answer["rows"_L1].toArray().size(), listed);
        QCOMPARE(answer["complete"_L1].toBool(), listed == 4);
    }

    void badInputIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("words");
        const auto onShop = [](const QStringList& more) {
            return QStringList{u"simulate"_s, u"shop.db"_s} + more;
        };
        const QStringList anyRow{u"--table"_s, u"customer"_s, u"--where"_s, u"1"_s};
        QTest::addRow("no such file")
            << QStringList{u"simulate"_s, u"nowhere.db"_s} + anyRow << 2 << u"no file"_s;
        QTest::addRow("a folder") << QStringList{u"simulate"_s, u"."_s} + anyRow << 2 << u"not a file"_s;
        QTest::addRow("not a database")
            << QStringList{u"simulate"_s, u"text.txt"_s} + anyRow << 2 << u"not a SQLite"_s;
        QTest::addRow("encrypted") << QStringList{u"simulate"_s, u"encrypted.db"_s} + anyRow << 2
                                   << u"encrypted"_s;
        QTest::addRow("truncated") << QStringList{u"simulate"_s, u"truncated.db"_s} + anyRow << 1
                                   << u"damaged"_s;
        QTest::addRow("locked") << QStringList{u"simulate"_s, u"locked.db"_s} + anyRow << 1 << u"locked"_s;
        QTest::addRow("another engine")
            << QStringList{u"simulate"_s, u"redis://host"_s} + anyRow << 2 << u"redis"_s;
        QTest::addRow("two slashes") << QStringList{u"simulate"_s, u"sqlite://shop.db"_s} + anyRow << 2
                                     << u"slashes"_s;
        QTest::addRow("unknown sample")
            << QStringList{u"simulate"_s, u"sample:zoo"_s} + anyRow << 2 << u"shop"_s;
        QTest::addRow("unknown table")
            << onShop({u"--table"_s, u"custom"_s, u"--where"_s, u"1"_s}) << 2 << u"did you mean"_s;
        QTest::addRow("a view") << onShop({u"--table"_s, u"names"_s, u"--where"_s, u"1"_s}) << 2 << u"view"_s;
        QTest::addRow("not a key") << onShop({u"--table"_s, u"customer"_s, u"--key"_s, u"name=Ada"_s}) << 2
                                   << u"key is id"_s;
        QTest::addRow("half a key") << onShop({u"--table"_s, u"invoice"_s, u"--key"_s, u"year=2026"_s}) << 2
                                    << u"number, year"_s;
        QTest::addRow("a column twice")
            << onShop({u"--table"_s, u"customer"_s, u"--key"_s, u"id=1"_s, u"--key"_s, u"id=1"_s}) << 2
            << u"twice"_s;
        QTest::addRow("no such column")
            << onShop({u"--table"_s, u"customer"_s, u"--key"_s, u"nr=1"_s}) << 2 << u"no column"_s;
        QTest::addRow("no such row") << onShop({u"--table"_s, u"customer"_s, u"--key"_s, u"id=99"_s}) << 2
                                     << u"no row"_s;
        QTest::addRow("no value") << onShop({u"--table"_s, u"customer"_s, u"--key"_s, u"id"_s}) << 2
                                  << u"COLUMN=VALUE"_s;
        QTest::addRow("syntax error")
            << onShop({u"--table"_s, u"customer"_s, u"--where"_s, u"id = = 1"_s}) << 2 << u"syntax error"_s;
        QTest::addRow("a second statement")
            << onShop({u"--table"_s, u"customer"_s, u"--where"_s, u"1; DELETE FROM customer"_s}) << 2
            << u";"_s;
        QTest::addRow("out of the parentheses")
            << onShop({u"--table"_s, u"customer"_s, u"--where"_s, u"1) OR (1"_s}) << 2 << u"parentheses"_s;
        QTest::addRow("an open quote")
            << onShop({u"--table"_s, u"customer"_s, u"--where"_s, u"name = 'A"_s}) << 2 << u"does not end"_s;
        QTest::addRow("a writing function")
            << onShop({u"--table"_s, u"customer"_s, u"--where"_s, u"writefile('x', 'y')"_s}) << 2
            << u"writefile"_s;
        QTest::addRow("no table") << onShop({u"--where"_s, u"1"_s}) << 2 << u"--table"_s;
        QTest::addRow("no selection") << onShop({u"--table"_s, u"customer"_s}) << 2 << u"--key"_s;
        QTest::addRow("two selections")
            << onShop({u"--table"_s, u"customer"_s, u"--where"_s, u"1"_s, u"--key"_s, u"id=1"_s}) << 2
            << u"either"_s;
        QTest::addRow("unknown format")
            << onShop(anyRow + QStringList{u"--format"_s, u"xml"_s}) << 2 << u"json"_s;
        QTest::addRow("unknown option") << onShop(anyRow + QStringList{u"--colour"_s}) << 2 << u"colour"_s;
        QTest::addRow("bad number") << onShop(anyRow + QStringList{u"--rows"_s, u"-3"_s}) << 2 << u"--rows"_s;
        QTest::addRow("unknown command") << QStringList{u"destroy"_s, u"shop.db"_s} << 2 << u"destroy"_s;
        QTest::addRow("output into nowhere")
            << QStringList{u"schema"_s, u"shop.db"_s, u"-o"_s, u"nowhere/schema.txt"_s} << 1 << u"nowhere"_s;
        QTest::addRow("paths without tables")
            << QStringList{u"schema"_s, u"shop.db"_s, u"--paths"_s, u"customer"_s} << 2
            << u"--paths FROM TO"_s;
        QTest::addRow("no scale") << QStringList{u"schema"_s, u"shop.db"_s, u"--scale"_s, u"fine"_s} << 2
                                  << u"a number from 0.01 to 20"_s;
        QTest::addRow("scale of a text")
            << QStringList{u"schema"_s, u"shop.db"_s, u"--scale"_s, u"2"_s} << 2 << u"--format png"_s;
    }

    void badInputIsOneSentence()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exitCode);
        QFETCH(const QString, words);
        const QString folder = m_folder.path();
        QFile::copy(m_path, m_folder.filePath(u"locked.db"_s));
        QFile text(m_folder.filePath(u"text.txt"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write(QByteArray(5000, 'x')) > 0);
        text.close();
        QFile encrypted(m_folder.filePath(u"encrypted.db"_s));
        QVERIFY(encrypted.open(QIODevice::WriteOnly)
                && encrypted.write(QCryptographicHash::hash("k", QCryptographicHash::Sha512).repeated(64))
                    > 0);
        encrypted.close();
        QFile whole(m_path);
        QFile truncated(m_folder.filePath(u"truncated.db"_s));
        QVERIFY(whole.open(QIODevice::ReadOnly) && truncated.open(QIODevice::WriteOnly));
        truncated.write(whole.read(4096 + 100));
        truncated.close();
        Database lock(m_folder.filePath(u"locked.db"_s));
        QVERIFY(lock.run("BEGIN EXCLUSIVE"));
        const QByteArray before = hashOf(m_path);

        const Run result = run(arguments, folder);

        QCOMPARE(result.exitCode, exitCode);
        QVERIFY2(result.output.isEmpty(), result.output.constData());
        QCOMPARE(result.error.count(u'\n'), 1);
        QVERIFY2(result.error.contains(words), qPrintable(result.error));
        QCOMPARE(hashOf(m_path), before);
    }

    void schemaFormats_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("begin");
        QTest::addRow("text") << u"text"_s << QByteArray("sqlite 3.");
        QTest::addRow("json") << u"json"_s << QByteArray("{\n  \"format\": \"cascade-explorer/schema\"");
        QTest::addRow("dot") << u"dot"_s << QByteArray("digraph");
        QTest::addRow("mermaid") << u"mermaid"_s << QByteArray("erDiagram");
        QTest::addRow("dbml") << u"dbml"_s << QByteArray("Table ");
        QTest::addRow("html") << u"html"_s << QByteArray("<!DOCTYPE html>");
        QTest::addRow("svg") << u"svg"_s << QByteArray("<?xml");
        QTest::addRow("png") << u"png"_s << QByteArray("\x89PNG");
        QTest::addRow("pdf") << u"pdf"_s << QByteArray("%PDF");
    }

    void schemaFormats()
    {
        QFETCH(const QString, format);
        QFETCH(const QByteArray, begin);
        const Run result = run({u"schema"_s, m_path, u"--format"_s, format});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.output.startsWith(begin), result.output.left(80).constData());
        const QString file = m_folder.filePath(u"schema."_s + format);
        QCOMPARE(run({u"schema"_s, m_path, u"--format"_s, format, u"-o"_s, file}).exitCode, 0);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().startsWith(begin));
    }

    void theWaysFromATableToAnotherAreListed()
    {
        const QStringList arguments{u"schema"_s, u"sample:shop"_s, u"--paths"_s, u"customer"_s,
                                    u"order_line"_s};
        const Run text = run(arguments);
        QCOMPARE(text.exitCode, 0);
        QCOMPARE(text.output,
                 u"A delete in customer can come to order_line:\n"
                 "  customer → sales_order (CASCADE) → order_line (CASCADE)\n"
                 "  customer → voucher (CASCADE) → order_line (SET NULL)\n"
                 "The shortest connection along any keys:\n"
                 "  customer → sales_order (CASCADE) → order_line (CASCADE)\n"
                 "  customer → voucher (CASCADE) → order_line (SET NULL)\n"_s.toUtf8());
        const Run json = run(arguments + QStringList{u"--format"_s, u"json"_s});
        const QJsonObject answer = QJsonDocument::fromJson(json.output).object();
        QCOMPARE(answer["format"_L1], u"cascade-explorer/paths"_s);
        QCOMPARE(answer["cascades"_L1].toArray().size(), 2);
        QCOMPARE(answer["cascades"_L1][1]["steps"_L1][1]["on_delete"_L1], u"SET NULL"_s);
        QVERIFY(answer["cascades_complete"_L1].toBool());
    }

    void helpAndVersion_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("words");
        QTest::addRow("help") << QStringList{u"--help"_s} << QByteArray("simulate URL");
        QTest::addRow("help on a command")
            << QStringList{u"simulate"_s, u"--help"_s} << QByteArray("--enforce");
        QTest::addRow("version") << QStringList{u"--version"_s} << QByteArray("cascade-explorer ");
        QTest::addRow("version of a command")
            << QStringList{u"simulate"_s, u"--version"_s} << QByteArray("cascade-explorer ");
        QTest::addRow("help of a command")
            << QStringList{u"simulate"_s, u"--help"_s} << QByteArray("Usage: cascade-explorer simulate ");
    }

    void helpAndVersion()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, words);
        const Run result = run(arguments);
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.contains(words));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"

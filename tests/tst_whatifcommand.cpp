#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

Run run(const QStringList& arguments, const QString& folder = {})
{
    return runProgram(qEnvironmentVariable("CASCADE_EXPLORER"), arguments, folder);
}

bool execute(const QString& path, const QByteArray& sql)
{
    sqlite3* database = nullptr;
    sqlite3_open(path.toUtf8().constData(), &database);
    const bool isDone = sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    return isDone;
}

constexpr auto Shop = R"(
    CREATE TABLE customer(id INTEGER PRIMARY KEY);
    CREATE TABLE invoice(id INTEGER PRIMARY KEY, customer_id INTEGER
        CONSTRAINT fk_invoice REFERENCES customer ON DELETE RESTRICT);
    INSERT INTO customer VALUES (1), (2);
    INSERT INTO invoice VALUES (10, 1), (11, 1);
)";

} // namespace

/// What-ifs and migrations on the command line.
class TestWhatIfCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(execute(m_shop, Shop));
    }

    void showsNowAndThenSideBySide()
    {
        const Run then = run({u"simulate"_s, m_shop, u"--table"_s, u"customer"_s, u"--key"_s, u"id=1"_s,
                              u"--change"_s, u"fk_invoice ON DELETE CASCADE"_s});
        QCOMPARE(then.error, QString());
        QCOMPARE(then.exitCode, 0);
        const QString text = QString::fromUtf8(then.output);
        QVERIFY2(text.startsWith(u"WHAT IF: not the database as it is, but what it would be with\n"
                                 "  fk_invoice ON DELETE CASCADE\n"_s),
                 qPrintable(text));
        const QString simplified = text.simplified();
        QVERIFY2(simplified.contains(u"outcome refused deletes"_s), qPrintable(text));
        QVERIFY2(simplified.contains(u"invoice: deleted · 2"_s), qPrintable(text));
    }

    void jsonHasTheChangesAndWhatWasBefore()
    {
        const Run then = run({u"simulate"_s, m_shop, u"--table"_s, u"customer"_s, u"--key"_s, u"id=1"_s,
                              u"--format"_s, u"json"_s, u"--change"_s, u"fk_invoice ON DELETE SET NULL"_s});
        const QJsonObject json = QJsonDocument::fromJson(then.output).object();
        QCOMPARE(json["hypothetical"_L1], QJsonArray{u"fk_invoice ON DELETE SET NULL"_s});
        QCOMPARE(json["outcome"_L1], u"deletes"_s);
        QCOMPARE(json["before"_L1]["outcome"_L1], u"blocked"_s);
        QCOMPARE(json["before"_L1]["message"_L1], u"FOREIGN KEY constraint failed"_s);
        QCOMPARE(json["before"_L1]["tables"_L1][1]["blocking"_L1], 2);
    }

    void thePragmaCanBeAssumed()
    {
        const Run then = run({u"simulate"_s, m_shop, u"--table"_s, u"customer"_s, u"--key"_s, u"id=1"_s,
                              u"--format"_s, u"json"_s, u"--change"_s, u"FOREIGN KEYS ON"_s});
        const QJsonObject json = QJsonDocument::fromJson(then.output).object();
        QCOMPARE(then.exitCode, 3);
        QCOMPARE(json["before"_L1]["outcome"_L1], u"deletes"_s);
    }

    void theSchemaSaysThatItIsHypothetical()
    {
        const QStringList command{u"schema"_s, m_shop, u"--change"_s, u"DROP KEY fk_invoice"_s,
                                  u"--format"_s};
        QVERIFY(run(command + QStringList{u"text"_s}).output.startsWith("WHAT IF: "));
        const QJsonObject json
            = QJsonDocument::fromJson(run(command + QStringList{u"json"_s}).output).object();
        QCOMPARE(json["hypothetical"_L1], QJsonArray{u"DROP KEY fk_invoice"_s});
        for (const auto& [format, start] : {std::pair(u"dot"_s, "// WHAT IF: "),
                                            {u"mermaid"_s, "%% WHAT IF: "},
                                            {u"dbml"_s, "// WHAT IF: "}})
            QVERIFY2(run(command + QStringList{format}).output.startsWith(start), qPrintable(format));
    }

    void aFileAndMoreChangesGoTogether()
    {
        QFile file(m_folder.filePath(u"changes.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "cascade-explorer/changes", "version": 1, "changes": [
            {"change": "set-actions", "key": "fk_invoice", "on_delete": "CASCADE"}]})");
        file.close();
        const Run then = run({u"schema"_s, m_shop, u"--what-if"_s, file.fileName(), u"--change"_s,
                              u"fk_invoice ON UPDATE SET NULL"_s});
        QCOMPARE(then.error, QString());
        QVERIFY(then.output.contains("ON DELETE CASCADE ON UPDATE SET NULL"));
    }

    void theMigrationMakesItTrue()
    {
        const QString copy = m_folder.filePath(u"copy.db"_s);
        QVERIFY(QFile::copy(m_shop, copy));
        const QString script = m_folder.filePath(u"migration.sql"_s);
        const QStringList change{u"--change"_s, u"fk_invoice ON DELETE CASCADE"_s};
        const Run migration = run(QStringList{u"migrate"_s, copy, u"-o"_s, script} + change);
        QCOMPARE(migration.error, QString());
        QCOMPARE(migration.exitCode, 0);
        QFile file(script);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(execute(copy, file.readAll()));
        const QStringList question{u"simulate"_s, copy,      u"--table"_s,  u"customer"_s,
                                   u"--key"_s,    u"id=1"_s, u"--format"_s, u"json"_s};
        const QJsonObject real = QJsonDocument::fromJson(run(question).output).object();
        QCOMPARE(real["outcome"_L1], u"deletes"_s);
        QVERIFY(!real.contains("hypothetical"_L1));
    }

    void wrongRequestsAreOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("sentence");
        QTest::addRow("nothing to change") << QStringList{u"migrate"_s, m_shop}
                                           << u"Say what to change: --what-if FILE or --change CHANGE."_s;
        QTest::addRow("no such key") << QStringList{u"schema"_s, m_shop, u"--change"_s, u"DROP KEY fk"_s}
                                     << u"There is no foreign key fk."_s;
        QTest::addRow("no such file") << QStringList{u"schema"_s, m_shop, u"--what-if"_s, u"/nowhere.json"_s}
                                      << u"/nowhere.json: No such file or directory."_s;
    }

    void wrongRequestsAreOneSentence()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, sentence);
        const Run wrong = run(arguments);
        QCOMPARE(wrong.exitCode, 2);
        QCOMPARE(wrong.error, u"cascade-explorer: %1\n"_s.arg(sentence));
        QCOMPARE(wrong.output, QByteArray());
    }

private:
    QTemporaryDir m_folder;
    QString m_shop = m_folder.filePath(u"shop.db"_s);
};

QTEST_GUILESS_MAIN(TestWhatIfCommand)
#include "tst_whatifcommand.moc"

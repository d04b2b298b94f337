// `cascade-explorer plan` as a person and a script use it.

#include "tests/support/program.h"

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

constexpr auto Shop = R"(
    CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE visit (id INTEGER PRIMARY KEY, customer_id INTEGER
        CONSTRAINT fk_visit REFERENCES customer ON DELETE CASCADE ON UPDATE CASCADE);
    CREATE TABLE invoice (id INTEGER PRIMARY KEY, customer_id INTEGER
        CONSTRAINT fk_invoice REFERENCES customer ON DELETE RESTRICT ON UPDATE SET NULL);
    CREATE TABLE note (id INTEGER PRIMARY KEY, customer_id INTEGER
        CONSTRAINT fk_note REFERENCES customer DEFERRABLE INITIALLY DEFERRED);
    INSERT INTO customer VALUES (1, 'Ada'), (2, 'Bob'), (3, 'Cleo');
    INSERT INTO visit VALUES (10, 1), (11, 2), (12, 2);
    INSERT INTO invoice VALUES (20, 2);
    INSERT INTO note VALUES (30, 3);
)";

} // namespace

class TestPlanCommand : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Run plan(const QByteArray& script, const QStringList& options = {})
    {
        QFile file(m_folder.filePath(u"script.sql"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(script) != script.size())
            return {};
        file.close();
        return runProgram(qEnvironmentVariable("CASCADE_EXPLORER"),
                          QStringList{u"plan"_s, m_folder.filePath(u"shop.db"_s), file.fileName()} + options,
                          {});
    }

    QJsonObject json(const QByteArray& script, int exitCode, const QStringList& options = {})
    {
        const Run run = plan(script, options + QStringList{u"--format"_s, u"json"_s});
        if (run.exitCode != exitCode)
            qWarning("exit code %d: %s", run.exitCode, qPrintable(run.error));
        return QJsonDocument::fromJson(run.output).object();
    }

    /// "visit: 2 deleted, 0 updated; …"
    static QString counts(const QJsonObject& simulation)
    {
        QStringList parts;
        for (const QJsonValue& table : simulation[u"tables"].toArray())
            parts << u"%1: %2 deleted, %3 set to NULL, %4 updated"_s.arg(table[u"table"].toString())
                         .arg(table[u"deleted"].toInt())
                         .arg(table[u"set_null"].toInt())
                         .arg(table[u"updated"].toInt());
        return parts.join(u"; "_s);
    }

private slots:
    void initTestCase()
    {
        sqlite3* handle = nullptr;
        QCOMPARE(sqlite3_open(m_folder.filePath(u"shop.db"_s).toUtf8().constData(), &handle), SQLITE_OK);
        QCOMPARE(sqlite3_exec(handle, Shop, nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(handle);
    }

    void carriesAChangedKeyOnAndSeesIt()
    {
        const QJsonObject plan = json(
            "UPDATE customer SET id = id + 100 WHERE id = 2;\nDELETE FROM visit WHERE customer_id > 100;", 0);
        QCOMPARE(plan[u"format"].toString(), u"cascade-explorer/plan"_s);
        QCOMPARE(plan[u"outcome"].toString(), u"passes"_s);
        const QJsonArray statements = plan[u"statements"].toArray();
        QCOMPARE(statements.size(), 2);
        QCOMPARE(statements[1][u"line"].toInt(), 2);
        QCOMPARE(
            counts(statements[0][u"simulation"].toObject()),
            u"customer: 0 deleted, 0 set to NULL, 1 updated; invoice: 0 deleted, 1 set to NULL, 0 updated; "
            "visit: 0 deleted, 0 set to NULL, 2 updated"_s);
        QCOMPARE(counts(statements[1][u"simulation"].toObject()),
                 u"visit: 2 deleted, 0 set to NULL, 0 updated"_s);
        // A visit that is changed and then deleted is there once.
        QCOMPARE(
            counts(plan[u"total"].toObject()),
            u"customer: 0 deleted, 0 set to NULL, 1 updated; invoice: 0 deleted, 1 set to NULL, 0 updated; "
            "visit: 2 deleted, 0 set to NULL, 0 updated"_s);
    }

    void stopsAtTheRefusedStatementAndKeepsTheOnesBefore()
    {
        const QJsonObject plan
            = json("DELETE FROM visit WHERE id = 10; DELETE FROM customer WHERE id = 2; DELETE FROM note", 3);
        QCOMPARE(plan[u"outcome"].toString(), u"refused"_s);
        QCOMPARE(plan[u"refused"].toInt(), 2);
        QCOMPARE(plan[u"not_reached"].toInt(), 1);
        QVERIFY(plan[u"statements"][0][u"kept"].toBool());
        QVERIFY(!plan[u"statements"][1][u"kept"].toBool());
        QCOMPARE(counts(plan[u"total"].toObject()), u"visit: 1 deleted, 0 set to NULL, 0 updated"_s);
    }

    void takesBackTheTransactionOfTheRefusedStatement()
    {
        const QJsonObject plan = json("DELETE FROM visit WHERE id = 10; DELETE FROM customer WHERE id = 2;",
                                      3, {u"--transaction"_s, u"one"_s});
        QVERIFY(!plan[u"statements"][1][u"kept"].toBool());
        QCOMPARE(counts(plan[u"total"].toObject()), QString());
    }

    void checksDeferredKeysAtTheCommit()
    {
        const QJsonObject repaired
            = json("BEGIN; DELETE FROM customer WHERE id = 3; UPDATE note SET customer_id = 1; COMMIT", 0);
        QCOMPARE(repaired[u"outcome"].toString(), u"passes"_s);
        const QJsonObject left = json("BEGIN; DELETE FROM customer WHERE id = 3; COMMIT", 3);
        QCOMPARE(left[u"refused"].toInt(), 3);
        QCOMPARE(left[u"statements"][2][u"simulation"][u"message"].toString(),
                 u"FOREIGN KEY constraint failed"_s);
    }

    void goesOnFromWhereARollbackLeavesTheRows()
    {
        const QJsonObject plan
            = json("BEGIN; DELETE FROM visit; ROLLBACK; DELETE FROM visit WHERE id = 10", 0);
        QCOMPARE(counts(plan[u"total"].toObject()), u"visit: 1 deleted, 0 set to NULL, 0 updated"_s);
    }

    void saysThatAnOpenTransactionDoesNotStay()
    {
        const QJsonObject plan = json("BEGIN; DELETE FROM visit", 0);
        QVERIFY(plan[u"ends_open"].toBool());
        QCOMPARE(counts(plan[u"total"].toObject()), QString());
    }

    void deletesBeforeItDrops()
    {
        const QJsonObject plan = json("DROP TABLE invoice; DELETE FROM customer WHERE id = 2", 0);
        QCOMPARE(counts(plan[u"statements"][0][u"simulation"].toObject()),
                 u"invoice: 1 deleted, 0 set to NULL, 0 updated"_s);
        QCOMPARE(plan[u"outcome"].toString(), u"passes"_s);
    }

    void isRefusedByNothingWhereKeysAreOff()
    {
        const QJsonObject plan = json("DELETE FROM customer", 0, {u"--enforce"_s, u"off"_s});
        QCOMPARE(counts(plan[u"total"].toObject()), u"customer: 3 deleted, 0 set to NULL, 0 updated"_s);
    }

    void writesTextForPeople()
    {
        const Run run = plan("UPDATE customer SET id = 9 WHERE id = 1;\nDELETE FROM customer WHERE id = "
                             "2;\nDELETE FROM note;");
        QCOMPARE(run.exitCode, 3);
        const QString text = QString::fromUtf8(run.output);
        QVERIFY2(text.startsWith(u"Statement 2 of 3 is refused; what 1 statement before it did stays."_s),
                 qPrintable(text));
        QVERIFY2(text.contains(u"Updating 1 row of customer updates 2."_s), qPrintable(text));
        QVERIFY2(text.contains(u"visit 10: customer_id: 1 → 9"_s), qPrintable(text));
        QVERIFY2(text.contains(u"refused by 1 row of invoice through fk_invoice"_s), qPrintable(text));
        QVERIFY2(text.contains(u"1 statement is not reached."_s), qPrintable(text));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("says");

        QTest::addRow("nothing") << QByteArray("-- nothing") << QByteArray("The script has no statement.");
        QTest::addRow("no SQL that it knows") << QByteArray("\nINSERT INTO visit VALUES (1, 1)")
                                              << QByteArray("Line 2: this is not understood");
        QTest::addRow("a condition that SQLite cannot read")
            << QByteArray("DELETE FROM visit WHERE nothing = 1; COMMIT")
            << QByteArray("no transaction is open");
        QTest::addRow("an unknown column")
            << QByteArray("DELETE FROM visit; DELETE FROM visit WHERE missing = 1")
            << QByteArray("no such column: missing");
        QTest::addRow("TRUNCATE") << QByteArray("TRUNCATE visit") << QByteArray("SQLite knows no TRUNCATE");
        QTest::addRow("a table that is gone")
            << QByteArray("DROP TABLE note; DELETE FROM note") << QByteArray("has been dropped before");
        QTest::addRow("two transactions")
            << QByteArray("BEGIN; BEGIN") << QByteArray("a transaction is open here already");
    }

    void saysWhatIsWrong()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QByteArray, says);
        const Run run = plan(script);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.error.contains(QString::fromUtf8(says)), qPrintable(run.error));
        QVERIFY(run.output.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPlanCommand)
#include "tst_plancommand.moc"

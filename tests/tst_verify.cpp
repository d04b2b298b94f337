// The real DELETE beside its prediction, on SQLite: what agrees, what is reported as a difference, and that
// nothing of the user's is ever changed.

#include "model/cascade/simulation.h"
#include "model/database/connection.h"
#include "model/database/production.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "model/review/comparedelete.h"
#include "model/review/verificationtext.h"
#include "model/review/verify.h"
#include "tests/support/judge.h"
#include "tests/support/program.h"
#include "tests/support/scenario.h"
#include "tests/support/sentence.h"
#include "tests/support/sqlitedatabase.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Shop = R"(
    CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE visit (id INTEGER PRIMARY KEY, customer_id REFERENCES customer ON DELETE CASCADE, note TEXT);
    CREATE TABLE gift (giver INTEGER REFERENCES customer ON DELETE SET NULL, what BLOB);
    INSERT INTO customer VALUES (1, 'Ann'), (2, 'Bob');
    INSERT INTO visit VALUES (10, 1, 'a'), (11, 1, 'b'), (12, 2, 'c');
    INSERT INTO gift VALUES (1, x'00ff'), (1, x'00ff'), (2, 'book');)";

/// A database file of the test's own, and what a prediction of it needs.
class Shelf {
public:
    explicit Shelf(const QString& sql)
    {
        SqliteDatabase database = SqliteDatabase::file(path());
        database.execute(u"PRAGMA foreign_keys = OFF;"_s + sql);
    }

    QString path() const { return m_folder.filePath(u"shelf.db"_s); }
    QString folder() const { return m_folder.path(); }

    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

/// One open connection with its schema, and a request for one table.
struct Opened {
    NoProgress progress;
    Connection connection;
    Schema schema;
    DeleteRequest request;

    Opened(const Shelf& shelf, const QString& table, const QString& where)
        : connection(Connection::open(ConnectionUrl::parse(shelf.path()), progress))
        , schema(readSchema(connection))
    {
        request.table = findTable(schema, table);
        request.condition.sql = where;
    }

    Verification verified() { return verify(connection, schema, request, {}); }

    Simulation predicted() { return simulate(connection, schema, request, std::nullopt); }

    RealDelete real(const Simulation& predicted)
    {
        std::vector<TableId> tables;
        for (size_t i = 0; i < schema.tables().size(); ++i)
            tables.push_back(TableId{static_cast<int>(i)});
        return connection.engine().tryDelete(connection, schema,
                                             {predicted.outcome, request.enforcement, {}, tables});
    }
};

/// Cancels a job at once.
class CancelAtOnce : public Progress {
public:
    void advance(qint64, qint64, const QString&) override
    {
        if (m_isArmed)
            throw Canceled();
    }
    void arm() { m_isArmed = true; }

private:
    bool m_isArmed = false;
};

Run runVerify(const QStringList& arguments)
{
    return runProgram(qEnvironmentVariable("CASCADE_EXPLORER"), QStringList{u"verify"_s} + arguments, {});
}

} // namespace

class VerifyTest : public QObject {
    Q_OBJECT

private slots:
    void scenariosAgree_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(SOURCE_DIR "/tests/scenarios"));
        for (const QString& name : folder.entryList({u"*.sql"_s}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void scenariosAgree()
    {
        QFETCH(const QString, path);
        const Scenario scenario = readScenario(path);
        const QString sample = scenario.sample.isEmpty()
            ? QString()
            : readText(QStringLiteral(SOURCE_DIR "/resources/samples/%1.sql").arg(scenario.sample));
        const Shelf shelf(sample + u";PRAGMA foreign_keys = OFF;"_s + scenario.sql);
        const QByteArray before = shelf.content();
        NoProgress progress;
        Connection connection = Connection::open(ConnectionUrl::parse(shelf.path()), progress);
        const Schema schema = readSchema(connection);
        const Verification verification
            = verify(connection, schema, requestFor(schema, scenario.statement), {});
        QVERIFY2(verification.agrees(),
                 qPrintable(verificationText(schema, verification, TrialPlace::PrivateCopy)));
        QCOMPARE(shelf.content(), before);
    }

    void saysHowManyRowsAndCellsWereCompared()
    {
        const Shelf shelf{QString::fromLatin1(Shop)};
        Opened opened(shelf, u"customer"_s, u"id = 1 -- Ann"_s);
        const Verification verification = opened.verified();
        QVERIFY(verification.agrees());
        QCOMPARE(verification.comparedRows, 5);
        QCOMPARE(verification.comparedCells, 4);
        QCOMPARE(verification.tables.size(), size_t(3));
        QCOMPARE(verification.tables.front().table, opened.request.table);
        QCOMPARE(verdictText(opened.schema, verification),
                 u"The prediction agrees with SQLite %1 in every row and cell (really deleted: 3; "
                 "changed: 2)."_s.arg(opened.schema.engineVersion()));
    }

    void aWalDatabaseIsCopiedAsItIs()
    {
        const Shelf shelf(u"PRAGMA journal_mode = WAL;"_s + QString::fromLatin1(Shop));
        SqliteDatabase writer = SqliteDatabase::file(shelf.path());
        writer.execute(u"INSERT INTO visit VALUES (13, 1, 'in the log only')"_s);
        Opened opened(shelf, u"customer"_s, u"id = 1"_s);
        const Verification verification = opened.verified();
        QVERIFY(verification.agrees());
        QCOMPARE(verification.comparedRows, 6);
    }

    void aWrongPredictionIsADifference_data()
    {
        QTest::addColumn<QString>("mistake");
        QTest::addColumn<QString>("difference");
        QTest::addRow("a row is missing") << u"missing"_s << u"visit 10: stays as it is | is deleted"_s;
        QTest::addRow("a row too many") << u"extra"_s << u"visit 12: is deleted | stays as it is"_s;
        QTest::addRow("another value") << u"value"_s << u"gift 1: giver: 1 → 7 | giver: 1 → NULL"_s;
        QTest::addRow("deleted, not changed") << u"effect"_s << u"gift 1: is deleted | giver: 1 → NULL"_s;
        QTest::addRow("another verdict") << u"verdict"_s << u"verdict"_s;
        QTest::addRow("another message") << u"message"_s << u"verdict"_s;
    }

    void aWrongPredictionIsADifference()
    {
        QFETCH(const QString, mistake);
        QFETCH(const QString, difference);
        const Shelf shelf{QString::fromLatin1(Shop)};
        Opened opened(shelf, u"customer"_s, u"id = 1"_s);
        Simulation predicted = opened.predicted();
        RealDelete real = opened.real(predicted);
        const TableId visit = findTable(opened.schema, u"visit"_s);
        const TableId gift = findTable(opened.schema, u"gift"_s);
        const auto firstOf
            = [&](TableId table) { return std::ranges::find(predicted.rows, table, &AffectedRow::table); };
        if (mistake == "missing"_L1)
            std::erase_if(predicted.rows, [&](const AffectedRow& row) {
                return row.table == visit && displayText(row.key) == u"10";
            });
        else if (mistake == "extra"_L1)
            predicted.rows.push_back({visit, {{{u"id"_s, qint64(12)}}}, Effect::Delete, {}, {}, {}, 1});
        else if (mistake == "value"_L1)
            firstOf(gift)->changes.front().value = qint64(7);
        else if (mistake == "effect"_L1)
            firstOf(gift)->effect = Effect::Delete;
        else if (mistake == "verdict"_L1)
            predicted.outcome.verdict = Verdict::Blocked;
        else
            real.message = u"FOREIGN KEY constraint failed"_s;
        const Verification verification = compareDelete(opened.schema, predicted, real);
        QVERIFY(!verification.agrees());
        if (difference == "verdict"_L1) {
            QVERIFY(!verification.hasSameVerdict);
            return;
        }
        QCOMPARE(verification.differingRows, 1);
        const RowDifference& row = verification.differences.front();
        QCOMPARE(u"%1 %2: %3 | %4"_s.arg(opened.schema.table(row.table).name, displayText(row.key),
                                         row.predicted, row.really),
                 difference);
        const QString text = verificationText(opened.schema, verification, TrialPlace::PrivateCopy);
        for (const QString& part : {u"DELETE FROM \"customer\""_s, u"CREATE TABLE customer"_s, u"SQLite"_s,
                                    row.predicted, row.really})
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void whatATriggerDoesIsADifferenceWithANote()
    {
        const Shelf shelf(QString::fromLatin1(Shop)
                          + u"CREATE TRIGGER t AFTER DELETE ON customer BEGIN "
                            "UPDATE gift SET what = 'taken' WHERE giver = 2; END;"_s);
        Opened opened(shelf, u"customer"_s, u"id = 1"_s);
        const Verification verification = opened.verified();
        QVERIFY(!verification.agrees());
        QCOMPARE(verification.differences.front().really, u"what: 'book' → 'taken'"_s);
        QVERIFY(verification.notes.front().startsWith(u"Triggers or rules ran"_s));
        const QString text = verificationText(opened.schema, verification, TrialPlace::PrivateCopy);
        QVERIFY2(text.section(u'\n', 0, 0)
                     .contains(u"triggers or rules that ran with the delete may be the reason"_s),
                 qPrintable(text));
        QVERIFY(!text.contains(u"mistake"_s));
    }

    void maskedValuesAreNotTold()
    {
        const Shelf shelf(QString::fromLatin1(Shop)
                          + u"CREATE TRIGGER t AFTER DELETE ON customer BEGIN "
                            "UPDATE visit SET note = note || ' more' WHERE id = 12; END;"_s);
        Opened opened(shelf, u"customer"_s, u"id = 1"_s);
        const ColumnMask mask = ColumnMask::read(opened.schema, {u"*.note"_s, u"visit.id"_s});
        const Verification verification = verify(opened.connection, opened.schema, opened.request, {}, mask);
        const QString text = verificationText(opened.schema, verification, TrialPlace::PrivateCopy);
        QVERIFY2(text.contains(u"visit •••"_s) && text.contains(u"note: '•••' → '•••'"_s), qPrintable(text));
        QVERIFY(!text.contains(u"'c"_s) && !text.contains(u"visit 12"_s));
        QVERIFY(!sentenceOf([&] { ColumnMask::read(opened.schema, {u"*.nothing"_s}); }).isEmpty());
        QVERIFY(!sentenceOf([&] { ColumnMask::read(opened.schema, {u"note"_s}); }).isEmpty());
    }

    void cancelEndsIt()
    {
        const Shelf shelf{QString::fromLatin1(Shop)};
        CancelAtOnce progress;
        Connection connection = Connection::open(ConnectionUrl::parse(shelf.path()), progress);
        const Schema schema = readSchema(connection);
        DeleteRequest request;
        request.table = findTable(schema, u"customer"_s);
        request.condition.sql = u"id = 1"_s;
        progress.arm();
        QVERIFY_THROWS_EXCEPTION(Canceled, verify(connection, schema, request, {}));
    }

    void productionIsKnownByItsPlace_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isProduction");
        QTest::addRow("the same") << u"postgresql://ann@db.example:5432/shop"_s << true;
        QTest::addRow("another user") << u"postgresql://root@db.example/shop"_s << true;
        QTest::addRow("other letters") << u"postgresql://DB.example/shop?sslmode=require"_s << true;
        QTest::addRow("another database") << u"postgresql://ann@db.example/other"_s << false;
        QTest::addRow("another port") << u"postgresql://ann@db.example:5433/shop"_s << false;
        QTest::addRow("another driver") << u"mysql://ann@db.example/shop"_s << false;
        QTest::addRow("says so itself") << u"mysql://ann@other/shop?environment=Production"_s << true;
        QTest::addRow("local by socket") << u"mysql://ann@/local?unix_socket=%2Ftmp%2Fx"_s << true;
    }

    void productionIsKnownByItsPlace()
    {
        QFETCH(const QString, url);
        QFETCH(const bool, isProduction);
        const std::vector<SavedConnection> saved{
            {u"one"_s, Environment::Production, PasswordSource::Ask,
             ConnectionUrl::parse(u"postgresql://ann@db.example/shop"_s)},
            {u"two"_s, Environment::Staging, PasswordSource::Ask,
             ConnectionUrl::parse(u"postgresql://ann@db.example/other"_s)},
            {u"three"_s, Environment::Production, PasswordSource::Ask,
             ConnectionUrl::parse(u"mysql://ann@localhost/local"_s)}};
        QCOMPARE(::isProduction(ConnectionUrl::parse(url), saved), isProduction);
    }

    void theCommandAnswersInJson()
    {
        const Shelf shelf{QString::fromLatin1(Shop)};
        const Run run = runVerify(
            {shelf.path(), u"--table"_s, u"customer"_s, u"--key"_s, u"id=1"_s, u"--format"_s, u"json"_s});
        QCOMPARE(run.exitCode, 0);
        const QJsonObject answer = QJsonDocument::fromJson(run.output).object();
        QCOMPARE(answer[u"format"].toString(), u"cascade-explorer/verification"_s);
        QCOMPARE(answer[u"agrees"], QJsonValue(true));
        QCOMPARE(answer[u"place"].toString(), u"private_copy"_s);
        QCOMPARE(answer[u"tables"].toArray().size(), 3);
        QCOMPARE(answer[u"compared_rows"].toInt(), 5);
    }

    void aDifferenceIsExitCode4()
    {
        const Shelf shelf(QString::fromLatin1(Shop)
                          + u"CREATE TRIGGER t AFTER DELETE ON customer BEGIN DELETE FROM gift; END;"_s);
        const Run run = runVerify({shelf.path(), u"--table"_s, u"customer"_s, u"--where"_s, u"id = 1"_s});
        QCOMPARE(run.exitCode, 4);
        QVERIFY(run.output.contains("Triggers or rules ran"));
        QVERIFY(run.output.contains("CREATE TRIGGER"));
    }

    void wrongRequestsAreExitCode2_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addRow("no such row") << QStringList{u"--table"_s, u"customer"_s, u"--key"_s, u"id=9"_s};
        QTest::addRow("no time") << QStringList{u"--table"_s, u"customer"_s,       u"--key"_s,
                                                u"id=1"_s,    u"--lock-timeout"_s, u"0"_s};
        QTest::addRow("no rows") << QStringList{u"--table"_s, u"customer"_s};
    }

    void wrongRequestsAreExitCode2()
    {
        QFETCH(const QStringList, options);
        const Shelf shelf{QString::fromLatin1(Shop)};
        const Run run = runVerify(QStringList{shelf.path()} + options);
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.error.trimmed().count(u'\n'), 0);
    }
};

QTEST_GUILESS_MAIN(VerifyTest)
#include "tst_verify.moc"

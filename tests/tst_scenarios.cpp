// Runs the files of tests/scenarios in SQLite and through predict(); see the README there.

#include "model/cascade/prediction.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "tests/support/judge.h"
#include "tests/support/rowchanges.h"
#include "tests/support/scenario.h"
#include "tests/support/sqlitedatabase.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const Scenario& scenario)
{
    SqliteDatabase database = SqliteDatabase::inMemory();
    if (!scenario.sample.isEmpty())
        database.execute(
            readText(QStringLiteral(SOURCE_DIR "/resources/samples/%1.sql").arg(scenario.sample)));
    database.execute(u"PRAGMA foreign_keys = OFF"_s);
    database.execute(scenario.sql);
    return database.content();
}

/// What happened really, in the words of a scenario's "expect" lines.
QStringList described(const EngineDelete& really)
{
    return really.message.isEmpty() ? rowChanges(really.before, really.after) : QStringList{really.message};
}

QString describedVerdict(const Outcome& outcome)
{
    switch (outcome.verdict) {
    case Verdict::Deletes:
        return {};
    case Verdict::Blocked:
        return u"blocked: "_s + outcome.message;
    case Verdict::Fails:
        return u"fails: "_s + outcome.message;
    }
    Q_UNREACHABLE();
}

} // namespace

class ScenarioTest : public QObject {
    Q_OBJECT

private slots:
    void scenarioHolds_data();
    void scenarioHolds();
};

void ScenarioTest::scenarioHolds_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(SOURCE_DIR "/tests/scenarios"));
    for (const QString& name : folder.entryList({u"*.sql"_s}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void ScenarioTest::scenarioHolds()
{
    QFETCH(const QString, path);
    const Scenario scenario = readScenario(path);
    const QByteArray content = contentOf(scenario);
    const EngineDelete really = runDelete(content, scenario.statement);
    QCOMPARE(described(really).join(u'\n'), scenario.expectedOfEngine().join(u'\n'));

    const QTemporaryDir folder;
    const QString databasePath = folder.filePath(u"scenario.db"_s);
    QFile file(databasePath);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const QStringList problems
        = disagreements(databasePath, scenario.statement, really, {u"predict"_s, predict});
    QCOMPARE(problems.join(u'\n'), QString());

    NoProgress progress;
    Connection connection = Connection::open(ConnectionUrl::parse(databasePath), progress);
    const Schema schema = readSchema(connection);
    const auto prediction = predict(connection, schema, requestFor(schema, scenario.statement));
    QStringList blockers;
    prediction->listRows({}, [&](const AffectedRow& row) {
        if (row.effect == Effect::Blocks)
            blockers << schema.table(row.table).name + u' ' + displayText(row.key);
    });
    blockers.sort();
    QCOMPARE(blockers.join(u"; "_s), scenario.blockers.join(u"; "_s));
    const QString verdict = describedVerdict(prediction->outcome());
    QCOMPARE(verdict.isEmpty() ? QStringList() : QStringList{verdict}, scenario.refusal());
}

QTEST_GUILESS_MAIN(ScenarioTest)
#include "tst_scenarios.moc"

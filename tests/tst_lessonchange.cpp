// What a learner changes in a scene, against the real SQLite and the real SQLAlchemy.

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/engines/privatedatabase.h"
#include "model/engines/sqlite/sqliteddl.h"
#include "model/job/progress.h"
#include "model/lesson/lessonchange.h"
#include "tests/lessons/lessonjudge.h"
#include "tests/lessons/sqlalchemydelete.h"
#include "tests/support/rowchanges.h"
#include "tests/support/scenario.h"
#include "tests/support/sqlitedatabase.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Actions{ReferentialAction::Cascade, ReferentialAction::SetNull,
                             ReferentialAction::SetDefault, ReferentialAction::Restrict,
                             ReferentialAction::NoAction};

Schema schemaOf(const ConnectionUrl& url)
{
    NoProgress progress;
    Connection connection = Connection::open(url, progress);
    return readSchema(connection);
}

/// All foreign keys as SQLite itself reads them, a line each, and behind them its check of the file.
QStringList keysOf(const ConnectionUrl& url)
{
    SqliteDatabase database = SqliteDatabase::file(url.path);
    QStringList lines;
    for (const auto& row : database.query(
             u"SELECT o.name, k.id, k.seq, k.\"table\", k.\"from\", k.\"to\", k.on_update, k.match, "
             u"k.on_delete "
             "FROM sqlite_schema AS o JOIN pragma_foreign_key_list(o.name) AS k WHERE o.type = 'table' "
             "ORDER BY o.name, k.id, k.seq"_s)) {
        QStringList cells;
        for (const Value& cell : row)
            cells << sqlLiteral(cell);
        lines << cells.join(u' ');
    }
    for (const auto& row : database.query(u"PRAGMA integrity_check"_s))
        lines << sqlLiteral(row.front());
    return lines;
}

/// The lines with another action in those of one key.
QStringList withAction(QStringList lines, const QStringList& ofKey, ReferentialAction action)
{
    for (QString& line : lines)
        if (ofKey.contains(line))
            line = line.first(line.lastIndexOf(u" '"_s)) + u" '"_s + sqlWords(action) + u'\'';
    return lines;
}

/// The lines of one key: its table's of one number, counted from the last key that the text declares.
QStringList linesOf(const QStringList& lines, const Schema& schema, ForeignKeyId key)
{
    const TableId child = schema.foreignKey(key).child;
    const auto& keys = schema.foreignKeysOf(child);
    const auto number = std::ranges::find(keys, key) - keys.begin();
    const QString begin = sqlLiteral(Value(schema.table(child).name)) + u' ' + QString::number(number) + u' ';
    return lines.filter(QRegularExpression(u'^' + QRegularExpression::escape(begin)));
}

RowSnapshot rowsOf(const ConnectionUrl& url)
{
    SqliteDatabase database = SqliteDatabase::file(url.path);
    return readSnapshot(database);
}

QByteArray contentOf(const ConnectionUrl& url)
{
    SqliteDatabase database = SqliteDatabase::file(url.path);
    return database.content();
}

} // namespace

class TestLessonChange : public QObject {
    Q_OBJECT

private slots:
    void onlyTheDeleteActionIsWrittenAnew_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("reference");
        QTest::addColumn<QString>("changed");
        QTest::addRow("there") << u"CREATE TABLE c(p REFERENCES a(x) ON DELETE CASCADE)"_s << 0
                               << u"CREATE TABLE c(p REFERENCES a(x) ON DELETE SET NULL )"_s;
        QTest::addRow("not there") << u"CREATE TABLE c(p REFERENCES a, q)"_s << 0
                                   << u"CREATE TABLE c(p REFERENCES a ON DELETE SET NULL, q)"_s;
        QTest::addRow("between others")
            << u"CREATE TABLE c(p REFERENCES a ON UPDATE SET NULL ON DELETE NO ACTION MATCH FULL DEFERRABLE)"_s
            << 0
            << u"CREATE TABLE c(p REFERENCES a ON DELETE SET NULL ON UPDATE SET NULL  MATCH FULL DEFERRABLE)"_s;
        QTest::addRow("the last one counts")
            << u"CREATE TABLE c(p REFERENCES a ON DELETE RESTRICT ON DELETE CASCADE)"_s << 0
            << u"CREATE TABLE c(p REFERENCES a ON DELETE SET NULL  )"_s;
        QTest::addRow("the second key")
            << u"CREATE TABLE c(p REFERENCES a ON DELETE CASCADE, q, FOREIGN KEY(p, q) REFERENCES \"on\"(x, y))"_s
            << 1
            << u"CREATE TABLE c(p REFERENCES a ON DELETE CASCADE, q, FOREIGN KEY(p, q) REFERENCES \"on\"(x, "
               u"y) "
               "ON DELETE SET NULL)"_s;
        QTest::addRow("comments")
            << u"CREATE TABLE c(p REFERENCES a -- ON DELETE\n ON /* */ DELETE CASCADE)"_s << 0
            << u"CREATE TABLE c(p REFERENCES a ON DELETE SET NULL -- ON DELETE\n )"_s;
        QTest::addRow("another constraint")
            << u"CREATE TABLE c(p REFERENCES a UNIQUE ON CONFLICT IGNORE, CHECK(p <> 'ON DELETE CASCADE'))"_s
            << 0
            << u"CREATE TABLE c(p REFERENCES a ON DELETE SET NULL UNIQUE ON CONFLICT IGNORE, "
               "CHECK(p <> 'ON DELETE CASCADE'))"_s;
    }

    void onlyTheDeleteActionIsWrittenAnew()
    {
        QFETCH(const QString, sql);
        QFETCH(const int, reference);
        QFETCH(const QString, changed);
        QCOMPARE(
            withAction(sql, static_cast<size_t>(reference), TriggerEvent::Delete, ReferentialAction::SetNull),
            changed);
        SqliteDatabase::inMemory().execute(changed);
    }

    void aFileKeepsAllButOneAction_data()
    {
        QTest::addColumn<QString>("script");
        const QString scenarios = QStringLiteral(SOURCE_DIR "/tests/scenarios");
        for (const QString& file : QDir(scenarios).entryList({u"*.sql"_s})) {
            const Scenario scenario = readScenario(scenarios + u'/' + file);
            if (scenario.sample.isEmpty() && scenario.sql.size() < 10'000)
                QTest::addRow("%s", qPrintable(file)) << scenario.sql;
        }
        QTest::addRow("shop") << readText(QStringLiteral(SOURCE_DIR "/resources/samples/shop.sql"));
    }

    void aFileKeepsAllButOneAction()
    {
        QFETCH(const QString, script);
        const QTemporaryDir folder;
        const ConnectionUrl url = makeDatabase(u"sqlite"_s, folder.path(), script);
        const Schema schema = schemaOf(url);
        const RowSnapshot rows = rowsOf(url);
        for (int i = 0; i < static_cast<int>(schema.foreignKeys().size()); ++i) {
            const ForeignKeyId key{i};
            const ReferentialAction other = schema.foreignKey(key).onDelete == ReferentialAction::SetDefault
                ? ReferentialAction::Restrict
                : ReferentialAction::SetDefault;
            const QStringList before = keysOf(url);
            const QStringList ofKey = linesOf(before, schema, key);
            QCOMPARE(ofKey.size(), std::ssize(schema.foreignKey(key).childColumns));
            changeDeleteAction(url, schema, key, other);
            QCOMPARE(keysOf(url), withAction(before, ofKey, other));
        }
        QCOMPARE(rowChanges(rows, rowsOf(url)), QStringList());
    }

    void whatIsPredictedAfterAChangeHappens_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString& file : QDir(lessonFolder()).entryList({u"*-*.md"_s}))
            QTest::addRow("%s", qPrintable(file)) << file;
    }

    /// Every step of a lesson, each of its keys with each action, and without keys enforced.
    void whatIsPredictedAfterAChangeHappens()
    {
        QFETCH(const QString, file);
        for (const LessonScene& scene : readLesson(file).scenes) {
            if (scene.statement.isEmpty() || scene.varies || !canMakeDatabase(scene.engine))
                continue;
            const QTemporaryDir folder;
            const Schema schema = schemaOf(makeDatabase(scene.engine, folder.path(), scene.script));
            for (int i = 0; i < static_cast<int>(schema.foreignKeys().size()); ++i)
                for (const ReferentialAction action : Actions)
                    for (const Enforcement enforcement : {Enforcement::On, Enforcement::Off})
                        checkInSqlite(scene, schema, {{{ForeignKeyId{i}, action}}, enforcement, {}});
        }
    }

    void whatIsPredictedAfterAChangeHappensInSqlAlchemy_data()
    {
        QTest::addColumn<ReferentialAction>("action");
        for (const ReferentialAction action : Actions)
            QTest::addRow("%s", qPrintable(sqlWords(action))) << action;
    }

    void whatIsPredictedAfterAChangeHappensInSqlAlchemy()
    {
        QFETCH(const ReferentialAction, action);
        const LessonScene scene = readLesson(u"08-passive-deletes.md"_s).scenes[3];
        QVERIFY(scene.models.contains(u"passive_deletes=True"_s));
        for (const ProgramWay& way : AllProgramWays) {
            if (!way.needsMappers())
                continue;
            LessonScene tried = changed(scene, {{}, Enforcement::On, way});
            const QTemporaryDir folder;
            const ConnectionUrl url = makeDatabase(tried.engine, folder.path(), tried.script);
            changeDeleteAction(url, schemaOf(url), ForeignKeyId{0}, action);
            const std::vector<LessonClaim> expected = predicted(url, tried);
            // The judge's script says it in its own words.
            tried.script.replace(u"ON DELETE CASCADE"_s, u"ON DELETE "_s + sqlWords(action));
            const SqlAlchemyDelete really = deleteThroughSqlAlchemy(tried);
            const auto happened = really.message.isEmpty() ? claimsOfChanges(really.changes)
                                                           : std::vector{refusal(expected, really.message)};
            QCOMPARE(disagreements(visible(expected), happened).join(u'\n'), QString());
        }
    }

    void aChangeIsToldInWords()
    {
        const LessonScene scene = readLesson(u"08-passive-deletes.md"_s).scenes[1];
        const QTemporaryDir folder;
        const Schema schema = schemaOf(makeDatabase(scene.engine, folder.path(), scene.script));
        LessonChange change = unchanged(scene);
        QCOMPARE(words(change, scene, schema), QString());
        change.way = {DeleteWay::SqlAlchemyBulk, {}};
        change.actions[ForeignKeyId{0}] = ReferentialAction::Restrict;
        change.enforcement = Enforcement::Off;
        QCOMPARE(words(change, scene, schema),
                 u"fk_book_author ON DELETE RESTRICT, foreign keys NOT enforced, query.delete()"_s);
        QCOMPARE(changed(scene, change).way, change.way);
        QCOMPARE(changed(scene, change).enforcement, Enforcement::Off);
    }

private:
    static void checkInSqlite(const LessonScene& scene, const Schema& schema, const LessonChange& change)
    {
        const QTemporaryDir folder;
        const ConnectionUrl url = makeDatabase(scene.engine, folder.path(), scene.script);
        for (const auto& [key, action] : change.actions)
            changeDeleteAction(url, schema, key, action);
        const std::vector<LessonClaim> expected = predicted(url, changed(scene, change));
        const EngineDelete really
            = runDelete(contentOf(url), {scene.table, scene.condition, {}, change.enforcement});
        const auto happened = really.message.isEmpty()
            ? claimsOfChanges(rowChanges(really.before, really.after))
            : std::vector{refusal(expected, really.message)};
        QCOMPARE(disagreements(visible(expected), happened).join(u'\n'), QString());
    }
};

QTEST_GUILESS_MAIN(TestLessonChange)
#include "tst_lessonchange.moc"

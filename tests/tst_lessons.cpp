// Every claim of the shipped lessons, against the real engines, the real SQLAlchemy, and the prediction.

#include "model/cascade/simulation.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/engines/privatedatabase.h"
#include "model/job/progress.h"
#include "model/lesson/lesson.h"
#include "model/orm/readmappers.h"
#include "tests/lessons/lessonjudge.h"
#include "tests/lessons/sqlalchemydelete.h"
#include "tests/support/program.h"
#include "tests/support/rowchanges.h"
#include "tests/support/scenario.h"
#include "tests/support/sqlitedatabase.h"
#include "tests/support/throwawayserver.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

std::vector<LessonClaim> reallyInSqlAlchemy(const LessonScene& scene)
{
    const SqlAlchemyDelete really = deleteThroughSqlAlchemy(scene);
    if (really.message.isEmpty())
        return claimsOfChanges(really.changes);
    return {refusal(scene.claims, really.message)};
}

std::vector<LessonClaim> reallyInSqlite(const LessonScene& scene)
{
    if (scene.way.needsMappers())
        return reallyInSqlAlchemy(scene);
    SqliteDatabase database = SqliteDatabase::inMemory();
    database.execute(scene.script);
    DeleteStatement statement{scene.table, scene.condition, {}, scene.enforcement};
    const EngineDelete really = runDelete(database.content(), statement);
    if (!really.message.isEmpty())
        return {refusal(scene.claims, really.message)};
    return claimsOfChanges(rowChanges(really.before, really.after));
}

/// The rows of a server's database: "book (1, 2)" and its cells, as SQL literals would print them.
using ServerRows = std::map<QString, std::map<QString, QString>>;

class ServerDatabase {
public:
    ServerDatabase(const ThrowawayServer& server, const QString& name)
        : m_database(server.open(name, u"lesson"_s))
    {
    }
    ~ServerDatabase()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"lesson"_s);
    }
    Q_DISABLE_COPY_MOVE(ServerDatabase)

    /// Runs a statement; returns the server's message, empty where it went through.
    QString run(const QString& sql)
    {
        QSqlQuery query(m_database);
        return query.exec(sql) ? QString() : query.lastError().databaseText();
    }

    ServerRows rows(const Schema& schema)
    {
        ServerRows result;
        for (const Table& table : schema.tables()) {
            QSqlQuery query(u"SELECT * FROM "_s + table.name, m_database);
            while (query.next()) {
                QStringList key;
                for (const ColumnId column : table.primaryKey)
                    key << query.value(column.index).toString();
                const QString keyText = key.size() == 1 ? key.first() : u'(' + key.join(u", "_s) + u')';
                auto& cells = result[table.name + u' ' + keyText];
                for (int i = 0; i < query.record().count(); ++i)
                    cells[query.record().fieldName(i)]
                        = query.isNull(i) ? u"NULL"_s : query.value(i).toString();
            }
        }
        return result;
    }

private:
    QSqlDatabase m_database;
};

std::vector<LessonClaim> changes(const ServerRows& before, const ServerRows& after)
{
    std::vector<LessonClaim> claims;
    for (const auto& [row, cells] : before) {
        const auto found = after.find(row);
        if (found == after.end()) {
            claims.push_back({LessonClaim::Kind::Deleted, row, {}});
            continue;
        }
        QStringList changed;
        for (const auto& [column, value] : found->second)
            if (cells.at(column) != value)
                changed << column + u" = "_s + value;
        if (!changed.isEmpty())
            claims.push_back({LessonClaim::Kind::Changed, row, changed.join(u", "_s)});
    }
    return claims;
}

} // namespace

class TestLessons : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PostgreSqlServer> m_postgres;
    std::unique_ptr<MariaDbServer> m_mariaDb;
    int m_databases = 0;

    /// Started when a lesson first needs it.
    const ThrowawayServer& server(const QString& engine)
    {
        if (engine == "mariadb"_L1) {
            if (!m_mariaDb)
                m_mariaDb = std::make_unique<MariaDbServer>();
            return *m_mariaDb;
        }
        if (!m_postgres)
            m_postgres = std::make_unique<PostgreSqlServer>();
        return *m_postgres;
    }

    void checkInSqlite(const LessonScene& scene)
    {
        const QTemporaryDir folder;
        const ConnectionUrl url = makeDatabase(scene.engine, folder.path(), scene.script);
        QCOMPARE(disagreements(scene.claims, predicted(url, scene)).join(u'\n'), QString());
        QCOMPARE(disagreements(visible(scene.claims), reallyInSqlite(scene)).join(u'\n'), QString());
    }

    void checkOnServer(const LessonScene& scene)
    {
        QVERIFY2(!scene.way.needsMappers(), "SQLAlchemy is only run on SQLite here.");
        const ThrowawayServer& host = server(scene.engine);
        const QString name = u"lesson_%1"_s.arg(++m_databases);
        QCOMPARE(ServerDatabase(host, host.systemDatabase()).run(u"CREATE DATABASE "_s + name), QString());
        ServerDatabase database(host, name);
        for (const QString& statement : scene.script.split(u";\n"_s, Qt::SkipEmptyParts))
            QCOMPARE(database.run(statement), QString());
        const ConnectionUrl url = ConnectionUrl::parse(host.url(name));
        QCOMPARE(disagreements(scene.claims, predicted(url, scene)).join(u'\n'), QString());

        NoProgress progress;
        Connection connection = Connection::open(url, progress);
        const Schema schema = readSchema(connection);
        const ServerRows before = database.rows(schema);
        const QString message = database.run(scene.statement);
        const std::vector<LessonClaim> really = message.isEmpty()
            ? changes(before, database.rows(schema))
            : std::vector{refusal(scene.claims, message)};
        QCOMPARE(disagreements(visible(scene.claims), really).join(u'\n'), QString());
    }

private slots:
    void everyClaimHolds_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("scene");
        for (const QString& file : QDir(lessonFolder()).entryList({u"*-*.md"_s})) {
            const Lesson lesson = readLesson(file);
            for (size_t i = 0; i < lesson.scenes.size(); ++i)
                if (!lesson.scenes[i].statement.isEmpty())
                    QTest::addRow("%s: %s", qPrintable(file), qPrintable(lesson.scenes[i].title))
                        << file << static_cast<int>(i);
        }
    }

    void everyClaimHolds()
    {
        QFETCH(const QString, file);
        QFETCH(const int, scene);
        const Lesson lesson = readLesson(file);
        const LessonScene& checked = lesson.scenes[static_cast<size_t>(scene)];
        if (canMakeDatabase(checked.engine))
            checkInSqlite(checked);
        else
            checkOnServer(checked);
    }

    void mappersAreWhatSqlAlchemySaysOfTheModels_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString& file : QDir(lessonFolder()).entryList({u"*-*.mappers.json"_s}))
            QTest::addRow("%s", qPrintable(file)) << file;
    }

    void mappersAreWhatSqlAlchemySaysOfTheModels()
    {
        QFETCH(const QString, file);
        const QTemporaryDir folder;
        const QString lesson = file.chopped(QStringLiteral(".mappers.json").size()) + u".md"_s;
        const Run exported = runProgram(
            u"/usr/bin/python3"_s,
            {u"-B"_s, u"export_lesson.py"_s, lesson, u"-o"_s, folder.filePath(u"mappers.json"_s)},
            lessonFolder());
        QCOMPARE(exported.error, QString());
        QCOMPARE(readText(folder.filePath(u"mappers.json"_s)), readText(lessonFolder() + u'/' + file));
    }

    /// What the lesson on delete-orphan says of order.lines.remove(line), which is no delete to predict.
    void orphansGoWithDeleteOrphanOnly()
    {
        const Lesson lesson = readLesson(u"07-delete-orphan.md"_s);
        const QString remove = u"order = session.get(Order, 1)\norder.lines.remove(order.lines[0])"_s;
        QVERIFY(lesson.scenes[1].models.contains(u"all, delete-orphan"_s));
        QCOMPARE(runWithModels(lesson.scenes[1], remove).changes, QStringList{u"line 10 deleted"_s});
        QVERIFY(!lesson.scenes[2].models.contains(u"delete-orphan"_s));
        QCOMPARE(runWithModels(lesson.scenes[2], remove).changes, QStringList{u"line 10: order_id = NULL"_s});
    }
};

QTEST_GUILESS_MAIN(TestLessons)
#include "tst_lessons.moc"

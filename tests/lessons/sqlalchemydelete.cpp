#include "tests/lessons/sqlalchemydelete.h"

#include "model/engines/privatedatabase.h"
#include "tests/support/program.h"
#include "tests/support/rowchanges.h"
#include "tests/support/sqlitedatabase.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {

RowSnapshot readSnapshotOf(const QString& path)
{
    SqliteDatabase database = SqliteDatabase::file(path);
    return readSnapshot(database);
}

SqlAlchemyDelete run(const LessonScene& scene, QJsonObject wanted)
{
    wanted[u"models"_s] = scene.models;
    wanted[u"enforce"_s] = scene.enforcement == Enforcement::On ? u"on"_s : u"off"_s;
    const QTemporaryDir folder;
    const QString path = makeDatabase(scene.engine, folder.path(), scene.script).path;
    const RowSnapshot before = readSnapshotOf(path);
    const Run done
        = runProgram(u"/usr/bin/python3"_s, {u"-B"_s, QStringLiteral(SQLALCHEMY_DELETE)}, folder.path(),
                     QProcessEnvironment::systemEnvironment(), QJsonDocument(wanted).toJson());
    if (done.exitCode != 0)
        throw std::runtime_error(done.error.toStdString());
    return {QString::fromUtf8(done.output).trimmed(), rowChanges(before, readSnapshotOf(path))};
}

} // namespace

SqlAlchemyDelete deleteThroughSqlAlchemy(const LessonScene& scene)
{
    return run(scene,
               {{u"table"_s, scene.table},
                {u"where"_s, scene.condition},
                {u"via"_s, viaWord(scene.way.way)},
                {u"loaded"_s, scene.way.content == SessionContent::Everything ? u"all"_s : u"none"_s}});
}

SqlAlchemyDelete runWithModels(const LessonScene& scene, const QString& program)
{
    return run(scene, {{u"program"_s, program}});
}

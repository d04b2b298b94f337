#include "app/lessons.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/engines/privatedatabase.h"
#include "model/engines/sqlite/sqlitescript.h"
#include "model/job/error.h"
#include "model/job/progress.h"
#include "model/lesson/lessonblocks.h"
#include "model/orm/readmappers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

struct LessonTexts {
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

const QString Folder = u":/lessons"_s;

/// The shipped files, "01-referential-actions.md" first.
QStringList shippedFiles()
{
    return QDir(Folder).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
}

QString nameOf(const QString& file)
{
    return file.section(u'-', 1).chopped(3);
}

QString mappersFile(const QString& folder)
{
    return QDir(folder).filePath(u"mappers.json"_s);
}

QString read(const QString& path, const QString& nameOrPath)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return QString::fromUtf8(file.readAll());
    QStringList names;
    for (const ShippedLesson& lesson : shippedLessons())
        names << lesson.name;
    throw RequestError(LessonTexts::tr("There is no lesson “%1” (%2); name a lesson's file, or one of: %3.")
                           .arg(nameOrPath, file.errorString(), names.join(u", "_s)));
}

/// Without models there need be no mappers.
LessonMappers readMappersBeside(const QString& path)
{
    QFile file(lessonMappersFile(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return readLessonMappers(file.fileName(), file.readAll());
}

/// A shipped lesson in the language of the texts around it; in English where it is not translated.
QString translated(const QString& file)
{
    //: The code of the translation's language, such as "de"
    const QString path = u"%1/%2/%3"_s.arg(Folder, LessonTexts::tr("en"), file);
    return QFile::exists(path) ? path : Folder + u'/' + file;
}

std::vector<LessonClaim> play(const LessonScene& scene, const QString& fileName)
{
    const QTemporaryDir folder;
    NoProgress progress;
    Connection connection = Connection::open(makeSceneDatabase(scene, fileName, folder.path()), progress);
    const Schema schema = readSchema(connection);
    const ProgramDelete wanted = sceneDelete(scene, schema, fileName, folder.path());
    try {
        return claimsOf(schema, simulate(connection, schema, wanted, std::nullopt));
    } catch (const RequestError& error) {
        complainOfLesson(fileName, scene.statementLine, QString::fromUtf8(error.what()));
    }
}

} // namespace

std::vector<ShippedLesson> shippedLessons()
{
    std::vector<ShippedLesson> lessons;
    for (const QString& file : shippedFiles())
        lessons.push_back({nameOf(file), readLesson(nameOf(file)).title});
    return lessons;
}

Lesson readLesson(const QString& nameOrPath)
{
    for (const QString& file : shippedFiles())
        if (nameOf(file) == nameOrPath)
            return parseLesson(file, read(translated(file), nameOrPath),
                               readMappersBeside(Folder + u'/' + file));
    return parseLesson(nameOrPath, read(nameOrPath, nameOrPath), readMappersBeside(nameOrPath));
}

ConnectionUrl makeSceneDatabase(const LessonScene& scene, const QString& fileName, const QString& folder)
{
    QFile mappers(mappersFile(folder));
    if (!mappers.open(QIODevice::WriteOnly) || mappers.write(scene.mappers.json) < 0)
        throw Error(LessonTexts::tr("“%1” cannot be written (%2); free some space.")
                        .arg(mappers.fileName(), mappers.errorString()));
    try {
        return makeDatabase(scene.engine, folder, scene.script);
    } catch (const ScriptError& error) {
        complainOfLesson(
            fileName, scene.scriptLine + error.line() - 1,
            LessonTexts::tr("The database does not take this statement (%1); mend it.").arg(error.reason()));
    }
}

ProgramDelete sceneDelete(const LessonScene& scene, const Schema& schema, const QString& fileName,
                          const QString& folder)
{
    int line = scene.statementLine;
    try {
        const DeleteRequest request{findTable(schema, scene.table), {}, {scene.condition}, scene.enforcement};
        line = scene.modelsLine;
        if (scene.way.needsMappers())
            mapperOfTable(readMappers(scene.mappers.json, schema), schema, request.table);
        return {request, scene.way, mappersFile(folder)};
    } catch (const RequestError& error) {
        complainOfLesson(fileName, line, QString::fromUtf8(error.what()));
    }
}

QStringList checkLesson(const Lesson& lesson, const QString& fileName)
{
    QStringList problems;
    for (const LessonScene& scene : lesson.scenes) {
        if (scene.statement.isEmpty() || !canMakeDatabase(scene.engine))
            continue;
        for (const QString& difference : disagreements(scene.claims, play(scene, fileName)))
            problems << u"%1:%2: %3"_s.arg(fileName).arg(scene.line).arg(difference);
    }
    return problems;
}

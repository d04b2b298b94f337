#include "tests/lessons/lessonjudge.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "model/orm/readmappers.h"
#include "tests/support/scenario.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

QString lessonFolder()
{
    return QStringLiteral(SOURCE_DIR "/resources/lessons");
}

Lesson readLesson(const QString& file)
{
    const QString mappers = lessonFolder() + u'/' + lessonMappersFile(file);
    return parseLesson(file, readText(lessonFolder() + u'/' + file),
                       QFile::exists(mappers) ? readLessonMappers(mappers, readText(mappers).toUtf8())
                                              : LessonMappers());
}

std::vector<LessonClaim> visible(std::vector<LessonClaim> claims)
{
    std::erase_if(claims, [](const LessonClaim& claim) { return claim.kind == LessonClaim::Kind::Blocks; });
    return claims;
}

LessonClaim refusal(const std::vector<LessonClaim>& claims, const QString& message)
{
    const bool fails = std::ranges::any_of(
        claims, [](const LessonClaim& claim) { return claim.kind == LessonClaim::Kind::Fails; });
    return {fails ? LessonClaim::Kind::Fails : LessonClaim::Kind::Refused, {}, message};
}

std::vector<LessonClaim> claimsOfChanges(const QStringList& changes)
{
    std::vector<LessonClaim> claims;
    for (const QString& line : changes)
        claims.push_back(parseClaim(line).value());
    return claims;
}

std::vector<LessonClaim> predicted(const ConnectionUrl& url, const LessonScene& scene)
{
    NoProgress progress;
    Connection connection = Connection::open(url, progress);
    const Schema schema = readSchema(connection);
    const DeleteRequest request{findTable(schema, scene.table), {}, {scene.condition}, scene.enforcement};
    std::optional<Mappers> mappers;
    if (!scene.models.isEmpty())
        mappers = readMappers(scene.mappers.json, schema);
    return claimsOf(
        schema,
        simulateVia(connection, schema, mappers ? &*mappers : nullptr, request, scene.way, std::nullopt));
}

#include "model/lesson/lessonmappers.h"

#include "model/job/error.h"
#include "model/json/jsonplace.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LessonMappers)
};

constexpr auto Format = "cascade-explorer/lesson-mappers"_L1;
constexpr int Version = 1;

LessonMappers readDocument(const JsonPlace& document)
{
    if (document.member(u"format"_s).isNull() || document.member(u"format"_s).text() != Format)
        throw RequestError(Texts::tr("These are no mappers of a lesson; write them with export_lesson.py."));
    if (const int version = document.member(u"version"_s).number(); version > Version)
        throw RequestError(
            Texts::tr("The mappers are of version %1, which only a newer Cascade Explorer reads.")
                .arg(version));
    LessonMappers mappers;
    for (const JsonPlace& item : document.member(u"models"_s).items()) {
        const JsonPlace script = item.member(u"sql"_s);
        mappers.entries.push_back({item.member(u"python"_s).text(),
                                   script.isNull() ? std::nullopt : std::optional(script.text()),
                                   item.member(u"mappers"_s).document()});
    }
    return mappers;
}

} // namespace

const LessonMappers::Entry* LessonMappers::find(const QString& models, const QString& script) const
{
    const auto found = std::ranges::find_if(entries, [&](const Entry& entry) {
        return entry.models == models && (!entry.script || *entry.script == script);
    });
    return found == entries.end() ? nullptr : &*found;
}

QString lessonMappersFile(const QString& lessonFile)
{
    const QString stem = lessonFile.endsWith(".md"_L1) ? lessonFile.chopped(3) : lessonFile;
    return stem + u".mappers.json"_s;
}

LessonMappers readLessonMappers(const QString& fileName, const QByteArray& json)
{
    try {
        return readDocument(
            JsonPlace::read(json, Texts::tr("Write the mappers with export_lesson.py again.")));
    } catch (const RequestError& error) {
        throw RequestError(u"%1: %2"_s.arg(fileName, QString::fromUtf8(error.what())));
    }
}

#include "model/lesson/lessonchange.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LessonChange)
};

} // namespace

LessonChange unchanged(const LessonScene& scene)
{
    return {{}, scene.enforcement, scene.way};
}

LessonScene changed(LessonScene scene, const LessonChange& change)
{
    scene.enforcement = change.enforcement;
    scene.way = change.way;
    return scene;
}

QString words(const LessonChange& change, const LessonScene& scene, const Schema& schema)
{
    QStringList parts;
    for (const auto& [key, action] : change.actions)
        parts << Texts::tr("%1 ON DELETE %2").arg(schema.displayName(key), sqlWords(action));
    if (change.enforcement != scene.enforcement)
        parts << (change.enforcement == Enforcement::On ? Texts::tr("foreign keys enforced")
                                                        : Texts::tr("foreign keys NOT enforced"));
    if (change.way != scene.way)
        parts << displayName(change.way);
    return parts.join(u", "_s);
}

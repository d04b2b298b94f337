#include "app/cli/lessoncommand.h"

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/lessons.h"
#include "model/engines/privatedatabase.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int WrongRequest = 2;

class LessonCommand {
    Q_DECLARE_TR_FUNCTIONS(LessonCommand)

public:
    int run(const QStringList& arguments)
    {
        if (arguments.size() == 1) {
            list();
            finishOutput(m_out);
            return 0;
        }
        m_options.add(u"check"_s,
                      tr("Play every step without a window, and compare it with what it expects."), {});
        if (!m_options.parse(arguments))
            return 0;
        const int code = check(m_options.positional());
        finishOutput(m_out);
        return code;
    }

private:
    void list()
    {
        m_out << tr("The lessons, in their order; open one with cascade-explorer lesson NAME:") << "\n\n";
        for (const ShippedLesson& lesson : shippedLessons())
            m_out << "  " << lesson.name.leftJustified(NameWidth) << lesson.title << '\n';
    }

    int check(const QString& nameOrPath)
    {
        const Lesson lesson = readLesson(nameOrPath);
        const QStringList problems = checkLesson(lesson, nameOrPath);
        for (const QString& problem : problems)
            QTextStream(stderr) << problem << '\n';
        const auto isPlayed = [](const LessonScene& scene) { return canMakeDatabase(scene.engine); };
        const auto hasDelete = [](const LessonScene& scene) { return !scene.statement.isEmpty(); };
        const auto all = std::ranges::count_if(lesson.scenes, hasDelete);
        const auto played = std::ranges::count_if(
            lesson.scenes, [&](const LessonScene& scene) { return hasDelete(scene) && isPlayed(scene); });
        m_out << tr("%1 of %2 deletes were played; the others need a server.").arg(played).arg(all) << '\n';
        if (!problems.isEmpty())
            return WrongRequest;
        m_out << tr("All of them do what the lesson expects.") << '\n';
        return 0;
    }

    static constexpr int NameWidth = 26;

    Options m_options{tr("Opens a lesson in a window; without a name, lists the lessons."),
                      u"LESSON"_s,
                      {tr("A lesson's file, or the name of a lesson that comes with the program.")}};
    QTextStream m_out{stdout};
};

} // namespace

int runLessonCommand(const QStringList& arguments)
{
    return LessonCommand().run(arguments);
}

QString lessonToShow(const QStringList& arguments)
{
    const bool asks = arguments.size() == 3 && arguments[1] == "lesson"_L1 && !arguments[2].startsWith(u'-');
    return asks ? arguments[2] : QString();
}

int complainOfMistakes(const QString& nameOrPath)
{
    try {
        checkLesson(readLesson(nameOrPath), nameOrPath);
        return 0;
    } catch (const std::exception& error) {
        QTextStream(stderr) << "cascade-explorer: " << QString::fromUtf8(error.what()) << Qt::endl;
        return dynamic_cast<const RequestError*>(&error) != nullptr ? WrongRequest : 1;
    }
}

#include "app/cli/commandline.h"
#include "app/cli/lessoncommand.h"
#include "app/cli/simulatecommand.h"
#include "app/export/drawdifference.h"
#include "app/export/drawschema.h"
#include "app/export/printreport.h"
#include "app/gui/window.h"
#include "app/translation.h"

#include <QApplication>
#include <QLocale>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

int showWindow(int argc, char** argv)
{
    if (!hasDisplay()) {
        std::fputs("cascade-explorer: There is no display for a window; see cascade-explorer --help for the "
                   "commands "
                   "that need none.\n",
                   stderr);
        return 1;
    }
    QApplication application(argc, argv);
    const Translation translation;
    const QString lesson = lessonToShow(QApplication::arguments());
    return lesson.isEmpty() ? runWindow(QApplication::arguments().value(1)) : runLessonWindow(lesson);
}

/// Texts of the command line are for scripts, too; pictures look as in the window.
void leaveDigitsUngrouped()
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QLocale::setDefault(locale);
}

/// JSON, and what goes with it, is the same everywhere: programs read it.
int runTranslated(const QStringList& arguments)
{
    std::optional<Translation> translation;
    if (asksForJson(arguments))
        QLocale::setDefault(QLocale::c());
    else
        translation.emplace();
    if (!asksForPicture(arguments) && !asksForDifferencePicture(arguments))
        leaveDigitsUngrouped();
    return runCommandLine(arguments, {drawSchema, drawDifference, printReport});
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(u"Cascade Explorer"_s);
    QCoreApplication::setOrganizationName(u"Cascade Explorer"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CASCADE_EXPLORER_VERSION));

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (const QString lesson = lessonToShow(arguments); !lesson.isEmpty()) {
        const int mistakes = complainOfMistakes(lesson);
        return mistakes == 0 ? showWindow(argc, argv) : mistakes;
    }
    // With a display, the window says that there is no such file.
    if (!isCommandLine(arguments) && (hasDisplay() || !isUnknownName(arguments)))
        return showWindow(argc, argv);
    if (asksForDifferencePicture(arguments)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QApplication application(argc, argv); // It is drawn by the window's own graph.
        return runTranslated(arguments);
    }
    if (asksForPicture(arguments) || asksForPdfReport(arguments)) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // A picture needs fonts, but no display.
        const QGuiApplication application(argc, argv);
        return runTranslated(arguments);
    }
    const QCoreApplication application(argc, argv);
    return runTranslated(arguments);
}

#include "app/cli/commandline.h"

#include "app/cli/checkcommand.h"
#include "app/cli/lessoncommand.h"
#include "app/cli/migratecommand.h"
#include "app/cli/options.h"
#include "app/cli/simulatecommand.h"
#include "model/job/error.h"
#include "model/job/progress.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

enum ExitCode { Done = 0, Failed = 1, WrongRequest = 2 };

constexpr auto SchemaCommandName = "schema"_L1;
constexpr auto CheckCommandName = "check"_L1;
constexpr auto LessonCommandName = "lesson"_L1;
constexpr auto MigrateCommandName = "migrate"_L1;
constexpr auto SimulateCommandName = "simulate"_L1;

struct CommandLineTexts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString helpText()
{
    return CommandLineTexts::tr(
        "Cascade Explorer shows what a DELETE will do, before it is done.\n"
        "\n"
        "  cascade-explorer [URL]                  open the window, on a database where one is given\n"
        "  cascade-explorer schema URL [options]   print or draw the tables and their foreign keys\n"
        "  cascade-explorer simulate URL --table NAME (--key COLUMN=VALUE ... | --where SQL) [options]\n"
        "                                          print what deleting these rows would do\n"
        "  cascade-explorer check URL --mappers FILE\n"
        "                                          print what SQLAlchemy's models and the database make of\n"
        "                                          deletes together\n"
        "  cascade-explorer migrate URL (--what-if FILE | --change CHANGE ...) [-o FILE]\n"
        "                                          print the SQL that makes changes of foreign keys real\n"
        "  cascade-explorer lesson [NAME|FILE]     open a lesson; without a name, list the lessons\n"
        "\n"
        "URL: a file's path, sqlite:///relative.db, postgresql://user@host/database, "
        "mysql://user@host/database,\n"
        "     odbc:///?dsn=name (schema only), or sample:shop.\n"
        "“cascade-explorer COMMAND --help” lists a command's options.\n"
        "\n"
        "Exit codes: 0 the delete goes through, 3 the database or SQLAlchemy refuses it, 2 the request is "
        "wrong, 1 "
        "anything else.\n");
}

int complain(const QString& message, ExitCode code)
{
    QTextStream(stderr) << "cascade-explorer: " << message << Qt::endl;
    return code;
}

int dispatch(const QStringList& arguments, const DrawSchema& draw)
{
    const QString first = arguments.value(1);
    if (arguments.contains("--version"_L1)) {
        QTextStream(stdout) << "cascade-explorer " << QCoreApplication::applicationVersion() << Qt::endl;
        return Done;
    }
    if (first == SchemaCommandName)
        return runSchema(arguments.sliced(1), draw);
    if (first == SimulateCommandName)
        return runSimulate(arguments.sliced(1));
    if (first == CheckCommandName)
        return runCheck(arguments.sliced(1));
    if (first == MigrateCommandName)
        return runMigrate(arguments.sliced(1));
    if (first == LessonCommandName)
        return runLessonCommand(arguments.sliced(1));
    if (first == "--help"_L1 || first == "-h"_L1) {
        QTextStream(stdout) << helpText();
        return Done;
    }
    return complain(CommandLineTexts::tr("There is no command “%1”; see cascade-explorer --help.").arg(first),
                    WrongRequest);
}

} // namespace

bool isCommandLine(const QStringList& arguments)
{
    const QString first = arguments.value(1);
    return arguments.size() > 2 || first == SchemaCommandName || first == SimulateCommandName
        || first == CheckCommandName || first == MigrateCommandName || first == LessonCommandName
        || first.startsWith(u'-');
}

bool asksForJson(const QStringList& arguments)
{
    return asksForFormat(arguments, u"json"_s);
}

int runCommandLine(const QStringList& arguments, const DrawSchema& draw)
{
    try {
        return dispatch(arguments, draw);
    } catch (const RequestError& error) {
        return complain(QString::fromUtf8(error.what()), WrongRequest);
    } catch (const std::exception& error) {
        return complain(QString::fromUtf8(error.what()), Failed);
    } catch (const Canceled&) {
        return complain(CommandLineTexts::tr("Canceled."), Failed);
    }
}

#include "app/cli/commandline.h"

#include "app/cli/checkcommand.h"
#include "app/cli/lessoncommand.h"
#include "app/cli/migratecommand.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/plancommand.h"
#include "app/cli/simulatecommand.h"
#include "app/cli/verifycommand.h"
#include "model/job/error.h"
#include "model/job/progress.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

enum ExitCode { Done = 0, Failed = 1, WrongRequest = 2 };

struct CommandLineTexts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Command {
    QLatin1String name;
    std::function<int(const QStringList& arguments, const Drawing& drawing)> run;
};

const std::vector<Command>& commands()
{
    static const std::vector<Command> all{
        {"schema"_L1,
         [](const auto& arguments, const auto& drawing) { return runSchema(arguments, drawing.schema); }},
        {"simulate"_L1,
         [](const auto& arguments, const auto& drawing) { return runSimulate(arguments, drawing.report); }},
        {"plan"_L1, [](const auto& arguments, const auto&) { return runPlan(arguments); }},
        {"verify"_L1, [](const auto& arguments, const auto&) { return runVerify(arguments); }},
        {"compare"_L1,
         [](const auto& arguments, const auto& drawing) {
             return runCompare(arguments, drawing.difference);
         }},
        {"check"_L1, [](const auto& arguments, const auto&) { return runCheck(arguments); }},
        {"migrate"_L1, [](const auto& arguments, const auto&) { return runMigrate(arguments); }},
        {"lesson"_L1, [](const auto& arguments, const auto&) { return runLessonCommand(arguments); }},
    };
    return all;
}

/// Null where there is no such command.
const Command* findCommand(const QString& name)
{
    const auto found = std::ranges::find(commands(), name, &Command::name);
    return found == commands().end() ? nullptr : &*found;
}

QString helpText()
{
    return CommandLineTexts::tr(
        "Cascade Explorer shows what a DELETE will do, before it is done.\n"
        "\n"
        "  cascade-explorer [URL]                  open the window, on a database where one is given\n"
        "  cascade-explorer schema URL [options]   print or draw the tables and their foreign keys\n"
        "  cascade-explorer simulate URL --table NAME (--key COLUMN=VALUE ... | --where SQL) [options]\n"
        "                                          print what deleting these rows would do\n"
        "  cascade-explorer plan URL SCRIPT.sql    print what a script of DELETE and UPDATE statements\n"
        "                                          would do\n"
        "  cascade-explorer verify URL --table NAME (--key COLUMN=VALUE ... | --where SQL) [options]\n"
        "                                          run the real DELETE where it can be undone, and compare\n"
        "  cascade-explorer compare BEFORE AFTER   print what changed from one schema to another, and what\n"
        "                                          deletes do now\n"
        "  cascade-explorer check URL [options]    print what stands out in foreign keys and the rows\n"
        "                                          behind them, and how to repair it\n"
        "  cascade-explorer migrate URL (--what-if FILE | --change CHANGE ...) [-o FILE]\n"
        "                                          print the SQL that makes changes of foreign keys real\n"
        "  cascade-explorer lesson [NAME|FILE]     open a lesson; without a name, list the lessons\n"
        "\n"
        "URL: a file's path, sqlite:///relative.db, postgresql://user@host/database, "
        "mysql://user@host/database,\n"
        "     odbc:///?dsn=name (schema only), sample:shop, a snapshot (schema --format json) or a .sql "
        "script.\n"
        "“cascade-explorer COMMAND --help” lists a command's options.\n"
        "\n"
        "Exit codes: 0 the delete or plan goes through, 3 the database or SQLAlchemy refuses it, 4 check, "
        "verify or\n"
        "compare found something, 2 the request is wrong, 1 anything else.\n");
}

int complain(const QString& message, ExitCode code)
{
    QTextStream(stderr) << "cascade-explorer: " << message << Qt::endl;
    return code;
}

int dispatch(const QStringList& arguments, const Drawing& drawing)
{
    const QString first = arguments.value(1);
    if (arguments.contains("--version"_L1)) {
        writeOutput("cascade-explorer " + QCoreApplication::applicationVersion().toUtf8() + '\n', {});
        return Done;
    }
    if (const Command* command = findCommand(first))
        return command->run(arguments.sliced(1), drawing);
    if (first == "--help"_L1 || first == "-h"_L1) {
        writeOutput(helpText().toUtf8(), {});
        return Done;
    }
    return complain(
        (isUnknownName(arguments)
             ? CommandLineTexts::tr("There is no command and no file “%1”; see cascade-explorer --help.")
             : CommandLineTexts::tr("There is no command “%1”; see cascade-explorer --help."))
            .arg(first),
        WrongRequest);
}

} // namespace

bool isCommandLine(const QStringList& arguments)
{
    const QString first = arguments.value(1);
    return arguments.size() > 2 || findCommand(first) != nullptr || first.startsWith(u'-');
}

bool isUnknownName(const QStringList& arguments)
{
    const QString name = arguments.value(1);
    return arguments.size() == 2 && !name.isEmpty() && !name.startsWith(u'-') && !name.contains(u':')
        && !findCommand(name) && !QFileInfo::exists(name.section(u'?', 0, 0));
}

bool asksForJson(const QStringList& arguments)
{
    return asksForFormat(arguments, u"json"_s) || asksForFormat(arguments, u"sarif"_s);
}

int runCommandLine(const QStringList& arguments, const Drawing& drawing)
{
    try {
        return dispatch(arguments, drawing);
    } catch (const RequestError& error) {
        return complain(QString::fromUtf8(error.what()), WrongRequest);
    } catch (const std::exception& error) {
        return complain(QString::fromUtf8(error.what()), Failed);
    } catch (const Canceled&) {
        return complain(CommandLineTexts::tr("Canceled."), Failed);
    }
}

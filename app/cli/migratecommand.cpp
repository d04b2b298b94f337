#include "app/cli/migratecommand.h"

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/requestoptions.h"
#include "app/cli/terminalprogress.h"
#include "app/cli/whatifoptions.h"
#include "app/samples.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/whatif/applychanges.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MigrateCommand)
};

} // namespace

int runMigrate(const QStringList& arguments)
{
    Options options(Texts::tr("Prints the SQL that makes changes of foreign keys real. Nothing is changed."),
                    u"URL"_s);
    addWhatIfOptions(options);
    addOutputOption(options);
    if (!options.parse(arguments))
        return 0;
    const ChangeSet changes = readWhatIf(options);
    if (changes.empty())
        throw RequestError(Texts::tr("Say what to change: --what-if FILE or --change CHANGE."));
    TerminalProgress progress(ProgressDisplay::Hidden);
    Connection connection = Connection::open(openableUrl(options.positional()), progress);
    writeOutput(migrationFor(connection, readSchema(connection), changes).toUtf8(), options.value(u"o"_s));
    return 0;
}

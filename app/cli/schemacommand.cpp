#include "app/cli/schemacommand.h"

#include "app/cli/options.h"
#include "app/cli/schemareport.h"
#include "app/cli/terminalprogress.h"
#include "app/samples.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QTextStream>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

class SchemaCommand {
    Q_DECLARE_TR_FUNCTIONS(SchemaCommand)

public:
    int run(const QStringList& arguments)
    {
        m_options.add(u"format"_s, tr("text or json."), u"FORMAT"_s, u"text"_s);
        m_options.add(u"o,output"_s, tr("Write to this file instead of standard output."), u"FILE"_s);
        m_options.add(u"progress"_s, tr("Show progress on standard error: auto, always or never."), u"WHEN"_s,
                      u"auto"_s);
        if (!m_options.parse(arguments))
            return 0;
        const QString format = m_options.choice(u"format"_s, {u"text"_s, u"json"_s});
        m_options.choice(u"progress"_s, {u"auto"_s, u"always"_s, u"never"_s});

        TerminalProgress progress(progressDisplay(m_options.value(u"progress"_s)));
        Connection connection = Connection::open(openableUrl(m_options.positional()), progress);
        const Schema schema = readSchema(connection);
        progress.clear();
        QTextStream out(stdout);
        format == "json"_L1 ? writeSchemaJson(out, schema) : writeSchemaText(out, schema);
        return 0;
    }

private:
    Options m_options{tr("Prints the tables and foreign keys of a database."), u"URL"_s};
};

} // namespace

int runSchema(const QStringList& arguments)
{
    return SchemaCommand().run(arguments);
}

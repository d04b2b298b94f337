#include "app/cli/checkcommand.h"

#include "app/cli/findingreport.h"
#include "app/cli/jsonwriter.h"
#include "app/cli/options.h"
#include "app/cli/terminalprogress.h"
#include "app/samples.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/orm/countfindings.h"
#include "model/orm/readmappers.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

class CheckCommand {
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)

public:
    int run(const QStringList& arguments)
    {
        m_options.add(u"mappers"_s, tr("SQLAlchemy's mappers, as export_mappers.py writes them."), u"FILE"_s);
        m_options.add(
            u"enforce"_s,
            tr("Whether the program's connections enforce foreign keys: on, off, or default for what a "
               "new connection of the engine does."),
            u"STATE"_s, u"default"_s);
        m_options.add(u"format"_s, tr("text or json."), u"FORMAT"_s, u"text"_s);
        if (!m_options.parse(arguments))
            return 0;
        m_options.choice(u"format"_s, {u"text"_s, u"json"_s});
        m_options.choice(u"enforce"_s, {u"on"_s, u"off"_s, u"default"_s});
        if (!m_options.isSet(u"mappers"_s))
            throw RequestError(
                tr("Name the mappers to check: --mappers FILE, which export_mappers.py writes."));
        TerminalProgress progress(progressDisplay(u"never"_s));
        Connection connection = Connection::open(openableUrl(m_options.positional(), progress), progress);
        const Schema schema = readSchema(connection);
        const Mappers mappers = readMappersFile(m_options.value(u"mappers"_s), schema);
        std::vector<MapperFinding> findings = findInMappers(mappers, schema, enforcement(connection, schema));
        countRows(findings, connection, schema, mappers);
        QTextStream out(stdout);
        m_options.value(u"format"_s) == "json"_L1 ? writeJson(out, findings) : writeText(out, findings);
        return 0;
    }

private:
    Enforcement enforcement(Connection& connection, const Schema& schema) const
    {
        const QString wanted = m_options.value(u"enforce"_s);
        if (wanted != "default"_L1)
            return wanted == "on"_L1 ? Enforcement::On : Enforcement::Off;
        const auto database = connection.engine().simulate(connection, schema, {Enforcement::Default, {}});
        return database->isEnforcing() ? Enforcement::On : Enforcement::Off;
    }

    static void writeText(QTextStream& out, const std::vector<MapperFinding>& findings)
    {
        if (findings.empty())
            out << tr("Nothing stands out.") << '\n';
        for (const MapperFinding& finding : findings)
            ::writeText(out, finding, {});
    }

    static void writeJson(QTextStream& out, const std::vector<MapperFinding>& findings)
    {
        JsonWriter json(out);
        json.beginObject();
        json.key(u"format"_s).text(u"cascade-explorer/findings"_s);
        json.key(u"version"_s).number(1);
        json.key(u"findings"_s).beginArray();
        for (const MapperFinding& finding : findings)
            ::writeJson(json, finding);
        json.endArray();
        json.endObject();
    }

    Options m_options{
        tr("Prints what SQLAlchemy's models and the database make of deletes together. Nothing is "
           "changed."),
        u"URL"_s};
};

} // namespace

int runCheck(const QStringList& arguments)
{
    return CheckCommand().run(arguments);
}

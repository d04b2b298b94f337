#include "app/cli/simulatecommand.h"

#include "app/cli/comparisonreport.h"
#include "app/cli/jsonwriter.h"
#include "app/cli/options.h"
#include "app/cli/simulationreport.h"
#include "app/cli/terminalprogress.h"
#include "app/samples.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/orm/compareways.h"
#include "model/orm/readmappers.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

class SimulateCommand {
    Q_DECLARE_TR_FUNCTIONS(SimulateCommand)

public:
    int run(const QStringList& arguments)
    {
        declare();
        if (!m_options.parse(arguments))
            return 0;
        checkChoices();
        TerminalProgress progress(progressDisplay(m_options.value(u"progress"_s)));
        Connection connection = Connection::open(openableUrl(m_options.positional()), progress);
        const Schema schema = readSchema(connection);
        const DeleteRequest request = readRequest(schema);
        std::optional<Mappers> mappers;
        if (m_options.isSet(u"mappers"_s))
            mappers = readMappersFile(m_options.value(u"mappers"_s), schema);
        QTextStream out(stdout);
        if (m_options.value(u"via"_s) == "all"_L1) {
            const WayComparison comparison = compareWays(connection, schema, *mappers, request, rowLimit());
            progress.clear();
            return report(out, schema, comparison);
        }
        const auto prediction
            = predictVia(connection, schema, mappers ? &*mappers : nullptr, request, programWay());
        progress.clear();
        return report(out, {schema, *prediction, rowLimit()});
    }

private:
    void declare()
    {
        m_options.add(u"table"_s,
                      tr("The table to delete from, with its schema before it where it needs one."),
                      u"[SCHEMA.]NAME"_s);
        m_options.add(u"key"_s,
                      tr("A column of the row's primary or unique key and its value; once for each column."),
                      u"COLUMN=VALUE"_s);
        m_options.add(u"where"_s, tr("A condition in the database's SQL, instead of --key."), u"SQL"_s);
        m_options.add(u"via"_s,
                      tr("Who deletes: database, sqlalchemy-session for session.delete(), sqlalchemy-bulk "
                         "for query.delete(), or all to compare them."),
                      u"WAY"_s, u"database"_s);
        m_options.add(u"mappers"_s,
                      tr("SQLAlchemy's mappers, as export_mappers.py writes them; for the SQLAlchemy ways."),
                      u"FILE"_s);
        m_options.add(u"loaded"_s,
                      tr("What the session has loaded beside the object: none or all, that is, every row and "
                         "relationship."),
                      u"WHAT"_s, u"none"_s);
        m_options.add(u"format"_s, tr("text or json."), u"FORMAT"_s, u"text"_s);
        m_options.add(u"rows"_s,
                      tr("How many rows to list of each table: all, none or a number. Text lists 20, JSON "
                         "all."),
                      u"COUNT"_s);
        m_options.add(u"enforce"_s,
                      tr("Whether foreign keys are enforced: on, off, or default for what a new "
                         "connection of the engine does."),
                      u"STATE"_s, u"on"_s);
        m_options.add(u"progress"_s, tr("Show progress on standard error: auto, always or never."), u"WHEN"_s,
                      u"auto"_s);
    }

    void checkChoices() const
    {
        m_options.choice(u"via"_s, {u"database"_s, u"sqlalchemy-session"_s, u"sqlalchemy-bulk"_s, u"all"_s});
        m_options.choice(u"loaded"_s, {u"none"_s, u"all"_s});
        checkMappers();
        m_options.choice(u"format"_s, {u"text"_s, u"json"_s});
        m_options.choice(u"enforce"_s, {u"on"_s, u"off"_s, u"default"_s});
        m_options.choice(u"progress"_s, {u"auto"_s, u"always"_s, u"never"_s});
        if (!m_options.isSet(u"table"_s))
            throw RequestError(tr("Name the table to delete from: --table NAME."));
        if (m_options.isSet(u"key"_s) == m_options.isSet(u"where"_s))
            throw RequestError(
                tr("Say which rows to delete: either --key COLUMN=VALUE or --where CONDITION."));
        static_cast<void>(rowLimit());
    }

    void checkMappers() const
    {
        const QString via = m_options.value(u"via"_s);
        const bool isDatabase = via == "database"_L1;
        if (!isDatabase && !m_options.isSet(u"mappers"_s))
            throw RequestError(tr("--via %1 needs --mappers FILE, which export_mappers.py writes.").arg(via));
        for (const QString& option : {u"mappers"_s, u"loaded"_s})
            if (isDatabase && m_options.isSet(option))
                throw RequestError(
                    tr("--%1 goes with --via sqlalchemy-session, sqlalchemy-bulk or all.").arg(option));
    }

    ProgramWay programWay() const
    {
        const QString via = m_options.value(u"via"_s);
        if (via == "sqlalchemy-bulk"_L1)
            return {DeleteWay::SqlAlchemyBulk, {}};
        return {via == "database"_L1 ? DeleteWay::Database : DeleteWay::SqlAlchemySession,
                m_options.value(u"loaded"_s) == "all"_L1 ? SessionContent::Everything
                                                         : SessionContent::Nothing};
    }

    bool isJson() const { return m_options.value(u"format"_s) == "json"_L1; }

    int report(QTextStream& out, const SimulationReport& report) const
    {
        if (isJson()) {
            JsonWriter json(out);
            writeJson(json, report);
        } else {
            writeText(out, report);
        }
        return exitCode(report.prediction.outcome());
    }

    /// The exit code is that of the database's own DELETE.
    int report(QTextStream& out, const Schema& schema, const WayComparison& comparison) const
    {
        isJson() ? writeJson(out, schema, comparison) : writeText(out, schema, comparison);
        return exitCode(comparison.results.front().simulation.outcome);
    }

    static int exitCode(const Outcome& outcome)
    {
        constexpr int Refused = 3;
        return outcome.verdict == Verdict::Deletes ? 0 : Refused;
    }

    DeleteRequest readRequest(const Schema& schema) const
    {
        DeleteRequest request;
        request.table = findTable(schema, m_options.value(u"table"_s));
        request.condition.sql = m_options.value(u"where"_s);
        const QString enforce = m_options.value(u"enforce"_s);
        request.enforcement = enforce == "on"_L1 ? Enforcement::On
            : enforce == "off"_L1                ? Enforcement::Off
                                                 : Enforcement::Default;
        KeyText key;
        for (const QString& part : m_options.values(u"key"_s))
            key.push_back(keyPart(schema.table(request.table), part));
        if (!key.empty())
            request.keys.push_back(key);
        return request;
    }

    /// Splits at the equals sign before which a column's name stands, as a name may hold one itself.
    static std::pair<QString, QString> keyPart(const Table& table, const QString& text)
    {
        const qsizetype first = text.indexOf(u'=');
        if (first < 1)
            throw RequestError(tr("--key takes COLUMN=VALUE, not “%1”.").arg(text));
        for (qsizetype at = first; at >= 0; at = text.indexOf(u'=', at + 1))
            if (table.findColumn(text.first(at)))
                return {text.first(at), text.sliced(at + 1)};
        return {text.first(first), text.sliced(first + 1)};
    }

    RowLimit rowLimit() const
    {
        constexpr qint64 RowsInText = 20;
        const QString rows = m_options.value(u"rows"_s);
        if (rows == "all"_L1)
            return std::nullopt;
        if (rows == "none"_L1)
            return 0;
        if (!m_options.isSet(u"rows"_s))
            return m_options.value(u"format"_s) == "json"_L1 ? RowLimit() : RowLimit(RowsInText);
        bool isNumber = false;
        const qint64 limit = rows.toLongLong(&isNumber);
        if (!isNumber || limit < 0)
            throw RequestError(tr("--rows takes all, none or a number, not “%1”.").arg(rows));
        return limit;
    }

    Options m_options{tr("Prints what deleting rows would do. Nothing is changed."), u"URL"_s};
};

} // namespace

int runSimulate(const QStringList& arguments)
{
    return SimulateCommand().run(arguments);
}

#include "app/cli/simulatecommand.h"

#include "app/cli/comparisonreport.h"
#include "app/cli/jsonwriter.h"
#include "app/cli/options.h"
#include "app/cli/selectionoptions.h"
#include "app/cli/simulationreport.h"
#include "app/cli/terminalprogress.h"
#include "app/cli/whatifoptions.h"
#include "app/samples.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/orm/compareways.h"
#include "model/orm/readmappers.h"
#include "model/whatif/applychanges.h"

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
        m_changes = readWhatIf(m_options);
        TerminalProgress progress(progressDisplay(m_options.value(u"progress"_s)));
        Connection connection = Connection::open(openableUrl(m_options.positional()), progress);
        const Schema database = readSchema(connection);
        const Schema schema = applyChanges(connection.engine(), database, m_changes);
        const DeleteRequest request = readSelection(m_options, schema);
        std::optional<Mappers> mappers;
        if (m_options.isSet(u"mappers"_s))
            mappers = readMappersFile(m_options.value(u"mappers"_s), schema);
        QTextStream out(stdout);
        if (m_options.value(u"via"_s) == "all"_L1) {
            const WayComparison comparison
                = compareWays(connection, schema, *mappers, withChanges(request), rowLimit());
            progress.clear();
            return report(out, schema, comparison);
        }
        const Mappers* const known = mappers ? &*mappers : nullptr;
        Outcome now;
        if (!m_changes.empty())
            now = predictVia(connection, database, known, withoutChanges(request), programWay())->outcome();
        const auto prediction = predictVia(connection, schema, known, withChanges(request), programWay());
        progress.clear();
        SimulationReport answer{schema, *prediction, rowLimit()};
        if (!m_changes.empty())
            answer.hypothesis.emplace(Hypothesis{m_changes, now});
        return report(out, answer);
    }

private:
    void declare()
    {
        addSelectionOptions(m_options);
        addWhatIfOptions(m_options);
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
        m_options.add(u"progress"_s, tr("Show progress on standard error: auto, always or never."), u"WHEN"_s,
                      u"auto"_s);
    }

    void checkChoices() const
    {
        m_options.choice(u"via"_s, {u"database"_s, u"sqlalchemy-session"_s, u"sqlalchemy-bulk"_s, u"all"_s});
        m_options.choice(u"loaded"_s, {u"none"_s, u"all"_s});
        checkMappers();
        m_options.choice(u"format"_s, {u"text"_s, u"json"_s});
        m_options.choice(u"progress"_s, {u"auto"_s, u"always"_s, u"never"_s});
        checkSelectionOptions(m_options);
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

    DeleteRequest withChanges(DeleteRequest request) const
    {
        request.enforcement = enforcementOf(m_changes).value_or(request.enforcement);
        return request;
    }

    /// Where the changes turn enforcement on or off, it is now as the engine has it, unless told otherwise.
    DeleteRequest withoutChanges(DeleteRequest request) const
    {
        if (enforcementOf(m_changes) && !m_options.isSet(u"enforce"_s))
            request.enforcement = Enforcement::Default;
        return request;
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
        isJson() ? writeJson(out, schema, comparison, m_changes)
                 : writeText(out, schema, comparison, m_changes);
        return exitCode(comparison.results.front().simulation.outcome);
    }

    static int exitCode(const Outcome& outcome)
    {
        constexpr int Refused = 3;
        return outcome.verdict == Verdict::Deletes ? 0 : Refused;
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

    ChangeSet m_changes; ///< To assume.
    Options m_options{tr("Prints what deleting rows would do. Nothing is changed."), u"URL"_s};
};

} // namespace

int runSimulate(const QStringList& arguments)
{
    return SimulateCommand().run(arguments);
}

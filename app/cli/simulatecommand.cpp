#include "app/cli/simulatecommand.h"

#include "app/cli/comparisonreport.h"
#include "app/cli/jsonwriter.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/requestoptions.h"
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
#include <QDateTime>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class SimulateCommand {
    Q_DECLARE_TR_FUNCTIONS(SimulateCommand)

public:
    explicit SimulateCommand(const PrintReport& print)
        : m_print(print)
    {
    }

    int run(const QStringList& arguments)
    {
        declare();
        if (!m_options.parse(arguments))
            return 0;
        checkChoices();
        TerminalProgress progress(progressOf(m_options));
        m_changes = readWhatIf(m_options);
        Connection connection = Connection::open(openableUrl(m_options.positional(), progress), progress);
        const Schema database = readSchema(connection);
        const Schema schema = applyChanges(connection.engine(), database, m_changes);
        const DeleteRequest request = readSelection(m_options, schema);
        std::optional<Mappers> mappers;
        if (m_options.isSet(u"mappers"_s))
            mappers = readMappersFile(m_options.value(u"mappers"_s), schema);
        QTextStream out(stdout);
        if (m_options.value(u"via"_s) == "all"_L1) {
            WayComparison comparison
                = compareWays(connection, schema, *mappers, withChanges(request, m_changes), rowLimit());
            if (!m_changes.empty())
                comparison.now = simulateWays(connection, database, *mappers, withoutChanges(request), 0);
            progress.clear();
            return report(out, schema, comparison);
        }
        const Mappers* const known = mappers ? &*mappers : nullptr;
        Outcome now;
        if (!m_changes.empty())
            now = predictVia(connection, database, known, withoutChanges(request), programWay())->outcome();
        const auto prediction
            = predictVia(connection, schema, known, withChanges(request, m_changes), programWay());
        if (m_options.isSet(u"report"_s))
            writeReport(connection, schema, *prediction);
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
        addRowsOption(m_options);
        m_options.add(
            u"report"_s,
            tr("Write a page for reviewers as well, as HTML, PDF or Markdown by the file's ending."),
            u"FILE"_s);
        m_options.add(u"mask"_s,
                      tr("A column whose values the report hides, or *.COLUMN for any table; repeatable."),
                      u"TABLE.COLUMN"_s);
        addProgressOption(m_options);
    }

    void checkChoices() const
    {
        m_options.choice(u"via"_s, {u"database"_s, u"sqlalchemy-session"_s, u"sqlalchemy-bulk"_s, u"all"_s});
        m_options.choice(u"loaded"_s, {u"none"_s, u"all"_s});
        checkMappers();
        m_options.choice(u"format"_s, {u"text"_s, u"json"_s});
        checkSelectionOptions(m_options);
        static_cast<void>(rowLimit());
        checkReport();
    }

    void checkReport() const
    {
        if (m_options.isSet(u"mask"_s) && !m_options.isSet(u"report"_s))
            throw RequestError(tr("--mask goes with --report FILE."));
        if (!m_options.isSet(u"report"_s))
            return;
        static_cast<void>(reportFormat(m_options.value(u"report"_s)));
        if (m_options.value(u"via"_s) == "all"_L1)
            throw RequestError(tr("A report is on one way to delete; choose one with --via."));
        if (m_options.isSet(u"change"_s) || m_options.isSet(u"what-if"_s))
            throw RequestError(
                tr("A report is about the database as it is; leave out --change and --what-if."));
    }

    void writeReport(Connection& connection, const Schema& schema, Prediction& prediction) const
    {
        const ReportOptions options{QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH:mm"_s),
                                    ColumnMask::read(schema, m_options.values(u"mask"_s))};
        writeReportFile(gatherReport(connection, schema, prediction, options), m_options.value(u"report"_s),
                        m_print);
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
        finishOutput(out);
        return exitCode(report.prediction.outcome());
    }

    /// The exit code is that of the database's own DELETE.
    int report(QTextStream& out, const Schema& schema, const WayComparison& comparison) const
    {
        isJson() ? writeJson(out, schema, comparison, m_changes)
                 : writeText(out, schema, comparison, m_changes);
        finishOutput(out);
        return exitCode(comparison.results.front().simulation.outcome);
    }

    static int exitCode(const Outcome& outcome)
    {
        constexpr int Refused = 3;
        return outcome.verdict == Verdict::Deletes ? 0 : Refused;
    }

    RowLimit rowLimit() const { return rowLimitOf(m_options); }

    const PrintReport& m_print;
    ChangeSet m_changes; ///< To assume.
    Options m_options{tr("Prints what deleting rows would do. Nothing is changed."), u"URL"_s};
};

} // namespace

int runSimulate(const QStringList& arguments, const PrintReport& print)
{
    return SimulateCommand(print).run(arguments);
}

bool asksForPdfReport(const QStringList& arguments)
{
    const auto isPdf = [](const QString& path) { return path.endsWith(".pdf"_L1, Qt::CaseInsensitive); };
    return std::ranges::any_of(arguments,
                               [&](const QString& argument) {
                                   return (argument.startsWith("--report="_L1) && isPdf(argument));
                               })
        || isPdf(arguments.value(arguments.indexOf(u"--report"_s) + 1));
}

#include "app/cli/checkcommand.h"

#include "app/cli/checkreport.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/requestoptions.h"
#include "app/cli/terminalprogress.h"
#include "app/samples.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/orm/countfindings.h"
#include "model/orm/readmappers.h"
#include "model/review/check.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// A finding that --fail-on asks about is there.
constexpr int FoundCode = 4;

/// Used without being named, where the current folder has it.
const auto UsualConfigFile = u".cascade-explorer.json"_s;

class CheckCommand {
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)

public:
    int run(const QStringList& arguments)
    {
        addOptions();
        if (!m_options.parse(arguments))
            return 0;
        checkOptions();
        TerminalProgress progress(progressOf(m_options));
        const CheckOptions checkOptions = readCheckOptions();
        std::vector<Silence> silences = readConfig();

        TimeLimit limit(progress);
        Connection connection = Connection::open(openableUrl(m_options.positional(), limit), limit);
        const Schema schema = readSchema(connection);
        CheckReport report{
            schema, connection.url().label.isEmpty() ? connection.url().toText() : connection.url().label,
            {},     {},
            {},     m_configName,
            {},     m_options.isSet(u"all"_s)};
        SilenceFilter filter(schema, std::move(silences));
        report.reach = check(connection, limit, schema, checkOptions, [&](const Finding& finding) {
            if (filter.lets(finding))
                report.findings.push_back(finding);
        });
        if (m_options.isSet(u"mappers"_s)) {
            const Mappers mappers = readMappersFile(m_options.value(u"mappers"_s), schema);
            report.mappers = findInMappers(mappers, schema, enforcement(connection, schema));
            countRows(report.mappers, connection, schema, mappers);
        }
        report.silenced = filter.silenced();
        std::ranges::copy(filter.stale(), std::back_inserter(report.findings));
        std::ranges::stable_sort(report.findings, {}, &Finding::severity);
        progress.clear();
        writeOutput(written(report), m_options.value(u"o"_s));
        return isFailed(report) ? FoundCode : 0;
    }

private:
    void addOptions()
    {
        m_options.add(u"mappers"_s,
                      tr("SQLAlchemy's mappers, as export_mappers.py writes them, to check as well."),
                      u"FILE"_s);
        m_options.add(u"enforce"_s,
                      tr("With --mappers: whether the program's connections enforce foreign keys: on, off, "
                         "or default for what "
                         "a new connection of the engine does."),
                      u"STATE"_s, u"default"_s);
        m_options.add(u"config"_s,
                      tr("Findings to silence, with reasons. Without it, %1 in the current folder is read.")
                          .arg(UsualConfigFile),
                      u"FILE"_s);
        m_options.add(u"fail-on"_s,
                      tr("Exit with 4 where there is a finding of this severity or a worse one: error, "
                         "warning, note or "
                         "never."),
                      u"SEVERITY"_s, u"error"_s);
        m_options.add(u"exact"_s, tr("Measure the reach of deletes on all rows instead of a sample."), {});
        m_options.add(u"time-limit"_s, tr("Seconds that all questions about rows may take together."),
                      u"SECONDS"_s, u"60"_s);
        m_options.add(u"all"_s,
                      tr("List every note in text and Markdown, not only the first ones of each code."), {});
        m_options.add(u"format"_s, tr("text, json, markdown or sarif."), u"FORMAT"_s, u"text"_s);
        addOutputOption(m_options);
        addProgressOption(m_options);
    }

    void checkOptions() const
    {
        m_options.choice(u"format"_s, {u"text"_s, u"json"_s, u"markdown"_s, u"sarif"_s});
        m_options.choice(u"enforce"_s, {u"on"_s, u"off"_s, u"default"_s});
        m_options.choice(u"fail-on"_s, {u"error"_s, u"warning"_s, u"note"_s, u"never"_s});
    }

    CheckOptions readCheckOptions() const
    {
        CheckOptions options;
        options.sampling = m_options.isSet(u"exact"_s) ? Sampling::Exact : Sampling::Sample;
        bool isNumber = false;
        const double seconds = m_options.value(u"time-limit"_s).toDouble(&isNumber);
        constexpr double Day = 86'400;
        if (!isNumber || !(seconds >= 0 && seconds <= Day))
            throw RequestError(tr("--time-limit takes seconds from 0 to %1; not “%2”.")
                                   .arg(Day, 0, 'f', 0)
                                   .arg(m_options.value(u"time-limit"_s)));
        const std::chrono::milliseconds all(static_cast<qint64>(seconds * 1000));
        options.time.all = all;
        // Who gives more time wants answers that take it.
        options.time.question
            = options.sampling == Sampling::Exact ? all : std::max(options.time.question, all / 6);
        return options;
    }

    std::vector<Silence> readConfig()
    {
        QString path = m_options.value(u"config"_s);
        if (!m_options.isSet(u"config"_s)) {
            if (!QFile::exists(UsualConfigFile))
                return {};
            path = UsualConfigFile;
        }
        m_configName = path;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            throw RequestError(tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
        return readSilences(file.readAll(), path);
    }

    Enforcement enforcement(Connection& connection, const Schema& schema) const
    {
        const QString wanted = m_options.value(u"enforce"_s);
        if (wanted != "default"_L1)
            return wanted == "on"_L1 ? Enforcement::On : Enforcement::Off;
        const auto database = connection.engine().simulate(connection, schema, {Enforcement::Default, {}});
        return database->isEnforcing() ? Enforcement::On : Enforcement::Off;
    }

    QByteArray written(const CheckReport& report) const
    {
        const QString format = m_options.value(u"format"_s);
        if (format == "json"_L1)
            return checkJson(report);
        if (format == "sarif"_L1)
            return checkSarif(report);
        return format == "markdown"_L1 ? checkMarkdown(report) : checkText(report);
    }

    bool isFailed(const CheckReport& report) const
    {
        const QString least = m_options.value(u"fail-on"_s);
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
            if (least != "never"_L1 && countOf(report, severity) > 0)
                return true;
            if (severityWord(severity) == least)
                break;
        }
        return false;
    }

    Options m_options{tr("Prints what stands out in the foreign keys of a database and the rows behind them, "
                         "and how to repair it. "
                         "Nothing is changed."),
                      u"URL"_s};
    QString m_configName;
};

} // namespace

int runCheck(const QStringList& arguments)
{
    return CheckCommand().run(arguments);
}

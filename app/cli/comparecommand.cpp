#include "app/cli/comparecommand.h"

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/requestoptions.h"
#include "app/cli/schemadifference.h"
#include "app/cli/terminalprogress.h"
#include "app/opensnapshot.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int SameDeletes = 0;
constexpr int OtherDeletes = 4;

const QStringList Formats{u"text"_s, u"json"_s, u"markdown"_s, u"html"_s, u"svg"_s, u"sarif"_s};

class CompareCommand {
    Q_DECLARE_TR_FUNCTIONS(CompareCommand)

public:
    explicit CompareCommand(const DrawDifference& draw)
        : m_draw(draw)
    {
    }

    int run(const QStringList& arguments)
    {
        m_options.add(u"format"_s, tr("One of %1.").arg(Formats.join(u", "_s)), u"FORMAT"_s, u"text"_s);
        addOutputOption(m_options);
        m_options.addSwitch(
            u"statistics"_s,
            tr("Count rows in databases, to say how many a delete reaches; snapshots have what was counted "
               "for them."));
        addProgressOption(m_options);
        if (!m_options.parse(arguments))
            return 0;
        const QString format = m_options.choice(u"format"_s, Formats);
        TerminalProgress progress(progressOf(m_options));

        const Counting counting = m_options.isSet(u"statistics"_s) ? Counting::Rows : Counting::Nothing;
        OpenedSnapshot before = openSnapshot(m_options.positionals()[0], counting, progress);
        OpenedSnapshot after = openSnapshot(m_options.positionals()[1], counting, progress);
        const ComparedSources sources{before.url.displayText(), after.url.displayText(),
                                      after.file.isEmpty() ? before.file : after.file};
        const SchemaComparison comparison
            = compareSchemas(std::move(before.snapshot), std::move(after.snapshot));
        const QByteArray report = reportOn(comparison, sources, format, progress);
        progress.clear();
        writeOutput(report, m_options.value(u"o"_s));
        return comparison.changesDeletes() ? OtherDeletes : SameDeletes;
    }

private:
    QByteArray reportOn(const SchemaComparison& comparison, const ComparedSources& sources,
                        const QString& format, Progress& progress) const
    {
        if (format == "svg"_L1)
            return m_draw(comparison, DifferencePicture::Svg, progress);
        QByteArray report;
        QTextStream out(&report);
        if (format == "json"_L1)
            writeDifferenceJson(out, comparison, sources);
        else if (format == "markdown"_L1)
            writeDifferenceMarkdown(out, comparison, sources);
        else if (format == "html"_L1)
            writeDifferenceHtml(out, comparison, sources,
                                m_draw(comparison, DifferencePicture::Inline, progress));
        else if (format == "sarif"_L1)
            writeDifferenceSarif(out, comparison, sources);
        else
            writeDifferenceText(out, comparison, sources);
        out.flush();
        return report;
    }

    const DrawDifference& m_draw;
    Options m_options{
        tr("Prints what changed from one schema to another, and what that means for deletes. Exit code: 0 "
           "each delete does what it did, 4 some does not."),
        u"BEFORE AFTER"_s,
        {tr("A database's URL or path, a snapshot (schema --format json), or a .sql script."),
         tr("Likewise, what it became.")}};
};

} // namespace

bool asksForDifferencePicture(const QStringList& arguments)
{
    return arguments.value(1) == "compare"_L1
        && (asksForFormat(arguments, u"html"_s) || asksForFormat(arguments, u"svg"_s));
}

int runCompare(const QStringList& arguments, const DrawDifference& draw)
{
    return CompareCommand(draw).run(arguments);
}

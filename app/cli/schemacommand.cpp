#include "app/cli/schemacommand.h"

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/pathsreport.h"
#include "app/cli/requestoptions.h"
#include "app/cli/schemareport.h"
#include "app/cli/terminalprogress.h"
#include "app/cli/whatifoptions.h"
#include "app/opensnapshot.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/whatif/applychanges.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Pixels for each unit of a PNG; a unit is a CSS pixel of the SVG.
constexpr double MinScale = 0.01;
constexpr double MaxScale = 20;

QStringList formatNames()
{
    QStringList names;
    std::ranges::transform(schemaFormats(), std::back_inserter(names), formatName);
    return names;
}

class SchemaCommand {
    Q_DECLARE_TR_FUNCTIONS(SchemaCommand)

public:
    explicit SchemaCommand(const DrawSchema& draw)
        : m_draw(draw)
    {
    }

    int run(QStringList arguments)
    {
        const bool asksForPaths = takePaths(arguments);
        m_options.add(u"format"_s, tr("One of %1.").arg(formatNames().join(u", "_s)), u"FORMAT"_s, u"text"_s);
        m_options.add(u"scale"_s, tr("Of a PNG: the pixels for each unit of the picture."), u"NUMBER"_s,
                      u"2"_s);
        m_options.add(u"notation"_s, tr("Of a picture: crows-foot or arrows at the ends of keys."),
                      u"NOTATION"_s, u"crows-foot"_s);
        m_options.add(u"paths"_s,
                      tr("Print the ways from one table to another instead: those of a delete, and the "
                         "shortest connection. As text or JSON."),
                      u"FROM TO"_s);
        m_options.addSwitch(
            u"statistics"_s,
            tr("For JSON: count the rows of each table, and the children of each parent. What "
               "takes longer than 20 seconds is estimated."));
        addOutputOption(m_options);
        addProgressOption(m_options);
        addWhatIfOptions(m_options);
        if (!m_options.parse(arguments))
            return 0;
        if (m_options.isSet(u"paths"_s)) // As --paths=FROM, whose second table is missing.
            throw RequestError(tr("--paths takes two tables: --paths FROM TO."));
        const ChangeSet changes = readWhatIf(m_options);
        const SchemaFormat format = schemaFormat(m_options.choice(u"format"_s, formatNames())).value();
        const PictureRequest request{format, readScale(format), readNotation(format)};
        TerminalProgress progress(progressOf(m_options));
        if (asksForPaths && format != SchemaFormat::Text && format != SchemaFormat::Json)
            throw RequestError(
                tr("--paths is printed as text or json; leave --format out or choose one of them."));

        const Counting counting = readCounting(format);
        OpenedSnapshot opened = openSnapshot(m_options.positional(), counting, progress);
        Schema& schema = opened.snapshot.schema;
        schema = applyChanges(engineOf(schema.dialect()), schema, changes);
        if (!changes.empty())
            opened.snapshot.statistics.children.clear(); // Counted by keys that have other places now.
        const QByteArray report = asksForPaths ? reportOnPaths(schema, format)
                                               : reportOn(opened.snapshot, changes, request, progress);
        progress.clear();
        writeOutput(report, m_options.value(u"o"_s));
        return 0;
    }

private:
    double readScale(SchemaFormat format) const
    {
        bool isNumber = false;
        const double scale = m_options.value(u"scale"_s).toDouble(&isNumber);
        if (!isNumber || !(scale >= MinScale && scale <= MaxScale))
            throw RequestError(tr("--scale takes a number from %1 to %2; not “%3”.")
                                   .arg(MinScale)
                                   .arg(MaxScale)
                                   .arg(m_options.value(u"scale"_s)));
        if (m_options.isSet(u"scale"_s) && format != SchemaFormat::Png)
            throw RequestError(tr("--scale is for --format png; the other formats have no pixels."));
        return scale;
    }

    Counting readCounting(SchemaFormat format) const
    {
        if (!m_options.isSet(u"statistics"_s))
            return Counting::Nothing;
        if (format != SchemaFormat::Json)
            throw RequestError(
                tr("--statistics is for --format json; the other formats have no place for numbers."));
        return Counting::Rows;
    }

    /// Takes `--paths FROM TO` out of the arguments, as their parser knows no options with two values.
    bool takePaths(QStringList& arguments)
    {
        const qsizetype option = arguments.indexOf(u"--paths"_s);
        if (option < 0)
            return false;
        if (arguments.size() < option + 3)
            throw RequestError(tr("--paths takes two tables: --paths FROM TO."));
        m_from = arguments[option + 1];
        m_to = arguments[option + 2];
        arguments.remove(option, 3);
        return true;
    }

    QByteArray reportOnPaths(const Schema& schema, SchemaFormat format) const
    {
        const TableId from = findTable(schema, m_from);
        const TableId to = findTable(schema, m_to);
        if (from == to)
            throw RequestError(tr("--paths leads from one table to another; both are “%1”.")
                                   .arg(schema.table(to).displayName()));
        const TablePaths paths = findPaths(schema, from, to);
        QByteArray report;
        QTextStream out(&report);
        format == SchemaFormat::Json ? writePathsJson(out, schema, paths)
                                     : writePathsText(out, schema, paths);
        out.flush();
        return report;
    }

    Notation readNotation(SchemaFormat format) const
    {
        const QString notation = m_options.choice(u"notation"_s, {u"crows-foot"_s, u"arrows"_s});
        if (m_options.isSet(u"notation"_s) && !isPicture(format))
            throw RequestError(tr("--notation is for pictures: svg, png, pdf and html."));
        return notation == "arrows"_L1 ? Notation::Arrows : Notation::CrowsFoot;
    }

    QByteArray reportOn(const Snapshot& snapshot, const ChangeSet& changes, const PictureRequest& request,
                        Progress& progress) const
    {
        QByteArray report;
        if (isPicture(request.format)) {
            QBuffer picture(&report);
            picture.open(QIODevice::WriteOnly);
            m_draw(snapshot.schema, request, picture, progress);
            return report;
        }
        QTextStream out(&report);
        if (request.format == SchemaFormat::Json)
            writeSchemaJson(out, snapshot.schema, snapshot.statistics, changes);
        else
            writeSchema(out, snapshot.schema, request.format, changes);
        out.flush();
        return report;
    }

    const DrawSchema& m_draw;
    QString m_from; ///< The tables of --paths.
    QString m_to;
    Options m_options{tr("Prints or draws the tables and foreign keys of a database."), u"URL"_s};
};

} // namespace

bool asksForPicture(const QStringList& arguments)
{
    return std::ranges::any_of(schemaFormats(), [&](SchemaFormat format) {
        return isPicture(format) && asksForFormat(arguments, formatName(format));
    });
}

int runSchema(const QStringList& arguments, const DrawSchema& draw)
{
    return SchemaCommand(draw).run(arguments);
}

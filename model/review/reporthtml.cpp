#include "model/cascade/headline.h"
#include "model/review/reportpicture.h"
#include "model/review/reporttext.h"
#include "model/review/reportwords.h"

#include <QCoreApplication>
#include <QSizeF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto Style = uR"(
body { font-family: sans-serif; font-size: 10pt; color: #111111; background-color: #ffffff; max-width: 62em; margin: 1.5em auto; padding: 0 1em; }
h1 { font-size: 15pt; margin: 0 0 0.4em 0; }
h2 { font-size: 12pt; margin: 1.2em 0 0.4em 0; }
table { border-collapse: collapse; }
th, td { border: 1px solid #bbbbbb; padding: 2px 6px; text-align: left; vertical-align: top; }
th { background-color: #eeeeee; }
td.n { text-align: right; }
pre { padding: 0.6em; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 9pt; }
p.verdict { border-left: 5px solid #1f7a3a; padding-left: 0.6em; font-size: 12pt; }
p.refused { border-left: 5px solid #6a2fa0; padding-left: 0.6em; font-size: 12pt; }
.quiet { color: #555555; }
.picture { overflow-x: auto; }
svg { max-width: 100%; height: auto; }
)"_s;

/// On paper the ground of a block would run through the margins of its pages.
const auto ScreenStyle = u"pre { background-color: #f4f4f4; }\n"_s;

/// Paper has less room in a line.
const auto PaperStyle = u"td, th { font-size: 8pt; }\n"_s;

QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}

class Html {
    Q_DECLARE_TR_FUNCTIONS(ReportText)

public:
    Html(const DeleteReport& report, QString picture, QString style)
        : m_report(report)
        , m_picture(std::move(picture))
        , m_style(std::move(style))
    {
    }

    QString run()
    {
        const Outcome& outcome = m_report.outcome;
        m_html = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"/>\n"_s;
        m_html += u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                  "'unsafe-inline'; img-src data:\"/>\n"_s;
        m_html += u"<title>%1</title>\n<style>%2</style></head><body>\n"_s.arg(escaped(m_report.headline),
                                                                               m_style);
        m_html += u"<h1>%1</h1>\n"_s.arg(escaped(m_report.headline));
        paragraph(
            ReportWords::verdict(outcome)
                + (outcome.message.isEmpty() ? QString() : u' ' + refuserSays(outcome).arg(outcome.message)),
            outcome.verdict == Verdict::Deletes ? u"verdict"_s : u"refused"_s);
        paragraph(tr("%1 · %2 · %3").arg(m_report.database, ReportWords::engine(m_report), m_report.date),
                  u"quiet"_s);
        if (!outcome.statements.empty()) { // SQLAlchemy may raise, or find nothing, before it sends one.
            heading(tr("What is asked"));
            code(outcome.statements.front());
        }
        if (!outcome.tables.empty()) {
            heading(tr("What it reaches"));
            m_html += u"<div class=\"picture\">%1</div>\n"_s.arg(m_picture);
            counts();
        }
        samples(tr("Rows that refuse"), m_report.blockers);
        samples(tr("Rows, for example"), m_report.samples);
        warnings();
        if (outcome.statements.size() > 1) {
            heading(tr("Statements, in order"));
            QString all;
            for (const QString& statement : outcome.statements)
                all += statement + u'\n';
            code(all);
        }
        undo();
        heading(tr("What is certain"));
        for (const QString& sentence : m_report.certainties)
            paragraph(sentence, {});
        return m_html + u"</body></html>\n"_s;
    }

private:
    void heading(const QString& text) { m_html += u"<h2>%1</h2>\n"_s.arg(escaped(text)); }

    void paragraph(const QString& text, const QString& style)
    {
        m_html += style.isEmpty() ? u"<p>%1</p>\n"_s.arg(escaped(text))
                                  : u"<p class=\"%1\">%2</p>\n"_s.arg(style, escaped(text));
    }

    void code(const QString& text) { m_html += u"<pre>%1</pre>\n"_s.arg(escaped(text.trimmed())); }

    /// With its heading's row, which paper repeats on each page.
    void beginTable()
    {
        m_html += u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\"><thead><tr>"_s;
    }

    void counts()
    {
        const ReportWords::CountTable table = ReportWords::counts(m_report);
        beginTable();
        // Names of tables are longer than figures, and break badly.
        m_html += u"<th width=\"22%\">%1</th>"_s.arg(escaped(table.heading.first()));
        for (const QString& title : table.heading.sliced(1))
            m_html += u"<th>%1</th>"_s.arg(escaped(title));
        m_html += u"</tr></thead>\n"_s;
        for (const QStringList& row : table.rows) {
            m_html += u"<tr><td>%1</td>"_s.arg(escaped(row.first()));
            for (qsizetype i = 1; i < row.size(); ++i)
                m_html += u"<td class=\"n\" align=\"right\">%1</td>"_s.arg(escaped(row[i]));
            m_html += u"</tr>\n"_s;
        }
        m_html += u"</table>\n"_s;
    }

    void samples(const QString& title, const std::vector<ReportSample>& samples)
    {
        if (samples.empty())
            return;
        heading(title);
        for (const ReportSample& sample : samples) {
            const Table& table = m_report.schema.table(sample.table);
            m_html += u"<p><b>%1</b> <span class=\"quiet\">%2</span></p>\n"_s.arg(
                escaped(table.displayName()), escaped(ReportWords::shownOf(sample)));
            // All with the same columns.
            beginTable();
            const std::pair<int, QString> columns[]
                = {{10, tr("Row")}, {22, tr("What happens")}, {38, tr("Why")}, {30, tr("Its cells")}};
            for (const auto& [width, name] : columns)
                m_html += u"<th width=\"%1%\">%2</th>"_s.arg(width).arg(escaped(name));
            m_html += u"</tr></thead>\n"_s;
            for (const ReportRow& row : sample.rows)
                sampleRow(table, row);
            m_html += u"</table>\n"_s;
        }
    }

    void sampleRow(const Table& table, const ReportRow& row)
    {
        const QString what
            = ReportWords::effect(row.effect) + (row.changes.isEmpty() ? QString() : u": "_s + row.changes);
        QStringList cells;
        for (size_t i = 0; i < row.cells.size(); ++i)
            cells << table.columns[i].name + u" = "_s + ReportWords::cell(row.cells[i]);
        m_html += u"<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td></tr>\n"_s.arg(
            escaped(displayText(row.key)), escaped(what), escaped(row.why), escaped(cells.join(u"; "_s)));
    }

    void warnings()
    {
        if (m_report.outcome.warnings.empty())
            return;
        heading(tr("Warnings"));
        m_html += u"<ul>\n"_s;
        for (const Warning& warning : m_report.outcome.warnings)
            m_html += u"<li>%1 <span class=\"quiet\">[%2]</span></li>\n"_s.arg(escaped(warning.message),
                                                                               escaped(warning.code));
        m_html += u"</ul>\n"_s;
    }

    void undo()
    {
        if (!m_report.undo && m_report.whyNoUndo.isEmpty())
            return;
        heading(tr("To undo it"));
        if (m_report.undo)
            code(m_report.undo->text());
        else
            paragraph(m_report.whyNoUndo, {});
    }

    const DeleteReport& m_report;
    QString m_picture;
    QString m_style;
    QString m_html;
};

} // namespace

QString toHtml(const DeleteReport& report)
{
    return Html(report, toSvg(drawnReport(report)), Style + ScreenStyle).run();
}

QString toHtml(const DeleteReport& report, const QString& picture)
{
    constexpr QSizeF Page(600, 820);
    const ReportPicture drawn = drawnReport(report);
    const double scale = std::min({1.0, Page.width() / drawn.width, Page.height() / drawn.height});
    // Both lengths: outside of the main thread, a document takes the picture's own for the one that is missing.
    const QString image = u"<img src=\"%1\" width=\"%2\" height=\"%3\"/>"_s.arg(picture.toHtmlEscaped())
                              .arg(qRound(drawn.width * scale))
                              .arg(qRound(drawn.height * scale));
    return Html(report, image, Style + PaperStyle).run();
}

#include "app/cli/differencesections.h"
#include "app/cli/schemadifference.h"
#include "model/review/comparisontexts.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DifferenceHtml)
};

/// Nothing is loaded, and nothing runs.
constexpr auto Head = R"(<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
:root { color-scheme: light dark; --page: #ffffff; --ink: #1f2430; --quiet: #59616d; --line: #d4d9e0;
        --plus: #0b6b3a; --minus: #a3231f; --look: #8a5200; }
@media (prefers-color-scheme: dark) {
  :root { --page: #1b1d21; --ink: #e7eaee; --quiet: #a2abb8; --line: #3d434c;
          --plus: #6fd39b; --minus: #ff8a80; --look: #ffbe5c; }
}
body { margin: 0 auto; max-width: 75em; padding: 1.5em; font: 16px/1.5 system-ui, sans-serif;
       color: var(--ink); background: var(--page); }
h1 { font-size: 1.5em; margin: 0; } h2 { font-size: 1.15em; margin: 1.6em 0 .4em; }
.sources, .rest { color: var(--quiet); overflow-wrap: anywhere; }
.summary { font-weight: 600; font-size: 1.1em; }
ul { margin: 0; padding: 0; list-style: none; }
li { border-top: 1px solid var(--line); padding: .45em 0 .45em 2em; text-indent: -2em; overflow-wrap: anywhere; }
li ul { text-indent: 0; font-size: .93em; color: var(--quiet); } li li { border: 0; padding: 0; text-indent: 0; }
.mark { display: inline-block; width: 2em; text-indent: 0; font-weight: 700; }
.plus { color: var(--plus); } .minus { color: var(--minus); } .look, .change { color: var(--look); }
.picture { overflow: auto; border: 1px solid var(--line); border-radius: 6px; margin-top: .6em; }
.picture svg { display: block; max-width: 100%; height: auto; }
</style>
)";

QString markClass(const QString& mark)
{
    if (mark == "+"_L1)
        return u"plus"_s;
    if (mark == "!"_L1)
        return u"look"_s;
    return mark == "~"_L1 ? u"change"_s : u"minus"_s;
}

void writeSection(QTextStream& out, const DifferenceSection& section)
{
    out << "<section>\n<h2>" << section.heading.toHtmlEscaped() << "</h2>\n<ul>\n";
    for (const DifferenceSection::Entry& entry : section.entries) {
        out << "<li><span class=\"mark " << markClass(entry.mark) << "\">" << entry.mark << "</span>"
            << entry.text.toHtmlEscaped();
        if (!entry.details.isEmpty()) {
            out << "<ul>";
            for (const QString& detail : entry.details)
                out << "<li>" << detail.toHtmlEscaped() << "</li>";
            out << "</ul>";
        }
        out << "</li>\n";
    }
    out << "</ul>\n";
    if (!section.rest.isEmpty())
        out << "<p class=\"rest\">" << section.rest.toHtmlEscaped() << "</p>\n";
    out << "</section>\n";
}

} // namespace

void writeDifferenceHtml(QTextStream& out, const SchemaComparison& comparison, const ComparedSources& sources,
                         const QByteArray& picture)
{
    const QString title = Texts::tr("Foreign keys: what deletes do");
    out << Head << "<title>" << title.toHtmlEscaped() << "</title>\n</head>\n<body>\n<h1>"
        << title.toHtmlEscaped() << "</h1>\n<p class=\"sources\">" << sources.before.toHtmlEscaped() << " → "
        << sources.after.toHtmlEscaped() << "</p>\n<p class=\"summary\">"
        << comparisonSummary(comparison).toHtmlEscaped() << "</p>\n";
    if (const QString sentence = dialectSentence(comparison); !sentence.isEmpty())
        out << "<p>" << sentence.toHtmlEscaped() << "</p>\n";
    for (const DifferenceSection& section : differenceSections(comparison))
        writeSection(out, section);
    if (!picture.isEmpty())
        out << "<section>\n<h2>" << Texts::tr("Picture").toHtmlEscaped() << "</h2>\n<p class=\"rest\">"
            << Texts::tr("+ is new, − is gone, ~ has changed. Of many tables, those that no change concerns "
                         "are left out.")
                   .toHtmlEscaped()
            << "</p>\n<div class=\"picture\">\n"
            << QString::fromUtf8(picture) << "\n</div>\n</section>\n";
    out << "</body>\n</html>\n";
}

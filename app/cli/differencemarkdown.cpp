#include "app/cli/differencesections.h"
#include "app/cli/schemadifference.h"
#include "model/review/comparisontexts.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DifferenceMarkdown)
};

/// A section with more entries is folded: a pull request stays readable.
constexpr size_t MostOpenEntries = 15;

/// Any text, as GitHub's Markdown shows it unchanged.
/// Source: https://github.github.com/gfm/#backslash-escapes
QString escaped(const QString& text)
{
    QString result;
    for (const QChar c : text) {
        if (u"\\`*_{}[]<>#|~@&"_s.contains(c))
            result += u'\\';
        result += c == u'\n' ? u' ' : c;
    }
    return result;
}

QString badge(const QString& mark)
{
    return mark.isEmpty() ? QString() : u"**%1** "_s.arg(escaped(mark));
}

} // namespace

void writeDifferenceMarkdown(QTextStream& out, const SchemaComparison& comparison,
                             const ComparedSources& sources)
{
    out << "### " << Texts::tr("Foreign keys: what deletes do") << "\n\n"
        << escaped(sources.before) << " → " << escaped(sources.after) << "\n\n**"
        << escaped(comparisonSummary(comparison)) << "**\n";
    if (const QString sentence = dialectSentence(comparison); !sentence.isEmpty())
        out << '\n' << escaped(sentence) << '\n';
    for (const DifferenceSection& section : differenceSections(comparison)) {
        const bool isFolded = section.entries.size() > MostOpenEntries;
        if (isFolded)
            out << "\n<details><summary>" << section.heading.toHtmlEscaped() << " (" << section.entries.size()
                << ")</summary>\n\n";
        else
            out << "\n#### " << escaped(section.heading) << "\n\n";
        for (const DifferenceSection::Entry& entry : section.entries) {
            out << "- " << badge(entry.mark) << escaped(entry.text) << '\n';
            for (const QString& detail : entry.details)
                out << "  - " << escaped(detail) << '\n';
        }
        if (!section.rest.isEmpty())
            out << "- " << escaped(section.rest) << '\n';
        if (isFolded)
            out << "\n</details>\n";
    }
}

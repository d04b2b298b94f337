#include "app/cli/differencesections.h"
#include "app/cli/schemadifference.h"
#include "model/review/comparisontexts.h"
#include "model/review/markdown.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DifferenceMarkdown)
};

/// A section with more entries is folded: a pull request stays readable.
constexpr size_t MostOpenEntries = 15;

QString badge(const QString& mark)
{
    return mark.isEmpty() ? QString() : u"**%1** "_s.arg(Markdown::plain(mark));
}

} // namespace

void writeDifferenceMarkdown(QTextStream& out, const SchemaComparison& comparison,
                             const ComparedSources& sources)
{
    out << "### " << Texts::tr("Foreign keys: what deletes do") << "\n\n"
        << Markdown::plain(sources.before) << " → " << Markdown::plain(sources.after) << "\n\n**"
        << Markdown::plain(comparisonSummary(comparison)) << "**\n";
    if (const QString sentence = dialectSentence(comparison); !sentence.isEmpty())
        out << '\n' << Markdown::plain(sentence) << '\n';
    for (const DifferenceSection& section : differenceSections(comparison)) {
        const bool isFolded = section.entries.size() > MostOpenEntries;
        if (isFolded)
            out << "\n<details><summary>" << Markdown::plain(section.heading) << " ("
                << section.entries.size() << ")</summary>\n\n";
        else
            out << "\n#### " << Markdown::plain(section.heading) << "\n\n";
        for (const DifferenceSection::Entry& entry : section.entries) {
            out << "- " << badge(entry.mark) << Markdown::plain(entry.text) << '\n';
            for (const QString& detail : entry.details)
                out << "  - " << Markdown::plain(detail) << '\n';
        }
        if (!section.rest.isEmpty())
            out << "- " << Markdown::plain(section.rest) << '\n';
        if (isFolded)
            out << "\n</details>\n";
    }
}

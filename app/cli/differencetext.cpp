#include "app/cli/differencesections.h"
#include "app/cli/schemadifference.h"
#include "model/review/comparisontexts.h"

#include <QTextStream>

void writeDifferenceText(QTextStream& out, const SchemaComparison& comparison, const ComparedSources& sources)
{
    out << sources.before << " → " << sources.after << '\n' << comparisonSummary(comparison) << '\n';
    if (const QString sentence = dialectSentence(comparison); !sentence.isEmpty())
        out << sentence << '\n';
    for (const DifferenceSection& section : differenceSections(comparison)) {
        out << '\n' << section.heading << '\n';
        for (const DifferenceSection::Entry& entry : section.entries) {
            out << "  " << (entry.mark.isEmpty() ? entry.mark : entry.mark + u' ') << entry.text << '\n';
            for (const QString& detail : entry.details)
                out << "      " << detail << '\n';
        }
        if (!section.rest.isEmpty())
            out << "  " << section.rest << '\n';
    }
}

#include "app/cli/comparisonreport.h"
#include "app/cli/findingreport.h"
#include "app/cli/texttable.h"
#include "app/cli/whatiftext.h"
#include "model/orm/comparisontable.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ComparisonText)
};

} // namespace

void writeText(QTextStream& out, const Schema& schema, const WayComparison& comparison,
               const ChangeSet& changes)
{
    writeHypothesis(out, changes);
    QStringList heading{QString()};
    for (const WayResult& result : comparison.results)
        heading << displayName(result.way);
    std::vector<QStringList> rows;
    for (const ComparisonRow& row : comparisonTable(schema, comparison))
        rows.push_back(QStringList(row.title) + row.cells);
    writeTable(out, heading, rows);
    if (!comparison.now.empty())
        out << Texts::tr("A → B: A now, B with the changes.") << '\n';

    out << '\n' << Texts::tr("Differences:") << '\n';
    if (comparison.differences.isEmpty())
        out << "  " << Texts::tr("None: all ways end alike.") << '\n';
    for (const QString& difference : comparison.differences)
        out << "  " << difference << '\n';
    if (!comparison.reasons.empty())
        out << '\n' << Texts::tr("Why:") << '\n';
    for (const MapperFinding& reason : comparison.reasons)
        writeText(out, reason, u"  "_s);
}

#include "model/orm/comparisontable.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ComparisonTable)
};

const auto None = u"·"_s;

struct Measure {
    const char* title;
    qint64 TableCounts::*count;
    bool isOfRefused; ///< Whether it means something where the delete is refused.
};

constexpr std::array Measures{
    Measure{QT_TRANSLATE_NOOP("ComparisonTable", "%1: deleted"), &TableCounts::deleted, false},
    Measure{QT_TRANSLATE_NOOP("ComparisonTable", "%1: set to NULL"), &TableCounts::setNull, false},
    Measure{QT_TRANSLATE_NOOP("ComparisonTable", "%1: set to the default"), &TableCounts::setDefault, false},
    Measure{QT_TRANSLATE_NOOP("ComparisonTable", "%1: updated"), &TableCounts::updated, false},
    Measure{QT_TRANSLATE_NOOP("ComparisonTable", "%1: refusing"), &TableCounts::blocking, true},
};

QString verdictWord(const Outcome& outcome)
{
    if (outcome.verdict == Verdict::Deletes)
        return Texts::tr("deletes");
    if (outcome.verdict == Verdict::Fails && outcome.refuser == Refuser::Engine)
        return Texts::tr("fails");
    return outcome.refuser == Refuser::Engine ? Texts::tr("refused") : Texts::tr("raises");
}

qint64 count(const Outcome& outcome, TableId table, const Measure& measure)
{
    const auto counts = std::ranges::find(outcome.tables, table, &TableCounts::table);
    const bool isMeant = outcome.verdict == Verdict::Deletes || measure.isOfRefused;
    return isMeant && counts != outcome.tables.end() ? (*counts).*measure.count : 0;
}

ComparisonRow row(const QString& title, const WayComparison& comparison,
                  const std::function<QString(const Outcome&)>& cell)
{
    ComparisonRow result{title, {}};
    for (size_t i = 0; i < comparison.results.size(); ++i) {
        const QString then = cell(comparison.results[i].simulation.outcome);
        const QString now = comparison.now.empty() ? then : cell(comparison.now[i].simulation.outcome);
        result.cells << (now == then ? then : now + u" → "_s + then);
    }
    result.isDifferent = std::ranges::any_of(
        result.cells, [&](const QString& text) { return text != result.cells.front(); });
    return result;
}

} // namespace

std::vector<ComparisonRow> comparisonTable(const Schema& schema, const WayComparison& comparison)
{
    std::vector<ComparisonRow> rows{row(Texts::tr("outcome"), comparison, verdictWord)};
    std::vector<TableId> tables;
    for (const std::vector<WayResult>* ways : {&comparison.results, &comparison.now})
        for (const WayResult& way : *ways)
            for (const TableCounts& counts : way.simulation.outcome.tables)
                if (std::ranges::find(tables, counts.table) == tables.end())
                    tables.push_back(counts.table);
    for (const TableId table : tables)
        for (const Measure& measure : Measures) {
            const ComparisonRow counts = row(Texts::tr(measure.title).arg(schema.table(table).displayName()),
                                             comparison, [&](const Outcome& outcome) {
                                                 const qint64 rowCount = count(outcome, table, measure);
                                                 return rowCount == 0 ? None : QString::number(rowCount);
                                             });
            if (counts.isDifferent || counts.cells.front() != None)
                rows.push_back(counts);
        }
    rows.push_back(row(Texts::tr("statements"), comparison,
                       [](const Outcome& outcome) { return QString::number(outcome.statements.size()); }));
    return rows;
}

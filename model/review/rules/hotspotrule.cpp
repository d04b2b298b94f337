#include "model/review/checkcontext.h"
#include "model/review/reach.h"
#include "model/review/reachquery.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 RowsInSample = 1'000;
constexpr qint64 RowsInSmallSample = 30; ///< Where the usual one takes too long.
constexpr size_t TopRows = 5;
constexpr size_t KeysLookedAt = 5; ///< For rows with many children: those of the largest child tables.
constexpr size_t TablesReported = 10;
constexpr qint64 ReachOfHotSpot = 100;

class ReachMeter {
    Q_DECLARE_TR_FUNCTIONS(ReachMeter)

public:
    ReachMeter(const CheckContext& context, TableId table, const ReachQuery& query)
        : m_context(context)
        , m_query(query)
    {
        m_reach.table = table;
        m_reach.rows = *context.counts.rows(table);
        m_reach.note = query.note();
    }

    /// Empty where it takes too long.
    std::optional<TableReach> run(Sampling sampling)
    {
        const bool isAll = sampling == Sampling::Exact || m_reach.rows <= RowsInSample;
        if (!measure(m_query.spreadRoots(isAll ? 0 : RowsInSample))) {
            if (isAll && sampling == Sampling::Exact)
                return {};
            if (!measure(m_query.spreadRoots(RowsInSmallSample)))
                return {};
        }
        if (m_numbers.empty())
            return {};
        std::ranges::sort(m_numbers);
        m_reach.measured = std::ssize(m_numbers);
        m_reach.p50 = quantileRange(m_numbers, 0.5, m_reach.rows);
        m_reach.p99 = quantileRange(m_numbers, 0.99, m_reach.rows);
        if (m_reach.measured < m_reach.rows)
            lookAtLargest();
        m_reach.largest = m_reach.top.empty() ? 0 : m_reach.top.front().rows;
        return m_reach;
    }

private:
    bool measure(const QString& roots)
    {
        m_numbers.clear();
        m_reach.top.clear();
        return m_context.questions.ask(m_query.sql(roots), [this](const RowQuestions::Row& row) {
            m_numbers.push_back(toInteger(row.back()));
            keep(row);
        });
    }

    void keep(const RowQuestions::Row& row)
    {
        std::vector<RowReach>& top = m_reach.top;
        const qint64 rows = toInteger(row.back());
        if (rows == 0 || (top.size() == TopRows && rows <= top.back().rows))
            return;
        RowReach reach{{}, rows};
        const QStringList names = m_context.facts.keyNames(m_context.schema.table(m_reach.table));
        for (qsizetype i = 0; i < names.size(); ++i)
            reach.key.parts.push_back({names[i], row[static_cast<size_t>(i)]});
        if (std::ranges::find(top, reach.key, &RowReach::key) != top.end())
            return;
        top.insert(std::ranges::upper_bound(top, rows, std::greater(), &RowReach::rows), reach);
        if (top.size() > TopRows)
            top.pop_back();
    }

    /// The sample may have missed the rows with most children.
    void lookAtLargest()
    {
        std::vector<ForeignKeyId> keys = m_query.directKeys();
        const auto rows = [this](ForeignKeyId id) {
            return m_context.counts.rows(m_context.schema.foreignKey(id).child).value_or(0);
        };
        std::ranges::stable_sort(keys, std::greater(), rows);
        keys.resize(std::min(keys.size(), KeysLookedAt));
        for (const ForeignKeyId id : keys)
            m_context.questions.ask(m_query.sql(m_query.rootsWithMostChildren(id, TopRows)),
                                    [this](const RowQuestions::Row& row) { keep(row); });
    }

    const CheckContext& m_context;
    const ReachQuery& m_query;
    TableReach m_reach;
    std::vector<qint64> m_numbers;
};

class HotSpotRule {
    Q_DECLARE_TR_FUNCTIONS(HotSpotRule)

public:
    explicit HotSpotRule(const CheckContext& context)
        : m_context(context)
        , m_schema(context.schema)
    {
    }

    std::vector<TableReach> run(Sampling sampling)
    {
        for (size_t i = 0; i < m_schema.tables().size(); ++i)
            measure({static_cast<int>(i)}, sampling);
        report();
        return std::move(m_reaches);
    }

private:
    QString name(TableId table) const { return m_schema.table(table).displayName(); }

    void measure(TableId table, Sampling sampling)
    {
        if (m_schema.foreignKeysTo(table).empty() || m_context.counts.rows(table).value_or(0) == 0)
            return;
        const ReachQuery query(m_context, table);
        if (query.isEmpty())
            return;
        m_context.questions.connection().setActivity(
            tr("Measuring the reach of deletes from %1").arg(name(table)));
        if (const std::optional<TableReach> reach = ReachMeter(m_context, table, query).run(sampling))
            m_reaches.push_back(*reach);
        else
            m_notMeasured << tr("%1 (%2)").arg(name(table), m_context.questions.whyNot());
    }

    static QString between(const QuantileRange& range)
    {
        if (!range.to)
            return tr("at least %1").arg(grouped(range.from));
        return range.from == *range.to ? grouped(range.from)
                                       : tr("between %1 and %2").arg(grouped(range.from), grouped(*range.to));
    }

    QString evidence(const TableReach& reach) const
    {
        QString text
            = tr("Other rows that deleting one row of %1 reaches: median %2, p99 %3, largest %4%5.")
                  .arg(name(reach.table), between(reach.p50), between(reach.p99), grouped(reach.largest),
                       reach.measured < reach.rows
                           ? tr(" that was found (95 % confidence, %1 of %2 rows measured)")
                                 .arg(grouped(reach.measured), grouped(reach.rows))
                           : tr(" (all %1 rows measured)").arg(grouped(reach.rows)));
        QStringList top;
        for (const RowReach& row : reach.top)
            top << tr("%1: %2").arg(displayText(row.key), grouped(row.rows));
        text += u' ' + tr("The largest, by key: %1.").arg(top.join(u"; "_s));
        return reach.note.isEmpty() ? text : text + u' ' + reach.note;
    }

    void report()
    {
        std::vector<const TableReach*> largest;
        for (const TableReach& reach : m_reaches)
            if (reach.largest >= ReachOfHotSpot)
                largest.push_back(&reach);
        std::ranges::stable_sort(largest, std::greater(), &TableReach::largest);
        largest.resize(std::min(largest.size(), TablesReported));
        for (const TableReach* reach : largest) {
            Finding finding{u"hot-spots"_s, Severity::Note, reach->table, {}, name(reach->table)};
            finding.rows = reach->largest;
            finding.evidence = evidence(*reach);
            finding.consequence = tr("One DELETE changes and locks that many rows in one transaction, unless "
                                     "something refuses it.");
            finding.repair
                = tr("Look at such a row before it is deleted; delete its children first, in portions.");
            m_context.found(finding);
        }
        if (m_notMeasured.isEmpty())
            return;
        Finding finding;
        finding.code = u"hot-spots"_s;
        finding.severity = Severity::Note;
        constexpr qsizetype Shown = 5;
        const qsizetype more = m_notMeasured.size() - Shown;
        finding.evidence = tr("The reach of deletes is not known of: %1.")
                               .arg(m_notMeasured.first(std::min(Shown, m_notMeasured.size())).join(u"; "_s));
        if (more > 0)
            finding.evidence += u' ' + tr("And of other tables: %1.").arg(more);
        finding.consequence = tr("One row of these may reach very many.");
        finding.repair = tr("Give the check more time.");
        m_context.found(finding);
    }

    const CheckContext& m_context;
    const Schema& m_schema;
    std::vector<TableReach> m_reaches;
    QStringList m_notMeasured;
};

} // namespace

std::vector<TableReach> checkReach(const CheckContext& context, Sampling sampling)
{
    return HotSpotRule(context).run(sampling);
}

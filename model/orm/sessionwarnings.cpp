#include "model/orm/sessionwarnings.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool areSame(const AffectedRow& one, const AffectedRow& other)
{
    return one.table == other.table && one.key == other.key && one.effect == other.effect
        && std::ranges::equal(one.changes, other.changes, [](const CellChange& a, const CellChange& b) {
               return a.column == b.column && a.value == b.value;
           });
}

/// Whether both leave the same rows behind. Their order in the list is that of the statements.
bool haveSameEnd(const Simulation& one, const Simulation& other)
{
    if (one.outcome.message != other.outcome.message || one.outcome.verdict != other.outcome.verdict)
        return false;
    return one.outcome.verdict != Verdict::Deletes
        || std::ranges::is_permutation(one.rows, other.rows, areSame);
}

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SessionWarnings)
};

QString warningOf(const Outcome& alternative)
{
    if (alternative.verdict == Verdict::Deletes)
        return Texts::tr(
            "SQLAlchemy sends some of these statements in an order that changes from run to run; "
            "in another one the delete goes through and leaves other rows behind.");
    //: %1 is a sentence without its full stop.
    return Texts::tr("SQLAlchemy sends some of these statements in an order that changes from run to run; in "
                     "another one it fails: %1.")
        .arg(alternative.message);
}

class SessionWarnings {
    Q_DECLARE_TR_FUNCTIONS(SessionWarnings)

public:
    SessionWarnings(Outcome& outcome, const Schema& schema, const Mappers& mappers)
        : m_outcome(outcome)
        , m_schema(schema)
        , m_mappers(mappers)
    {
    }

    void run()
    {
        for (const TableCounts& counts : m_outcome.tables)
            warnOfTable(counts);
        if (m_outcome.tables.empty() || m_outcome.tables.front().selected == 0)
            add(u"no-rows"_s, m_outcome.table,
                tr("The condition matches no row of %1.").arg(name(m_outcome.table)));
        if (m_outcome.enforcement == "off"_L1)
            add(u"not-enforced"_s, {},
                tr("Foreign keys are off: the database cascades nothing and refuses nothing."));
        warnOfClasses();
        warnOfKept();
        if (!m_outcome.tables.empty() && m_outcome.tables.front().selected > 1)
            add(u"sqlalchemy-autoflush"_s, m_outcome.table,
                tr("All objects are taken as marked before the flush, as in session.no_autoflush; with "
                   "autoflush SQLAlchemy may send the first deletes earlier."));
        for (const Relationship& relationship : m_mappers.relationships)
            warnOfJoin(relationship);
    }

private:
    void add(const QString& code, TableId table, const QString& message)
    {
        m_outcome.warnings.push_back({code, table, message});
    }

    QString name(TableId table) const { return m_schema.table(table).displayName(); }

    void warnOfClasses()
    {
        QStringList names;
        for (const MapperId id : m_mappers.mappersOf(m_outcome.table))
            names << m_mappers.mapper(id).className;
        if (names.size() > 1)
            add(u"sqlalchemy-class"_s, m_outcome.table,
                tr("Several classes are mapped to %1 (%2); the answer is for %3.")
                    .arg(name(m_outcome.table), names.join(u", "_s), names.first()));
    }

    void warnOfKept()
    {
        QStringList names;
        for (const AffectedRow& row : m_outcome.kept)
            names << name(row.table);
        names.removeDuplicates();
        if (!names.isEmpty())
            add(u"not-rolled-back"_s, {},
                tr("%1 has no transactions: %n row(s) stay deleted or changed in spite of the error.",
                   nullptr, static_cast<int>(m_outcome.kept.size()))
                    .arg(names.join(u", "_s)));
    }

    void warnOfTable(const TableCounts& counts)
    {
        QStringList triggers;
        const bool isChanged = counts.setNull + counts.setDefault + counts.updated > 0;
        for (const Trigger& trigger : m_schema.table(counts.table).triggers)
            if ((trigger.event == TriggerEvent::Delete && counts.deleted > 0)
                || (trigger.event == TriggerEvent::Update && isChanged))
                triggers << trigger.name;
        if (!triggers.isEmpty())
            add(u"user-trigger"_s, counts.table,
                tr("Triggers on %1 will run as well, and what they do is not predicted: %2.")
                    .arg(name(counts.table), triggers.join(u", "_s)));
        const auto columns = m_mappers.columns.find(counts.table);
        if (!isChanged || columns == m_mappers.columns.end())
            return;
        QStringList computed;
        for (const ModelColumn& column : columns->second)
            if (column.onUpdate && !column.onUpdate->constant)
                computed << m_schema.table(counts.table).column(column.column).name;
        for (const Mapper& mapper : m_mappers.mappers)
            if (mapper.version && mapper.version->column.table == counts.table
                && mapper.version->generator != VersionGenerator::Counter)
                computed << m_schema.table(counts.table).column(mapper.version->column.column).name;
        computed.removeDuplicates();
        if (!computed.isEmpty())
            add(u"sqlalchemy-computed"_s, counts.table,
                tr("An UPDATE of %1 also writes values that are computed then: %2.")
                    .arg(name(counts.table), computed.join(u", "_s)));
    }

    /// Where such a relationship leads is asked of the tables that the delete has touched.
    void warnOfJoin(const Relationship& relationship)
    {
        if (relationship.joinsByKeysOnly || relationship.isViewOnly)
            return;
        const Mapper& parent = m_mappers.mapper(relationship.parent);
        const bool isTouched = std::ranges::any_of(m_outcome.tables, [&](const TableCounts& counts) {
            return parent.keyOf(counts.table) != nullptr;
        });
        if (isTouched)
            add(u"sqlalchemy-join"_s, parent.keys.front().table,
                tr("%1.%2 joins with conditions beside its key, which are taken as always true.")
                    .arg(parent.className, relationship.name));
    }

    Outcome& m_outcome;
    const Schema& m_schema;
    const Mappers& m_mappers;
};

} // namespace

void addSessionWarnings(Outcome& outcome, const Schema& schema, const Mappers& mappers)
{
    SessionWarnings(outcome, schema, mappers).run();
}

void addAlternatives(std::vector<Simulation>& simulations)
{
    if (simulations.size() < 2)
        return;
    std::vector<Simulation> ends;
    for (Simulation& simulation : simulations)
        if (std::ranges::none_of(ends, [&](const Simulation& end) { return haveSameEnd(end, simulation); }))
            ends.push_back(simulation);
    Outcome& likely = simulations.front().outcome;
    for (size_t i = 1; i < ends.size(); ++i) {
        ends[i].outcome.warnings.clear();
        likely.alternatives.push_back(std::move(ends[i].outcome));
    }
    if (likely.alternatives.empty())
        likely.warnings.push_back(
            {u"sqlalchemy-statement-order"_s,
             {},
             Texts::tr("SQLAlchemy sends some of these statements in an order that changes from run to run; "
                       "the result is the same.")});
    for (const Outcome& other : likely.alternatives)
        likely.warnings.push_back({u"sqlalchemy-order"_s, {}, warningOf(other)});
}

void addUntriedOrders(Outcome& likely)
{
    likely.warnings.push_back(
        {u"sqlalchemy-more-orders"_s,
         {},
         Texts::tr("SQLAlchemy may send these statements in more orders than were tried; there may be other "
                   "ends.")});
}

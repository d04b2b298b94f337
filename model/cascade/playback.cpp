#include "model/cascade/playback.h"

#include "model/cascade/causes.h"
#include "model/cascade/explain.h"
#include "model/cascade/outcomebuilder.h"

#include <QCoreApplication>

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace {

struct PlaybackTexts {
    Q_DECLARE_TR_FUNCTIONS(Playback)
};

/// The place of a row's key among those that the engine acts on when its parent goes.
qsizetype turnOf(const Schema& schema, const AffectedRow& row)
{
    const std::vector<ForeignKeyId>& keys = schema.foreignKeysTo(schema.foreignKey(row.cause).parent);
    return std::ranges::find(keys, row.cause) - keys.begin();
}

/// Whether a row is only found to block when all else is done.
bool isCheckedAtTheEnd(const Schema& schema, const AffectedRow& row, const Processing& processing)
{
    if (row.effect != Effect::Blocks || !row.cause)
        return false;
    const ForeignKey& key = schema.foreignKey(row.cause);
    return key.onDelete == ReferentialAction::NoAction
        && (key.deferral == Deferral::InitiallyDeferred
            || processing.noAction == Processing::Check::AtTheEnd);
}

/// As the rows come, but what blocks, which is listed first, behind what it blocks.
std::vector<size_t> listedOrder(const Schema& schema, const std::vector<AffectedRow>& rows)
{
    const auto causes = causesOf(schema, rows);
    const auto blocks = [&](size_t place) { return rows[place].effect == Effect::Blocks; };
    std::vector<std::vector<size_t>> blockers(rows.size());
    std::vector<size_t> others; // Blockers of rows that are not listed.
    for (size_t i = 0; i < rows.size(); ++i)
        if (blocks(i))
            (causes[i] && !blocks(*causes[i]) ? blockers[*causes[i]] : others).push_back(i);
    std::vector<size_t> order;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (!blocks(i))
            order.push_back(i);
        order.insert(order.end(), blockers[i].begin(), blockers[i].end());
    }
    order.insert(order.end(), others.begin(), others.end());
    return order;
}

std::vector<size_t> processingOrder(const Schema& schema, const Simulation& simulation)
{
    const std::vector<AffectedRow>& rows = simulation.rows;
    std::vector<size_t> order;
    if (simulation.processing.order == Processing::Order::AsListed)
        return listedOrder(schema, rows);
    const auto causes = causesOf(schema, rows);
    std::deque<size_t> waiting; // The next one in front.
    std::vector<std::vector<size_t>> effects(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        if (causes[i])
            effects[*causes[i]].push_back(i);
        else
            waiting.push_back(i);
    }
    while (!waiting.empty()) {
        const size_t next = waiting.front();
        waiting.pop_front();
        order.push_back(next);
        std::ranges::stable_sort(effects[next], {},
                                 [&](size_t effect) { return turnOf(schema, rows[effect]); });
        const auto place
            = simulation.processing.order == Processing::Order::DepthFirst ? waiting.begin() : waiting.end();
        waiting.insert(place, effects[next].begin(), effects[next].end());
    }
    std::ranges::stable_partition(
        order, [&](size_t place) { return !isCheckedAtTheEnd(schema, rows[place], simulation.processing); });
    return order;
}

} // namespace

Playback::Playback(Schema schema, Simulation simulation)
    : m_schema(std::move(schema))
    , m_simulation(std::move(simulation))
    , m_order(processingOrder(m_schema, m_simulation))
{
}

PlayedStep Playback::at(int step) const
{
    PlayedStep result;
    result.soFar.table = m_simulation.outcome.table;
    result.table = m_simulation.outcome.table;
    OutcomeBuilder builder(m_schema, result.soFar);
    for (int i = 1; i <= step; ++i)
        builder.count(row(i).table, row(i).effect, row(i).cause, 1);
    if (step > 0) {
        result.table = row(step).table;
        result.cause = row(step).cause;
    }
    return result;
}

QString Playback::rowName(int step) const
{
    return step == 0 ? QString()
                     : m_schema.table(row(step).table).displayName() + u' ' + displayText(row(step).key);
}

QString Playback::sentence(int step) const
{
    if (step == 0)
        return PlaybackTexts::tr("Before the delete: every row is there.");
    QString text = PlaybackTexts::tr("%1: %2").arg(rowName(step), explain(m_schema, row(step)));
    if (const QString changes = changesText(m_schema, row(step)); !changes.isEmpty())
        text = PlaybackTexts::tr("%1; %2").arg(text, changes);
    text += u'.';
    return step == stepCount() ? text + u' ' + ending() : text;
}

QString Playback::ending() const
{
    if (!m_simulation.complete)
        return PlaybackTexts::tr("These were the listed rows; more rows are affected than are listed.");
    switch (m_simulation.outcome.verdict) {
    case Verdict::Deletes:
        return PlaybackTexts::tr("That is the end: the delete goes through.");
    case Verdict::Blocked:
    case Verdict::Fails:
        return PlaybackTexts::tr("In the end nothing changes: the database refuses the delete.");
    }
    Q_UNREACHABLE();
}

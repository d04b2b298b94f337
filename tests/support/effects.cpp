#include "tests/support/effects.h"

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

QStringList printedRows(const RowSnapshot& snapshot)
{
    QStringList rows;
    for (const SnapshotTable& table : snapshot) {
        for (const SnapshotRow& row : table.rows)
            rows << printed(table, row);
    }
    rows.sort();
    return rows;
}

QStringList difference(const QStringList& all, const QStringList& without)
{
    QStringList rest;
    std::ranges::set_difference(all, without, std::back_inserter(rest));
    return rest;
}

bool matches(const SnapshotTable& table, const SnapshotRow& row, const RowKey& key)
{
    return std::ranges::all_of(key.parts, [&](const RowKey::Part& part) {
        const qsizetype column = table.columns.indexOf(part.column);
        if (column >= 0)
            return row.cells[static_cast<size_t>(column)] == part.value;
        return row.rowId && Value(*row.rowId) == part.value;
    });
}

/// Plays an Outcome's rows on a snapshot.
class Player {
public:
    Player(const RowSnapshot& before, const Schema& schema, const Effects& real)
        : m_before(before)
        , m_schema(schema)
        , m_real(real)
    {
    }

    PredictedEffects play(const std::vector<AffectedRow>& rows)
    {
        for (const AffectedRow& row : rows)
            play(row);
        m_result.effects.gone.sort();
        m_result.effects.appeared.sort();
        // A row may take the place and the values of another one that goes: nothing is then seen to change.
        const Effects all = m_result.effects;
        m_result.effects.gone = difference(all.gone, all.appeared);
        m_result.effects.appeared = difference(all.appeared, all.gone);
        return std::move(m_result);
    }

private:
    /// What happens to one stored row if the prediction means that one.
    struct Step {
        const SnapshotRow* row = nullptr;
        QString gone;
        QString appeared; ///< Empty where the row is deleted.
    };

    void play(const AffectedRow& affected)
    {
        const QString what
            = u"%1 of %2 %3"_s.arg(m_effectNames[static_cast<size_t>(affected.effect)],
                                   m_schema.table(affected.table).name, displayText(affected.key));
        const SnapshotTable* table = findTable(affected.table);
        if (!table) {
            m_result.problems << u"no such table: "_s + what;
            return;
        }
        const std::vector<Step> steps = candidates(*table, affected);
        if (steps.empty()) {
            m_result.problems << u"no such row, or listed twice: "_s + what;
            return;
        }
        if (affected.effect == Effect::Blocks)
            return;
        const auto fitting = std::ranges::find_if(steps, [&](const Step& step) {
            return m_real.gone.contains(step.gone)
                && (step.appeared.isEmpty() || m_real.appeared.contains(step.appeared));
        });
        const Step& step = fitting == steps.end() ? steps.front() : *fitting;
        if (step.gone == step.appeared && !affected.changes.empty())
            m_result.problems << u"changes nothing: "_s + what;
        m_used << step.row;
        m_result.effects.gone << step.gone;
        if (!step.appeared.isEmpty())
            m_result.effects.appeared << step.appeared;
    }

    std::vector<Step> candidates(const SnapshotTable& table, const AffectedRow& affected) const
    {
        std::vector<Step> steps;
        for (const SnapshotRow& row : table.rows) {
            const bool isUsed = affected.effect != Effect::Blocks && m_used.contains(&row);
            if (isUsed || !matches(table, row, affected.key))
                continue;
            Step step{&row, printed(table, row), {}};
            if (affected.effect != Effect::Delete)
                step.appeared = printed(table, changed(table, row, affected));
            steps.push_back(step);
        }
        return steps;
    }

    SnapshotRow changed(const SnapshotTable& table, SnapshotRow row, const AffectedRow& affected) const
    {
        for (const CellChange& change : affected.changes) {
            const QString& name = m_schema.table(affected.table).column(change.column).name;
            const qsizetype column = table.columns.indexOf(name);
            if (column < 0)
                continue; // A generated column follows from the others.
            row.cells[static_cast<size_t>(column)] = change.value;
            if (table.rowIdColumn == column && std::holds_alternative<qint64>(change.value))
                row.rowId = std::get<qint64>(change.value);
        }
        return row;
    }

    const SnapshotTable* findTable(TableId id) const
    {
        const auto found = std::ranges::find(m_before, m_schema.table(id).name, &SnapshotTable::name);
        return found == m_before.end() ? nullptr : &*found;
    }

    static constexpr std::array m_effectNames{"delete"_L1, "SET NULL"_L1, "SET DEFAULT"_L1, "update"_L1,
                                              "block"_L1};
    const RowSnapshot& m_before;
    const Schema& m_schema;
    const Effects& m_real;
    QSet<const SnapshotRow*> m_used;
    PredictedEffects m_result;
};

} // namespace

Effects realEffects(const RowSnapshot& before, const RowSnapshot& after)
{
    const QStringList old = printedRows(before);
    const QStringList now = printedRows(after);
    return {difference(old, now), difference(now, old)};
}

PredictedEffects predictedEffects(const RowSnapshot& before, const Schema& schema,
                                  const std::vector<AffectedRow>& rows, const Effects& real)
{
    return Player(before, schema, real).play(rows);
}

QString printed(const Effects& effects)
{
    QStringList lines;
    for (const QString& row : effects.gone)
        lines << u"    - "_s + row;
    for (const QString& row : effects.appeared)
        lines << u"    + "_s + row;
    return lines.isEmpty() ? u"    (no row changes)"_s : lines.join(u'\n');
}

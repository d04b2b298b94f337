#include "model/review/comparedelete.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

/// How many differing rows are kept to be shown; the others are counted.
constexpr qsizetype ShownDifferences = 50;

/// Texts that are equal for equal rows only: types count, too.
QString printed(const RowKey& key)
{
    QStringList parts;
    for (const RowKey::Part& part : key.parts)
        parts << part.column + u'=' + sqlLiteral(part.value);
    return parts.join(u", "_s);
}

QString printed(const Table& table, const std::vector<Value>& cells)
{
    QStringList parts;
    for (size_t i = 0; i < cells.size(); ++i)
        if (table.columns[i].generation == Generation::None)
            parts << sqlLiteral(cells[i]);
    return parts.join(u", "_s);
}

/// The rows of one table, found by their text, each taken once.
class RowPool {
public:
    void add(const QString& text, const RealRow* row) { m_rows.insert(text, row); }

    const RealRow* take(const QString& text)
    {
        const auto found = m_rows.find(text);
        return found == m_rows.end() ? nullptr : taken(found);
    }

    const RealRow* takeAny() { return m_rows.isEmpty() ? nullptr : taken(m_rows.begin()); }

    QList<const RealRow*> having(const QString& text) const { return m_rows.values(text); }
    void remove(const QString& text, const RealRow* row) { m_rows.remove(text, row); }

private:
    const RealRow* taken(QMultiHash<QString, const RealRow*>::iterator found)
    {
        const RealRow* row = found.value();
        m_rows.erase(found);
        return row;
    }

    QMultiHash<QString, const RealRow*> m_rows;
};

/// Compares the rows of one table.
class TableRows {
    Q_DECLARE_TR_FUNCTIONS(CompareDelete)

public:
    TableRows(Verification& result, const Schema& schema, TableId id, const ColumnMask& mask)
        : m_result(result)
        , m_table(schema.table(id))
        , m_mask(mask)
        , m_counts{id}
    {
    }

    void addPredicted(const AffectedRow& row) { m_predicted.push_back(&row); }
    void addGone(const RealRow& row) { m_goneRows.push_back(&row); }
    void addAppeared(const RealRow& row) { m_appearedRows.push_back(&row); }

    /// A changed row first finds what it became; whatever is left of the rows that are gone was deleted.
    void run()
    {
        dropRowsThatStay();
        for (const RealRow* row : m_goneRows)
            m_gone.add(printed(row->key), row);
        for (const RealRow* row : m_appearedRows)
            m_appeared.add(printed(m_table, row->cells), row);
        for (const AffectedRow* row : m_predicted)
            if (row->effect != Effect::Delete && row->effect != Effect::Blocks)
                compareChange(*row);
        for (const AffectedRow* row : m_predicted)
            if (row->effect == Effect::Delete)
                compareDelete(*row);
        while (const RealRow* row = m_gone.takeAny())
            addUnpredicted(*row);
        while (const RealRow* row = m_appeared.takeAny())
            addDifference(row->key, tr("is not there"),
                          tr("appears as (%1)").arg(printed(m_table, masked(row->cells))), {});
        m_counts.reallyChanged = std::ssize(m_appearedRows);
        m_counts.reallyDeleted = std::ssize(m_goneRows) - m_counts.reallyChanged;
        if (!m_goneRows.empty() || !m_appearedRows.empty() || m_counts.predictedDeleted > 0
            || m_counts.predictedChanged > 0)
            m_result.tables.push_back(m_counts);
        m_result.comparedRows += std::ssize(m_goneRows);
        m_result.comparedCells += m_counts.reallyChanged * std::ssize(m_table.columns);
    }

private:
    /// A row that was written with the values that it had is no change.
    void dropRowsThatStay()
    {
        RowPool appeared;
        for (const RealRow* row : m_appearedRows)
            appeared.add(printed(m_table, row->cells), row);
        std::set<const RealRow*> same;
        std::erase_if(m_goneRows, [&](const RealRow* row) {
            const RealRow* found = appeared.take(printed(m_table, row->cells));
            if (found)
                same.insert(found);
            return found != nullptr;
        });
        std::erase_if(m_appearedRows, [&](const RealRow* row) { return same.contains(row); });
    }

    void compareChange(const AffectedRow& row)
    {
        ++m_counts.predictedChanged;
        const QString key = printed(row.key);
        const QList<const RealRow*> candidates = m_gone.having(key);
        for (const RealRow* before : candidates)
            if (m_appeared.take(printed(m_table, changed(*before, row)))) {
                m_gone.remove(key, before);
                return;
            }
        const QString predicted = changeText(row, candidates.value(0));
        if (candidates.isEmpty()) {
            addDifference(row.key, predicted, tr("stays as it is"), {});
            return;
        }
        const RealRow* before = m_gone.take(key);
        addDifference(row.key, predicted, fateOf(*before), before->cells);
    }

    void compareDelete(const AffectedRow& row)
    {
        ++m_counts.predictedDeleted;
        const RealRow* before = m_gone.take(printed(row.key));
        if (!before)
            addDifference(row.key, tr("is deleted"), tr("stays as it is"), {});
        else if (const RealRow* after = takeAppeared(row.key))
            addDifference(row.key, tr("is deleted"), changeText(*before, *after), before->cells);
    }

    void addUnpredicted(const RealRow& before)
    {
        addDifference(before.key, tr("stays as it is"), fateOf(before), before.cells);
    }

    QString fateOf(const RealRow& before)
    {
        const RealRow* after = takeAppeared(before.key);
        return after ? changeText(before, *after) : tr("is deleted");
    }

    /// What a row with that key became, if it did not become what was predicted.
    const RealRow* takeAppeared(const RowKey& key)
    {
        if (!m_isIndexed)
            for (const RealRow* row : m_appearedRows)
                m_appearedByKey.add(printed(row->key), row);
        m_isIndexed = true;
        for (const RealRow* row : m_appearedByKey.having(printed(key))) {
            const QString text = printed(m_table, row->cells);
            if (m_appeared.having(text).contains(row)) {
                m_appeared.remove(text, row);
                return row;
            }
        }
        return nullptr;
    }

    static std::vector<Value> changed(const RealRow& before, const AffectedRow& row)
    {
        std::vector<Value> cells = before.cells;
        for (const CellChange& change : row.changes)
            cells[change.column.position()] = change.value;
        return cells;
    }

    QString changeText(const AffectedRow& row, const RealRow* before) const
    {
        QStringList cells;
        for (const CellChange& change : row.changes)
            cells << cellText(change.column, before ? &before->cells[change.column.position()] : nullptr,
                              change.value);
        return cells.join(u", "_s);
    }

    QString changeText(const RealRow& before, const RealRow& after) const
    {
        QStringList cells;
        for (size_t i = 0; i < m_table.columns.size(); ++i)
            if (m_table.columns[i].generation == Generation::None && before.cells[i] != after.cells[i])
                cells << cellText(ColumnId{static_cast<int>(i)}, &before.cells[i], after.cells[i]);
        return cells.join(u", "_s);
    }

    QString cellText(ColumnId column, const Value* before, const Value& after) const
    {
        const QString name = m_table.column(column).name;
        const auto literal
            = [&](const Value& value) { return sqlLiteral(m_mask.shown(m_counts.table, column, value)); };
        return before ? u"%1: %2 → %3"_s.arg(name, literal(*before), literal(after))
                      : u"%1: %2"_s.arg(name, literal(after));
    }

    std::vector<Value> masked(std::vector<Value> cells) const
    {
        for (size_t i = 0; i < cells.size(); ++i)
            cells[i] = m_mask.shown(m_counts.table, ColumnId{static_cast<int>(i)}, cells[i]);
        return cells;
    }

    void addDifference(const RowKey& key, const QString& predicted, const QString& really,
                       const std::vector<Value>& before)
    {
        ++m_result.differingRows;
        if (std::ssize(m_result.differences) < ShownDifferences)
            m_result.differences.push_back({m_counts.table, m_mask.shown(m_table, m_counts.table, key),
                                            predicted, really, masked(before)});
    }

    Verification& m_result;
    const Table& m_table;
    const ColumnMask& m_mask;
    TableComparison m_counts;
    std::vector<const AffectedRow*> m_predicted;
    std::vector<const RealRow*> m_goneRows;
    std::vector<const RealRow*> m_appearedRows;
    RowPool m_gone; ///< By key.
    RowPool m_appeared; ///< By cells.
    RowPool m_appearedByKey; ///< Those that are still in `m_appeared` count.
    bool m_isIndexed = false;
};

void compareVerdicts(Verification& result)
{
    const bool isRefused = !result.real.message.isEmpty();
    const bool isPredictedRefused = result.predicted.verdict != Verdict::Deletes;
    result.hasSameVerdict = isRefused == isPredictedRefused
        && (result.real.isTranslated
            || result.real.message.simplified() == result.predicted.message.simplified());
}

} // namespace

Verification compareDelete(const Schema& schema, const Simulation& predicted, RealDelete real,
                           const ColumnMask& mask)
{
    Verification result;
    result.predicted = predicted.outcome;
    result.real.message = real.message;
    result.real.isTranslated = real.isTranslated;
    result.real.isSameMoment = real.isSameMoment;
    compareVerdicts(result);
    if (!real.message.isEmpty() || predicted.outcome.verdict != Verdict::Deletes)
        return result;

    std::map<TableId, TableRows> tables;
    const auto rowsOf = [&](TableId id) -> TableRows& {
        return tables.try_emplace(id, result, schema, id, mask).first->second;
    };
    for (const AffectedRow& row : predicted.rows)
        rowsOf(row.table).addPredicted(row);
    for (const RealRow& row : real.gone)
        rowsOf(row.table).addGone(row);
    for (const RealRow& row : real.appeared)
        rowsOf(row.table).addAppeared(row);
    for (auto& [id, rows] : tables)
        rows.run();
    std::ranges::stable_partition(
        result.tables, [&](const TableComparison& c) { return c.table == predicted.outcome.table; });
    return result;
}

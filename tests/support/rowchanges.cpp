#include "tests/support/rowchanges.h"

#include "model/cascade/outcome.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostRowsListed = 20;

RowKey keyOf(const SnapshotTable& table, const SnapshotRow& row)
{
    RowKey key;
    for (const qsizetype column : table.primaryKey)
        key.parts.push_back({table.columns[column], row.cells[static_cast<size_t>(column)]});
    if (key.parts.empty() && row.rowId)
        key.parts.push_back({u"rowid"_s, *row.rowId});
    return key;
}

bool isSameRow(const SnapshotTable& table, const SnapshotRow& a, const SnapshotRow& b)
{
    return a.rowId ? a.rowId == b.rowId : keyOf(table, a) == keyOf(table, b);
}

QString changedCells(const SnapshotTable& table, const SnapshotRow& before, const SnapshotRow& after)
{
    QStringList cells;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const Value& value = after.cells[static_cast<size_t>(i)];
        if (value != before.cells[static_cast<size_t>(i)])
            cells << table.columns[i] + u" = "_s + sqlLiteral(value);
    }
    return cells.join(u", "_s);
}

QStringList tableChanges(const SnapshotTable& before, const SnapshotTable& after)
{
    QStringList deleted;
    QStringList changed;
    for (const SnapshotRow& row : before.rows) {
        const QString name = before.name + u' ' + displayText(keyOf(before, row));
        const auto same = std::ranges::find_if(
            after.rows, [&](const SnapshotRow& other) { return isSameRow(before, row, other); });
        if (same == after.rows.end())
            deleted << name + u" deleted"_s;
        else if (*same != row)
            changed << name + u": "_s + changedCells(before, row, *same);
    }
    if (deleted.size() > MostRowsListed)
        deleted = {u"%1 rows of %2 deleted"_s.arg(deleted.size()).arg(before.name)};
    return deleted + changed;
}

} // namespace

QStringList rowChanges(const RowSnapshot& before, const RowSnapshot& after)
{
    QStringList lines;
    for (size_t i = 0; i < before.size(); ++i)
        lines << tableChanges(before[i], after[i]);
    lines.sort();
    return lines;
}

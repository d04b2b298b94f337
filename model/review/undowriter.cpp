#include "model/review/undowriter.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>
#include <set>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(UndoScript)
};

} // namespace

UndoWriter::UndoWriter(Connection& connection, const Schema& schema)
    : m_connection(connection)
    , m_schema(schema)
{
}

UndoWriter::~UndoWriter() = default;

QString UndoWriter::columnSql(const Column& column) const
{
    return m_connection.engine().inSql(column);
}

QString UndoWriter::tableSql(TableId id) const
{
    return m_connection.engine().inSql(tableOf(id));
}

UndoScript UndoWriter::run(std::vector<AffectedRow> rows)
{
    std::erase_if(rows, [](const AffectedRow& row) { return row.effect == Effect::Blocks; });
    std::ranges::stable_sort(rows, {}, &AffectedRow::depth);
    UndoScript script;
    addNotes(script, rows);
    begin(script);
    for (const AffectedRow& row : rows | std::views::reverse) {
        if (row.effect == Effect::Delete)
            continue;
        const Table& table = tableOf(row.table);
        const Literals before = mustRead(row);
        std::vector<Assignment> old;
        for (const CellChange& change : row.changes)
            if (table.column(change.column).generation == Generation::None)
                old.push_back({columnSql(table.column(change.column)), before[change.column.position()]});
        update(script, row, before, old);
    }
    for (const AffectedRow& row : rows) {
        if (row.effect != Effect::Delete)
            continue;
        const Table& table = tableOf(row.table);
        const Literals cells = mustRead(row);
        std::vector<Assignment> assignments;
        for (size_t i = 0; i < cells.size(); ++i)
            if (table.columns[i].generation == Generation::None)
                assignments.push_back({columnSql(table.columns[i]), cells[i]});
        insert(script, row.table, assignments);
    }
    end(script);
    return script;
}

UndoWriter::Literals UndoWriter::mustRead(const AffectedRow& row)
{
    auto cells = read(row.table, row.key);
    if (!cells)
        throw RequestError(
            Texts::tr("Row %1 of %2 cannot be found again by its key, so no undo script is written.")
                .arg(displayText(row.key), tableOf(row.table).displayName()));
    return *std::move(cells);
}

RowKey UndoWriter::keyAfter(const Table& table, const AffectedRow& row)
{
    RowKey key = row.key;
    for (RowKey::Part& part : key.parts)
        for (const CellChange& change : row.changes)
            if (table.column(change.column).name == part.column)
                part.value = change.value;
    return key;
}

void UndoWriter::addNotes(UndoScript& script, const std::vector<AffectedRow>& rows) const
{
    std::set<TableId> tables;
    for (const AffectedRow& row : rows)
        tables.insert(row.table);
    QStringList triggers;
    for (const TableId table : tables)
        for (const Trigger& trigger : tableOf(table).triggers)
            if (trigger.event != TriggerEvent::Delete)
                triggers << trigger.name;
    if (!triggers.isEmpty())
        script.notes << Texts::tr("These triggers run with the script and may change more: %1.")
                            .arg(triggers.join(u", "_s));
    script.notes << Texts::tr(
        "It holds the rows as they were when this was written, and puts nothing back that "
        "triggers did.");
}

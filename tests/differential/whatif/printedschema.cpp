#include "tests/differential/whatif/printedschema.h"

#include "model/cascade/simulation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString printed(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    return u"%1: %2(%3) -> %4(%5) ON DELETE %6 ON UPDATE %7 %8 fault %9"_s.arg(
        key.name, schema.table(key.child).displayName(), schema.childColumnNames(id),
        key.parent ? schema.table(key.parent).displayName() : key.parentName, schema.parentColumnNames(id),
        sqlWords(key.onDelete), sqlWords(key.onUpdate), sqlWords(key.deferral),
        QString::number(static_cast<int>(key.fault)));
}

QString printed(const Table& table, const Index& index)
{
    QStringList columns;
    for (const IndexPart& part : index.parts)
        columns << (part.column ? table.column(part.column).name : u"?"_s) + u' ' + part.collation;
    // A name that SQLite or a server gives by itself tells nothing.
    return u"index %1 (%2)"_s.arg(index.uniqueness == Uniqueness::Unique ? u"unique"_s : u"plain"_s,
                                  columns.join(u", "_s));
}

QStringList printed(const Schema& schema, TableId id)
{
    const Table& table = schema.table(id);
    QStringList lines{u"table %1: %2"_s.arg(table.displayName(), table.definition)};
    for (const Column& column : table.columns)
        lines << u"  column %1 %2 %3 %4"_s.arg(column.name, column.type, column.collation,
                                               column.defaultExpression.value_or(QString()))
                + (column.nullability == Nullability::NotNull ? u" NOT NULL"_s : QString());
    for (const Index& index : table.indexes)
        lines << u"  "_s + printed(table, index);
    for (const QString& check : table.checks)
        lines << u"  check "_s + check;
    for (const Trigger& trigger : table.triggers)
        lines << u"  trigger %1: %2"_s.arg(trigger.name, trigger.definition);
    for (const ForeignKeyId key : schema.foreignKeysOf(id))
        lines << u"  of "_s + printed(schema, key);
    for (const ForeignKeyId key : schema.foreignKeysTo(id))
        lines << u"  to "_s + printed(schema, key);
    return lines;
}

} // namespace

QStringList printedSchema(const Schema& schema, const Schema& other)
{
    const auto isInOther = [&](const Table& table) {
        return std::ranges::find(other.tables(), table.displayName(), &Table::displayName)
            != other.tables().end();
    };
    std::vector<TableId> tables;
    for (int i = 0; i < static_cast<int>(schema.tables().size()); ++i)
        if (const Table& table = schema.table(TableId{i}); table.schema.isEmpty() || isInOther(table))
            tables.push_back(TableId{i});
    std::ranges::sort(tables, {}, [&](TableId id) { return schema.table(id).displayName(); });
    QStringList lines;
    for (const TableId table : tables)
        lines << printed(schema, table);
    return lines;
}

QStringList printedSchema(const Schema& schema)
{
    return printedSchema(schema, schema);
}

QStringList printedSimulation(const Schema& schema, const Simulation& simulation)
{
    const Outcome& outcome = simulation.outcome;
    QStringList lines{u"%1 “%2” names “%3”, foreign keys %4"_s.arg(
        QString::number(static_cast<int>(outcome.verdict)), outcome.message, outcome.blockingConstraint,
        outcome.enforcement)};
    for (const TableCounts& counts : outcome.tables)
        lines << u"%1: %2 selected, %3 deleted, %4 NULL, %5 default, %6 updated, %7 blocking"_s
                     .arg(schema.table(counts.table).displayName())
                     .arg(counts.selected)
                     .arg(counts.deleted)
                     .arg(counts.setNull)
                     .arg(counts.setDefault)
                     .arg(counts.updated)
                     .arg(counts.blocking);
    for (const AffectedRow& row : simulation.rows) {
        QString line
            = u"%1 %2 effect %3 depth %4"_s.arg(schema.table(row.table).displayName(), displayText(row.key))
                  .arg(static_cast<int>(row.effect))
                  .arg(row.depth);
        if (row.cause)
            line += u" by %1 of %2"_s.arg(schema.displayName(row.cause), displayText(row.parent));
        for (const CellChange& change : row.changes)
            line += u", %1 = %2"_s.arg(schema.table(row.table).column(change.column).name,
                                       displayText(change.value));
        lines << line;
    }
    return lines;
}

#include "views/schema/schematext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SchemaText)
};

/// Between the parts of a description.
QString separator()
{
    return u" · "_s;
}

bool contains(const std::vector<ColumnId>& columns, ColumnId column)
{
    return std::ranges::find(columns, column) != columns.end();
}

} // namespace

QString SchemaText::kind(const Table& table)
{
    switch (table.kind) {
    case TableKind::Ordinary:
        if (!table.storageEngine.isEmpty() && table.storageEngine != "InnoDB"_L1) // Which has foreign keys.
            return Texts::tr("%1 table").arg(table.storageEngine);
        return table.rowIdentity == RowIdentity::RowId ? Texts::tr("table")
                                                       : Texts::tr("table without rowid");
    case TableKind::View:
        return Texts::tr("view");
    case TableKind::Virtual:
        return Texts::tr("virtual table");
    case TableKind::Shadow:
        return Texts::tr("part of a virtual table");
    }
    Q_UNREACHABLE();
}

QString SchemaText::column(const Schema& schema, TableId tableId, ColumnId columnId)
{
    const Table& table = schema.table(tableId);
    const Column& column = table.column(columnId);
    QStringList parts;
    if (!column.type.isEmpty())
        parts << column.type;
    if (contains(table.primaryKey, columnId))
        parts << Texts::tr("primary key");
    const auto& keys = schema.foreignKeysOf(tableId);
    if (std::ranges::any_of(
            keys, [&](ForeignKeyId k) { return contains(schema.foreignKey(k).childColumns, columnId); }))
        parts << Texts::tr("foreign key");
    if (column.nullability == Nullability::NotNull)
        parts << Texts::tr("not NULL");
    if (column.generation != Generation::None)
        parts << Texts::tr("generated");
    if (column.defaultExpression)
        parts << Texts::tr("default %1").arg(*column.defaultExpression);
    return parts.join(separator());
}

QString SchemaText::foreignKey(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    const QString columns = schema.parentColumnNames(id);
    QStringList parts{u"→ "_s + key.parentName + (columns.isEmpty() ? QString() : u" (%1)"_s.arg(columns)),
                      u"ON DELETE "_s + schema.onDeleteWords(id)};
    if (key.onUpdate != ReferentialAction::NoAction)
        parts << u"ON UPDATE "_s + sqlWords(key.onUpdate);
    if (key.deferral == Deferral::InitiallyDeferred)
        parts << u"DEFERRABLE INITIALLY DEFERRED"_s;
    switch (key.fault) {
    case ForeignKeyFault::None:
        break;
    case ForeignKeyFault::MissingParent:
        parts << Texts::tr("the parent table does not exist");
        break;
    case ForeignKeyFault::Mismatch:
        parts << Texts::tr("the parent columns are no key");
        break;
    case ForeignKeyFault::NotEnforced:
        parts << Texts::tr("not enforced");
        break;
    }
    return parts.join(separator());
}

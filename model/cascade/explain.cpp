#include "model/cascade/explain.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Explanation {
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

std::optional<Value> keyValue(const RowKey& key, const QString& column)
{
    const auto found = std::ranges::find(key.parts, column, &RowKey::Part::column);
    return found == key.parts.end() ? std::nullopt : std::optional(found->value);
}

/// The value that a column of the row's foreign key held: the same as its parent's, where the parent's key
/// tells it.
std::optional<Value> referenceValue(const Schema& schema, const AffectedRow& row, ColumnId column)
{
    if (!row.cause)
        return std::nullopt;
    const ForeignKey& key = schema.foreignKey(row.cause);
    for (size_t i = 0; i < key.childColumns.size() && i < key.parentColumns.size(); ++i)
        if (key.childColumns[i] == column)
            return keyValue(row.parent, schema.table(key.parent).column(key.parentColumns[i]).name);
    return std::nullopt;
}

QString inParentheses(const QStringList& parts)
{
    return parts.size() == 1 ? parts.first() : u'(' + parts.join(u", "_s) + u')';
}

/// "invoice.customer_id = 3", or "invoice.customer_id" where the value is not known.
QString reference(const Schema& schema, const AffectedRow& row)
{
    const ForeignKey& key = schema.foreignKey(row.cause);
    const Table& child = schema.table(key.child);
    QStringList columns;
    QStringList values;
    for (const ColumnId column : key.childColumns) {
        columns << child.column(column).name;
        if (const auto value = referenceValue(schema, row, column))
            values << sqlLiteral(*value);
    }
    const QString left = child.displayName() + u'.' + inParentheses(columns);
    return values.size() == columns.size() ? left + u" = "_s + inParentheses(values) : left;
}

bool isActionOf(ReferentialAction action, Effect effect)
{
    switch (effect) {
    case Effect::Delete:
    case Effect::Update:
        return action == ReferentialAction::Cascade;
    case Effect::SetNull:
        return action == ReferentialAction::SetNull;
    case Effect::SetDefault:
        return action == ReferentialAction::SetDefault;
    case Effect::Blocks:
        // A default without a parent refuses, too.
        return action == ReferentialAction::Restrict || action == ReferentialAction::NoAction
            || action == ReferentialAction::SetDefault;
    }
    Q_UNREACHABLE();
}

/// "ON DELETE CASCADE": the clause that acted. A row that changes may change others by ON UPDATE.
QString clause(const ForeignKey& key, Effect effect, Deed deed)
{
    const bool byUpdate = deed == Deed::Updates || effect == Effect::Update
        || (!isActionOf(key.onDelete, effect) && isActionOf(key.onUpdate, effect));
    return byUpdate ? u"ON UPDATE "_s + sqlWords(key.onUpdate) : u"ON DELETE "_s + sqlWords(key.onDelete);
}

QString sentence(Effect effect, Deed deed)
{
    //: %1 is "invoice.customer_id = 3", %2 is "customer 3", %3 is "ON DELETE CASCADE, fk_invoice_customer".
    switch (effect) {
    case Effect::Delete:
        return Explanation::tr("deleted because %1 refers to %2 (%3)");
    case Effect::SetNull:
        return Explanation::tr("set to NULL because %1 refers to %2 (%3)");
    case Effect::SetDefault:
        return Explanation::tr("set to the default because %1 refers to %2 (%3)");
    case Effect::Update:
        return Explanation::tr("updated because %1 refers to %2 (%3)");
    case Effect::Blocks:
        return deed == Deed::Deletes ? Explanation::tr("refuses the delete because %1 refers to %2 (%3)")
                                     : Explanation::tr("refuses the update because %1 refers to %2 (%3)");
    }
    Q_UNREACHABLE();
}

} // namespace

QString explain(const Schema& schema, const AffectedRow& row, Deed deed)
{
    if (!row.cause)
        return row.effect == Effect::Delete ? Explanation::tr("deleted because the statement names it")
                                            : Explanation::tr("changed because a statement names it");
    const ForeignKey& key = schema.foreignKey(row.cause);
    const QString parentName = key.parent ? schema.table(key.parent).displayName() : key.parentName;
    const QString parent
        = row.parent.parts.empty() ? parentName : parentName + u' ' + displayText(row.parent);
    QString rule = clause(key, row.effect, deed);
    if (!key.name.isEmpty())
        rule += u", "_s + key.name;
    return sentence(row.effect, deed).arg(reference(schema, row), parent, rule);
}

QString changesText(const Schema& schema, const AffectedRow& row)
{
    QStringList changes;
    for (const CellChange& change : row.changes) {
        const QString& column = schema.table(row.table).column(change.column).name;
        auto old = referenceValue(schema, row, change.column);
        if (!old)
            old = keyValue(row.key, column);
        const QString before = old ? column + u": "_s + sqlLiteral(*old) : column;
        changes << before + u" → "_s + sqlLiteral(change.value);
    }
    return changes.join(u", "_s);
}

#include "model/cascade/causes.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace {

QString identity(TableId table, const RowKey& key)
{
    QString text = QString::number(table.index);
    for (const RowKey::Part& part : key.parts)
        text += u'\n' + sqlLiteral(part.value);
    return text;
}

} // namespace

std::vector<std::optional<size_t>> causesOf(const Schema& schema, const std::vector<AffectedRow>& rows)
{
    QHash<QString, size_t> carriers;
    for (size_t i = 0; i < rows.size(); ++i)
        if (rows[i].effect != Effect::Blocks)
            carriers.insert(identity(rows[i].table, rows[i].key), i);
    std::vector<std::optional<size_t>> causes(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        const AffectedRow& row = rows[i];
        const TableId parent = row.cause ? schema.foreignKey(row.cause).parent : TableId{};
        const auto found = parent ? carriers.constFind(identity(parent, row.parent)) : carriers.constEnd();
        // Only a row nearer to the statement can be the cause of another one: so there are no cycles.
        if (found != carriers.constEnd() && rows[*found].depth < row.depth)
            causes[i] = *found;
    }
    return causes;
}

#include "views/graph/groupname.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

/// "billing" of "billing_entry", "sales.orders" and "order" of "sales.order_line", "Customer" of "CustomerAddress".
QString beginning(const QString& name)
{
    const qsizetype start = name.indexOf(u'.') + 1;
    for (qsizetype i = start + 1; i < name.size(); ++i) {
        const bool isNewWord = name[i].isUpper() && name[i - 1].isLower();
        if (name[i] == u'_' || name[i] == u'-' || name[i] == u' ' || isNewWord)
            return name.first(i);
    }
    return name;
}

} // namespace

QString groupName(const Schema& schema, const std::vector<TableId>& tables, const QSet<QString>& taken)
{
    QHash<QString, size_t> beginnings;
    std::vector<size_t> children(tables.size());
    for (size_t i = 0; i < tables.size(); ++i) {
        ++beginnings[beginning(schema.table(tables[i]).displayName())];
        for (const ForeignKeyId key : schema.foreignKeysTo(tables[i]))
            if (std::ranges::find(tables, schema.foreignKey(key).child) != tables.end())
                ++children[i];
    }
    QString best;
    for (const TableId table : tables) // In the order of the tables: a hash has none.
        if (const QString its = beginning(schema.table(table).displayName());
            beginnings[its] > beginnings.value(best))
            best = its;
    if (2 * beginnings.value(best) > tables.size() && !taken.contains(best))
        return best;
    std::vector<size_t> order(tables.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, std::greater(), [&](size_t i) { return children[i]; });
    for (const size_t i : order)
        if (const QString name = schema.table(tables[i]).displayName(); !taken.contains(name))
            return name;
    return schema.table(tables[order.front()]).displayName();
}

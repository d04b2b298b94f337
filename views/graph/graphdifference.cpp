#include "views/graph/graphdifference.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

/// So many are looked through at once.
constexpr size_t FewTables = 30;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(GraphDifference)
};

/// Short enough to stand on an edge.
QString faultText(ForeignKeyFault fault)
{
    switch (fault) {
    case ForeignKeyFault::None:
        return Texts::tr("~ acts now");
    case ForeignKeyFault::MissingParent:
        return Texts::tr("~ no parent table");
    case ForeignKeyFault::Mismatch:
        return Texts::tr("~ no usable parent key");
    case ForeignKeyFault::NotEnforced:
        return Texts::tr("~ not enforced");
    }
    Q_UNREACHABLE();
}

QString keyText(const SchemaComparison& comparison, const ForeignKeyDifference& difference,
                const ForeignKey& key)
{
    switch (difference.change) {
    case Change::None:
        return {};
    case Change::Added:
        return u"+ "_s + sqlWords(key.onDelete);
    case Change::Removed:
        return u"− "_s + sqlWords(key.onDelete);
    case Change::Changed:
        break;
    }
    const ForeignKey& before = comparison.before.foreignKey(difference.before);
    if (before.fault != key.fault)
        return faultText(key.fault);
    if (before.onDelete != key.onDelete)
        return u"%1 → %2"_s.arg(sqlWords(before.onDelete), sqlWords(key.onDelete));
    return u"~ "_s + difference.details.first();
}

QString tableText(const TableDifference& difference)
{
    switch (difference.change) {
    case Change::None:
        return {};
    case Change::Added:
        return Texts::tr("+ new");
    case Change::Removed:
        return Texts::tr("− gone");
    case Change::Changed:
        return Texts::tr("~ changed");
    }
    Q_UNREACHABLE();
}

} // namespace

GraphDifference graphDifference(const SchemaComparison& comparison)
{
    GraphDifference result;
    for (const TableDifference& table : comparison.tables)
        result.tables.push_back({table.change, tableText(table)});
    for (size_t i = 0; i < comparison.keys.size(); ++i)
        result.keys.push_back({comparison.keys[i].change,
                               keyText(comparison, comparison.keys[i],
                                       comparison.both.foreignKey(ForeignKeyId{static_cast<int>(i)}))});
    return result;
}

std::vector<TableId> tablesOfDifference(const SchemaComparison& comparison)
{
    const size_t count = comparison.tables.size();
    std::vector<bool> isShown(count, count <= FewTables);
    for (size_t i = 0; i < count; ++i)
        if (comparison.tables[i].change != Change::None)
            isShown[i] = true;
    for (size_t i = 0; i < comparison.keys.size(); ++i) {
        const ForeignKey& key = comparison.both.foreignKey(ForeignKeyId{static_cast<int>(i)});
        if (comparison.keys[i].change == Change::None)
            continue;
        isShown[key.child.position()] = true;
        if (key.parent)
            isShown[key.parent.position()] = true;
    }
    std::vector<TableId> tables;
    for (size_t i = 0; i < count; ++i)
        if (isShown[i])
            tables.push_back(TableId{static_cast<int>(i)});
    return tables;
}

#include "model/schema/table.h"

#include <algorithm>

namespace {

bool sameName(QStringView a, QStringView b)
{
    const auto folded = [](QChar c) { return c >= u'A' && c <= u'Z' ? QChar(c.unicode() + 32) : c; };
    return std::ranges::equal(a, b, {}, folded, folded);
}

} // namespace

bool Index::startsWith(const std::vector<ColumnId>& columns) const
{
    if (coverage == IndexCoverage::Partial || parts.size() < columns.size())
        return false;
    return std::ranges::all_of(columns, [&](ColumnId column) {
        return std::any_of(parts.begin(), parts.begin() + std::ssize(columns),
                           [&](const IndexPart& part) { return part.column == column; });
    });
}

QString Table::displayName() const
{
    return schema.isEmpty() ? name : schema + u'.' + name;
}

ColumnId Table::findColumn(QStringView columnName) const
{
    // Some engines tell "A" from "a".
    auto found = std::ranges::find(columns, columnName, &Column::name);
    if (found == columns.end())
        found = std::ranges::find_if(columns, [&](const Column& c) { return sameName(c.name, columnName); });
    return found == columns.end() ? ColumnId{} : ColumnId{static_cast<int>(found - columns.begin())};
}

std::vector<ColumnId> Table::identifyingColumns() const
{
    if (!primaryKey.empty())
        return primaryKey;
    for (const Index& index : indexes) {
        if (index.uniqueness != Uniqueness::Unique || index.coverage != IndexCoverage::AllRows)
            continue;
        std::vector<ColumnId> key;
        for (const IndexPart& part : index.parts)
            if (part.column && column(part.column).nullability == Nullability::NotNull)
                key.push_back(part.column);
        if (key.size() == index.parts.size())
            return key;
    }
    return {};
}

#include "model/engines/mariadb/mariadbkeyshape.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// "int unsigned" of "int(10) unsigned". What ENUM and SET hold is part of their type, and so is what BINARY is
/// filled up to.
QString typeWords(const QString& type)
{
    const QString words = type.toLower();
    const qsizetype open = words.indexOf(u'(');
    if (open < 0 || words.startsWith("enum"_L1) || words.startsWith("set"_L1)
        || words.startsWith("binary"_L1))
        return words;
    return words.first(open) + words.sliced(words.indexOf(u')', open) + 1);
}

bool isText(const Column& column)
{
    const QString words = typeWords(column.type);
    return words == "char"_L1 || words == "varchar"_L1;
}

bool isDeclaredAlike(const Column& one, const Column& other)
{
    if (one.collation != other.collation)
        return false;
    return (isText(one) && isText(other)) || typeWords(one.type) == typeWords(other.type);
}

} // namespace

bool comparesAlike(const Schema& schema, const ForeignKey& key)
{
    for (size_t i = 0; i < key.childColumns.size(); ++i)
        if (!isDeclaredAlike(schema.table(key.child).column(key.childColumns[i]),
                             schema.table(key.parent).column(key.parentColumns[i])))
            return false;
    return true;
}

bool refersToUniqueRows(const Schema& schema, const ForeignKey& key)
{
    const auto isHeld = [&](const IndexPart& part) {
        return part.prefixLength == 0
            && std::ranges::find(key.parentColumns, part.column) != key.parentColumns.end();
    };
    return std::ranges::any_of(schema.table(key.parent).indexes, [&](const Index& index) {
        return index.uniqueness == Uniqueness::Unique && std::ranges::all_of(index.parts, isHeld);
    });
}

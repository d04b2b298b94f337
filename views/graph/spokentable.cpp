#include "views/graph/spokentable.h"

#include "views/graph/countbadge.h"

#include <QCoreApplication>

#include <set>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SpokenTable)
};

QString spokenCount(const CountBadge& badge)
{
    switch (badge.effect) {
    case Effect::Delete:
        return Texts::tr("%L1 deleted").arg(badge.rows);
    case Effect::SetNull:
        return Texts::tr("%L1 set to NULL").arg(badge.rows);
    case Effect::SetDefault:
        return Texts::tr("%L1 set to default").arg(badge.rows);
    case Effect::Update:
        return Texts::tr("%L1 updated").arg(badge.rows);
    case Effect::Blocks:
        return badge.rows == 1 ? Texts::tr("1 refuses") : Texts::tr("%L1 refuse").arg(badge.rows);
    }
    Q_UNREACHABLE();
}

} // namespace

QString spokenTable(const Schema& schema, TableId table)
{
    std::set<TableId> parents;
    std::set<TableId> children;
    for (const ForeignKeyId key : schema.foreignKeysOf(table))
        if (schema.foreignKey(key).parent)
            parents.insert(schema.foreignKey(key).parent);
    for (const ForeignKeyId key : schema.foreignKeysTo(table))
        children.insert(schema.foreignKey(key).child);
    const bool refersToItself = parents.erase(table) > 0;
    children.erase(table);

    QStringList words{schema.table(table).displayName()};
    if (!children.empty())
        words << (children.size() == 1
                      ? Texts::tr("1 child")
                      : Texts::tr("%Ln children", nullptr, static_cast<int>(children.size())));
    if (!parents.empty())
        words << (parents.size() == 1 ? Texts::tr("1 parent")
                                      : Texts::tr("%Ln parents", nullptr, static_cast<int>(parents.size())));
    if (refersToItself)
        words << Texts::tr("refers to itself");
    return words.join(u", "_s);
}

QString spokenCounts(const TableCounts& counts)
{
    QStringList words;
    for (const CountBadge& badge : countBadges(counts))
        words << spokenCount(badge);
    return words.join(u", "_s);
}

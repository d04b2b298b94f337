#include "views/graph/spokentable.h"

#include "views/graph/countbadge.h"
#include "views/simulator/effectstyle.h"

#include <QCoreApplication>
#include <QLocale>

#include <set>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SpokenTable)
};

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
                      : Texts::tr("%n children", nullptr, static_cast<int>(children.size())));
    if (!parents.empty())
        words << (parents.size() == 1 ? Texts::tr("1 parent")
                                      : Texts::tr("%n parents", nullptr, static_cast<int>(parents.size())));
    if (refersToItself)
        words << Texts::tr("refers to itself");
    return words.join(u", "_s);
}

QString spokenCounts(const TableCounts& counts)
{
    QStringList words;
    for (const CountBadge& badge : countBadges(counts))
        words << QLocale().toString(badge.rows) + u' ' + EffectStyle::word(badge.effect);
    return words.join(u", "_s);
}

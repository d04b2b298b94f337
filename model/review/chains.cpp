#include "model/review/chains.h"

#include "model/review/checkcontext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Chains)
};

/// One more than SQLite's limit, the highest of those that have one.
constexpr int LongestMeasured = 1001;

std::optional<qint64> measure(const CheckContext& context, ForeignKeyId id)
{
    const ForeignKey& key = context.schema.foreignKey(id);
    const KeyDetail& detail = context.detail(id);
    const Table& table = context.schema.table(key.child);
    QStringList names;
    QStringList columns;
    QStringList isRoot;
    for (const ColumnId column : key.childColumns)
        isRoot << u"c.%1 IS NULL"_s.arg(context.engine.inSql(table.column(column)));
    for (const ColumnId column : key.parentColumns) {
        names << context.engine.inSql(table.column(column));
        columns << u"c."_s + names.last();
    }
    return context.questions.count(u"WITH RECURSIVE link(%1, depth) AS (SELECT %2, 1 FROM %3 AS c WHERE %4 "
                                   u"UNION ALL SELECT %2, p.depth + 1 %5 "
                                   "ON %6 WHERE p.depth < %7) SELECT max(depth) FROM link"_s.arg(
                                       names.join(u", "_s), columns.join(u", "_s), detail.child,
                                       isRoot.join(u" OR "_s),
                                       context.facts.join(u"link"_s, detail.child, detail.index),
                                       detail.match(u"c"_s, u"p"_s), QString::number(LongestMeasured)));
}

} // namespace

std::vector<Chain> measureChains(const CheckContext& context)
{
    std::vector<Chain> chains;
    for (const ForeignKeyId id : context.keys()) {
        const ForeignKey& key = context.schema.foreignKey(id);
        if (!key.isSelfReference() || key.onDelete != ReferentialAction::Cascade || !context.acts(id)
            || context.counts.isEmpty(key.child))
            continue;
        context.questions.connection().setActivity(
            Texts::tr("Measuring chains in %1").arg(context.schema.table(key.child).displayName()));
        Chain chain{id, measure(context, id)};
        chain.isCut = chain.rows == LongestMeasured;
        chains.push_back(chain);
    }
    return chains;
}

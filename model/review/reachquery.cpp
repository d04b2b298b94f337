#include "model/review/reachquery.h"

#include "model/review/checkcontext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ReachQuery)
};

/// Beyond this, what a cycle of several tables leads to is no longer followed.
constexpr int StepsInCycle = 6;

} // namespace

ReachQuery::ReachQuery(const CheckContext& context, TableId start)
    : m_context(context)
    , m_schema(context.schema)
    , m_start(start)
{
    for (const ForeignKeyId id : m_schema.foreignKeysTo(start))
        if (acts(id))
            m_directKeys.push_back(id);
    if (m_directKeys.empty())
        return;
    const auto groups
        = cascadeOrder(m_schema, start, [this](const ForeignKey& key) { return cascades(idOf(key)); });
    for (const TableGroup& group : groups)
        addGroup(group);
    std::map<TableId, std::vector<ForeignKeyId>> changing;
    std::set<TableId> deleted;
    for (const TableGroup& group : groups)
        for (const TableId table : group.tables) {
            deleted.insert(table);
            for (const ForeignKeyId id : m_schema.foreignKeysTo(table))
                if (acts(id) && !cascades(id))
                    changing[m_schema.foreignKey(id).child].push_back(id);
        }
    for (const TableGroup& group : groups)
        for (const TableId table : group.tables) {
            const bool isRootOnly = table == start && !group.isCycle() && !changing.contains(table);
            if (!isRootOnly)
                addCount(table, changing[table], true);
        }
    for (const auto& [table, keys] : changing)
        if (!deleted.contains(table))
            addCount(table, keys, false);
}

ForeignKeyId ReachQuery::idOf(const ForeignKey& key) const
{
    return {static_cast<int>(&key - m_schema.foreignKeys().data())};
}

bool ReachQuery::acts(ForeignKeyId id) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    if (!m_context.acts(id) || m_context.counts.isEmpty(key.child))
        return false;
    return key.onDelete == ReferentialAction::Cascade || key.onDelete == ReferentialAction::SetNull
        || (key.onDelete == ReferentialAction::SetDefault && m_context.facts.hasSetDefault());
}

bool ReachQuery::cascades(ForeignKeyId id) const
{
    return acts(id) && m_schema.foreignKey(id).onDelete == ReferentialAction::Cascade;
}

QString ReachQuery::setOf(TableId table) const
{
    return u"ce_set_%1"_s.arg(table.index);
}

/// What keys to the table refer to.
QStringList ReachQuery::carried(TableId table, const QString& alias) const
{
    std::set<ColumnId> columns;
    for (const ForeignKeyId id : m_schema.foreignKeysTo(table))
        if (acts(id))
            columns.insert(m_schema.foreignKey(id).parentColumns.begin(),
                           m_schema.foreignKey(id).parentColumns.end());
    QStringList names;
    for (const ColumnId column : columns)
        names << alias + u'.' + m_context.engine.inSql(m_schema.table(table).column(column));
    return names;
}

/// ", c.rowid AS ce_i0"
QString ReachQuery::identity(TableId table, const QString& alias) const
{
    QString sql;
    int number = 0;
    for (const QString& part : m_context.facts.identity(m_schema.table(table), alias))
        sql += u", %1 AS ce_i%2"_s.arg(part, QString::number(number++));
    return sql;
}

/// Root and children "c" of the rows "p" in a set.
QString ReachQuery::childrenOf(ForeignKeyId id, const QString& parents) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    const KeyDetail& detail = m_context.detail(id);
    QStringList columns{u"p.ce_root"_s};
    columns << carried(key.child, u"c"_s);
    return u"SELECT %1%2 %3 ON %4"_s.arg(columns.join(u", "_s), identity(key.child, u"c"_s),
                                         m_context.facts.join(parents, detail.child, detail.index),
                                         detail.match(u"c"_s, u"p"_s));
}

QString ReachQuery::rootColumns() const
{
    QStringList columns = carried(m_start, u"t"_s);
    int number = 0;
    for (const QString& part : m_context.facts.keyExpressions(m_schema.table(m_start), u"t"_s))
        columns << u"%1 AS ce_k%2"_s.arg(part, QString::number(number++));
    return columns.join(u", "_s) + identity(m_start, u"t"_s);
}

QString ReachQuery::spreadRoots(qint64 limit) const
{
    const Table& table = m_schema.table(m_start);
    const QString source = m_context.detail(m_directKeys.front()).parent;
    const QString order
        = (QStringList{m_context.facts.spread(table)} + m_context.facts.keyExpressions(table, u"t"_s))
              .join(u", "_s);
    if (limit == 0)
        return u"SELECT row_number() OVER () AS ce_root, %1 FROM %2 AS t"_s.arg(rootColumns(), source);
    return u"SELECT row_number() OVER (ORDER BY %3) AS ce_root, %1 FROM %2 AS t ORDER BY %3 LIMIT %4"_s.arg(
        rootColumns(), source, order, QString::number(limit));
}

QString ReachQuery::rootsWithMostChildren(ForeignKeyId id, int limit) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    const KeyDetail& detail = m_context.detail(id);
    QStringList columns;
    QStringList isSet;
    for (const ColumnId column : key.childColumns) {
        columns << u"c."_s + m_context.engine.inSql(m_schema.table(key.child).column(column));
        isSet << columns.last() + u" IS NOT NULL"_s;
    }
    const QString heavy
        = u"SELECT %1 FROM %2 AS c WHERE %3 GROUP BY %1 ORDER BY count(*) DESC, %1 LIMIT %4"_s.arg(
            columns.join(u", "_s), detail.child, isSet.join(u" AND "_s), QString::number(limit));
    return u"SELECT row_number() OVER () AS ce_root, %1 FROM (%2) AS h JOIN %3 AS t ON %4"_s.arg(
        rootColumns(), heavy, detail.parent, detail.match(u"h"_s, u"t"_s));
}

void ReachQuery::addGroup(const TableGroup& group)
{
    std::map<TableId, QStringList> bases;
    for (const TableId table : group.tables) {
        bases[table] = m_incoming[table];
        if (table == m_start) {
            QStringList columns{u"r.ce_root"_s};
            columns << carried(table, u"r"_s);
            const qsizetype identities = m_context.facts.identity(m_schema.table(table), u"t"_s).size();
            for (qsizetype i = 0; i < identities; ++i)
                columns << u"r.ce_i%1"_s.arg(i);
            bases[table].prepend(u"SELECT %1 FROM ce_root AS r"_s.arg(columns.join(u", "_s)));
        }
    }
    if (!group.isCycle())
        m_sets << u"%1 AS (%2)"_s.arg(setOf(group.tables.front()),
                                      bases[group.tables.front()].join(u" UNION "_s));
    else if (group.tables.size() == 1)
        addRecursive(group, bases[group.tables.front()]);
    else
        addSteps(group, bases);
    for (const ForeignKeyId id : group.outgoingKeys) {
        const ForeignKey& key = m_schema.foreignKey(id);
        m_incoming[key.child] << childrenOf(id, setOf(key.parent));
    }
}

void ReachQuery::addRecursive(const TableGroup& group, const QStringList& base)
{
    const TableId table = group.tables.front();
    const QString set = setOf(table);
    QStringList matches;
    for (const ForeignKeyId id : group.innerKeys)
        matches << u'(' + m_context.detail(id).match(u"c"_s, u"p"_s) + u')';
    const KeyDetail& detail = m_context.detail(group.innerKeys.front());
    QStringList columns{u"p.ce_root"_s};
    columns << carried(table, u"c"_s);
    // The first part of a recursive query has to be a single one.
    m_sets << u"%1_base AS (%2)"_s.arg(set, base.join(u" UNION "_s));
    m_sets << u"%1 AS (SELECT * FROM %1_base UNION SELECT %2%3 %4 ON %5)"_s.arg(
        set, columns.join(u", "_s), identity(table, u"c"_s),
        m_context.facts.join(set, detail.child, detail.index), matches.join(u" OR "_s));
}

void ReachQuery::addSteps(const TableGroup& group, const std::map<TableId, QStringList>& bases)
{
    const auto step
        = [this](TableId table, int number) { return u"%1_%2"_s.arg(setOf(table), QString::number(number)); };
    std::map<TableId, QStringList> all;
    std::map<TableId, QStringList> now = bases;
    for (int number = 0; number <= StepsInCycle; ++number) {
        std::map<TableId, QStringList> next;
        for (const TableId table : group.tables) {
            if (now[table].isEmpty())
                continue;
            m_sets << u"%1 AS (%2)"_s.arg(step(table, number), now[table].join(u" UNION "_s));
            all[table] << u"SELECT * FROM "_s + step(table, number);
        }
        for (const ForeignKeyId id : group.innerKeys) {
            const ForeignKey& key = m_schema.foreignKey(id);
            if (!now[key.parent].isEmpty())
                next[key.child] << childrenOf(id, step(key.parent, number));
        }
        now = next;
    }
    QStringList names;
    for (const TableId table : group.tables) {
        names << m_schema.table(table).displayName();
        if (!all[table].isEmpty())
            m_sets << u"%1 AS (%2)"_s.arg(setOf(table), all[table].join(u" UNION "_s));
    }
    m_note = Texts::tr("Round the cycle of %1, %n steps are followed.", nullptr, StepsInCycle)
                 .arg(names.join(u", "_s));
}

void ReachQuery::addCount(TableId table, const std::vector<ForeignKeyId>& changing, bool isDeleted)
{
    const QString less = table == m_start && isDeleted ? u" - 1"_s : QString();
    if (changing.empty()) {
        m_counts << u"SELECT ce_root, count(*)%1 AS n FROM %2 GROUP BY ce_root"_s.arg(less, setOf(table));
        return;
    }
    QStringList parts;
    const auto identities = m_context.facts.identity(m_schema.table(table), u"c"_s).size();
    QString names = u"ce_root"_s;
    for (qsizetype i = 0; i < identities; ++i)
        names += u", ce_i%1"_s.arg(i);
    if (isDeleted)
        parts << u"SELECT %1 FROM %2"_s.arg(names, setOf(table));
    for (const ForeignKeyId id : changing) {
        const KeyDetail& detail = m_context.detail(id);
        parts << u"SELECT p.ce_root%1 %2 ON %3"_s.arg(
            identity(table, u"c"_s),
            m_context.facts.join(setOf(m_schema.foreignKey(id).parent), detail.child, detail.index),
            detail.match(u"c"_s, u"p"_s));
    }
    m_counts << u"SELECT ce_root, count(*)%1 AS n FROM (%2) AS ce_rows GROUP BY ce_root"_s.arg(
        less, parts.join(identities > 0 ? u" UNION "_s : u" UNION ALL "_s));
}

QString ReachQuery::sql(const QString& roots) const
{
    QStringList columns;
    const qsizetype parts = m_context.facts.keyNames(m_schema.table(m_start)).size();
    for (qsizetype i = 0; i < parts; ++i)
        columns << u"r.ce_k%1"_s.arg(i);
    columns << u"x.n"_s;
    return u"WITH RECURSIVE ce_root AS (%1), %2 SELECT %3 FROM ce_root AS r LEFT JOIN (SELECT ce_root, "
           u"sum(n) AS n FROM "
           "(%4) AS ce_counts GROUP BY ce_root) AS x ON x.ce_root = r.ce_root"_s.arg(
               roots, m_sets.join(u", "_s), columns.join(u", "_s), m_counts.join(u" UNION ALL "_s));
}

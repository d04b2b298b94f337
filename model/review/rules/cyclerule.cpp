#include "model/review/checkcontext.h"
#include "model/review/rules/rules.h"
#include "model/schema/cascadeorder.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <deque>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

/// Tables in which every row needs a row of the next one, round to itself, and no key gives way: from any row,
/// following the parents ends in a ring of rows, and none of them can be the first to go.
class CycleRule {
    Q_DECLARE_TR_FUNCTIONS(CycleRule)

public:
    explicit CycleRule(const CheckContext& context)
        : m_context(context)
        , m_schema(context.schema)
    {
    }

    void run()
    {
        std::set<TableId> done;
        for (size_t i = 0; i < m_schema.tables().size(); ++i) {
            const TableId start{static_cast<int>(i)};
            if (done.contains(start) || !hasFastKeyTo(start))
                continue;
            const auto follows = [this](const ForeignKey& key) { return isFast(key); };
            for (const TableGroup& group : cascadeOrder(m_schema, start, follows)) {
                const bool isNew
                    = std::ranges::none_of(group.tables, [&](TableId table) { return done.contains(table); });
                done.insert(group.tables.begin(), group.tables.end());
                if (isNew && group.tables.size() > 1)
                    report(shortestRing(group));
            }
        }
        if (!m_context.facts.deletesOwnParents())
            for (const ForeignKeyId id : m_context.keys())
                if (m_schema.foreignKey(id).isSelfReference() && isFast(m_schema.foreignKey(id)))
                    reportOwnParents(id);
    }

private:
    bool hasFastKeyTo(TableId table) const
    {
        return std::ranges::any_of(m_schema.foreignKeysTo(table),
                                   [&](ForeignKeyId id) { return isFast(m_schema.foreignKey(id)); });
    }

    /// Whether each row of the child holds its parent row fast.
    bool isFast(const ForeignKey& key) const
    {
        if (key.fault != ForeignKeyFault::None || key.deferral != Deferral::NotDeferrable
            || (key.onDelete != ReferentialAction::NoAction && key.onDelete != ReferentialAction::Restrict))
            return false;
        const Table& child = m_schema.table(key.child);
        return std::ranges::all_of(
                   key.childColumns,
                   [&](ColumnId column) { return child.column(column).nullability == Nullability::NotNull; })
            && !cascadesTo(key.parent, key.child);
    }

    /// A row that goes with its parent by another key may be gone before it stands in the way.
    bool cascadesTo(TableId parent, TableId child) const
    {
        std::set<TableId> seen{parent};
        std::deque<TableId> next{parent};
        while (!next.empty()) {
            for (const ForeignKeyId id : m_schema.foreignKeysTo(next.front())) {
                const ForeignKey& key = m_schema.foreignKey(id);
                if (key.onDelete != ReferentialAction::Cascade || key.fault != ForeignKeyFault::None)
                    continue;
                if (key.child == child)
                    return true;
                if (seen.insert(key.child).second)
                    next.push_back(key.child);
            }
            next.pop_front();
        }
        return false;
    }

    /// The keys of a ring in the group, from parent to child.
    std::vector<ForeignKeyId> shortestRing(const TableGroup& group) const
    {
        const TableId start = *std::ranges::min_element(group.tables);
        std::map<TableId, ForeignKeyId> through;
        std::deque<TableId> next{start};
        while (!next.empty()) {
            const TableId table = next.front();
            next.pop_front();
            for (const ForeignKeyId id : group.innerKeys) {
                const ForeignKey& key = m_schema.foreignKey(id);
                if (key.parent != table || key.isSelfReference() || through.contains(key.child))
                    continue;
                through[key.child] = id;
                if (key.child == start)
                    return wayTo(start, through);
                next.push_back(key.child);
            }
        }
        return group.innerKeys;
    }

    std::vector<ForeignKeyId> wayTo(TableId start, const std::map<TableId, ForeignKeyId>& through) const
    {
        std::vector<ForeignKeyId> way;
        TableId table = start;
        do {
            way.push_back(through.at(table));
            table = m_schema.foreignKey(way.back()).parent;
        } while (table != start);
        std::ranges::reverse(way);
        return way;
    }

    QString repairSql(ForeignKeyId id) const
    {
        ForeignKey wanted = m_schema.foreignKey(id);
        if (m_context.facts.hasDeferral()) {
            wanted.onDelete = ReferentialAction::NoAction;
            wanted.deferral = Deferral::InitiallyDeferred;
            return m_context.change(id, wanted);
        }
        return m_context.dropNotNull(wanted.child, wanted.childColumns);
    }

    void report(const std::vector<ForeignKeyId>& ring)
    {
        const ForeignKeyId first = ring.front();
        qint64 rows = 0;
        bool isCounted = true;
        QStringList tables{m_schema.table(m_schema.foreignKey(first).parent).displayName()};
        QStringList counts;
        for (const ForeignKeyId id : ring) {
            const TableId table = m_schema.foreignKey(id).child;
            tables << m_schema.table(table).displayName();
            counts << u"%1: %2"_s.arg(tables.last(), m_context.counts.text(table));
            const std::optional<qint64> counted = m_context.counts.rows(table);
            isCounted = isCounted && counted;
            rows += counted.value_or(0);
        }
        Finding finding = m_context.finding(u"undeletable-cycle"_s, Severity::Warning, first);
        if (isCounted)
            finding.rows = rows;
        finding.evidence = tr("%1: each refers to the one before by NOT NULL columns, and no key of them "
                              "cascades or waits (%2).")
                               .arg(tables.join(u" ← "_s), counts.join(u", "_s));
        finding.consequence
            = tr("Rows that refer to each other in a ring cannot be deleted: whichever goes first is "
                 "refused by the next, unless it is made to refer elsewhere before. The first of them "
                 "cannot be inserted either.");
        finding.repair
            = (m_context.facts.hasDeferral() ? tr("Let one of the keys wait for the COMMIT.")
                                             : tr("Let the columns of one key be NULL, or let it cascade."))
            + u' ' + m_context.facts.wayToChangeKeys();
        finding.repair = finding.repair.trimmed();
        finding.sql = repairSql(first);
        m_context.found(finding);
    }

    /// InnoDB: the row's own entry refuses its delete.
    void reportOwnParents(ForeignKeyId id)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        const Table& table = m_schema.table(key.child);
        if (m_context.counts.isEmpty(key.child))
            return;
        QStringList same;
        for (size_t i = 0; i < key.childColumns.size(); ++i)
            same << u"c.%1 = c.%2"_s.arg(m_context.engine.inSql(table.column(key.childColumns[i])),
                                         m_context.engine.inSql(table.column(key.parentColumns[i])));
        const QString rows
            = u"FROM %1 AS c WHERE %2"_s.arg(m_context.detail(id).child, same.join(u" AND "_s));
        const std::optional<qint64> count = m_context.questions.count(u"SELECT count(*) "_s + rows);
        if (count == 0)
            return;
        Finding finding = m_context.finding(u"undeletable-cycle"_s, Severity::Error, id);
        finding.rows = count;
        finding.evidence = count
            ? tr("Rows of %1 that refer to themselves: %2.").arg(table.displayName(), grouped(*count))
            : tr("Rows of %1 that refer to themselves: %2.")
                  .arg(table.displayName(), m_context.questions.whyNot());
        finding.consequence
            = tr("%1 refuses to delete a row that refers to itself, as it checks row by row, and the "
                 "column cannot be set to NULL first.")
                  .arg(m_context.facts.name());
        finding.repair = tr("Let the columns of the key be NULL, or let it cascade.");
        finding.select = u"SELECT * %1;"_s.arg(rows);
        finding.sql = repairSql(id);
        m_context.found(finding);
    }

    const CheckContext& m_context;
    const Schema& m_schema;
};

} // namespace

void checkCycles(const CheckContext& context)
{
    CycleRule(context).run();
}

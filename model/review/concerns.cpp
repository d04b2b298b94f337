#include "model/review/concerns.h"

#include "model/review/comparisontexts.h"
#include "model/schema/cascadeorder.h"
#include "model/schema/unindexedchildren.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

bool isEnforced(const ForeignKey& key)
{
    return key.fault == ForeignKeyFault::None;
}

/// Tables that reach others in ways that end differently, and where.
TableSet severalEnds(const ReachedTables& reached)
{
    TableSet once = reached[DeleteEffect::Deletes];
    TableSet twice = once & reached[DeleteEffect::SetsNull];
    once |= reached[DeleteEffect::SetsNull];
    for (const DeleteEffect effect : {DeleteEffect::SetsDefault, DeleteEffect::Refuses}) {
        twice |= once & reached[effect];
        once |= reached[effect];
    }
    return twice;
}

class ConcernFinder {
    Q_DECLARE_TR_FUNCTIONS(Concerns)

public:
    explicit ConcernFinder(const SchemaComparison& comparison)
        : m_comparison(comparison)
    {
    }

    std::vector<Concern> run()
    {
        findBlocked();
        findCycles();
        findSeveralEnds();
        lookAtKeys();
        return std::move(m_concerns);
    }

private:
    void add(Concern::Kind kind, TableId table, ForeignKeyId key, const QString& text)
    {
        m_concerns.push_back({kind, table, key, text});
    }

    QString name(TableId table) const { return m_comparison.both.table(table).displayName(); }

    QString names(const std::vector<TableId>& tables) const { return namesText(m_comparison.both, tables); }

    void findBlocked()
    {
        for (const DeleteDifference& difference : m_comparison.deletes) {
            if (!difference.isDirect || !difference.errorBefore.isEmpty())
                continue;
            if (!difference.errorAfter.isEmpty())
                add(Concern::Kind::Blocked, difference.table, {},
                    tr("Every delete in %1 fails now: %2.")
                        .arg(name(difference.table), difference.errorAfter));
            else if (difference.before[DeleteEffect::Refuses].isEmpty()
                     && !difference.after[DeleteEffect::Refuses].isEmpty())
                add(Concern::Kind::Blocked, difference.table, {},
                    tr("Nothing refused a delete in %1; now rows of %2 may.")
                        .arg(name(difference.table),
                             names(difference.after[DeleteEffect::Refuses].tables())));
        }
    }

    /// Ids of tables in the schema before, as those of both.
    std::vector<TableId> placesBefore() const
    {
        std::vector<TableId> places(m_comparison.before.tables().size());
        for (size_t i = 0; i < m_comparison.tables.size(); ++i)
            if (const TableId before = m_comparison.tables[i].before)
                places[before.position()] = TableId{static_cast<int>(i)};
        return places;
    }

    void findCycles()
    {
        // The circle that each table was in: a circle within an old one is not new.
        std::map<TableId, size_t> circles;
        const std::vector<TableId> places = placesBefore();
        const std::vector<TableGroup> before = cascadeOrder(m_comparison.before, isEnforced);
        for (size_t i = 0; i < before.size(); ++i)
            if (before[i].isCycle())
                for (const TableId table : before[i].tables)
                    circles[places[table.position()]] = i;
        for (const TableGroup& group : cascadeOrder(m_comparison.after, isEnforced)) {
            if (!group.isCycle())
                continue;
            const auto old = circles.find(group.tables.front());
            const bool isOld = old != circles.end() && std::ranges::all_of(group.tables, [&](TableId table) {
                                   const auto found = circles.find(table);
                                   return found != circles.end() && found->second == old->second;
                               });
            if (!isOld)
                addCycle(group);
        }
    }

    void addCycle(const TableGroup& group)
    {
        const TableId first = *std::ranges::min_element(group.tables);
        if (group.tables.size() == 1) {
            add(Concern::Kind::Cycle, first, group.innerKeys.front(),
                tr("%1 refers to itself now.").arg(name(first)));
            return;
        }
        const bool isAllCascade = std::ranges::all_of(group.innerKeys, [&](ForeignKeyId key) {
            return m_comparison.after.foreignKey(key).onDelete == ReferentialAction::Cascade;
        });
        std::vector<TableId> tables = group.tables;
        std::ranges::sort(tables);
        add(Concern::Kind::Cycle, first, {},
            (isAllCascade ? tr("Deletes run in a new circle: %1.")
                          : tr("Tables refer to each other in a new circle: %1."))
                .arg(names(tables)));
    }

    void findSeveralEnds()
    {
        // By the table where the ways meet: those from which they start.
        std::map<TableId, std::vector<TableId>> starts;
        for (const DeleteDifference& difference : m_comparison.deletes)
            for (const TableId end :
                 (severalEnds(difference.after) - severalEnds(difference.before)).tables())
                starts[end].push_back(difference.table);
        for (const auto& [end, tables] : starts) {
            const auto nearest = std::ranges::min_element(tables, {}, [&](TableId table) {
                const auto found = std::ranges::find(m_comparison.deletes, table, &DeleteDifference::table);
                return found->after[DeleteEffect::Deletes].size();
            });
            const auto found = std::ranges::find(m_comparison.deletes, *nearest, &DeleteDifference::table);
            QStringList ends;
            for (const DeleteEffect effect : AllDeleteEffects)
                if (found->after[effect].contains(end))
                    ends << effectText(effect);
            QString text = tr("A delete in %1 comes to %2 on several ways, with different ends: %3.")
                               .arg(name(*nearest), name(end), ends.join(u", "_s));
            if (tables.size() > 1)
                text += u' '
                    + tr("Other tables whose deletes do so: %n.", nullptr,
                         static_cast<int>(tables.size() - 1));
            add(Concern::Kind::SeveralEnds, end, {}, text);
        }
    }

    void lookAtKeys()
    {
        for (const ForeignKeyDifference& difference : m_comparison.keys) {
            if (!difference.after)
                continue;
            const ForeignKey& key = m_comparison.after.foreignKey(difference.after);
            const QString shown = m_comparison.after.displayName(difference.after);
            const bool wasEnforced
                = !difference.before || isEnforced(m_comparison.before.foreignKey(difference.before));
            if (!isEnforced(key) && wasEnforced)
                add(Concern::Kind::NotEnforced, key.child, difference.after, faultText(key).arg(shown));
            const bool hadIndex
                = !difference.before || hasIndexToChildren(m_comparison.before, difference.before);
            if (isEnforced(key) && hadIndex && !hasIndexToChildren(m_comparison.after, difference.after))
                add(Concern::Kind::NoIndex, key.child, difference.after,
                    tr("No index on %1 (%2) finds the rows of %3: deleting a row of %4 reads all of %1.")
                        .arg(name(key.child), m_comparison.after.childColumnNames(difference.after), shown,
                             key.parentName));
        }
    }

    static QString faultText(const ForeignKey& key)
    {
        switch (key.fault) {
        case ForeignKeyFault::None:
        case ForeignKeyFault::NotEnforced:
            return tr("%1 is declared, and the engine does not act on it.");
        case ForeignKeyFault::MissingParent:
            return tr("%1 refers to a table that does not exist.");
        case ForeignKeyFault::Mismatch:
            return tr("%1 refers to columns that are no usable unique key.");
        }
        Q_UNREACHABLE();
    }

    const SchemaComparison& m_comparison;
    std::vector<Concern> m_concerns;
};

} // namespace

std::vector<Concern> findConcerns(const SchemaComparison& comparison)
{
    return ConcernFinder(comparison).run();
}

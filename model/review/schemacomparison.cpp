#include "model/review/schemacomparison.h"

#include "model/engines/engine.h"
#include "model/review/concerns.h"
#include "model/review/differencedetails.h"
#include "model/review/enginefacts.h"
#include "model/review/matchschemas.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

std::map<TableId, QString> errorsOfEveryDelete(const Schema& schema)
{
    return engineOf(schema.dialect()).facts().errorsOfEveryDelete(schema);
}

QString textOf(const std::map<TableId, QString>& texts, TableId table)
{
    const auto found = texts.find(table);
    return found == texts.end() ? QString() : found->second;
}

class SchemaComparer {
public:
    SchemaComparer(Snapshot before, Snapshot after)
        : m_statisticsBefore(std::move(before.statistics))
        , m_statisticsAfter(std::move(after.statistics))
    {
        m_result.before = std::move(before.schema);
        m_result.after = std::move(after.schema);
        m_result.isOtherDialect = m_result.before.dialect() != m_result.after.dialect();
        m_placesBefore.resize(m_result.before.tables().size());
        for (size_t i = 0; i < m_result.after.tables().size(); ++i)
            m_placesAfter.push_back(TableId{static_cast<int>(i)});
    }

    SchemaComparison run()
    {
        const SchemaMatch match = matchSchemas(m_result.before, m_result.after);
        addTables(match);
        addKeys(match);
        m_result.both = Schema(m_result.after.dialect(), m_result.after.engineVersion(), m_tables, m_keys);
        compareDeletes();
        m_result.concerns = findConcerns(m_result);
        return std::move(m_result);
    }

private:
    void addTables(const SchemaMatch& match)
    {
        const Dialects dialects = m_result.isOtherDialect ? Dialects::Different : Dialects::Same;
        m_tables = m_result.after.tables();
        for (size_t i = 0; i < m_tables.size(); ++i) {
            TableDifference difference{Change::Added, match.tables[i], TableId{static_cast<int>(i)}, {}};
            if (difference.before) {
                const Table& before = m_result.before.table(difference.before);
                difference.details = tableDetails(before, m_tables[i], dialects);
                difference.change = difference.details.isEmpty() ? Change::None : Change::Changed;
                for (const Column& column : before.columns)
                    if (!m_tables[i].findColumn(column.name))
                        m_tables[i].columns.push_back(column);
                m_placesBefore[difference.before.position()] = difference.after;
            }
            m_result.tables.push_back(difference);
        }
        for (size_t i = 0; i < m_placesBefore.size(); ++i)
            if (!m_placesBefore[i]) {
                m_placesBefore[i] = TableId{static_cast<int>(m_tables.size())};
                m_tables.push_back(m_result.before.tables()[i]);
                m_result.tables.push_back({Change::Removed, TableId{static_cast<int>(i)}, {}, {}});
            }
    }

    void addKeys(const SchemaMatch& match)
    {
        m_keys = m_result.after.foreignKeys();
        std::vector<bool> isMatched(m_result.before.foreignKeys().size());
        for (size_t i = 0; i < m_keys.size(); ++i) {
            ForeignKeyDifference difference{Change::Added, match.keys[i], ForeignKeyId{static_cast<int>(i)}};
            if (difference.before) {
                isMatched[difference.before.position()] = true;
                describe(difference, m_result.before, m_result.after);
                difference.change = difference.details.isEmpty() ? Change::None : Change::Changed;
            } else {
                const TableId parent = m_keys[i].parent;
                difference.concernsDeletes = deleteEffect(m_result.after, difference.after)
                    && m_result.tables[parent.position()].before;
            }
            m_result.keys.push_back(difference);
        }
        for (size_t i = 0; i < isMatched.size(); ++i)
            if (!isMatched[i]) {
                const ForeignKeyId id{static_cast<int>(i)};
                m_keys.push_back(inBoth(m_result.before.foreignKey(id)));
                const TableId parent = m_keys.back().parent;
                m_result.keys.push_back(
                    {Change::Removed,
                     id,
                     {},
                     {},
                     deleteEffect(m_result.before, id) && m_result.tables[parent.position()].after});
            }
    }

    /// A key of the schema before, with the ids of both.
    ForeignKey inBoth(ForeignKey key) const
    {
        const auto move = [&](TableId& table, std::vector<ColumnId>& columns) {
            const Table& old = m_result.before.table(table);
            table = m_placesBefore[table.position()];
            for (ColumnId& column : columns)
                if (column)
                    column = m_tables[table.position()].findColumn(old.column(column).name);
        };
        move(key.child, key.childColumns);
        if (key.parent)
            move(key.parent, key.parentColumns);
        return key;
    }

    void compareDeletes()
    {
        const size_t count = m_tables.size();
        const TransitiveReach before(m_result.before, m_placesBefore, count);
        const TransitiveReach after(m_result.after, m_placesAfter, count);
        const std::vector<bool> isDirect = tablesOfChanges();
        const std::map<TableId, QString> errorsBefore = errorsOfEveryDelete(m_result.before);
        const std::map<TableId, QString> errorsAfter = errorsOfEveryDelete(m_result.after);
        ReachedTables nothing;
        nothing.byEffect.fill(TableSet(count));
        for (const TableDifference& table : m_result.tables) {
            if (!table.before || !table.after)
                continue;
            const QString errorBefore = textOf(errorsBefore, table.before);
            const QString errorAfter = textOf(errorsAfter, table.after);
            const ReachedTables& then = errorBefore.isEmpty() ? before.from(table.before) : nothing;
            const ReachedTables& now = errorAfter.isEmpty() ? after.from(table.after) : nothing;
            if (then == now && errorBefore.isEmpty() == errorAfter.isEmpty())
                continue;
            DeleteDifference difference{table.after, then, now, errorBefore, errorAfter};
            difference.isDirect = isDirect[table.after.position()];
            m_result.deletes.push_back(std::move(difference));
        }
        std::ranges::stable_sort(m_result.deletes, {}, [&](const DeleteDifference& difference) {
            return std::pair(!difference.isDirect, m_tables[difference.table.position()].displayName());
        });
        measure();
    }

    /// Whether a key that is declared as before does something else: its columns may take no NULL any more.
    bool hasOtherEffect(const ForeignKeyDifference& difference) const
    {
        return difference.before && difference.after
            && deleteEffect(m_result.before, difference.before)
            != deleteEffect(m_result.after, difference.after);
    }

    /// The parents of keys that do something else, and the children of those that are resolved otherwise.
    std::vector<bool> tablesOfChanges() const
    {
        std::vector<bool> isConcerned(m_tables.size());
        for (const ForeignKeyDifference& difference : m_result.keys) {
            if (difference.change == Change::None && !hasOtherEffect(difference))
                continue;
            if (difference.before)
                if (const TableId parent = m_result.before.foreignKey(difference.before).parent)
                    isConcerned[m_placesBefore[parent.position()].position()] = true;
            if (!difference.after)
                continue;
            const ForeignKey& key = m_result.after.foreignKey(difference.after);
            if (key.parent)
                isConcerned[key.parent.position()] = true;
            const ForeignKeyFault faultBefore = difference.before
                ? m_result.before.foreignKey(difference.before).fault
                : ForeignKeyFault::None;
            if (key.fault != faultBefore)
                isConcerned[key.child.position()] = true;
        }
        return isConcerned;
    }

    /// What was counted on one side only is taken for the other one, too: a script often has no rows.
    void shareStatistics()
    {
        if (m_statisticsBefore.isEmpty() == m_statisticsAfter.isEmpty())
            return;
        const bool isBefore = m_statisticsAfter.isEmpty();
        const Statistics& from = isBefore ? m_statisticsBefore : m_statisticsAfter;
        Statistics to;
        for (const TableDifference& table : m_result.tables)
            if (const auto found = from.rows.find(isBefore ? table.before : table.after);
                found != from.rows.end() && table.before && table.after)
                to.rows[isBefore ? table.after : table.before] = {found->second.rows, Exactness::Estimated};
        for (const ForeignKeyDifference& key : m_result.keys)
            if (const auto found = from.children.find(isBefore ? key.before : key.after);
                found != from.children.end() && key.before && key.after) {
                ChildrenPerParent& children = to.children[isBefore ? key.after : key.before];
                children = found->second;
                children.exactness = Exactness::Estimated;
            }
        (isBefore ? m_statisticsAfter : m_statisticsBefore) = std::move(to);
    }

    /// Only of so many tables: it takes a walk from each.
    void measure()
    {
        shareStatistics();
        constexpr size_t MostMeasured = 200;
        for (size_t i = 0; i < std::min(m_result.deletes.size(), MostMeasured); ++i) {
            DeleteDifference& difference = m_result.deletes[i];
            const TableDifference& table = m_result.tables[difference.table.position()];
            if (!m_statisticsBefore.isEmpty() && difference.errorBefore.isEmpty())
                difference.volumeBefore = deleteVolume(m_result.before, m_statisticsBefore, table.before);
            if (!m_statisticsAfter.isEmpty() && difference.errorAfter.isEmpty())
                difference.volumeAfter = deleteVolume(m_result.after, m_statisticsAfter, table.after);
        }
    }

    Statistics m_statisticsBefore;
    Statistics m_statisticsAfter;
    SchemaComparison m_result;
    std::vector<TableId> m_placesBefore; ///< By TableId of the schema before: the one of both.
    std::vector<TableId> m_placesAfter;
    std::vector<Table> m_tables;
    std::vector<ForeignKey> m_keys;
};

} // namespace

bool SchemaComparison::changesDeletes() const
{
    return !deletes.empty()
        || std::ranges::any_of(keys, [](const ForeignKeyDifference& key) { return key.concernsDeletes; });
}

SchemaComparison compareSchemas(Snapshot before, Snapshot after)
{
    return SchemaComparer(std::move(before), std::move(after)).run();
}

QString codeOf(Concern::Kind kind)
{
    switch (kind) {
    case Concern::Kind::Cycle:
        return u"new-cycle"_s;
    case Concern::Kind::SeveralEnds:
        return u"several-ends"_s;
    case Concern::Kind::Blocked:
        return u"newly-blocked"_s;
    case Concern::Kind::NoIndex:
        return u"no-index"_s;
    case Concern::Kind::NotEnforced:
        return u"not-enforced"_s;
    }
    Q_UNREACHABLE();
}

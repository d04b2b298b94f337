#include "model/engines/sqlite/sqlitewarnings.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitequoting.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

class WarningFinder {
    Q_DECLARE_TR_FUNCTIONS(WarningFinder)

public:
    WarningFinder(Outcome& outcome, Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                  const SqliteReach& reach)
        : m_outcome(outcome)
        , m_connection(connection)
        , m_schema(schema)
        , m_sets(sets)
        , m_reach(reach)
    {
    }

    void run()
    {
        if (m_reach.selected == 0)
            add(u"no-rows"_s, m_outcome.table,
                tr("The condition matches no row of %1.").arg(name(m_outcome.table)));
        if (m_outcome.enforcement == "off"_L1)
            warnOfChildrenLeftBehind();
        for (const TableCounts& counts : m_outcome.tables)
            warnOfTriggers(counts);
    }

private:
    void add(const QString& code, TableId table, const QString& message)
    {
        m_outcome.warnings.push_back({code, table, message});
    }

    QString name(TableId table) const { return m_schema.table(table).displayName(); }

    void warnOfTriggers(const TableCounts& counts)
    {
        const bool isDeleted = counts.deleted > 0;
        const bool isChanged = counts.setNull + counts.setDefault + counts.updated > 0;
        QStringList names;
        for (const Trigger& trigger : m_schema.table(counts.table).triggers)
            if ((trigger.event == TriggerEvent::Delete && isDeleted)
                || (trigger.event == TriggerEvent::Update && isChanged))
                names << trigger.name;
        if (!names.isEmpty())
            add(u"user-trigger"_s, counts.table,
                tr("Triggers on %1 will run as well, and what they do is not predicted: %2.")
                    .arg(name(counts.table), names.join(u", "_s)));
    }

    void warnOfChildrenLeftBehind()
    {
        add(u"not-enforced"_s, {},
            tr("Foreign keys are off: nothing cascades and nothing is refused. SQLite has them off in every "
               "connection "
               "that does not say PRAGMA foreign_keys = ON."));
        for (const ForeignKeyId id : m_schema.foreignKeysTo(m_outcome.table)) {
            const ForeignKey& key = m_schema.foreignKey(id);
            if (key.fault != ForeignKeyFault::None)
                continue;
            const auto rows = std::get<qint64>(m_connection.scalar(
                u"SELECT count(*) "_s + m_sets.childrenOf(id, SqliteKeySets::deletedSet(key.parent))));
            if (rows > 0)
                add(u"left-dangling"_s, key.child,
                    (rows == 1 ? tr("1 row of %1 keeps referring to a deleted row of %2 (%3).")
                               : tr("%n rows of %1 keep referring to deleted rows of %2 (%3).", nullptr,
                                    static_cast<int>(rows)))
                        .arg(name(key.child), name(key.parent), m_schema.displayName(id)));
        }
    }

    Outcome& m_outcome;
    Connection& m_connection;
    const Schema& m_schema;
    const SqliteKeySets& m_sets;
    const SqliteReach& m_reach;
};

} // namespace

void addWarnings(Outcome& outcome, Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                 const SqliteReach& reach)
{
    WarningFinder(outcome, connection, schema, sets, reach).run();
}

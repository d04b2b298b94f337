#include "model/engines/sqlite/sqlitewarnings.h"

#include "model/cascade/warningwriter.h"
#include "model/database/connection.h"

using namespace Qt::StringLiterals;

namespace {

class SqliteWarningWriter : WarningWriter {
    Q_DECLARE_TR_FUNCTIONS(SqliteWarningWriter)

public:
    SqliteWarningWriter(Outcome& outcome, Connection& connection, const Schema& schema,
                        const SqliteKeySets& sets, const SqliteReach& reach)
        : WarningWriter(outcome, schema)
        , m_connection(connection)
        , m_sets(sets)
        , m_reach(reach)
    {
    }

    void run()
    {
        if (m_reach.selected == 0)
            warnOfNoRows();
        if (m_outcome.enforcement == "off"_L1)
            warnOfChildrenLeftBehind();
        for (const TableCounts& counts : m_outcome.tables)
            warnOfTriggers(counts);
    }

private:
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
            warnOfDangling(
                id,
                std::get<qint64>(m_connection.scalar(
                    u"SELECT count(*) "_s + m_sets.childrenOf(id, SqliteKeySets::deletedSet(key.parent)))));
        }
    }

    Connection& m_connection;
    const SqliteKeySets& m_sets;
    const SqliteReach& m_reach;
};

} // namespace

void addWarnings(Outcome& outcome, Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                 const SqliteReach& reach)
{
    SqliteWarningWriter(outcome, connection, schema, sets, reach).run();
}

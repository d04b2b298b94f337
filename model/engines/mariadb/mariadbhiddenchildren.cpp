#include "model/engines/mariadb/mariadbhiddenchildren.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbcatalog.h"
#include "model/engines/mariadb/mariadbgrants.h"
#include "model/job/error.h"

#include <QCoreApplication>

#include <map>

using namespace Qt::StringLiterals;

namespace {

class HiddenChildren {
    Q_DECLARE_TR_FUNCTIONS(MariaDbHiddenChildren)

public:
    HiddenChildren(Outcome& outcome, Connection& connection, const Schema& schema)
        : m_outcome(outcome)
        , m_connection(connection)
        , m_schema(schema)
        , m_database(currentDatabase(connection))
    {
        for (size_t i = 0; i < schema.tables().size(); ++i)
            m_known[fullName(schema.tables()[i])] = TableId{static_cast<int>(i)};
        for (const TableCounts& counts : outcome.tables)
            if (counts.deleted > 0)
                m_losing.insert({fullName(schema.table(counts.table)), counts.table});
    }

    void warn()
    {
        try {
            warnOfKeys();
        } catch (const Error&) {
            warnOfRights(); // Without PROCESS.
        }
    }

private:
    /// "shop/invoice": as InnoDB joins a database and a table.
    QString fullName(const Table& table) const
    {
        return (table.schema.isEmpty() ? m_database : table.schema) + u'/' + table.name;
    }

    /// Source: https://mariadb.com/kb/en/information-schema-innodb_sys_foreign-table/ and
    /// https://dev.mysql.com/doc/refman/8.0/en/information-schema-innodb-foreign-table.html; names are those of
    /// files.
    void warnOfKeys()
    {
        const QString readable
            = u"CONVERT(CAST(CAST(%1 AS BINARY) AS CHAR CHARACTER SET filename) USING utf8mb4)"_s;
        const auto name = [&](const QString& column, int part) {
            return readable.arg(u"SUBSTRING_INDEX(%1, '/', %2)"_s.arg(column).arg(part));
        };
        Cursor row = m_connection.query(
            u"SELECT CONCAT(%1, '/', %2), CONCAT(%3, '/', %4), SUBSTRING_INDEX(ID, '/', -1) FROM information_schema.%5 ORDER BY ID"_s
                .arg(name(u"FOR_NAME"_s, 1), name(u"FOR_NAME"_s, -1), name(u"REF_NAME"_s, 1),
                     name(u"REF_NAME"_s, -1),
                     m_schema.dialect() == "mariadb"_L1 ? u"INNODB_SYS_FOREIGN"_s : u"INNODB_FOREIGN"_s));
        while (row.next()) {
            const auto parent = m_losing.find(row.text(1));
            if (parent == m_losing.end() || m_known.contains(row.text(0)))
                continue;
            m_outcome.warnings.push_back(
                {u"hidden-child"_s, parent->second,
                 tr("%1 refers to %2 (%3), and you may not see it: what becomes of its rows, or whether they "
                    "refuse the delete, is not predicted.")
                     .arg(row.text(0).replace(u'/', u'.'), m_schema.table(parent->second).displayName(),
                          row.text(2))});
        }
    }

    void warnOfRights()
    {
        const MariaDbGrants grants = MariaDbGrants::read(m_connection);
        for (const auto& [name, table] : m_losing) {
            const QString database = name.section(u'/', 0, 0);
            if (grants.allowIn(u"SELECT"_s, database))
                continue;
            m_outcome.warnings.push_back({u"rights"_s, table,
                                          tr("Tables that you may not see may be children of %1, and are not "
                                             "predicted; ask for SELECT on "
                                             "all of “%2”, or for PROCESS.")
                                              .arg(m_schema.table(table).displayName(), database)});
            return; // Once is enough.
        }
    }

    Outcome& m_outcome;
    Connection& m_connection;
    const Schema& m_schema;
    QString m_database;
    std::map<QString, TableId> m_known;
    std::map<QString, TableId> m_losing; ///< Those whose rows go.
};

} // namespace

void warnOfHiddenChildren(Outcome& outcome, Connection& connection, const Schema& schema)
{
    HiddenChildren(outcome, connection, schema).warn();
}

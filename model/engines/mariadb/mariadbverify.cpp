#include "model/engines/mariadb/mariadbverify.h"

#include "model/database/connection.h"
#include "model/database/trialtransaction.h"
#include "model/engines/engine.h"
#include "model/engines/mariadb/mariadbcatalog.h"
#include "model/engines/mariadb/mariadbdriver.h"
#include "model/engines/mariadb/mariadbgrants.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbrowkey.h"
#include "model/engines/mariadb/mariadbvalue.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {

/// What the rows were before is kept in temporary tables of the trial's own session, and the server compares:
/// only rows that differ leave it.
class MariaDbTrial {
    Q_DECLARE_TR_FUNCTIONS(MariaDbVerify)

public:
    MariaDbTrial(Connection& connection, const Schema& schema, const DeleteTrial& trial)
        : m_connection(connection)
        , m_schema(schema)
        , m_trial(trial)
        , m_table(schema.table(trial.predicted.table))
    {
    }

    RealDelete run()
    {
        checkServer();
        checkThatItCanBeUndone();
        m_connection.setActivity(tr("Running the DELETE, to be rolled back"));
        TrialTransaction transaction(m_connection.url(), m_connection.progress(), openingStatements());
        Connection& connection = transaction.connection();
        for (const TableId table : m_trial.tables) {
            connection.setActivity(tr("Keeping the rows of %1").arg(m_schema.table(table).displayName()));
            connection.execute(u"INSERT INTO %1 %2"_s.arg(keptTable(table), select(table)));
        }
        RealDelete real;
        real.isSameMoment = false;
        real.message = runDelete(connection);
        if (!real.message.isEmpty())
            return real;
        for (const TableId table : m_trial.tables) {
            connection.setActivity(tr("Comparing rows of %1").arg(m_schema.table(table).displayName()));
            const QString before = u"SELECT * FROM "_s + keptTable(table);
            read(connection, table, before + u" EXCEPT ALL "_s + select(table), real.gone);
            read(connection, table, select(table) + u" EXCEPT ALL "_s + before, real.appeared);
            checkSize(real);
        }
        return real;
    }

private:
    void checkServer() const
    {
        if (m_connection.scalar(u"SELECT @@GLOBAL.read_only + 0"_s) != Value(qint64(0)))
            throw RequestError(
                tr("This server is read-only, as replicas are; connect to one that takes writes, "
                   "or to a copy of it."));
        if (!MariaDbGrants::read(m_connection)
                 .allowIn(u"CREATE TEMPORARY TABLES"_s, currentDatabase(m_connection)))
            throw Error(
                tr("The rows before the delete are kept in temporary tables; ask for the right CREATE "
                   "TEMPORARY TABLES on “%1”.")
                    .arg(currentDatabase(m_connection)));
    }

    /// Source: https://mariadb.com/kb/en/rollback/: tables without transactions keep what was written to them.
    void checkThatItCanBeUndone() const
    {
        std::set<QString> transactional;
        Cursor row = m_connection.query(
            u"SELECT ENGINE FROM information_schema.ENGINES WHERE TRANSACTIONS = 'YES'"_s);
        while (row.next())
            transactional.insert(row.text(0));
        for (const TableId id : m_trial.tables) {
            const Table& table = m_schema.table(id);
            if (table.kind == TableKind::Ordinary && !transactional.contains(table.storageEngine))
                throw RequestError(tr("%1 uses the storage engine %2, which has no transactions: the delete "
                                      "could not be undone, "
                                      "so it is not run.")
                                       .arg(table.displayName(), table.storageEngine));
        }
        if (mayHaveTriggers())
            checkTablesOfTriggers(transactional);
    }

    /// Of the statement's own table; what foreign keys do fires no trigger.
    /// Source: https://mariadb.com/kb/en/trigger-limitations/
    bool mayHaveTriggers() const
    {
        return std::ranges::any_of(m_table.triggers,
                                   [](const Trigger& t) { return t.event == TriggerEvent::Delete; })
            || std::ranges::any_of(m_trial.predicted.warnings,
                                   [](const Warning& w) { return w.code == "hidden-trigger"_L1; });
    }

    void checkTablesOfTriggers(const std::set<QString>& transactional) const
    {
        Cursor row
            = m_connection.query(u"SELECT TABLE_SCHEMA, TABLE_NAME, ENGINE FROM information_schema.TABLES"
                                 " WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA NOT IN"
                                 " ('mysql', 'sys', 'information_schema', 'performance_schema')"_s);
        QString unsafe;
        while (row.next())
            if (unsafe.isEmpty() && !transactional.contains(row.text(2)))
                unsafe = row.text(0) + u'.' + row.text(1);
        if (!unsafe.isEmpty())
            throw RequestError(
                tr("Triggers of %1 might write to %2, which has no transactions: that could not be "
                   "undone, so the delete is not run.")
                    .arg(m_table.displayName(), unsafe));
    }

    QStringList openingStatements() const
    {
        const QString lock = QString::number(m_trial.limits.lock.count());
        QStringList statements{
            u"SET SESSION lock_wait_timeout = "_s + lock,
            u"SET SESSION innodb_lock_wait_timeout = "_s + lock,
            // Seconds in MariaDB; MySQL has no such limit for a DELETE, and takes this as a comment.
            u"/*M! SET SESSION max_statement_time = %1 */"_s.arg(m_trial.limits.statement.count()),
            u"SET SESSION lc_messages = 'en_US'"_s,
            u"SET SESSION sql_safe_updates = 0"_s,
            u"SET SESSION foreign_key_checks = %1"_s.arg(m_trial.predicted.enforcement == "on"_L1 ? 1 : 0),
            u"SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ"_s,
        };
        // Made before the transaction, as MySQL makes none inside of one where it replicates by GTID.
        for (const TableId table : m_trial.tables)
            statements << u"CREATE TEMPORARY TABLE %1 AS %2 LIMIT 0"_s.arg(keptTable(table), select(table));
        return statements << u"START TRANSACTION WITH CONSISTENT SNAPSHOT"_s;
    }

    static QString keptTable(TableId table) { return u"cascade_explorer_before_%1"_s.arg(table.index); }

    /// The cells as they are read, and before them a hash of their bytes: a collation may find different
    /// texts equal.
    QString select(TableId id) const
    {
        const Table& table = m_schema.table(id);
        QStringList bytes;
        QStringList items;
        for (size_t i = 0; i < table.columns.size(); ++i) {
            const QString name = quotedName(table.columns[i].name);
            if (table.columns[i].generation != Generation::None)
                continue;
            bytes << u"IFNULL(HEX(CAST(%1 AS BINARY)), '-')"_s.arg(name);
            items << MariaDbColumnReader(table.columns[i]).valueExpression(name) + u" AS c%1"_s.arg(i);
        }
        return u"SELECT MD5(CONCAT_WS(',', %1)) AS h, %2 FROM %3"_s.arg(
            bytes.join(u", "_s), items.join(u", "_s), tableName(table));
    }

    /// The server's words where it refuses.
    QString runDelete(Connection& connection) const
    {
        connection.setActivity(tr("Running the DELETE, to be rolled back"));
        try {
            // A line break ends a comment that the condition may end with.
            connection.execute(
                u"DELETE FROM %1 WHERE (\n%2\n)"_s.arg(tableName(m_table), m_trial.predicted.where));
            return {};
        } catch (const StatementError& error) {
            return QString::fromUtf8(error.what());
        }
    }

    void read(Connection& connection, TableId id, const QString& sql, std::vector<RealRow>& rows) const
    {
        const Table& table = m_schema.table(id);
        Cursor cursor = connection.query(sql);
        while (cursor.next()) {
            RealRow row{id, {}, {}};
            int place = 1;
            for (const Column& column : table.columns)
                row.cells.push_back(column.generation == Generation::None
                                        ? MariaDbColumnReader(column).value(cursor, place++)
                                        : Value());
            for (const ColumnId column : namingColumns(table))
                row.key.parts.push_back({table.column(column).name, row.cells[column.position()]});
            rows.push_back(std::move(row));
        }
    }

    Connection& m_connection;
    const Schema& m_schema;
    const DeleteTrial& m_trial;
    const Table& m_table;
};

} // namespace

RealDelete tryDeleteInMariaDb(Connection& connection, const Schema& schema, const DeleteTrial& trial)
{
    return MariaDbTrial(connection, schema, trial).run();
}

#include "model/engines/postgresql/postgresqlverify.h"

#include "model/database/connection.h"
#include "model/database/trialtransaction.h"
#include "model/engines/engine.h"
#include "model/engines/postgresql/postgresqldriver.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlrelations.h"
#include "model/engines/postgresql/postgresqlvalue.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QStringList>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

/// Finds what a DELETE did without a copy of the rows, by what PostgreSQL notes in each row version:
///
/// 1. A version that the transaction wrote has its xmin, or that of a subtransaction: younger than all others
///    that the transaction can see.
/// 2. A version that it deleted or replaced has an xmax. So may others, of row locks and of deletes that
///    failed; which of them are gone, the transaction itself tells by their ctid.
///
/// Source: https://www.postgresql.org/docs/15/ddl-system-columns.html. Only rows that may be concerned leave
/// the server.
class PostgreSqlTrial {
    Q_DECLARE_TR_FUNCTIONS(PostgreSqlVerify)

public:
    PostgreSqlTrial(Connection& connection, const Schema& schema, const DeleteTrial& trial)
        : m_before(connection)
        , m_schema(schema)
        , m_trial(trial)
        , m_table(schema.table(trial.predicted.table))
        , m_relations(connection, schema)
    {
    }

    RealDelete run()
    {
        checkThatItCanBeUndone();
        m_before.setActivity(tr("Running the DELETE, to be rolled back"));
        TrialTransaction transaction(m_before.url(), m_before.progress(), openingStatements());
        m_after = &transaction.connection();
        checkThatItMayWrite();
        setEnforcement();
        m_real.isTranslated = isTranslated();
        m_real.message = runDelete();
        if (!m_real.message.isEmpty())
            return std::move(m_real);
        for (const TableId table : tablesToCompare()) {
            const QString activity = tr("Comparing rows of %1").arg(m_schema.table(table).displayName());
            m_before.setActivity(activity);
            m_after->setActivity(activity);
            readGone(table);
            readAppeared(table);
        }
        return std::move(m_real);
    }

private:
    void checkThatItCanBeUndone() const
    {
        for (const Warning& warning : m_trial.predicted.warnings)
            if (warning.code == "foreign-table"_L1)
                throw RequestError(tr("%1 has rows on another server, where a delete might not be undone; it "
                                      "is not run.")
                                       .arg(m_table.displayName()));
        if (m_before.scalar(u"SELECT pg_is_in_recovery()::int"_s) != Value(qint64(0)))
            throw RequestError(
                tr("This server is a replica, which runs no DELETE; connect to its primary, or to "
                   "a copy of it."));
        const QString name = PostgreSql::literal(PostgreSql::tableName(m_table));
        if (m_before.scalar(u"SELECT has_table_privilege(%1, 'DELETE')::int"_s.arg(name)) == Value(qint64(0)))
            throw Error(tr("You may not delete from “%1”; ask for DELETE on it.").arg(m_table.displayName()));
    }

    /// The snapshot of the prediction, so that what others do meanwhile makes no difference.
    QStringList openingStatements() const
    {
        const auto milliseconds = [](std::chrono::seconds limit) {
            return QString::number(std::chrono::milliseconds(limit).count());
        };
        QStringList statements = PostgreSqlDriver().openingStatements(m_before.url());
        statements.removeLast(); // It begins a transaction that is read-only.
        statements << u"SET lock_timeout = "_s + milliseconds(m_trial.limits.lock)
                   << u"SET statement_timeout = "_s + milliseconds(m_trial.limits.statement)
                   << u"SET idle_in_transaction_session_timeout = '5min'"_s;
        if (isSuperuser())
            statements << u"SET lc_messages = 'C'"_s;
        statements << u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s
                   << u"SET TRANSACTION SNAPSHOT "_s
                + PostgreSql::literal(displayText(m_before.scalar(u"SELECT pg_export_snapshot()"_s)));
        return statements;
    }

    bool isSuperuser() const { return m_before.scalar(u"SHOW is_superuser"_s) == Value(u"on"_s); }

    /// An administrator may have made all transactions of a user or a database read-only: that is respected.
    void checkThatItMayWrite() const
    {
        if (m_after->scalar(u"SHOW transaction_read_only"_s) == Value(u"on"_s))
            throw RequestError(tr("Transactions of this user or database are read-only "
                                  "(default_transaction_read_only), so no DELETE is run."));
    }

    void setEnforcement() const
    {
        if (m_trial.enforcement == Enforcement::Default)
            return;
        const QString wanted = m_trial.enforcement == Enforcement::On ? u"origin"_s : u"replica"_s;
        if (m_after->scalar(u"SHOW session_replication_role"_s) == Value(wanted))
            return;
        try {
            m_after->execute(u"SET session_replication_role = "_s + wanted);
        } catch (const Error& error) {
            throw Error(
                tr("Foreign keys cannot be turned on or off for this (%1); connect as a superuser, or "
                   "use --enforce default.")
                    .arg(QString::fromUtf8(error.what())));
        }
    }

    bool isTranslated() const
    {
        const QString language = displayText(m_after->scalar(u"SHOW lc_messages"_s));
        return !language.isEmpty() && language != "C"_L1 && !language.startsWith("C."_L1)
            && language != "POSIX"_L1 && !language.startsWith("en"_L1);
    }

    /// The server's words where it refuses.
    QString runDelete() const
    {
        try {
            // A line break ends a comment that the condition may end with.
            m_after->execute(u"DELETE FROM %1 WHERE (\n%2\n)"_s.arg(PostgreSql::tableName(m_table),
                                                                    m_trial.predicted.where));
            m_after->execute(u"SET CONSTRAINTS ALL IMMEDIATE"_s); // What COMMIT would check.
            return {};
        } catch (const ConstraintError& error) {
            return QString::fromUtf8(error.what());
        } catch (const StatementError& error) {
            return QString::fromUtf8(error.what());
        }
    }

    /// Those in reach, and whatever else the transaction wrote to, such as tables that inherit.
    /// Source: https://www.postgresql.org/docs/15/monitoring-stats.html (pg_stat_xact_all_tables)
    std::set<TableId> tablesToCompare() const
    {
        std::set<TableId> tables;
        for (const TableId table : m_trial.tables)
            if (m_relations.findTable(table))
                tables.insert(table);
        Cursor row = m_after->query(u"SELECT relid::bigint FROM pg_stat_xact_all_tables"
                                    " WHERE n_tup_ins + n_tup_upd + n_tup_del > 0"_s);
        while (row.next())
            if (const PostgreSqlRelation* relation = m_relations.find(row.integer(0)))
                tables.insert(relation->table);
        return tables;
    }

    QString select(TableId id) const
    {
        QStringList items{u"r.tableoid::bigint"_s, u"r.ctid::text"_s};
        for (const Column& column : m_schema.table(id).columns)
            if (column.generation == Generation::None)
                items << u"r.%1::text"_s.arg(PostgreSql::quoted(column.name));
        return u"SELECT %1 FROM %2 AS r "_s.arg(items.join(u", "_s), m_relations.source(id));
    }

    RealRow rowAt(const Cursor& cursor, TableId id) const
    {
        const Table& table = m_schema.table(id);
        RealRow row{id, {}, {}};
        int place = 2;
        for (const Column& column : table.columns)
            row.cells.push_back(column.generation == Generation::None
                                    ? postgreSqlValue(column.type, cellOf(cursor.value(place++)))
                                    : Value());
        for (const ColumnId column : table.identifyingColumns())
            row.key.parts.push_back({table.column(column).name, row.cells[column.position()]});
        if (!row.key.parts.empty())
            return row;
        if (m_relations.of(id).isPartitioned)
            row.key.parts.push_back({u"tableoid"_s, m_relations.find(cursor.integer(0))->sqlName});
        row.key.parts.push_back({u"ctid"_s, cursor.value(1)});
        return row;
    }

    using Place = std::pair<qint64, QString>; ///< A version's table or partition, and its ctid in there.

    void readGone(TableId table)
    {
        constexpr size_t RowsAtATime = 1'000;
        std::map<Place, RealRow> candidates;
        Cursor row = m_before.query(select(table) + u"WHERE r.xmax::text <> '0'"_s);
        while (row.next()) {
            candidates.emplace(Place(row.integer(0), row.text(1)), rowAt(row, table));
            if (candidates.size() == RowsAtATime)
                takeGone(table, candidates);
        }
        takeGone(table, candidates);
    }

    void takeGone(TableId table, std::map<Place, RealRow>& candidates)
    {
        QStringList places;
        for (const auto& [place, row] : candidates)
            places << u'"' + place.second + u'"';
        Cursor staying = m_after->query(
            u"SELECT r.tableoid::bigint, r.ctid::text FROM %1 AS r WHERE r.ctid = ANY ('{%2}'::tid[])"_s.arg(
                m_relations.source(table), places.join(u',')));
        while (staying.next())
            candidates.erase({staying.integer(0), staying.text(1)});
        for (auto& [place, row] : candidates)
            m_real.gone.push_back(std::move(row));
        candidates.clear();
        checkSize(m_real);
    }

    /// The age counts from the transaction's own number, and where it wrote nothing from the next one.
    void readAppeared(TableId table)
    {
        Cursor row = m_after->query(select(table) + u"WHERE age(r.xmin) <= 0"_s);
        while (row.next())
            m_real.appeared.push_back(rowAt(row, table));
    }

    Connection& m_before;
    Connection* m_after = nullptr;
    const Schema& m_schema;
    const DeleteTrial& m_trial;
    const Table& m_table;
    PostgreSqlRelations m_relations;
    RealDelete m_real;
};

} // namespace

RealDelete tryDeleteInPostgreSql(Connection& connection, const Schema& schema, const DeleteTrial& trial)
{
    return PostgreSqlTrial(connection, schema, trial).run();
}

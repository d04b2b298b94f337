#include "model/engines/sqlite/sqliteplanplayer.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitecondition.h"
#include "model/engines/sqlite/sqlitelisting.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/engines/sqlite/sqlitereplay.h"
#include "model/engines/sqlite/sqliteselection.h"
#include "model/engines/sqlite/sqliteshadow.h"
#include "model/engines/sqlite/sqlitestatementcheck.h"
#include "model/engines/sqlite/sqliteupdates.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class SqlitePlanPlayer : public PlanPlayer {
    Q_DECLARE_TR_FUNCTIONS(SqlitePlanPlayer)

public:
    SqlitePlanPlayer(Connection& connection, const Schema& schema, const PlanNeeds& needs)
        : m_connection(connection)
        , m_isEnforcing(isEnforcingSqlite(connection, needs.enforcement))
        , m_schema(m_isEnforcing ? schema
                                 : Schema(schema.dialect(), schema.engineVersion(), schema.tables(), {}))
        , m_sets(m_schema)
        , m_replay(connection, m_schema, m_sets, columnsOf(m_schema, needs))
        , m_shadow(connection, m_schema, m_replay.store())
    {
        dropTemporaryObjects(connection);
    }

    ~SqlitePlanPlayer() override
    {
        try {
            m_replay.clearTrials();
        } catch (...) {
            // Canceled or failed: the connection is about to close, and its temporary database with it.
        }
        dropTemporaryObjects(m_connection);
    }
    Q_DISABLE_COPY_MOVE(SqlitePlanPlayer)

    PlayedStatement play(const SqlStatement& statement) override
    {
        checkTable(statement.table);
        m_replay.startStatement();
        std::vector<ColumnId> columns;
        for (const Assignment& assignment : statement.set)
            columns.push_back(assignment.column);
        const auto message = columns.empty() ? compileError(m_schema, statement.table)
                                             : compileError(m_schema, statement.table, columns);
        if (message)
            m_replay.refuse(*message);
        const std::vector<Chosen> rows = choose(statement);
        m_connection.setActivity(tr("Following the engine row by row"));
        for (const Chosen& chosen : rows)
            take(statement, chosen, columns);
        m_replay.endStatement();
        return played(std::ssize(rows));
    }

    PlayedStatement truncate(const std::vector<TableId>&, const std::set<TableId>&, Dependents) override
    {
        throw RequestError(tr("SQLite knows no TRUNCATE; write DELETE FROM without a condition."));
    }

    PlayedStatement drop(const std::vector<TableId>& tables, Dependents dependents) override
    {
        if (tables.size() > 1 || dependents == Dependents::Follow)
            throw RequestError(tr("SQLite’s DROP TABLE takes one table, and knows no CASCADE; write a "
                                  "statement for each table."));
        const TableId table = tables.front();
        checkTable(table);
        m_replay.startStatement();
        if (const auto message = dropError(m_schema, table))
            m_replay.refuse(*message);
        SqlStatement all;
        all.table = table;
        std::vector<ListedRow> rows;
        for (const Chosen& chosen : choose(all))
            rows.push_back(chosen.listed);
        m_replay.dropRows(table, rows);
        PlayedStatement result = played(std::ssize(rows));
        m_schema = without(m_schema, table);
        m_replay.readUpdates();
        return result;
    }

    PlayedStatement commit() override
    {
        m_replay.commit();
        PlayedStatement played;
        if (!(played.refusal = m_replay.refusal()))
            return played;
        played.rows = m_replay.result().rows;
        std::erase_if(played.rows, [](const AffectedRow& row) { return row.effect != Effect::Blocks; });
        return played;
    }

    std::vector<AffectedRow> total() override { return m_replay.result().rows; }
    bool isEnforcing() const override { return m_isEnforcing; }

private:
    /// A row that a statement names, and what an UPDATE sets there.
    struct Chosen {
        ListedRow listed;
        int version = 0;
        Values values;
    };

    void checkTable(TableId id) const
    {
        const Table& table = m_schema.table(id);
        if (table.kind == TableKind::View)
            throw RequestError(tr("“%1” is a view; choose one of the tables that it reads.").arg(table.name));
        if (table.kind == TableKind::Virtual)
            throw RequestError(
                tr("“%1” is a virtual table: what a change of it does is up to its module.").arg(table.name));
    }

    /// T.3 of the replay. Keys keep their ids.
    static Schema without(const Schema& schema, TableId dropped)
    {
        std::vector<ForeignKey> keys = schema.foreignKeys();
        for (ForeignKey& key : keys)
            if (key.child == dropped || key.parent == dropped) {
                key.parent = {};
                key.fault = ForeignKeyFault::MissingParent;
            }
        return Schema(schema.dialect(), schema.engineVersion(), schema.tables(), std::move(keys));
    }

    /// Those that statements set, and generated ones, which follow from others.
    static std::set<TableColumn> columnsOf(const Schema& schema, const PlanNeeds& needs)
    {
        std::set<TableColumn> columns;
        for (const SqlStatement& statement : needs.statements)
            for (const Assignment& assignment : statement.set)
                columns.insert({statement.table, assignment.column});
        for (size_t i = 0; i < schema.tables().size(); ++i)
            for (size_t j = 0; j < schema.tables()[i].columns.size(); ++j)
                if (schema.tables()[i].columns[j].generation != Generation::None)
                    columns.insert({TableId{static_cast<int>(i)}, ColumnId{static_cast<int>(j)}});
        return columns;
    }

    QString alias(const SqlStatement& statement) const
    {
        return statement.alias.isEmpty() ? quoted(m_schema.table(statement.table).name) : statement.alias;
    }

    QString expressions(const SqlStatement& statement) const
    {
        QString list;
        for (const Assignment& assignment : statement.set)
            list += u", (\n%1\n)"_s.arg(m_shadow.covered(assignment.sql));
        return list;
    }

    QString source(const SqlStatement& statement, const std::optional<QString>& scan) const
    {
        const QString as = statement.alias.isEmpty() ? QString() : u" AS "_s + statement.alias;
        return qualifiedName(m_schema.table(statement.table)) + as + scan.value_or(QString());
    }

    /// How an UPDATE scans its table, as words behind the table's name, where it changes each row as it comes to it;
    /// nothing where it lists the rows first, or where it is not known how the changed ones lie among the others.
    ///
    /// Source: WHERE_ONEPASS_MULTIROW in SQLite's update.c; what lists rows opens one more ephemeral table.
    std::optional<QString> scanOf(const SqlStatement& statement)
    {
        std::vector<ColumnId> columns;
        for (const Assignment& assignment : statement.set)
            columns.push_back(assignment.column);
        if (columns.empty() || m_shadow.hasChanges(statement.table))
            return std::nullopt;
        const UpdatedColumns update(m_schema, statement.table, columns);
        if (!update.foreignKeysOf().empty() || !update.foreignKeysTo().empty())
            return std::nullopt;
        try {
            const QString scan = scanInPlan(statement);
            const QString listing = u"SELECT 1 FROM %1 WHERE %2"_s.arg(
                source(statement, scan), statement.where.isEmpty() ? u"1"_s : statement.where);
            return ephemeralTables(statement.sql) > ephemeralTables(listing) ? std::nullopt
                                                                             : std::optional(scan);
        } catch (const StatementError&) {
            return std::nullopt; // It is said where the rows are chosen.
        }
    }

    QString scanInPlan(const SqlStatement& statement)
    {
        constexpr int Detail = 3;
        const Table& table = m_schema.table(statement.table);
        Cursor plan = m_connection.query(u"EXPLAIN QUERY PLAN "_s + statement.sql);
        const QString detail = plan.next() ? plan.text(Detail) : QString();
        while (plan.next()) { }
        const Index* used = nullptr;
        for (const Index& index : table.indexes)
            if (detail.contains(u" INDEX "_s + index.name)
                && (!used || index.name.size() > used->name.size()))
                used = &index;
        if (used)
            return u" INDEXED BY "_s + quoted(used->name);
        return table.rowIdentity == RowIdentity::RowId ? u" NOT INDEXED"_s : QString();
    }

    int ephemeralTables(const QString& sql)
    {
        constexpr int Opcode = 1;
        Cursor program = m_connection.query(u"EXPLAIN "_s + sql);
        int count = 0;
        while (program.next())
            count += program.text(Opcode) == "OpenEphemeral"_L1 ? 1 : 0;
        return count;
    }

    /// A. The rows as the statement lists them before it changes the first.
    std::vector<Chosen> choose(const SqlStatement& statement)
    {
        if (!statement.where.isEmpty())
            checkCondition(statement.where);
        const TableId table = statement.table;
        const SqliteRowStore& store = m_replay.store();
        std::map<ReplayRowId, Values> values;
        std::vector<ReplayRowId> scanned;
        m_replay.clearTrials();
        m_shadow.refresh();
        const std::optional<QString> scan = scanOf(statement);
        m_shadow.cover();
        const QString where
            = statement.where.isEmpty() ? u"1"_s : u"(\n%1\n)"_s.arg(m_shadow.covered(statement.where));
        try {
            QString unchanged = where;
            if (m_shadow.hasChanges(table))
                unchanged += u" AND "_s + m_shadow.isUnchanged(table, alias(statement));
            Cursor stored = m_connection.query(u"SELECT %1%2 FROM %3 WHERE %4"_s.arg(
                store.selectList(table, alias(statement)), expressions(statement), source(statement, scan),
                unchanged));
            while (stored.next()) {
                const ReplayRowId row = m_replay.store().readRow(table, stored);
                scanned.push_back(row);
                values[row] = cells(stored, store.selectedColumns(table));
                if (std::ssize(values) > RowsOfPlan)
                    refuseManyRows();
            }
            if (m_shadow.hasChanges(table))
                addChanged(statement, where, values);
        } catch (const StatementError& error) {
            m_shadow.uncover();
            throw RequestError(tr("The statement cannot be read: %1.").arg(QString::fromUtf8(error.what())));
        }
        m_shadow.uncover();
        std::vector<ReplayRowId> rows;
        for (const auto& [row, cells] : values)
            rows.push_back(row);
        std::vector<Chosen> chosen;
        for (const ReplayRowId row : scan ? scanned : store.inOrder(std::move(rows)))
            chosen.push_back(
                {{row, store.row(row).identity}, store.row(row).version, std::move(values[row])});
        return chosen;
    }

    void addChanged(const SqlStatement& statement, const QString& where,
                    std::map<ReplayRowId, Values>& values)
    {
        const QStringList identity = m_shadow.identity(statement.table);
        QStringList names;
        for (const QString& name : identity)
            names << alias(statement) + u'.' + name;
        Cursor changed = m_connection.query(u"SELECT %1%2 FROM %3 AS %4 WHERE %5"_s.arg(
            names.join(u", "_s), expressions(statement), SqliteShadow::changedRows(statement.table),
            alias(statement), where));
        while (changed.next()) {
            Values place = cells(changed, 0);
            place.resize(static_cast<size_t>(identity.size()));
            values[m_replay.store().findNow(statement.table, place)]
                = cells(changed, static_cast<int>(identity.size()));
        }
    }

    static Values cells(const Cursor& cursor, int first)
    {
        Values values;
        for (int i = first; i < cursor.columnCount(); ++i)
            values.push_back(cursor.value(i));
        return values;
    }

    void take(const SqlStatement& statement, const Chosen& chosen, const std::vector<ColumnId>& columns)
    {
        const ReplayRowId row = m_replay.store().find(chosen.listed);
        if (!row)
            return;
        if (statement.set.empty())
            return m_replay.deleteRow(row);
        const bool isAsListed
            = row == chosen.listed.row && m_replay.store().row(row).version == chosen.version;
        m_replay.updateRow(row, columns, isAsListed ? chosen.values : valuesNow(statement, row));
    }

    /// U.8
    Values valuesNow(const SqlStatement& statement, ReplayRowId row)
    {
        m_replay.clearTrials();
        const QString alone = m_shadow.alone(row);
        m_shadow.cover();
        Cursor cursor = m_connection.query(
            u"SELECT %1 FROM %2 AS %3"_s.arg(expressions(statement).sliced(2), alone, alias(statement)));
        cursor.next();
        Values values = cells(cursor, 0);
        while (cursor.next()) { }
        m_shadow.uncover();
        return values;
    }

    PlayedStatement played(qint64 selected)
    {
        ReplayResult result = m_replay.statementResult();
        return {selected, m_replay.refusal(), std::move(result.rows), std::move(result.warnings)};
    }

    Connection& m_connection;
    bool m_isEnforcing = true;
    Schema m_schema; ///< With the keys that SQLite acts on by now.
    SqliteKeySets m_sets;
    SqliteReplay m_replay;
    SqliteShadow m_shadow;
};

} // namespace

std::unique_ptr<PlanPlayer> playSqlitePlan(Connection& connection, const Schema& schema,
                                           const PlanNeeds& needs)
{
    return std::make_unique<SqlitePlanPlayer>(connection, schema, needs);
}

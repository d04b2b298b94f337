#include "model/engines/postgresql/postgresqlplanplayer.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlreplay.h"
#include "model/engines/postgresql/postgresqlrowsql.h"
#include "model/engines/postgresql/postgresqlselection.h"
#include "model/engines/postgresql/postgresqlshadow.h"
#include "model/engines/postgresql/postgresqltablestatements.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class PostgreSqlPlanPlayer : public PlanPlayer {
    Q_DECLARE_TR_FUNCTIONS(PostgreSqlPlanPlayer)

public:
    PostgreSqlPlanPlayer(Connection& connection, const Schema& schema, const PlanNeeds& needs)
        : m_connection(connection)
        , m_schema(schema)
        , m_triggers(triggers(connection, schema, needs))
        , m_store(connection, schema, m_triggers)
        , m_written(writtenTables(schema))
        , m_rules(readPostgreSqlRowRules(connection, schema, m_triggers.relations, m_written))
        , m_shadow(schema, m_store, m_rules)
        , m_transaction(beginPostgreSql(schema, m_triggers, m_store, m_written))
        , m_tables(schema, m_triggers, m_store, *m_transaction)
    {
    }

    PlayedStatement play(const SqlStatement& statement) override
    {
        m_tables.check(statement.table);
        m_transaction->startStatement();
        const std::vector<Chosen> rows = choose(statement);
        m_connection.setActivity(tr("Following the engine row by row"));
        for (const Chosen& chosen : rows)
            statement.set.empty() ? m_transaction->deleteRow(chosen.row)
                                  : m_transaction->updateRowTo(chosen.row, chosen.cells);
        m_transaction->endStatement();
        return played(std::ssize(rows));
    }

    PlayedStatement truncate(const std::vector<TableId>& tables, const std::set<TableId>& only,
                             Dependents dependents) override
    {
        return m_tables.truncate(tables, only, dependents);
    }

    PlayedStatement drop(const std::vector<TableId>& tables, Dependents dependents) override
    {
        return m_tables.drop(tables, dependents);
    }

    PlayedStatement commit() override
    {
        m_transaction->startStatement();
        m_transaction->commit();
        PlayedStatement played;
        if (!(played.refusal = m_transaction->refusal()))
            return played;
        played.rows = m_transaction->statementRows();
        std::erase_if(played.rows, [](const AffectedRow& row) { return row.effect != Effect::Blocks; });
        return played;
    }

    std::vector<AffectedRow> total() override { return m_transaction->rows(); }
    bool isEnforcing() const override { return !m_triggers.isReplica; }

private:
    /// A row that a statement names, and what an UPDATE sets there, as texts of the columns' types.
    struct Chosen {
        StoredRowId row;
        std::map<ColumnId, Cell> cells;
    };

    static PostgreSqlTriggers triggers(Connection& connection, const Schema& schema, const PlanNeeds& needs)
    {
        PostgreSqlTriggers triggers = readConstraintTriggers(connection, schema);
        if (needs.enforcement != Enforcement::Default)
            triggers.isReplica = needs.enforcement == Enforcement::Off;
        return triggers;
    }

    /// Rows of any table may be looked at again after they have changed.
    static std::set<TableId> writtenTables(const Schema& schema)
    {
        std::set<TableId> tables;
        for (size_t i = 0; i < schema.tables().size(); ++i)
            if (schema.tables()[i].kind == TableKind::Ordinary)
                tables.insert(TableId{static_cast<int>(i)});
        return tables;
    }

    const PostgreSqlColumn& columnOf(TableId table, ColumnId column) const
    {
        const auto& columns = m_rules.at(m_triggers.relations.of(table).oid).columns;
        return *std::ranges::find(columns, column, &PostgreSqlColumn::column);
    }

    /// The values of an UPDATE as an assignment converts them. What only DEFAULT may be written to refuses at once.
    QStringList expressions(const SqlStatement& statement)
    {
        QStringList list;
        for (const Assignment& assignment : statement.set) {
            const PostgreSqlColumn& column = columnOf(statement.table, assignment.column);
            QString expression = u"\n%1\n"_s.arg(m_shadow.covered(assignment.sql, statement.table));
            const bool isDefault = assignment.sql.compare("DEFAULT"_L1, Qt::CaseInsensitive) == 0;
            if (isDefault && (column.isDefaultVolatile || column.isAlwaysIdentity))
                throw RequestError(tr("The default of “%1” is a value that only the real statement makes.")
                                       .arg(column.name));
            if (!isDefault && (column.isAlwaysIdentity || !column.generation.isEmpty()))
                m_transaction->refuse(Verdict::Fails,
                                      u"column \"%1\" can only be updated to DEFAULT"_s.arg(column.name));
            if (isDefault)
                expression = column.defaultExpression.isEmpty() ? u"NULL"_s : column.defaultExpression;
            list << PostgreSql::assigned(column, expression);
        }
        return list;
    }

    std::vector<Chosen> choose(const SqlStatement& statement)
    {
        if (!statement.where.isEmpty())
            checkPostgreSqlCondition(statement.where);
        const QStringList values = expressions(statement);
        if (m_transaction->refusal())
            return {};
        m_connection.setActivity(
            tr("Selecting rows of %1").arg(m_schema.table(statement.table).displayName()));
        m_connection.execute(u"SAVEPOINT choice"_s);
        try {
            std::vector<Chosen> rows = chooseStored(statement, values);
            chooseChanged(statement, values, rows);
            m_connection.execute(u"RELEASE SAVEPOINT choice"_s);
            return rows;
        } catch (const StatementError& error) {
            giveUp(statement, values, QString::fromUtf8(error.what()));
        } catch (const ConstraintError& error) {
            giveUp(statement, values, QString::fromUtf8(error.what()));
        }
        return {};
    }

    /// An expression that can be planned fails for a row: so would the statement.
    void giveUp(const SqlStatement& statement, const QStringList& values, const QString& message)
    {
        m_connection.execute(u"ROLLBACK TO SAVEPOINT choice"_s);
        try {
            Cursor plan = m_connection.query(u"EXPLAIN "_s + storedQuery(statement, values));
            while (plan.next()) { }
        } catch (const StatementError&) {
            m_connection.execute(u"ROLLBACK TO SAVEPOINT choice"_s);
            m_connection.execute(u"RELEASE SAVEPOINT choice"_s);
            throw RequestError(tr("The statement cannot be read: %1.").arg(message));
        }
        m_connection.execute(u"RELEASE SAVEPOINT choice"_s);
        m_transaction->refuse(Verdict::Fails, message);
    }

    QString alias(const SqlStatement& statement) const
    {
        return statement.alias.isEmpty() ? PostgreSql::quoted(m_schema.table(statement.table).name)
                                         : statement.alias;
    }

    QString where(const SqlStatement& statement) const
    {
        return statement.where.isEmpty()
            ? u"TRUE"_s
            : u"(\n%1\n)"_s.arg(m_shadow.covered(statement.where, statement.table));
    }

    QString storedQuery(const SqlStatement& statement, const QStringList& values) const
    {
        const QString name = alias(statement);
        QStringList items{name + u".tableoid::bigint"_s, name + u".ctid::text"_s};
        items += values;
        return u"%1SELECT %2 FROM %3%4 AS %5 WHERE %6"_s.arg(
            m_shadow.covers(), items.join(u", "_s), statement.isOnly ? u"ONLY "_s : QString(),
            m_triggers.relations.of(statement.table).sqlName, name, where(statement));
    }

    /// The rows that are as the snapshot has them, in the order in which the server comes to them.
    std::vector<Chosen> chooseStored(const SqlStatement& statement, const QStringList& values)
    {
        std::set<std::pair<qint64, QString>> touched;
        for (const StoredRowId row : m_shadow.touchedRows(statement.table))
            touched.insert({m_store.row(row).origin, m_store.row(row).place});
        // Statements that write are never parallel, and come to the rows in another order then.
        m_connection.execute(u"SET LOCAL max_parallel_workers_per_gather = 0"_s);
        std::vector<std::pair<qint64, QString>> places;
        std::vector<Chosen> rows;
        {
            Cursor cursor = m_connection.query(storedQuery(statement, values));
            while (cursor.next()) {
                const std::pair<qint64, QString> place{cursor.integer(0), cursor.text(1)};
                if (touched.contains(place))
                    continue;
                places.push_back(place);
                if (std::ssize(rows) <= RowsOfPlan)
                    rows.push_back({{}, cells(statement, cursor, 2)});
            }
        }
        m_connection.execute(u"SET LOCAL max_parallel_workers_per_gather TO DEFAULT"_s);
        checkCount(rows.size());
        const std::vector<StoredRowId> found = m_store.loadPlaces(places);
        for (size_t i = 0; i < rows.size() && i < found.size(); ++i)
            rows[i].row = found[i];
        return rows;
    }

    static void checkCount(size_t rows)
    {
        if (static_cast<qint64>(rows) > RowsOfPlan)
            refuseManyRows();
    }

    void chooseChanged(const SqlStatement& statement, const QStringList& values, std::vector<Chosen>& rows)
    {
        std::vector<StoredRowId> touched = m_shadow.touchedRows(statement.table);
        std::erase_if(touched, [&](StoredRowId id) {
            return !m_store.row(id).isPresent
                || (statement.isOnly && m_store.row(id).table != statement.table);
        });
        if (touched.empty())
            return;
        QStringList items{u"%1.\"changed row\""_s.arg(alias(statement))};
        items += values;
        Cursor cursor = m_connection.query(u"%1SELECT %2 FROM (%3) AS %4 WHERE %5"_s.arg(
            m_shadow.covers(), items.join(u", "_s), m_shadow.changedRows(statement.table, touched),
            alias(statement), where(statement)));
        while (cursor.next())
            rows.push_back({touched[static_cast<size_t>(cursor.integer(0))], cells(statement, cursor, 1)});
        std::vector<StoredRowId> order;
        std::map<StoredRowId, Chosen> byRow;
        for (Chosen& chosen : rows) {
            order.push_back(chosen.row);
            byRow[chosen.row] = std::move(chosen);
        }
        m_store.sortAsScanned(order);
        rows.clear();
        for (const StoredRowId row : order)
            rows.push_back(std::move(byRow[row]));
    }

    static std::map<ColumnId, Cell> cells(const SqlStatement& statement, const Cursor& cursor, int first)
    {
        std::map<ColumnId, Cell> cells;
        for (const Assignment& assignment : statement.set)
            cells[assignment.column] = cellOf(cursor.value(first++));
        return cells;
    }

    PlayedStatement played(qint64 selected) const
    {
        return {selected, m_transaction->refusal(), m_transaction->statementRows(), {}};
    }

    Connection& m_connection;
    const Schema& m_schema;
    PostgreSqlTriggers m_triggers;
    PostgreSqlRowStore m_store;
    std::set<TableId> m_written;
    std::map<qint64, PostgreSqlRowRules> m_rules;
    PostgreSqlShadow m_shadow;
    std::unique_ptr<PostgreSqlTransaction> m_transaction;
    PostgreSqlTableStatements m_tables;
};

} // namespace

std::unique_ptr<PlanPlayer> playPostgreSqlPlan(Connection& connection, const Schema& schema,
                                               const PlanNeeds& needs)
{
    return std::make_unique<PostgreSqlPlanPlayer>(connection, schema, needs);
}

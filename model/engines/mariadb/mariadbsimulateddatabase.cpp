#include "model/engines/mariadb/mariadbsimulateddatabase.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbcatalog.h"
#include "model/engines/mariadb/mariadbconversion.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbselection.h"
#include "model/engines/mariadb/mariadbtransaction.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class MariaDbPlayer : public StatementPlayer {
public:
    MariaDbPlayer(Connection& connection, const Schema& schema, const std::set<TableColumn>& columns)
        : m_schema(schema)
        , m_entries(connection, schema, {}, {}, columns)
        , m_converter(connection, schema)
        , m_transaction(beginMariaDb(connection, schema, m_entries, currentDatabase(connection)))
    {
    }

    qint64 play(const RowStatement& statement) override
    {
        const std::vector<MariaDbRowId> rows = m_entries.rowsWith(statement.table, statement.where);
        for (const MariaDbRowId row : rows) {
            if (m_entries.row(row).isMarked)
                continue;
            statement.set.empty() ? m_transaction->deleteRow(row)
                                  : m_transaction->updateRow(row, cells(statement));
        }
        // A statement that is refused changes nothing itself, and InnoDB reaches no table without transactions.
        if (!m_refusal && (m_refusal = m_transaction->refusal()))
            m_kept = m_transaction->untransactedRows();
        return std::ssize(rows);
    }

    void commit() override { }
    const std::optional<Refusal>& refusal() const override { return m_refusal; }
    PlayedRows played() override { return {m_transaction->rows(), {}}; }
    std::vector<AffectedRow> kept() override
    {
        return m_refusal ? m_kept : m_transaction->untransactedRows();
    }

private:
    std::map<ColumnId, MariaDbCell> cells(const RowStatement& statement)
    {
        std::map<ColumnId, MariaDbCell> cells;
        for (const auto& [column, value] : statement.set)
            cells[column] = isNull(value)
                ? MariaDbCell()
                : m_converter.converted(statement.table, column, mariaDbLiteral(value));
        return cells;
    }

    const Schema& m_schema;
    MariaDbEntries m_entries;
    MariaDbConverter m_converter;
    std::unique_ptr<MariaDbTransaction> m_transaction;
    std::optional<Refusal> m_refusal;
    std::vector<AffectedRow> m_kept; ///< When a statement was refused.
};

class MariaDbSimulatedDatabase : public SimulatedDatabase {
public:
    MariaDbSimulatedDatabase(Connection& connection, const Schema& schema, const ProgramNeeds& needs)
        : m_connection(connection)
        , m_schema(schema)
        , m_isEnforcing(isEnforcingMariaDb(connection, needs.enforcement))
        , m_columns(needs.columns)
    {
        if (!m_isEnforcing) // Neither children nor parents are looked at.
            m_withoutKeys = Schema(schema.dialect(), schema.engineVersion(), schema.tables(), {});
    }

    SelectedRows select(const DeleteRequest& request, const std::vector<ColumnId>& columns) override
    {
        const MariaDbSelection selection = selectMariaDbRows(m_connection, m_schema, request);
        return {selection.where, readWhere(request.table, columns, selection.condition)};
    }

    std::vector<std::vector<Value>> read(TableId table, const std::vector<ColumnId>& columns,
                                         const std::vector<ColumnValue>& where) override
    {
        return readWhere(table, columns, assignments(table, where).join(u" AND "_s));
    }

    std::unique_ptr<StatementPlayer> begin() override
    {
        return std::make_unique<MariaDbPlayer>(m_connection, m_isEnforcing ? m_schema : m_withoutKeys,
                                               m_columns);
    }

    QString sql(const RowStatement& statement) const override
    {
        const QString table = tableName(m_schema.table(statement.table));
        const QString where = assignments(statement.table, statement.where).join(u" AND "_s);
        if (statement.set.empty())
            return u"DELETE FROM %1 WHERE %2"_s.arg(table, where);
        return u"UPDATE %1 SET %2 WHERE %3"_s.arg(
            table, assignments(statement.table, statement.set).join(u", "_s), where);
    }

    bool isEnforcing() const override { return m_isEnforcing; }

private:
    std::vector<std::vector<Value>> readWhere(TableId id, const std::vector<ColumnId>& columns,
                                              const QString& condition)
    {
        const Table& table = m_schema.table(id);
        QStringList expressions;
        for (const ColumnId column : columns)
            expressions << MariaDbColumnReader(table.column(column))
                               .valueExpression(quotedName(table.column(column).name));
        Cursor cursor = m_connection.query(
            u"SELECT %1 FROM %2 WHERE %3"_s.arg(expressions.join(u", "_s), tableName(table), condition));
        std::vector<std::vector<Value>> rows;
        while (cursor.next()) {
            std::vector<Value> row;
            for (size_t i = 0; i < columns.size(); ++i)
                row.push_back(
                    MariaDbColumnReader(table.column(columns[i])).value(cursor, static_cast<int>(i)));
            rows.push_back(std::move(row));
        }
        return rows;
    }

    QStringList assignments(TableId table, const std::vector<ColumnValue>& cells) const
    {
        QStringList parts;
        for (const ColumnValue& cell : cells)
            parts << quotedName(m_schema.table(table).column(cell.column).name) + u" = "_s
                    + mariaDbLiteral(cell.value);
        return parts;
    }

    Connection& m_connection;
    const Schema& m_schema;
    bool m_isEnforcing = true;
    Schema m_withoutKeys; ///< Where keys are not enforced.
    std::set<TableColumn> m_columns;
};

} // namespace

std::unique_ptr<SimulatedDatabase> simulateMariaDb(Connection& connection, const Schema& schema,
                                                   const ProgramNeeds& needs)
{
    return std::make_unique<MariaDbSimulatedDatabase>(connection, schema, needs);
}

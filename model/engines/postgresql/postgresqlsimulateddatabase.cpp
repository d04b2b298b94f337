#include "model/engines/postgresql/postgresqlsimulateddatabase.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlreplay.h"
#include "model/engines/postgresql/postgresqlselection.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

/// The value as PostgreSQL prints it.
QString printedText(const Value& value)
{
    if (const auto* bytes = std::get_if<QByteArray>(&value))
        return u"\\x"_s + QString::fromLatin1(bytes->toHex());
    if (const auto* text = std::get_if<QString>(&value))
        return *text;
    return displayText(value);
}

class PostgreSqlPlayer : public StatementPlayer {
public:
    PostgreSqlPlayer(Connection& connection, const Schema& schema, const PostgreSqlTriggers& triggers,
                     const std::set<TableId>& written)
        : m_store(connection, schema, triggers)
        , m_transaction(beginPostgreSql(schema, triggers, m_store, written))
    {
    }

    qint64 play(const RowStatement& statement) override
    {
        std::map<ColumnId, QString> wanted;
        for (const ColumnValue& cell : statement.where)
            wanted[cell.column] = printedText(cell.value);
        std::map<ColumnId, Cell> written;
        for (const ColumnValue& cell : statement.set)
            written[cell.column] = isNull(cell.value) ? Cell() : Cell(printedText(cell.value));
        const std::vector<StoredRowId> rows = m_store.rowsWith(statement.table, wanted);
        for (const StoredRowId row : rows)
            written.empty() ? m_transaction->deleteRow(row) : m_transaction->updateRow(row, written);
        m_transaction->endStatement();
        m_refusal = m_transaction->refusal();
        return std::ssize(rows);
    }

    void commit() override
    {
        m_transaction->commit();
        m_refusal = m_transaction->refusal();
    }

    const std::optional<Refusal>& refusal() const override { return m_refusal; }
    PlayedRows played() override { return {m_transaction->rows(), {}}; }

private:
    PostgreSqlRowStore m_store;
    std::unique_ptr<PostgreSqlTransaction> m_transaction;
    std::optional<Refusal> m_refusal;
};

class PostgreSqlSimulatedDatabase : public SimulatedDatabase {
public:
    PostgreSqlSimulatedDatabase(Connection& connection, const Schema& schema, const ProgramNeeds& needs)
        : m_connection(connection)
        , m_schema(schema)
        , m_triggers(readConstraintTriggers(connection, schema))
    {
        if (needs.enforcement != Enforcement::Default)
            m_triggers.isReplica = needs.enforcement == Enforcement::Off;
        for (const TableColumn& column : needs.columns)
            m_written.insert(column.table);
    }

    SelectedRows select(const DeleteRequest& request, const std::vector<ColumnId>& columns) override
    {
        SelectedRows selected{selectionCondition(m_connection, m_schema, request), {}};
        selected.rows = readWhere(request.table, columns, u"(\n%1\n)"_s.arg(selected.where));
        return selected;
    }

    std::vector<std::vector<Value>> read(TableId table, const std::vector<ColumnId>& columns,
                                         const std::vector<ColumnValue>& where) override
    {
        return readWhere(table, columns, assignments(table, where).join(u" AND "_s));
    }

    std::unique_ptr<StatementPlayer> begin() override
    {
        return std::make_unique<PostgreSqlPlayer>(m_connection, m_schema, m_triggers, m_written);
    }

    QString sql(const RowStatement& statement) const override
    {
        const QString table = PostgreSql::tableName(m_schema.table(statement.table));
        const QString where = assignments(statement.table, statement.where).join(u" AND "_s);
        if (statement.set.empty())
            return u"DELETE FROM %1 WHERE %2"_s.arg(table, where);
        return u"UPDATE %1 SET %2 WHERE %3"_s.arg(
            table, assignments(statement.table, statement.set).join(u", "_s), where);
    }

    bool isEnforcing() const override { return !m_triggers.isReplica; }

private:
    std::vector<std::vector<Value>> readWhere(TableId id, const std::vector<ColumnId>& columns,
                                              const QString& condition)
    {
        const Table& table = m_schema.table(id);
        QStringList items;
        for (const ColumnId column : columns)
            items << PostgreSql::quoted(table.column(column).name) + u"::text"_s;
        Cursor cursor = m_connection.query(u"SELECT %1 FROM %2 WHERE %3"_s.arg(
            items.join(u", "_s), PostgreSql::tableName(table), condition));
        std::vector<std::vector<Value>> rows;
        while (cursor.next()) {
            std::vector<Value> row;
            for (size_t i = 0; i < columns.size(); ++i)
                row.push_back(postgreSqlValue(table.column(columns[i]).type,
                                              cellOf(cursor.value(static_cast<int>(i)))));
            rows.push_back(std::move(row));
        }
        return rows;
    }

    /// A text is a literal whose type the column decides.
    QStringList assignments(TableId table, const std::vector<ColumnValue>& cells) const
    {
        QStringList parts;
        for (const ColumnValue& cell : cells) {
            const QString literal = isNull(cell.value)       ? u"NULL"_s
                : std::holds_alternative<qint64>(cell.value) ? printedText(cell.value)
                                                             : PostgreSql::literal(printedText(cell.value));
            parts << PostgreSql::quoted(m_schema.table(table).column(cell.column).name) + u" = "_s + literal;
        }
        return parts;
    }

    Connection& m_connection;
    const Schema& m_schema;
    PostgreSqlTriggers m_triggers;
    std::set<TableId> m_written; ///< By the program's statements.
};

} // namespace

std::unique_ptr<SimulatedDatabase> simulatePostgreSql(Connection& connection, const Schema& schema,
                                                      const ProgramNeeds& needs)
{
    return std::make_unique<PostgreSqlSimulatedDatabase>(connection, schema, needs);
}

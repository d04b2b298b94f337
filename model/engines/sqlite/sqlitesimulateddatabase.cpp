#include "model/engines/sqlite/sqlitesimulateddatabase.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitelisting.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/engines/sqlite/sqlitereplay.h"
#include "model/engines/sqlite/sqliteselection.h"
#include "model/engines/sqlite/sqlitestatementcheck.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

class SqlitePlayer : public StatementPlayer {
public:
    SqlitePlayer(Connection& connection, const Schema& schema, const SqliteKeySets& sets,
                 const std::set<TableColumn>& columns)
        : m_schema(schema)
        , m_replay(connection, schema, sets, columns)
    {
    }

    qint64 play(const RowStatement& statement) override
    {
        const std::vector<ReplayRowId> rows = m_replay.store().rowsWith(statement.table, statement.where);
        statement.set.empty() ? deleteRows(statement, rows) : updateRows(statement, rows);
        m_replay.endStatement();
        return std::ssize(rows);
    }

    void commit() override { m_replay.commit(); }
    const std::optional<Refusal>& refusal() const override { return m_replay.refusal(); }

    PlayedRows played() override
    {
        ReplayResult result = m_replay.result();
        return {std::move(result.rows), std::move(result.warnings)};
    }

private:
    void deleteRows(const RowStatement& statement, const std::vector<ReplayRowId>& rows)
    {
        if (const auto message = compileError(m_schema, statement.table))
            m_replay.refuse(*message);
        for (const ListedRow& listed : asListed(rows))
            if (const ReplayRowId row = m_replay.store().find(listed))
                m_replay.deleteRow(row);
    }

    void updateRows(const RowStatement& statement, const std::vector<ReplayRowId>& rows)
    {
        std::vector<ColumnId> columns;
        Values values;
        for (const ColumnValue& cell : statement.set) {
            columns.push_back(cell.column);
            values.push_back(cell.value);
        }
        if (const auto message = compileError(m_schema, statement.table, columns))
            m_replay.refuse(*message);
        for (const ListedRow& listed : asListed(rows))
            if (const ReplayRowId row = m_replay.store().find(listed))
                m_replay.updateRow(row, columns, values);
    }

    /// A statement lists its rows before it deletes or changes the first.
    std::vector<ListedRow> asListed(const std::vector<ReplayRowId>& rows)
    {
        std::vector<ListedRow> listed;
        listed.reserve(rows.size());
        for (const ReplayRowId row : rows)
            listed.push_back({row, m_replay.store().row(row).identity});
        return listed;
    }

    const Schema& m_schema;
    SqliteReplay m_replay;
};

class SqliteSimulatedDatabase : public SimulatedDatabase {
public:
    SqliteSimulatedDatabase(Connection& connection, const Schema& schema, const ProgramNeeds& needs)
        : m_connection(connection)
        , m_schema(schema)
        , m_isEnforcing(isEnforcingSqlite(connection, needs.enforcement))
        , m_played(m_isEnforcing ? schema : withoutKeys(schema))
        , m_sets(m_played)
        , m_columns(needs.columns)
    {
    }

    SelectedRows select(const DeleteRequest& request, const std::vector<ColumnId>& columns) override
    {
        dropTemporaryObjects(m_connection);
        SelectedRows selected{selectRows(m_connection, m_schema, m_sets, request), {}};
        selected.rows = readAll(m_connection.query(u"SELECT %1 FROM %2 AS d CROSS JOIN %3 AS c ON %4"_s.arg(
            columnList(request.table, columns), SqliteKeySets::deletedSet(request.table),
            qualifiedName(m_schema.table(request.table)), m_sets.isSameRow(request.table, u"d"_s, u"c"_s))));
        dropTemporaryObjects(m_connection);
        return selected;
    }

    std::vector<Values> read(TableId table, const std::vector<ColumnId>& columns,
                             const std::vector<ColumnValue>& where) override
    {
        QStringList conditions;
        Values values;
        for (const ColumnValue& cell : where) {
            conditions << u"c.%1 = ?"_s.arg(quoted(m_schema.table(table).column(cell.column).name));
            values.push_back(cell.value);
        }
        return readAll(
            m_connection.query(u"SELECT %1 FROM %2 AS c WHERE %3"_s.arg(columnList(table, columns),
                                                                        qualifiedName(m_schema.table(table)),
                                                                        conditions.join(u" AND "_s)),
                               values));
    }

    std::unique_ptr<StatementPlayer> begin() override
    {
        return std::make_unique<SqlitePlayer>(m_connection, m_played, m_sets, m_columns);
    }

    QString sql(const RowStatement& statement) const override
    {
        const QString table = quoted(m_schema.table(statement.table).name);
        const QString where = assignments(statement.table, statement.where).join(u" AND "_s);
        if (statement.set.empty())
            return u"DELETE FROM %1 WHERE %2"_s.arg(table, where);
        return u"UPDATE %1 SET %2 WHERE %3"_s.arg(
            table, assignments(statement.table, statement.set).join(u", "_s), where);
    }

    bool isEnforcing() const override { return m_isEnforcing; }

private:
    /// With foreign_keys = OFF SQLite does as if there were no keys.
    static Schema withoutKeys(const Schema& schema)
    {
        return Schema(schema.dialect(), schema.engineVersion(), schema.tables(), {});
    }

    QString columnList(TableId table, const std::vector<ColumnId>& columns) const
    {
        QStringList names;
        for (const ColumnId column : columns)
            names << u"c."_s + quoted(m_schema.table(table).column(column).name);
        return names.join(u", "_s);
    }

    QStringList assignments(TableId table, const std::vector<ColumnValue>& cells) const
    {
        QStringList parts;
        for (const ColumnValue& cell : cells)
            parts << quoted(m_schema.table(table).column(cell.column).name) + u" = "_s
                    + sqlLiteral(cell.value);
        return parts;
    }

    static std::vector<Values> readAll(Cursor cursor)
    {
        std::vector<Values> rows;
        while (cursor.next()) {
            Values row;
            for (int i = 0; i < cursor.columnCount(); ++i)
                row.push_back(cursor.value(i));
            rows.push_back(std::move(row));
        }
        return rows;
    }

    Connection& m_connection;
    const Schema& m_schema;
    bool m_isEnforcing = true;
    Schema m_played; ///< With the keys that SQLite acts on.
    SqliteKeySets m_sets;
    std::set<TableColumn> m_columns;
};

} // namespace

std::unique_ptr<SimulatedDatabase> simulateSqlite(Connection& connection, const Schema& schema,
                                                  const ProgramNeeds& needs)
{
    return std::make_unique<SqliteSimulatedDatabase>(connection, schema, needs);
}

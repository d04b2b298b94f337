#include "model/engines/sqlite/sqliteverify.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqliteprivatecopy.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/engines/sqlite/sqlitevalue.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SqliteVerify)
};

/// A row on its way: what orders it, and what it holds.
struct OrderedRow {
    std::vector<Value> place;
    std::vector<Value> cells;
    Value rowId;
};

/// Walks over the rows of one table in an order that is the same in every copy of the database.
class OrderedRows {
public:
    OrderedRows(Connection& connection, const Table& table)
        : m_table(table)
        , m_orderSize(order(table).size())
        , m_cursor(connection.query(select(table)))
    {
        step();
    }

    const std::optional<OrderedRow>& row() const { return m_row; }

    void step()
    {
        if (!m_cursor.next()) {
            m_row.reset();
            return;
        }
        m_row.emplace();
        int column = 0;
        m_row->rowId = m_cursor.value(column++);
        for (qsizetype i = 0; i < m_orderSize; ++i)
            m_row->place.push_back(m_cursor.value(column++));
        for (const Column& cell : m_table.columns)
            m_row->cells.push_back(cell.generation == Generation::None ? m_cursor.value(column++) : Value());
    }

private:
    /// The row id; the primary key of a table without one; all cells where columns hide the row id.
    static QStringList order(const Table& table)
    {
        if (table.rowIdentity == RowIdentity::RowId && !rowIdName(table).isEmpty())
            return {rowIdName(table)};
        QStringList columns;
        for (const ColumnId column : table.primaryKey)
            columns << quoted(table.column(column).name);
        if (table.rowIdentity == RowIdentity::RowId || columns.isEmpty())
            columns = cellNames(table);
        return columns;
    }

    static QStringList cellNames(const Table& table)
    {
        QStringList names;
        for (const Column& column : table.columns)
            if (column.generation == Generation::None)
                names << quoted(column.name);
        return names;
    }

    static QString select(const Table& table)
    {
        const bool hasRowId = table.rowIdentity == RowIdentity::RowId && !rowIdName(table).isEmpty();
        QStringList terms;
        for (const QString& column : order(table))
            terms << (hasRowId ? column : column + u" COLLATE BINARY"_s);
        const QStringList items
            = QStringList{hasRowId ? rowIdName(table) : u"NULL"_s} + order(table) + cellNames(table);
        return u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(items.join(u", "_s), qualifiedName(table),
                                                      terms.join(u", "_s));
    }

    const Table& m_table;
    qsizetype m_orderSize;
    Cursor m_cursor;
    std::optional<OrderedRow> m_row;
};

std::weak_ordering compareOrder(const OrderedRow& left, const OrderedRow& right)
{
    for (size_t i = 0; i < left.place.size(); ++i)
        if (const auto order = compare(left.place[i], right.place[i], Collation::Binary); order != 0)
            return order;
    return std::weak_ordering::equivalent;
}

RealRow realRow(const Schema& schema, TableId id, const OrderedRow& row)
{
    const Table& table = schema.table(id);
    RealRow real{id, {}, row.cells};
    for (const ColumnId column : table.identifyingColumns())
        real.key.parts.push_back({table.column(column).name, row.cells[column.position()]});
    if (real.key.parts.empty())
        real.key.parts.push_back({rowIdName(table), row.rowId});
    return real;
}

/// Walks over both states of a table side by side; rows that are in both are passed by.
void compareTable(RealDelete& real, const Schema& schema, TableId id, OrderedRows before, OrderedRows after)
{
    while (before.row() || after.row()) {
        const auto order = !after.row() ? std::weak_ordering::less
            : !before.row()             ? std::weak_ordering::greater
                                        : compareOrder(*before.row(), *after.row());
        if (order == 0 && before.row()->cells == after.row()->cells) {
            before.step();
            after.step();
            continue;
        }
        if (order <= 0) {
            real.gone.push_back(realRow(schema, id, *before.row()));
            before.step();
        }
        if (order >= 0) {
            real.appeared.push_back(realRow(schema, id, *after.row()));
            after.step();
        }
    }
}

} // namespace

RealDelete tryDeleteInSqlite(Connection& connection, const Schema& schema, const DeleteTrial& trial)
{
    const Table& table = schema.table(trial.predicted.table);
    SqlitePrivateCopy copy(connection);
    RealDelete real;
    // A line break ends a comment that the condition may end with.
    real.message
        = copy.runDelete(u"DELETE FROM %1 WHERE (\n%2\n)"_s.arg(qualifiedName(table), trial.predicted.where),
                         trial.enforcement);
    if (!real.message.isEmpty())
        return real;
    Connection after = Connection::open(copy.url(), connection.progress());
    for (const TableId id : trial.tables) {
        const QString activity = Texts::tr("Comparing rows of %1").arg(schema.table(id).displayName());
        connection.setActivity(activity);
        after.setActivity(activity);
        compareTable(real, schema, id, OrderedRows(connection, schema.table(id)),
                     OrderedRows(after, schema.table(id)));
    }
    return real;
}

#include "model/engines/mariadb/mariadbselection.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbcondition.h"
#include "model/engines/mariadb/mariadbindexes.h"
#include "model/engines/mariadb/mariadbplan.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbvalue.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {

class Selection {
    Q_DECLARE_TR_FUNCTIONS(MariaDbSelection)

public:
    Selection(Connection& connection, const Schema& schema, const DeleteRequest& request)
        : m_connection(connection)
        , m_request(request)
        , m_table(schema.table(request.table))
    {
    }

    MariaDbSelection run()
    {
        if (m_table.kind == TableKind::View)
            throw RequestError(
                tr("“%1” is a view; choose one of the tables that it reads.").arg(m_table.name));
        m_connection.setActivity(tr("Selecting rows of %1").arg(m_table.displayName()));
        MariaDbSelection selection;
        selection.table = m_request.table;
        selection.where = m_request.keys.empty() ? checkedCondition() : conditionOfKeys();
        // A line break ends a comment that the condition may end with.
        selection.condition = u"(\n%1\n)"_s.arg(selection.where);
        try {
            plan(selection);
        } catch (const StatementError& error) {
            throw RequestError(tr("The condition cannot be read: %1.").arg(QString::fromUtf8(error.what())));
        }
        return selection;
    }

private:
    QString checkedCondition() const
    {
        checkMariaDbCondition(m_request.condition.sql);
        return m_request.condition.sql.trimmed();
    }

    void plan(MariaDbSelection& selection)
    {
        const MariaDbPlan plan = planOfDelete(m_connection, tableName(m_table), selection.condition);
        const auto index = std::ranges::find(m_table.indexes, plan.index, &Index::name);
        if (plan.isMerged)
            selection.rowOrder = RowOrder::Listed;
        else if (index != m_table.indexes.end())
            selection.scannedIndex = static_cast<size_t>(index - m_table.indexes.begin());
        else if (hasClusteredKey(m_table))
            selection.scannedIndex = 0;
        else
            selection.rowOrder = RowOrder::Lying;
    }

    QString conditionOfKeys()
    {
        QStringList alternatives;
        for (const KeyText& key : m_request.keys)
            alternatives << conditionOfKey(key);
        if (alternatives.size() == 1)
            return alternatives.first();
        return u'(' + alternatives.join(u") OR ("_s) + u')';
    }

    /// Finds the row, as the values of the key are then known with their types.
    QString conditionOfKey(const KeyText& key)
    {
        const std::vector<ColumnId> columns = keyColumns(key);
        QStringList comparisons;
        QStringList expressions;
        for (size_t i = 0; i < columns.size(); ++i) {
            const QString name = quotedName(m_table.column(columns[i]).name);
            const MariaDbColumnReader reader(m_table.column(columns[i]));
            comparisons << name + u" = "_s + reader.literalOf(key[i].second);
            expressions << reader.valueExpression(name) << reader.keyExpression(name);
        }
        Cursor row = m_connection.query(u"SELECT %1 FROM %2 WHERE %3"_s.arg(
            expressions.join(u", "_s), tableName(m_table), comparisons.join(u" AND "_s)));
        QStringList parts;
        while (row.next()) {
            parts.clear();
            for (size_t i = 0; i < columns.size(); ++i) {
                const MariaDbColumnReader reader(m_table.column(columns[i]));
                const auto place = static_cast<int>(2 * i);
                parts << quotedName(m_table.column(columns[i]).name) + u" = "_s
                        + reader.literal(reader.value(row, place), reader.key(row, place + 1));
            }
        }
        if (parts.isEmpty()) {
            for (const auto& [name, text] : key)
                parts << name + u" = "_s + text;
            throw RequestError(tr("“%1” has no row with %2.").arg(m_table.name, parts.join(u", "_s)));
        }
        return parts.join(u" AND "_s);
    }

    std::vector<ColumnId> keyColumns(const KeyText& key) const
    {
        std::vector<ColumnId> columns;
        for (const auto& [name, text] : key) {
            const ColumnId column = m_table.findColumn(name);
            if (!column)
                throw RequestError(
                    tr("“%1” has no column “%2”; its key is %3.").arg(m_table.name, name, keyNames()));
            if (std::ranges::find(columns, column) != columns.end())
                throw RequestError(tr("The key names column “%1” twice.").arg(name));
            columns.push_back(column);
        }
        if (!isKey({columns.begin(), columns.end()}))
            throw RequestError(
                tr("These columns are not a key of “%1”; its key is %2.").arg(m_table.name, keyNames()));
        return columns;
    }

    bool isKey(const std::set<ColumnId>& columns) const
    {
        return std::ranges::any_of(m_table.indexes,
                                   [&](const Index& index) {
                                       std::set<ColumnId> parts;
                                       for (const IndexPart& part : index.parts)
                                           parts.insert(part.column);
                                       return index.uniqueness == Uniqueness::Unique && parts == columns;
                                   })
            || (m_table.identifyingColumns().empty() && columns.size() == m_table.columns.size());
    }

    QString keyNames() const
    {
        QStringList names;
        for (const ColumnId column : m_table.identifyingColumns())
            names << m_table.column(column).name;
        return names.isEmpty() ? tr("all its columns") : names.join(u", "_s);
    }

    Connection& m_connection;
    const DeleteRequest& m_request;
    const Table& m_table;
};

} // namespace

bool isEnforcingMariaDb(Connection& connection, Enforcement enforcement)
{
    switch (enforcement) {
    case Enforcement::On:
        return true;
    case Enforcement::Off:
        return false;
    case Enforcement::Default:
        return connection.scalar(u"SELECT @@GLOBAL.foreign_key_checks"_s) != Value(qint64(0));
    }
    Q_UNREACHABLE();
}

MariaDbSelection selectMariaDbRows(Connection& connection, const Schema& schema, const DeleteRequest& request)
{
    return Selection(connection, schema, request).run();
}

bool matchesWithNulls(Connection& connection, const Table& table, const QString& condition,
                      const QString& isRow, const std::vector<ColumnId>& nulled)
{
    QStringList cells;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const QString name = quotedName(table.columns[i].name);
        const bool isNulled = std::ranges::find(nulled, ColumnId{static_cast<int>(i)}) != nulled.end();
        cells << (isNulled ? u"NULLIF(%1, %1) AS %1"_s.arg(name) : name); // A NULL of the column's own type.
    }
    const Value count
        = connection.scalar(u"SELECT COUNT(*) FROM (SELECT %1 FROM %2 WHERE %3) AS %4 WHERE %5"_s.arg(
            cells.join(u", "_s), tableName(table), isRow, quotedName(table.name), condition));
    return count != Value(qint64(0));
}

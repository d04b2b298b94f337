#include "model/engines/mariadb/mariadbplanplayer.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbcatalog.h"
#include "model/engines/mariadb/mariadbchoice.h"
#include "model/engines/mariadb/mariadbcondition.h"
#include "model/engines/mariadb/mariadbconversion.h"
#include "model/engines/mariadb/mariadbindexes.h"
#include "model/engines/mariadb/mariadbmessages.h"
#include "model/engines/mariadb/mariadbplan.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbrowsql.h"
#include "model/engines/mariadb/mariadbselection.h"
#include "model/engines/mariadb/mariadbshadow.h"
#include "model/engines/mariadb/mariadbtransaction.h"
#include "model/engines/mariadb/mariadbwarnings.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Whether a column of an integer type takes a number.
/// Source: https://mariadb.com/kb/en/data-types-numeric-data-types/
bool isInRange(const Column& column, qint64 number)
{
    static const QRegularExpression integer(u"^(tinyint|smallint|mediumint|int|bigint)"_s);
    static const std::map<QString, int> bits{
        {u"tinyint"_s, 8}, {u"smallint"_s, 16}, {u"mediumint"_s, 24}, {u"int"_s, 32}};
    const auto size = bits.find(integer.match(column.type).captured(1));
    if (size == bits.end())
        return true;
    const bool isUnsigned = column.type.contains("unsigned"_L1);
    const qint64 most = (qint64(1) << (size->second - (isUnsigned ? 0 : 1))) - 1;
    return number <= most && number >= (isUnsigned ? 0 : -most - 1);
}

/// Whether a column of characters takes a text.
bool isShortEnough(const Column& column, const QString& text)
{
    static const QRegularExpression characters(u"^(?:var)?char\\(([0-9]+)\\)"_s);
    const auto length = characters.match(column.type);
    return !length.hasMatch() || text.toUcs4().size() <= length.captured(1).toLongLong();
}

class MariaDbPlanPlayer : public PlanPlayer {
    Q_DECLARE_TR_FUNCTIONS(MariaDbPlanPlayer)

public:
    MariaDbPlanPlayer(Connection& connection, const Schema& schema, const PlanNeeds& needs)
        : m_connection(connection)
        , m_isEnforcing(isEnforcingMariaDb(connection, needs.enforcement))
        , m_schema(m_isEnforcing ? schema
                                 : Schema(schema.dialect(), schema.engineVersion(), schema.tables(), {}))
        , m_database(currentDatabase(connection))
        , m_entries(connection, m_schema, {}, {}, columnsOf(needs))
        , m_shadow(connection, m_schema, m_entries, m_database)
        , m_messages(m_schema, m_database)
        , m_transaction(beginMariaDb(connection, m_schema, m_entries, m_database))
    {
        m_entries.keepAllIndexes();
    }

    PlayedStatement play(const SqlStatement& statement) override
    {
        const Table& table = m_schema.table(statement.table);
        if (table.kind == TableKind::View)
            throw RequestError(tr("“%1” is a view; choose one of the tables that it reads.").arg(table.name));
        checkAssignments(statement);
        m_transaction->startStatement();
        m_keptBefore = m_transaction->untransactedRows();
        qint64 selected = 0;
        try {
            choose(statement);
            m_connection.setActivity(tr("Following the engine row by row"));
            selected = statement.set.empty() ? deleteRows(statement) : updateRows(statement);
        } catch (const StatementError& error) {
            throw RequestError(tr("The statement cannot be read: %1.").arg(QString::fromUtf8(error.what())));
        }
        if (!::hasTransactions(table))
            m_keptBefore = m_transaction->untransactedRows();
        PlayedStatement played{selected, m_transaction->refusal(), m_transaction->statementRows(), {}};
        if (selected > 1)
            warnOfMariaDbQueries(played.warnings, statement.table, statement.where);
        return played;
    }

    PlayedStatement truncate(const std::vector<TableId>& tables, const std::set<TableId>&,
                             Dependents) override
    {
        if (tables.size() != 1)
            throw RequestError(tr("MySQL and MariaDB truncate one table with a statement."));
        m_transaction->startStatement();
        m_keptBefore = m_transaction->untransactedRows();
        if (const ForeignKeyId id = keyFromOutside(tables.front())) {
            m_transaction->refuse(Verdict::Blocked, m_messages.mayNotTruncate(id), id);
            return {0, m_transaction->refusal(), {}, {}};
        }
        const qint64 rows = empty(tables.front());
        return {rows, m_transaction->refusal(), m_transaction->statementRows(), {}};
    }

    PlayedStatement drop(const std::vector<TableId>& tables, Dependents) override
    {
        m_transaction->startStatement();
        m_keptBefore = m_transaction->untransactedRows();
        for (auto table = tables.begin(); table != tables.end(); ++table)
            if (std::find(tables.begin(), table, *table) != table) {
                m_transaction->refuse(Verdict::Fails, m_messages.isNamedTwice(*table), {});
                return {0, m_transaction->refusal(), {}, {}};
            }
        qint64 selected = 0;
        for (const TableId table : tables) {
            if (keyFromOutside(table)) {
                m_transaction->refuse(Verdict::Blocked, MariaDbMessages::mayNotDrop(), {});
                continue; // The others go all the same.
            }
            const qint64 rows = empty(table);
            selected += table == tables.front() ? rows : 0;
            m_dropped.insert(table);
        }
        keepDropped(tables);
        return {selected, m_transaction->refusal(), m_transaction->statementRows(), {}};
    }

    PlayedStatement commit() override { return {}; } // Nothing is put off until then.

    std::vector<AffectedRow> total() override { return m_transaction->rows(); }
    std::vector<AffectedRow> kept() override { return m_keptBefore; }
    bool hasTransactions(TableId table) const override { return ::hasTransactions(m_schema.table(table)); }
    bool isEnforcing() const override { return m_isEnforcing; }

private:
    static std::set<TableColumn> columnsOf(const PlanNeeds& needs)
    {
        std::set<TableColumn> columns;
        for (const SqlStatement& statement : needs.statements)
            for (const Assignment& assignment : statement.set)
                columns.insert({statement.table, assignment.column});
        return columns;
    }

    /// The first key of another table by now that InnoDB keeps the table for; with or without rows.
    ForeignKeyId keyFromOutside(TableId table) const
    {
        for (const ForeignKeyId id : m_schema.foreignKeysTo(table)) {
            const ForeignKey& key = m_schema.foreignKey(id);
            if (key.child != table && key.fault != ForeignKeyFault::NotEnforced
                && !m_dropped.contains(key.child))
                return id;
        }
        return {};
    }

    /// Tables that are dropped stay so where the statement is refused for others that it names.
    void keepDropped(const std::vector<TableId>& tables)
    {
        m_keptBefore = m_transaction->rows();
        std::erase_if(m_keptBefore, [&](const AffectedRow& row) {
            const bool isDropped
                = m_dropped.contains(row.table) && std::ranges::find(tables, row.table) != tables.end();
            return row.effect == Effect::Blocks
                || (!isDropped && ::hasTransactions(m_schema.table(row.table)));
        });
    }

    /// Assignments are made from left to right, and a later one reads what an earlier one has written.
    void checkAssignments(const SqlStatement& statement) const
    {
        const Table& table = m_schema.table(statement.table);
        for (size_t i = 0; i < statement.set.size(); ++i)
            for (size_t earlier = 0; earlier < i; ++earlier) {
                const QString name = table.column(statement.set[earlier].column).name;
                const QRegularExpression word(
                    u"(?<![\\w$])%1(?![\\w$])"_s.arg(QRegularExpression::escape(name)),
                    QRegularExpression::CaseInsensitiveOption
                        | QRegularExpression::UseUnicodePropertiesOption);
                if (statement.set[i].sql.contains(word))
                    throw RequestError(
                        tr("The value of “%1” reads “%2”, which the statement sets before it; MySQL and "
                           "MariaDB take the new value there. Set it behind, or write the value out.")
                            .arg(table.column(statement.set[i].column).name, name));
            }
    }

    QString where(const SqlStatement& statement) const
    {
        return statement.where.isEmpty()
            ? u"TRUE"_s
            : u"(\n%1\n)"_s.arg(m_shadow.covered(statement.where, statement.table));
    }

    /// The rows that the statement names before it changes the first, with the values of an UPDATE.
    void choose(const SqlStatement& statement)
    {
        if (!statement.where.isEmpty())
            checkMariaDbCondition(statement.where);
        const Table& table = m_schema.table(statement.table);
        m_connection.setActivity(tr("Selecting rows of %1").arg(table.displayName()));
        m_choice = {};
        m_choice.covers = m_shadow.covers();
        m_choice.alias = statement.alias.isEmpty() ? quotedName(table.name) : statement.alias;
        m_choice.condition = where(statement);
        for (const Assignment& assignment : statement.set) {
            const bool isDefault = assignment.sql.compare("DEFAULT"_L1, Qt::CaseInsensitive) == 0;
            m_choice.values.emplace_back(
                assignment.column,
                isDefault ? u"DEFAULT(%1.%2)"_s.arg(m_choice.alias,
                                                    quotedName(table.column(assignment.column).name))
                          : u"\n%1\n"_s.arg(m_shadow.covered(assignment.sql, statement.table)));
        }
        m_versions.clear();
        m_chosen = chosenRows(m_entries, statement.table, m_choice);
        if (std::ssize(m_chosen) > RowsOfPlan)
            refuseManyRows();
        chooseChanged(statement.table);
    }

    void chooseChanged(TableId table)
    {
        QStringList parts;
        for (const MariaDbRowId row : m_entries.changedRows(table)) {
            m_versions[row] = m_entries.row(row).version;
            if (!m_entries.row(row).isMarked)
                parts << u"SELECT %1 AS `changed row`, changed.* FROM %2 AS changed"_s.arg(
                    QString::number(row.index), asSelect(m_entries, row));
        }
        if (parts.isEmpty())
            return;
        QStringList items{u"%1.`changed row`"_s.arg(m_choice.alias)};
        items += chosenExpressions(m_schema.table(table), m_choice);
        Cursor cursor = m_connection.query(u"%1SELECT %2 FROM (%3) AS %4 WHERE %5"_s.arg(
            m_choice.covers, items.join(u", "_s), parts.join(u" UNION ALL "_s), m_choice.alias,
            m_choice.condition));
        while (cursor.next())
            m_chosen[MariaDbRowId{static_cast<int>(cursor.integer(0))}]
                = chosenCells(m_schema.table(table), m_choice, cursor, 1);
    }

    /// The index that the statement's plan walks; none where it reads rows as they lie.
    std::optional<size_t> walkedIndex(const SqlStatement& statement, bool& isMerged)
    {
        const Table& table = m_schema.table(statement.table);
        const MariaDbPlan plan
            = planOfDelete(m_connection, tableName(table) + u" AS "_s + m_choice.alias,
                           statement.where.isEmpty() ? u"TRUE"_s : u"(\n%1\n)"_s.arg(statement.where));
        isMerged = plan.isMerged;
        const auto index = std::ranges::find(table.indexes, plan.index, &Index::name);
        if (!plan.isMerged && index != table.indexes.end()) {
            const auto place = static_cast<size_t>(index - table.indexes.begin());
            if (m_entries.isKept(statement.table, place))
                return place;
        }
        return hasClusteredKey(table) ? std::optional<size_t>(0) : std::nullopt;
    }

    std::vector<MariaDbRowId> inOrder(std::optional<size_t> index) const
    {
        std::vector<MariaDbRowId> rows;
        for (const auto& [row, cells] : m_chosen)
            rows.push_back(row);
        if (index)
            std::ranges::sort(
                rows, [&](MariaDbRowId a, MariaDbRowId b) { return m_entries.isBefore(a, b, *index); });
        return rows;
    }

    /// Whether the columns take the values that are chosen for a row, the statement's `place`th; refuses otherwise.
    bool canStore(TableId tableId, MariaDbRowId row, qint64 place)
    {
        const Table& table = m_schema.table(tableId);
        for (const auto& [column, cell] : m_chosen[row]) {
            const QString& name = table.column(column).name;
            const auto* number = std::get_if<qint64>(&cell.value);
            const auto* text = std::get_if<QString>(&cell.value);
            QString message;
            if (number && !isInRange(table.column(column), *number))
                message = MariaDbMessages::isOutOfRange(name, place);
            else if (text && isExactInteger(table.column(column)))
                message = m_messages.isIncorrect(tableId, column, *text, place);
            else if (text && !isShortEnough(table.column(column), *text))
                message = MariaDbMessages::isTooLong(name, place);
            if (!message.isEmpty()) {
                m_transaction->refuse(Verdict::Fails, message, {});
                return false;
            }
        }
        return true;
    }

    qint64 updateRows(const SqlStatement& statement)
    {
        bool isMerged = false;
        const Table& table = m_schema.table(statement.table);
        qint64 place = 0;
        for (const MariaDbRowId row : inOrder(walkedIndex(statement, isMerged))) {
            ++place;
            // What a column does not take never comes to be there, not even to see what else would go.
            if (canStore(statement.table, row, place))
                m_transaction->updateRow(row, m_chosen[row]);
            if (m_transaction->refusal() && !::hasTransactions(table))
                break;
        }
        return std::ssize(m_chosen);
    }

    /// S of the replay: the condition is judged when the cursor comes to a row.
    qint64 deleteRows(const SqlStatement& statement)
    {
        bool isMerged = false;
        const std::optional<size_t> index = walkedIndex(statement, isMerged);
        qint64 deleted = 0;
        const auto take = [&](MariaDbRowId row) {
            if (m_entries.row(row).isMarked || !matchesNow(row))
                return;
            ++deleted;
            m_transaction->deleteRow(row);
        };
        if (!index || isMerged) {
            for (const MariaDbRowId row : inOrder(index)) {
                if (isMerged && m_entries.row(row).isMarked)
                    m_transaction->refuse(Verdict::Fails, m_messages.isNotFound(statement.table), {});
                take(row);
            }
            return std::ssize(m_chosen);
        }
        std::optional<EntryKey> last;
        qint64 more = 0;
        while (const auto found = m_entries.next(statement.table, *index, {}, last)) {
            last = found->key;
            const qint64 before = deleted;
            take(found->row);
            more += deleted > before && !m_chosen.contains(found->row) ? 1 : 0;
        }
        return more + std::ranges::count_if(m_chosen, [this](const auto& chosen) {
                   return m_entries.row(chosen.first).isMarked;
               });
    }

    bool matchesNow(MariaDbRowId row)
    {
        const auto version = m_versions.find(row);
        const int before = version == m_versions.end() ? 0 : version->second;
        if (m_entries.row(row).version == before)
            return m_chosen.contains(row);
        const Value count = m_connection.scalar(u"%1SELECT COUNT(*) FROM %2 AS %3 WHERE %4"_s.arg(
            m_choice.covers, asSelect(m_entries, row), m_choice.alias, m_choice.condition));
        return count != Value(qint64(0));
    }

    qint64 empty(TableId table)
    {
        SqlStatement all;
        all.table = table;
        choose(all);
        for (const auto& [row, cells] : m_chosen)
            m_transaction->emptyRow(row);
        return std::ssize(m_chosen);
    }

    Connection& m_connection;
    bool m_isEnforcing = true;
    Schema m_schema; ///< With the keys that are acted on.
    QString m_database;
    MariaDbEntries m_entries;
    MariaDbShadow m_shadow;
    MariaDbMessages m_messages;
    std::unique_ptr<MariaDbTransaction> m_transaction;
    MariaDbChoice m_choice; ///< Of the present statement.
    std::map<MariaDbRowId, MariaDbCells> m_chosen;
    std::map<MariaDbRowId, int> m_versions; ///< Of the rows that were changed before.
    std::set<TableId> m_dropped;
    std::vector<AffectedRow> m_keptBefore; ///< What an error of the present statement does not undo.
};

} // namespace

std::unique_ptr<PlanPlayer> playMariaDbPlan(Connection& connection, const Schema& schema,
                                            const PlanNeeds& needs)
{
    return std::make_unique<MariaDbPlanPlayer>(connection, schema, needs);
}

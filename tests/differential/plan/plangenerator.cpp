#include "tests/differential/plan/plangenerator.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {

class PlanGenerator {
public:
    PlanGenerator(const Engine& engine, const Schema& schema, const RealRows& rows,
                  const RealDatabase& database, Random& random)
        : m_engine(engine)
        , m_schema(schema)
        , m_rows(rows)
        , m_database(database)
        , m_random(random)
        , m_emptying(database.emptyingStatements())
    {
    }

    RandomPlan run()
    {
        RandomPlan plan;
        plan.statements = wrapped(m_random.chance(45) ? 1 : m_random.between(2, 4));
        if (m_random.chance(4))
            plan.enforcement = Enforcement::Off;
        return plan;
    }

private:
    /// Half of them are not in transactions.
    QStringList wrapped(int count)
    {
        const int shape = m_random.below(10);
        if (shape < 5)
            return several(count);
        if (shape < 7)
            return QStringList{u"BEGIN"_s} + several(count) + QStringList{u"COMMIT"_s};
        if (shape == 7)
            return QStringList{u"BEGIN"_s} + several(count) + QStringList{u"ROLLBACK"_s};
        // What is committed is played once more, and others come behind.
        const int kept = m_random.between(1, count);
        QStringList statements = QStringList{u"BEGIN"_s} + several(kept) + QStringList{u"COMMIT"_s};
        const std::set<TableId> droppedBefore = m_dropped;
        statements += QStringList{u"BEGIN"_s, statement(), u"ROLLBACK"_s};
        if (m_emptying.doesRollbackUndo)
            m_dropped = droppedBefore;
        return statements + several(count - kept + 1);
    }

    QStringList several(int count)
    {
        QStringList statements;
        for (int i = 0; i < count; ++i)
            statements << statement();
        return statements;
    }

    const Table& table(TableId id) const { return m_schema.table(id); }
    QString name(TableId id) const { return m_engine.inSql(table(id)); }
    QString name(TableId id, ColumnId column) const { return m_engine.inSql(table(id).column(column)); }

    QString statement()
    {
        m_table = pickTable();
        if (m_random.chance(m_emptying.percent))
            return emptying();
        const QString where = condition();
        if (m_random.chance(30))
            return u"DELETE FROM %1%2"_s.arg(name(m_table), where);
        return u"UPDATE %1 SET %2%3"_s.arg(name(m_table), assignments(), where);
    }

    /// TRUNCATE or DROP TABLE of the present table, and others where the engine takes them. The last table stays.
    QString emptying()
    {
        const bool isDrop = !m_emptying.hasTruncate || m_random.chance(60);
        std::set<TableId> tables{m_table};
        while ((isDrop ? m_emptying.dropsSeveral : m_emptying.truncatesSeveral) && m_random.chance(50))
            tables.insert(pickTable());
        std::vector<TableId> order(tables.begin(), tables.end());
        m_random.shuffle(order);
        if (!isDrop)
            return u"TRUNCATE "_s + names(order) + cascade();
        const bool isIfExists = m_random.chance(40);
        if (isIfExists && !m_dropped.empty() && (order.size() > 1 || m_random.chance(50)))
            order.front() = m_random.pick(std::vector<TableId>(m_dropped.begin(), m_dropped.end()));
        if (presentTables().size() <= order.size())
            return u"DELETE FROM "_s + name(m_table);
        m_dropped.insert(order.begin(), order.end());
        return (isIfExists ? u"DROP TABLE IF EXISTS "_s : u"DROP TABLE "_s) + names(order) + cascade();
    }

    QString names(const std::vector<TableId>& tables) const
    {
        QStringList names;
        for (const TableId table : tables)
            names << name(table);
        return names.join(u", "_s);
    }

    QString cascade() { return m_emptying.hasCascade && m_random.chance(50) ? u" CASCADE"_s : QString(); }

    bool isThere(TableId id) const { return m_rows.contains(id) && !m_dropped.contains(id); }

    std::vector<TableId> presentTables() const
    {
        std::vector<TableId> tables;
        for (const auto& [id, rows] : m_rows)
            if (table(id).kind == TableKind::Ordinary && !m_dropped.contains(id))
                tables.push_back(id);
        return tables;
    }

    TableId pickTable()
    {
        const std::vector<TableId> tables = presentTables();
        const int wanted = m_random.below(100);
        std::vector<TableId> fitting;
        std::ranges::copy_if(tables, std::back_inserter(fitting), [&](TableId id) {
            const bool isParent = !m_schema.foreignKeysTo(id).empty();
            const bool isChild = !m_schema.foreignKeysOf(id).empty();
            return !m_rows.at(id).empty() && (wanted < 70 ? isParent : wanted < 92 ? isChild : true);
        });
        return m_random.pick(fitting.empty() ? tables : fitting);
    }

    std::vector<ColumnId> writableColumns() const
    {
        std::vector<ColumnId> columns;
        for (size_t i = 0; i < table(m_table).columns.size(); ++i)
            if (table(m_table).columns[i].generation == Generation::None)
                columns.push_back(ColumnId{static_cast<int>(i)});
        return columns;
    }

    QString assignments()
    {
        std::vector<ColumnId> columns;
        const int way = m_random.below(100);
        if (const auto& to = m_schema.foreignKeysTo(m_table); way < 55 && !to.empty())
            columns = m_schema.foreignKey(m_random.pick(to)).parentColumns;
        else if (const auto& of = m_schema.foreignKeysOf(m_table); way < 80 && !of.empty())
            columns = m_schema.foreignKey(m_random.pick(of)).childColumns;
        if (m_random.chance(15))
            columns.push_back(m_random.pick(writableColumns()));
        if (columns.size() > 1 && m_random.chance(35))
            columns = {m_random.pick(columns)};
        const std::vector<ColumnId> writable = writableColumns();
        std::vector<ColumnId> set;
        for (const ColumnId column : columns)
            if (std::ranges::find(writable, column) != writable.end()
                && std::ranges::find(set, column) == set.end())
                set.push_back(column);
        if (set.empty())
            set.push_back(m_random.pick(writable));
        QStringList parts;
        for (const ColumnId column : set)
            parts << name(m_table, column) + u" = "_s + value(column, set);
        return parts.join(u", "_s);
    }

    bool isNumber(ColumnId column) const
    {
        const Column& described = table(m_table).column(column);
        static const QRegularExpression numeric(
            u"^((tiny|small|medium|big)?int(eger)?\\b|numeric|decimal|real|double)"_s,
            QRegularExpression::CaseInsensitiveOption);
        const bool hasNumericType = numeric.match(described.type).hasMatch();
        const auto& rows = m_rows.at(m_table);
        return (hasNumericType && !described.type.endsWith(u"[]"_s))
            || (described.type.isEmpty() && std::ranges::all_of(rows, [&](const EngineRow& row) {
                    bool isInteger = false;
                    row.cells[column.position()].toLongLong(&isInteger);
                    return isInteger;
                }));
    }

    QString value(ColumnId column, const std::vector<ColumnId>& set)
    {
        const QString own = name(m_table, column);
        if (m_random.chance(9))
            return u"NULL"_s;
        if (m_random.chance(6))
            return own;
        if (isNumber(column)) {
            switch (m_random.below(11)) {
            case 0:
            case 1:
                return own + u" + 1"_s;
            case 2:
                return own + u" + 10"_s;
            case 3:
                return own + u" + 100"_s;
            case 4:
                return own + u" - 1"_s;
            case 5:
                return u"7 - "_s + own;
            case 6:
                return QString::number(m_random.below(9));
            case 7:
                if (const auto query = subquery(set))
                    return *query;
                break;
            case 8:
                // In MySQL and MariaDB a column that is set already has its new value.
                for (const ColumnId other : writableColumns())
                    if (other != column && isNumber(other) && m_random.chance(50)
                        && std::ranges::find(set, other) == set.end())
                        return name(m_table, other);
                break;
            default:
                break;
            }
        }
        return existingValue(column);
    }

    /// MySQL's and MariaDB's plans take a name that the statement sets for its column, in queries, too.
    std::optional<QString> subquery(const std::vector<ColumnId>& set)
    {
        const auto isSet = [&](const QString& name) {
            return std::ranges::any_of(
                set, [&](ColumnId column) { return table(m_table).column(column).name == name; });
        };
        for (const ForeignKeyId id : m_schema.foreignKeysOf(m_table)) {
            const ForeignKey& key = m_schema.foreignKey(id);
            if (key.parent && key.parent != m_table && !key.parentColumns.empty() && isThere(key.parent)
                && !isSet(table(key.parent).column(key.parentColumns.front()).name))
                return u"(SELECT min(%1) FROM %2)"_s.arg(name(key.parent, key.parentColumns.front()),
                                                         name(key.parent));
        }
        return std::nullopt;
    }

    /// One of the column itself, or of a parent's.
    QString existingValue(ColumnId column)
    {
        QStringList values;
        for (const EngineRow& row : m_rows.at(m_table))
            values << m_database.literal(row.cells[column.position()]);
        if (m_random.chance(50))
            for (const ForeignKeyId id : m_schema.foreignKeysOf(m_table)) {
                const ForeignKey& key = m_schema.foreignKey(id);
                const auto part = std::ranges::find(key.childColumns, column);
                if (!key.parent || part == key.childColumns.end()
                    || key.parentColumns.size() != key.childColumns.size() || !m_rows.contains(key.parent))
                    continue;
                const ColumnId parent
                    = key.parentColumns[static_cast<size_t>(part - key.childColumns.begin())];
                if (!m_rows.at(key.parent).empty())
                    values.clear();
                for (const EngineRow& row : m_rows.at(key.parent))
                    values << m_database.literal(row.cells[parent.position()]);
            }
        return values.isEmpty() ? u"NULL"_s : m_random.pick(values);
    }

    QString condition()
    {
        if (m_random.chance(30))
            return {};
        const std::vector<ColumnId>& key = table(m_table).primaryKey;
        const std::vector<ColumnId> columns = writableColumns();
        const ColumnId column = !key.empty() && m_random.chance(60) ? key.front() : m_random.pick(columns);
        const QString tested = name(m_table, column);
        const QString value = ownValue(column);
        switch (m_random.below(9)) {
        case 0:
            return u" WHERE %1 IN (%2, %3)"_s.arg(tested, value, ownValue(column));
        case 1:
            return u" WHERE %1 >= %2"_s.arg(tested, value);
        case 2:
            return u" WHERE %1 IS NULL OR %1 = %2"_s.arg(tested, value);
        case 3:
            return u" WHERE %1 <> %2"_s.arg(tested, value);
        case 4:
            return childCondition().value_or(u" WHERE %1 = %2"_s.arg(tested, value));
        case 5:
            return u" WHERE %1 <= %2"_s.arg(tested, value);
        default:
            return u" WHERE %1 = %2"_s.arg(tested, value);
        }
    }

    /// The rows with children, or without.
    std::optional<QString> childCondition()
    {
        for (const ForeignKeyId id : m_schema.foreignKeysTo(m_table)) {
            const ForeignKey& key = m_schema.foreignKey(id);
            if ((key.child == m_table && !m_database.mayReadOwnTable()) || key.parentColumns.empty()
                || !isThere(key.child))
                continue;
            return u" WHERE %1 %2 (SELECT %3 FROM %4)"_s.arg(
                name(m_table, key.parentColumns.front()), m_random.chance(60) ? u"IN"_s : u"NOT IN"_s,
                name(key.child, key.childColumns.front()), name(key.child));
        }
        return std::nullopt;
    }

    QString ownValue(ColumnId column)
    {
        const auto& rows = m_rows.at(m_table);
        return rows.empty() ? u"NULL"_s : m_database.literal(m_random.pick(rows).cells[column.position()]);
    }

    const Engine& m_engine;
    const Schema& m_schema;
    const RealRows& m_rows;
    const RealDatabase& m_database;
    Random& m_random;
    EmptyingStatements m_emptying;
    TableId m_table; ///< Of the present statement.
    std::set<TableId> m_dropped; ///< By the statements so far.
};

} // namespace

QString RandomPlan::script() const
{
    return statements.join(u";\n"_s) + u";\n"_s;
}

RandomPlan generatePlan(const Connection& connection, const Schema& schema, const RealRows& rows,
                        const RealDatabase& database, Random& random)
{
    return PlanGenerator(connection.engine(), schema, rows, database, random).run();
}

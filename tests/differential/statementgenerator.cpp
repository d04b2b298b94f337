#include "tests/differential/statementgenerator.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

class StatementGenerator {
public:
    StatementGenerator(const RandomSchema& schema, const RowSnapshot& rows, const Profile& profile,
                       Random& random)
        : m_schema(schema)
        , m_rows(rows)
        , m_profile(profile)
        , m_random(random)
    {
    }

    DeleteStatement generate()
    {
        const RandomTable& table = pickTable();
        const SnapshotTable& stored = storedTable(table);
        m_candidates = parentRows(table, stored);
        if (m_candidates.empty() || m_random.chance(10))
            m_candidates = stored.rows;
        DeleteStatement statement;
        statement.table = table.name;
        if (m_random.chance(m_profile.notEnforced))
            statement.enforcement = Enforcement::Off;
        if (m_random.chance(35))
            selectByKey(statement, table);
        if (statement.keys.empty())
            statement.where = condition(table, stored);
        return statement;
    }

private:
    /// Mostly a table whose rows have children.
    const RandomTable& pickTable()
    {
        std::vector<size_t> parents;
        for (size_t i = 0; i < m_schema.tables.size(); ++i) {
            if (!parentRows(m_schema.tables[i], storedTable(m_schema.tables[i])).empty())
                parents.push_back(i);
        }
        if (parents.empty() || m_random.chance(5))
            return m_random.pick(m_schema.tables);
        return m_schema.tables[m_random.pick(parents)];
    }

    const SnapshotTable& storedTable(const RandomTable& table) const
    {
        return *std::ranges::find(m_rows, table.name, &SnapshotTable::name);
    }

    /// The rows of a table that others refer to.
    std::vector<SnapshotRow> parentRows(const RandomTable& parent, const SnapshotTable& stored) const
    {
        std::vector<SnapshotRow> found;
        std::ranges::copy_if(stored.rows, std::back_inserter(found), [&](const SnapshotRow& row) {
            return std::ranges::any_of(m_schema.tables, [&](const RandomTable& child) {
                return std::ranges::any_of(child.foreignKeys, [&](const RandomForeignKey& key) {
                    return &m_schema.tables[static_cast<size_t>(key.parent)] == &parent
                        && hasChildren(row, storedTable(child), key);
                });
            });
        });
        return found;
    }

    static bool hasChildren(const SnapshotRow& parent, const SnapshotTable& children,
                            const RandomForeignKey& key)
    {
        return std::ranges::any_of(children.rows, [&](const SnapshotRow& child) {
            return child != parent
                && std::ranges::equal(key.columns, key.parentColumns, [&](int column, int parentColumn) {
                       return child.cells[static_cast<size_t>(column)]
                           == parent.cells[static_cast<size_t>(parentColumn)];
                   });
        });
    }

    void selectByKey(DeleteStatement& statement, const RandomTable& table)
    {
        const int wanted = m_random.chance(70) ? 1 : m_random.between(2, 3);
        QStringList conditions;
        for (const SnapshotRow& row : m_candidates) {
            if (static_cast<int>(statement.keys.size()) == wanted)
                break;
            if (m_random.chance(30))
                continue;
            KeyText key;
            QStringList parts;
            for (const int column : table.primaryKey) {
                const auto& value = row.cells[static_cast<size_t>(column)];
                // Only numbers and words are told apart by their text alone.
                if (isNull(value) || std::holds_alternative<QByteArray>(value))
                    break;
                const QString& name = table.columns[static_cast<size_t>(column)].name;
                key.emplace_back(name, displayText(value));
                parts << u"%1 = %2"_s.arg(inDoubleQuotes(name), sqlLiteral(value));
            }
            if (key.empty() || key.size() != table.primaryKey.size())
                continue;
            statement.keys.push_back(key);
            conditions << parts.join(u" AND "_s);
        }
        statement.where = conditions.join(u" OR "_s);
    }

    QString condition(const RandomTable& table, const SnapshotTable& stored)
    {
        const auto index = static_cast<size_t>(m_random.below(static_cast<int>(stored.columns.size())));
        const bool isKey = !table.primaryKey.empty() && m_random.chance(60);
        const size_t column = isKey ? static_cast<size_t>(table.primaryKey.front()) : index;
        const QString name = inDoubleQuotes(table.columns[column].name);
        if (m_candidates.empty() || m_random.chance(4))
            return name + u" = 99"_s;
        const QString value = sqlLiteral(m_random.pick(m_candidates).cells[column]);
        switch (m_random.below(8)) {
        case 0:
            return m_random.chance(50) ? QString() : u"1"_s;
        case 1:
            return u"%1 IN (%2, %3)"_s.arg(name, value,
                                           sqlLiteral(m_random.pick(m_candidates).cells[column]));
        case 2:
            return u"%1 >= %2"_s.arg(name, value);
        case 3:
            return u"%1 IS NULL OR %1 = %2"_s.arg(name, value);
        case 4:
            return u"%1 IN (SELECT min(%1) FROM %2)"_s.arg(name, inDoubleQuotes(table.name));
        default:
            return u"%1 IS %2"_s.arg(name, value);
        }
    }

    const RandomSchema& m_schema;
    const RowSnapshot& m_rows;
    const Profile& m_profile;
    Random& m_random;
    std::vector<SnapshotRow> m_candidates; ///< Rows that are worth deleting.
};

} // namespace

DeleteStatement generateStatement(const RandomSchema& schema, const RowSnapshot& rows, const Profile& profile,
                                  Random& random)
{
    return StatementGenerator(schema, rows, profile, random).generate();
}

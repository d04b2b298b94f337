#include "tests/differential/rowgenerator.h"

#include "tests/support/snapshot.h"
#include "tests/support/sqlitedatabase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Literals beside the table's columns.
using Row = std::vector<QString>;

class RowGenerator {
public:
    RowGenerator(SqliteDatabase& database, const RandomSchema& schema, const Profile& profile, Random& random)
        : m_database(database)
        , m_schema(schema)
        , m_profile(profile)
        , m_random(random)
        , m_mayDangle(random.chance(profile.dangling))
        , m_mixesTypes(random.chance(profile.otherTypes * 3))
        , m_rows(schema.tables.size())
    {
    }

    void run()
    {
        for (size_t i = 0; i < m_rows.size(); ++i)
            makeRows(i);
        // Twice, since a parent's key may be a reference itself.
        for (int round = 0; round < 2; ++round) {
            for (size_t i = 0; i < m_rows.size(); ++i)
                pointToParents(i);
        }
        for (size_t i = 0; i < m_rows.size(); ++i)
            insert(i);
        if (!m_mayDangle)
            removeDangling();
    }

private:
    void makeRows(size_t table)
    {
        const int count = m_random.between(m_random.chance(85) ? 2 : 0, m_profile.mostRows);
        for (int i = 0; i < count; ++i) {
            Row row;
            for (int column = 0; column < static_cast<int>(m_schema.tables[table].columns.size()); ++column)
                row.push_back(randomValue(m_schema.tables[table], column));
            m_rows[table].push_back(row);
        }
    }

    QString randomValue(const RandomTable& table, int index)
    {
        const RandomColumn& column = table.columns[static_cast<size_t>(index)];
        const bool isKey = table.primaryKey == std::vector<int>{index};
        if (m_random.chance(isKey ? 3 : 8))
            return u"NULL"_s;
        const int value = m_random.below(isKey ? m_profile.mostRows : m_profile.keyValues);
        return column.kind == ValueKind::Number ? number(column, value + 1) : word(QChar(u'a' + value));
    }

    QString number(const RandomColumn& column, int value)
    {
        const bool keepsType = column.type.isEmpty() || column.type == u"BLOB"_s || column.type == u"ANY"_s;
        if (!keepsType || !m_mixesTypes)
            return QString::number(value);
        return m_random.pick(QStringList{u"%1"_s, u"'%1'"_s, u"%1.0"_s, u"'%1.0'"_s, u"x'3%1'"_s}).arg(value);
    }

    /// Where collations are about, also words that only some of them tell apart.
    QString word(const QString& text)
    {
        if (m_profile.collations == 0 || m_random.chance(75))
            return u'\'' + text + u'\'';
        return m_random.chance(60) ? u'\'' + text.toUpper() + u'\'' : u'\'' + text + u" '"_s;
    }

    void pointToParents(size_t table)
    {
        for (Row& row : m_rows[table]) {
            for (const RandomForeignKey& key : m_schema.tables[table].foreignKeys)
                pointToParent(row, key);
        }
    }

    void pointToParent(Row& row, const RandomForeignKey& key)
    {
        const std::vector<Row>& parents = m_rows[static_cast<size_t>(key.parent)];
        if (parents.empty() || (m_mayDangle && m_random.chance(20)))
            return;
        const Row parent = m_random.pick(parents);
        const bool isNull = m_random.chance(10);
        for (size_t i = 0; i < key.columns.size(); ++i) {
            QString& cell = row[static_cast<size_t>(key.columns[i])];
            cell = isNull ? u"NULL"_s : parent[static_cast<size_t>(key.parentColumns[i])];
        }
    }

    /// Rows that a constraint forbids are left out.
    void insert(size_t index)
    {
        const RandomTable& table = m_schema.tables[index];
        for (const Row& row : m_rows[index]) {
            QStringList columns;
            QStringList values;
            for (size_t i = 0; i < row.size(); ++i) {
                if (!table.columns[i].generatedFrom.isEmpty())
                    continue;
                columns << inDoubleQuotes(table.columns[i].name);
                values << row[i];
            }
            try {
                m_database.execute(u"INSERT OR IGNORE INTO %1(%2) VALUES(%3)"_s.arg(
                    inDoubleQuotes(table.name), columns.join(u", "_s), values.join(u", "_s)));
            } catch (const SqliteError&) {
                continue; // A value that the column's type does not take.
            }
        }
    }

    void removeDangling()
    {
        qint64 changes = -1;
        while (changes != m_database.totalChanges()) {
            changes = m_database.totalChanges();
            for (const RandomTable& child : m_schema.tables) {
                for (const RandomForeignKey& key : child.foreignKeys) {
                    if (key.missingParent.isEmpty())
                        removeDangling(child, key);
                }
            }
        }
    }

    void removeDangling(const RandomTable& child, const RandomForeignKey& key)
    {
        const RandomTable& parent = m_schema.tables[static_cast<size_t>(key.parent)];
        QStringList isSet;
        QStringList isSame;
        for (size_t i = 0; i < key.columns.size(); ++i) {
            const QString column = inDoubleQuotes(child.columns[static_cast<size_t>(key.columns[i])].name);
            const QString parentColumn
                = inDoubleQuotes(parent.columns[static_cast<size_t>(key.parentColumns[i])].name);
            isSet << u"child.%1 IS NOT NULL"_s.arg(column);
            isSame << u"parent.%1 = child.%2"_s.arg(parentColumn, column);
        }
        m_database.execute(
            u"DELETE FROM %1 AS child WHERE %2 AND NOT EXISTS(SELECT 1 FROM %3 AS parent WHERE %4)"_s.arg(
                inDoubleQuotes(child.name), isSet.join(u" AND "_s), inDoubleQuotes(parent.name),
                isSame.join(u" AND "_s)));
    }

    SqliteDatabase& m_database;
    const RandomSchema& m_schema;
    const Profile& m_profile;
    Random& m_random;
    bool m_mayDangle;
    bool m_mixesTypes;
    std::vector<std::vector<Row>> m_rows;
};

} // namespace

void insertRows(SqliteDatabase& database, const RandomSchema& schema, const Profile& profile, Random& random)
{
    RowGenerator(database, schema, profile, random).run();
}

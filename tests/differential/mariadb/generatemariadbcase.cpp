#include "model/engines/mariadb/mariadbquoting.h"
#include "tests/differential/mariadb/mariadbcase.h"
#include "tests/differential/mariadb/mariadbshares.h"
#include "tests/differential/random.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum class Type { Integer, Text };

/// A table in the making: three columns for each key, `k` the primary key's, `c` for foreign keys.
struct MadeTable {
    QString name; ///< As SQL names it, with its database.
    QString database;
    bool isInnoDb = true;
    bool hasPrimaryKey = true;
    int keyColumns = 1;
    std::vector<QString> columns; ///< Quoted; the first `keyColumns` are the primary key.
    std::vector<Type> types;
    std::vector<bool> isNullable;
    std::vector<std::vector<int>> referable; ///< Column lists that an index starts with.
    QStringList lines; ///< Of CREATE TABLE, after the columns.
    QStringList later; ///< ALTER TABLE statements.
};

class Generator {
public:
    Generator(CaseLevel level, quint64 seed)
        : m_shares(sharesOf(level))
        , m_random(seed)
    {
    }

    MariaDbCase run()
    {
        m_isSpread = m_random.chance(m_shares.spreadCases);
        if (m_isSpread) {
            m_shares.mostRows += 6;
            m_shares.keyValues += 5;
            m_shares.restricts /= 2;
            m_shares.sharedColumns /= 3;
        }
        if (m_random.chance(m_shares.longChains)) {
            makeChain();
            return m_case;
        }
        const int count = m_random.between(m_shares.leastTables, m_shares.mostTables);
        for (int i = 0; i < count; ++i)
            makeTable(i);
        const int keys = std::max(1, count * m_shares.keysPerTable * m_random.between(60, 140) / 10'000);
        for (int i = 0; i < keys; ++i)
            makeForeignKey(i);
        writeTables();
        makeRows();
        if (!m_random.chance(m_shares.dangling))
            removeDanglingRows();
        makeDeletion();
        return m_case;
    }

private:
    QString name(const QString& plain)
    {
        static const QStringList odd{u"order"_s, u"my thing"_s,   u"Größe"_s,  u"a`b"_s,   u"a.b"_s,
                                     u"it's"_s,  u"x/y"_s,        u"100%"_s,   u"MiXeD"_s, u"表"_s,
                                     u"a@b"_s,   u"say \"hi\""_s, u"semi;c"_s, u"#1"_s,    u"back\\s"_s,
                                     u"Zz-1"_s,  u"$d?:x"_s};
        return m_random.chance(m_shares.oddNames) ? m_random.pick(odd) + plain : plain;
    }

    void makeTable(int number)
    {
        MadeTable table;
        table.database = m_random.chance(m_shares.otherDatabase) ? QString::fromLatin1(MariaDbCase::Other)
                                                                 : QString::fromLatin1(MariaDbCase::Main);
        const QString own = quotedName(name(u"t%1"_s.arg(number)));
        table.name = table.database == QLatin1String(MariaDbCase::Main)
            ? own
            : quotedName(table.database) + u'.' + own;
        table.isInnoDb = !m_random.chance(m_shares.otherEngines);
        table.hasPrimaryKey = !m_random.chance(m_shares.withoutKey);
        table.keyColumns = m_random.chance(m_shares.compositeKeys) ? 2 : 1;
        const int columns = table.keyColumns + m_random.between(1, 4);
        for (int i = 0; i < columns; ++i) {
            table.columns.push_back(quotedName(name(u"c%1"_s.arg(i))));
            table.types.push_back(m_random.chance(m_shares.texts) ? Type::Text : Type::Integer);
            table.isNullable.push_back(i >= table.keyColumns && !m_random.chance(15));
        }
        std::vector<int> key;
        for (int i = 0; i < table.keyColumns; ++i)
            key.push_back(i);
        if (table.hasPrimaryKey) {
            table.lines << u"PRIMARY KEY (%1)"_s.arg(names(table, key));
            table.referable.push_back(key);
        }
        m_tables.push_back(table);
        for (int tries = 0; tries < 3; ++tries)
            if (m_random.chance(m_shares.extraIndexes) || (!table.hasPrimaryKey && tries == 0))
                makeIndex(m_tables.back(), tries);
    }

    void makeIndex(MadeTable& table, int number)
    {
        std::vector<int> columns;
        const int length = m_random.between(1, std::min(3, static_cast<int>(table.columns.size())));
        while (std::ssize(columns) < length) {
            const int column = m_random.below(static_cast<int>(table.columns.size()));
            if (std::ranges::find(columns, column) == columns.end())
                columns.push_back(column);
        }
        const bool isUnique = m_random.chance(35);
        // MyISAM loses its place in an index with a descending part when it deletes a row there: 10.11.19 leaves
        // rows that the condition matches.
        QStringList parts;
        for (const int column : columns)
            parts << table.columns[static_cast<size_t>(column)]
                    + (table.isInnoDb && m_random.chance(10) ? u" DESC"_s : QString());
        const QString line = u"%1KEY %2 (%3)"_s.arg(
            isUnique ? u"UNIQUE "_s : QString(),
            quotedName(u"%1%2"_s.arg(m_random.pick(QStringList{u"a"_s, u"z"_s})).arg(number)),
            parts.join(u", "_s));
        if (m_random.chance(m_shares.laterIndexes))
            table.later << u"ALTER TABLE %1 ADD %2"_s.arg(table.name, line);
        else
            table.lines << line;
        for (size_t n = 1; n <= columns.size(); ++n)
            table.referable.emplace_back(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(n));
    }

    static QString names(const MadeTable& table, const std::vector<int>& columns)
    {
        QStringList names;
        for (const int column : columns)
            names << table.columns[static_cast<size_t>(column)];
        return names.join(u", "_s);
    }

    struct MadeKey {
        size_t child;
        size_t parent;
        std::vector<int> childColumns;
        std::vector<int> parentColumns;
    };

    void makeForeignKey(int number)
    {
        MadeKey key;
        key.parent = static_cast<size_t>(m_random.below(static_cast<int>(m_tables.size())));
        key.child = m_random.chance(m_shares.selfReferences)
            ? key.parent
            : static_cast<size_t>(m_random.below(static_cast<int>(m_tables.size())));
        MadeTable& child = m_tables[key.child];
        const MadeTable& parent = m_tables[key.parent];
        if (parent.referable.empty())
            return;
        key.parentColumns = m_isSpread ? parent.referable.front() : m_random.pick(parent.referable);
        for (const int column : key.parentColumns) {
            const int found = childColumn(child, parent.types[static_cast<size_t>(column)], key.childColumns);
            if (found < 0)
                return;
            key.childColumns.push_back(found);
        }
        const auto isNullable = [&](int column) { return child.isNullable[static_cast<size_t>(column)]; };
        const bool canBeNull = std::ranges::all_of(key.childColumns, isNullable);
        const QString line = u"CONSTRAINT %1 FOREIGN KEY (%2) REFERENCES %3 (%4)%5%6"_s.arg(
            quotedName(name(u"%1_f%2"_s.arg(m_random.pick(QStringList{u"a"_s, u"m"_s, u"z"_s})).arg(number))),
            names(child, key.childColumns), qualified(parent), names(parent, key.parentColumns),
            onDelete(canBeNull), onUpdate(canBeNull));
        child.later << u"ALTER TABLE %1 ADD %2"_s.arg(child.name, line);
        m_keys.push_back(key);
    }

    static QString qualified(const MadeTable& table)
    {
        return table.name.contains(u"`.`"_s) ? table.name : quotedName(table.database) + u'.' + table.name;
    }

    /// A column of the child that fits: often one that has none of its own yet.
    int childColumn(MadeTable& child, Type type, const std::vector<int>& taken)
    {
        std::vector<int> fitting;
        for (size_t i = 0; i < child.columns.size(); ++i)
            if (child.types[i] == type && std::ranges::find(taken, static_cast<int>(i)) == taken.end())
                fitting.push_back(static_cast<int>(i));
        if (!fitting.empty() && m_random.chance(m_shares.sharedColumns + 40))
            return m_random.pick(fitting);
        child.columns.push_back(quotedName(name(u"c%1"_s.arg(child.columns.size()))));
        child.types.push_back(type);
        child.isNullable.push_back(!m_random.chance(12));
        return static_cast<int>(child.columns.size()) - 1;
    }

    QString onDelete(bool canBeNull)
    {
        if (m_random.chance(m_shares.restricts))
            return m_random.pick(QStringList{{}, u" ON DELETE RESTRICT"_s, u" ON DELETE NO ACTION"_s});
        return canBeNull && m_random.chance(50) ? u" ON DELETE SET NULL"_s : u" ON DELETE CASCADE"_s;
    }

    QString onUpdate(bool canBeNull)
    {
        if (!m_random.chance(m_shares.onUpdateActions))
            return m_random.pick(QStringList{{}, u" ON UPDATE RESTRICT"_s, u" ON UPDATE NO ACTION"_s});
        return canBeNull && m_random.chance(40) ? u" ON UPDATE SET NULL"_s : u" ON UPDATE CASCADE"_s;
    }

    void writeTables()
    {
        QStringList later;
        for (const MadeTable& table : m_tables) {
            QStringList lines;
            for (size_t i = 0; i < table.columns.size(); ++i)
                lines << table.columns[i]
                        + (table.types[i] == Type::Integer ? u" INT"_s
                                                           : u" VARCHAR(12) COLLATE utf8mb4_general_ci"_s)
                        + (table.isNullable[i] ? u""_s : u" NOT NULL"_s);
            if (m_random.chance(m_shares.generatedColumns) && table.types.back() == Type::Integer)
                lines << u"`v` INT AS (%1 + 1) VIRTUAL"_s.arg(table.columns.back());
            lines << table.lines;
            m_case.statements << u"CREATE TABLE %1 (%2) ENGINE=%3"_s.arg(
                table.name, lines.join(u", "_s), table.isInnoDb ? u"InnoDB"_s : u"MyISAM"_s);
            m_case.tables << table.name;
            later << table.later;
        }
        m_case.statements << later;
    }

    QString literal(Type type) { return literal(type, m_random.below(m_shares.keyValues)); }

    QString literal(Type type, int value)
    {
        if (type == Type::Integer)
            return QString::number(value);
        static const QStringList letters{u"a"_s, u"b"_s, u"ß"_s, u"é"_s, u"cc"_s, u"Ñ"_s, u"z"_s};
        QString text = letters[value % letters.size()];
        if (m_random.chance(30))
            text = text.toUpper();
        if (m_random.chance(15))
            text += u' ';
        return u'\'' + text + u'\'';
    }

    void makeRows()
    {
        for (const MadeTable& table : m_tables)
            for (int i = m_random.between(2, m_shares.mostRows) - 1; i >= 0; --i) {
                QStringList values;
                for (size_t c = 0; c < table.columns.size(); ++c)
                    values << cell(table, c, i);
                const QStringList columns(table.columns.begin(), table.columns.end());
                m_case.statements << u"INSERT IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(
                    table.name, columns.join(u", "_s), values.join(u", "_s));
            }
    }

    /// The primary keys of a table's rows differ, most of them.
    QString cell(const MadeTable& table, size_t column, int row)
    {
        if (table.isNullable[column] && m_random.chance(20))
            return u"NULL"_s;
        const bool isKey = column < static_cast<size_t>(table.keyColumns) && !m_random.chance(10);
        if (!isKey)
            return literal(table.types[column]);
        if (table.keyColumns == 1)
            return literal(table.types[column], row);
        return literal(table.types[column], column == 0 ? row / 2 : row % 2);
    }

    /// References without parents become NULL where they can; else rows go, and what that leaves without a
    /// parent goes in the next round.
    void removeDanglingRows()
    {
        constexpr int Rounds = 3;
        for (int round = 0; round < Rounds; ++round)
            for (const MadeKey& key : m_keys)
                m_case.statements << withoutDangling(key);
    }

    QString withoutDangling(const MadeKey& key) const
    {
        const MadeTable& child = m_tables[key.child];
        const MadeTable& parent = m_tables[key.parent];
        QStringList joins;
        QStringList notNull;
        for (size_t i = 0; i < key.childColumns.size(); ++i) {
            const QString& column = child.columns[static_cast<size_t>(key.childColumns[i])];
            joins << u"p.%1 = c.%2"_s.arg(parent.columns[static_cast<size_t>(key.parentColumns[i])], column);
            notNull << u"c.%1 IS NOT NULL"_s.arg(column);
        }
        const QString tables
            = u"%1 AS c LEFT JOIN %2 AS p ON %3"_s.arg(child.name, parent.name, joins.join(u" AND "_s));
        const QString where = u"%1 AND p.%2 IS NULL"_s.arg(
            notNull.join(u" AND "_s), parent.columns[static_cast<size_t>(key.parentColumns.front())]);
        const auto first = static_cast<size_t>(key.childColumns.front());
        if (child.isNullable[first])
            return u"UPDATE IGNORE %1 SET c.%2 = NULL WHERE %3"_s.arg(tables, child.columns[first], where);
        return u"DELETE c FROM %1 WHERE %2"_s.arg(tables, where);
    }

    /// A list of rows, each the child of the one before, around the depth at which InnoDB stops.
    void makeChain()
    {
        const int length = m_random.between(13, 18);
        const QString action = m_random.chance(70) ? u"CASCADE"_s : u"SET NULL"_s;
        m_case.statements
            << u"CREATE TABLE t(id INT PRIMARY KEY, f INT, CONSTRAINT tf FOREIGN KEY (f) REFERENCES t(id) ON DELETE %1)"_s
                   .arg(action)
            << u"CREATE TABLE u(id INT PRIMARY KEY, f INT, CONSTRAINT uf FOREIGN KEY (f) REFERENCES t(id) ON DELETE %1)"_s
                   .arg(m_random.pick(QStringList{u"CASCADE"_s, u"SET NULL"_s, u"RESTRICT"_s}));
        for (int i = 1; i <= length; ++i)
            m_case.statements << u"INSERT INTO t VALUES (%1, %2)"_s.arg(i).arg(
                i == 1 ? u"NULL"_s : QString::number(i - 1));
        m_case.statements << u"INSERT INTO u VALUES (1, %1)"_s.arg(m_random.between(12, length));
        m_case.tables << u"`t`"_s << u"`u`"_s;
        m_case.table = u"`t`"_s;
        m_case.where = u"`id` = 1"_s;
    }

    void makeDeletion()
    {
        std::vector<size_t> parents;
        for (const MadeKey& key : m_keys)
            parents.push_back(key.parent);
        const size_t chosen = !parents.empty() && m_random.chance(90)
            ? m_random.pick(parents)
            : static_cast<size_t>(m_random.below(static_cast<int>(m_tables.size())));
        const MadeTable& table = m_tables[chosen];
        m_case.table = table.name;
        if (m_random.chance(m_shares.notEnforced))
            m_case.enforcement = Enforcement::Off;
        m_case.where = m_random.chance(m_shares.conditions) ? condition(table) : keyCondition(table);
    }

    QString keyCondition(const MadeTable& table)
    {
        QStringList parts;
        for (int i = 0; i < table.keyColumns; ++i)
            parts << table.columns[static_cast<size_t>(i)] + u" = "_s
                    + literal(table.types[static_cast<size_t>(i)]);
        return parts.join(u" AND "_s);
    }

    QString condition(const MadeTable& table)
    {
        const auto column = static_cast<size_t>(m_random.below(static_cast<int>(table.columns.size())));
        const QString& tested = table.columns[column];
        switch (m_random.below(7)) {
        case 0:
            return u"1"_s;
        case 1:
            return tested + u" IS NULL"_s;
        case 2:
            return tested + u" IS NOT NULL"_s;
        case 3:
            return u"%1 = %2 OR %1 IS NULL"_s.arg(tested, literal(table.types[column]));
        case 4:
            return u"%1 IN (%2, %3)"_s.arg(tested, literal(table.types[column]),
                                           literal(table.types[column]));
        case 5:
            return keyCondition(table) + u" OR "_s + tested + u" = "_s + literal(table.types[column]);
        default:
            return tested + m_random.pick(QStringList{u" = "_s, u" >= "_s, u" < "_s, u" <> "_s})
                + literal(table.types[column]);
        }
    }

    MariaDbShares m_shares;
    Random m_random;
    bool m_isSpread = false;
    std::vector<MadeTable> m_tables;
    std::vector<MadeKey> m_keys;
    MariaDbCase m_case;
};

} // namespace

MariaDbCase generateMariaDbCase(CaseLevel level, quint64 seed)
{
    return Generator(level, seed).run();
}

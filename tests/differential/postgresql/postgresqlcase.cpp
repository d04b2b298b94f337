#include "tests/differential/postgresql/postgresqlcase.h"

#include "tests/differential/random.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace {

const QStringList Names{u"parent"_s, u"child"_s,   u"Mixed Case"_s, u"select"_s, u"o\"quote"_s,
                        u"it's"_s,   u"ünïcode"_s, u"a.b"_s,        u"t1"_s,     u"back\\slash"_s};
const QStringList Actions{u"CASCADE"_s, u"SET NULL"_s, u"SET DEFAULT"_s, u"RESTRICT"_s, u"NO ACTION"_s};

QString quoted(const QString& name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

struct CaseColumn {
    QString name;
    QString type;
    bool isNotNull = false;
};

struct CaseTable {
    QString schema;
    QString name;
    std::vector<CaseColumn> columns; ///< The first `keySize` are the primary key.
    int keySize = 1;
    bool isPartitioned = false;
    std::vector<std::vector<int>> uniqueKeys; ///< Columns that keys may refer to; the primary key first.

    QString sqlName() const { return quoted(schema) + u'.' + quoted(name); }
};

class CaseGenerator {
public:
    CaseGenerator(quint64 seed, CaseLevel level)
        : m_random(seed)
        , m_level(level)
    {
    }

    PostgreSqlCase run()
    {
        QStringList names = Names;
        const int count = m_random.between(1, m_level == CaseLevel::Hard ? 4 : 6);
        m_case.statements << u"CREATE SCHEMA other"_s;
        for (int i = 0; i < count; ++i)
            addTable(names.takeAt(m_random.below(static_cast<int>(names.size()))));
        const int keys = m_random.between(count, m_level == CaseLevel::Hard ? 2 * count + 1 : count + 1);
        std::vector<QString> foreignKeys;
        for (int i = 0; i < keys; ++i)
            foreignKeys.push_back(foreignKey(i));
        for (const CaseTable& table : m_tables)
            createTable(table);
        for (const QString& key : foreignKeys)
            m_case.statements << key;
        if (!isBasic() && m_random.chance(10))
            m_case.statements << u"ALTER TABLE %1 DISABLE TRIGGER ALL"_s.arg(
                m_random.pick(m_tables).sqlName());
        addRows();
        chooseRows();
        return m_case;
    }

private:
    bool isBasic() const { return m_level == CaseLevel::Basic; }

    void addTable(const QString& name)
    {
        CaseTable table;
        table.schema = !isBasic() && m_random.chance(15) ? u"other"_s : u"public"_s;
        table.name = name;
        table.keySize = m_random.chance(20) ? 2 : 1;
        for (int i = 0; i < table.keySize; ++i)
            table.columns.push_back({u"k%1"_s.arg(i), m_random.pick(keyTypes()), true});
        std::vector<int> primaryKey;
        for (int i = 0; i < table.keySize; ++i)
            primaryKey.push_back(i);
        table.uniqueKeys.push_back(primaryKey);
        if (m_random.chance(30)) {
            table.uniqueKeys.push_back({static_cast<int>(table.columns.size())});
            table.columns.push_back({u"u"_s, m_random.pick(keyTypes()), false});
        }
        m_tables.push_back(table);
    }

    static QStringList keyTypes()
    {
        return {u"integer"_s, u"integer"_s, u"bigint"_s, u"text"_s, u"numeric(6,2)"_s};
    }

    /// New columns, or ones that another key has already.
    std::vector<int> childColumns(CaseTable& child, const CaseTable& parent, const std::vector<int>& key)
    {
        std::vector<int> columns;
        for (const int part : key) {
            const QString type = parent.columns[static_cast<size_t>(part)].type;
            int column = -1;
            if (m_random.chance(m_level == CaseLevel::Hard ? 45 : 20))
                for (size_t i = 0; i < child.columns.size(); ++i)
                    if (child.columns[i].type == type
                        && std::ranges::find(columns, static_cast<int>(i)) == columns.end()
                        && (i >= static_cast<size_t>(child.keySize) || m_random.chance(30)))
                        column = static_cast<int>(i);
            if (column < 0) {
                column = static_cast<int>(child.columns.size());
                child.columns.push_back({u"f%1"_s.arg(column), type, m_random.chance(10)});
            }
            columns.push_back(column);
        }
        return columns;
    }

    static QString list(const CaseTable& table, const std::vector<int>& columns)
    {
        QStringList names;
        for (const int column : columns)
            names << quoted(table.columns[static_cast<size_t>(column)].name);
        return names.join(u", "_s);
    }

    QString foreignKey(int number)
    {
        const auto childPlace = static_cast<size_t>(m_random.below(static_cast<int>(m_tables.size())));
        const auto parentPlace = static_cast<size_t>(m_random.below(static_cast<int>(m_tables.size())));
        const CaseTable parent = m_tables[parentPlace];
        CaseTable& child = m_tables[childPlace];
        const std::vector<int> key = m_random.pick(parent.uniqueKeys);
        const std::vector<int> columns = childColumns(child, parent, key);
        const QString onDelete = m_random.pick(Actions);
        QString sql = u"ALTER TABLE %1 ADD CONSTRAINT %2 FOREIGN KEY (%3) REFERENCES %4 (%5)"_s.arg(
            child.sqlName(), quoted(u"fk%1 %2"_s.arg(m_random.below(100)).arg(number)), list(child, columns),
            parent.sqlName(), list(parent, key));
        if (!isBasic() && key.size() > 1 && m_random.chance(30))
            sql += u" MATCH FULL"_s;
        sql += u" ON DELETE "_s + onDelete;
        if (!isBasic() && onDelete.startsWith(u"SET"_s) && columns.size() > 1 && m_random.chance(40))
            sql += u" (%1)"_s.arg(list(child, {columns.back()}));
        if (m_random.chance(60))
            sql += u" ON UPDATE "_s + m_random.pick(Actions);
        if (!isBasic() && m_random.chance(25))
            sql += m_random.chance(60) ? u" DEFERRABLE INITIALLY DEFERRED"_s : u" DEFERRABLE"_s;
        if (!isBasic() && m_random.chance(10))
            sql += u" NOT VALID"_s;
        return sql;
    }

    QString value(const QString& type)
    {
        if (type == "text"_L1)
            return m_random.pick(QStringList{u"'a'"_s, u"'b'"_s, u"'ä'"_s, u"''"_s, u"'1'"_s});
        if (type.startsWith(u"numeric"_s))
            return m_random.pick(QStringList{u"1"_s, u"2.50"_s, u"3.10"_s, u"4"_s});
        return QString::number(m_random.between(1, 4));
    }

    void createTable(const CaseTable& table)
    {
        QStringList items;
        for (const CaseColumn& column : table.columns) {
            QString item = quoted(column.name) + u' ' + column.type;
            if (column.isNotNull)
                item += u" NOT NULL"_s;
            if (m_random.chance(30))
                item += u" DEFAULT "_s + value(column.type);
            items << item;
        }
        items << u"PRIMARY KEY (%1)"_s.arg(list(table, table.uniqueKeys.front()));
        for (size_t i = 1; i < table.uniqueKeys.size(); ++i)
            items << u"UNIQUE (%1)"_s.arg(list(table, table.uniqueKeys[i]));
        if (!isBasic() && m_random.chance(10))
            items << u"CHECK (%1 IS NOT NULL OR %2 IS NOT NULL)"_s.arg(quoted(table.columns.front().name),
                                                                       quoted(table.columns.back().name));
        m_case.statements << u"CREATE TABLE %1 (%2)"_s.arg(table.sqlName(), items.join(u", "_s));
    }

    void addRows()
    {
        // Rows are put in without checks; those without a parent are taken out again, unless they may stay.
        m_case.statements << u"SET session_replication_role = replica"_s;
        const int rows = m_random.between(15, 50);
        for (int i = 0; i < rows; ++i) {
            const CaseTable& table = m_random.pick(m_tables);
            QStringList values;
            for (const CaseColumn& column : table.columns)
                values << (!column.isNotNull && m_random.chance(35) ? u"NULL"_s : value(column.type));
            m_case.statements << u"INSERT INTO %1 VALUES (%2) ON CONFLICT DO NOTHING"_s.arg(
                table.sqlName(), values.join(u", "_s));
        }
        m_case.statements << u"RESET session_replication_role"_s;
        if (isBasic() || m_random.chance(70))
            m_case.statements << RemoveOrphans;
    }

    void chooseRows()
    {
        const CaseTable& table = m_random.pick(m_tables);
        m_case.table = table.schema == "public"_L1 ? quoted(table.name) : table.sqlName();
        m_case.quotedTable = table.sqlName();
        const CaseColumn& column = m_random.pick(table.columns);
        if (m_random.chance(10))
            m_case.condition = u"true"_s;
        else if (m_random.chance(15))
            m_case.condition = quoted(column.name) + u" IS NULL"_s;
        else
            m_case.condition = u"%1 %2 %3"_s.arg(
                quoted(column.name), m_random.pick(QStringList{u"="_s, u"<="_s, u">"_s}), value(column.type));
    }

    /// Deletes, without actions, rows that violate a key, until there are none.
    static inline const QString RemoveOrphans = uR"(DO $do$
        DECLARE k record; removed bigint; again boolean := true;
        BEGIN
            SET LOCAL session_replication_role = replica;
            WHILE again LOOP
                again := false;
                FOR k IN SELECT c.conrelid::regclass AS child, c.confrelid::regclass AS parent, c.confmatchtype AS kind,
                        (SELECT string_agg(format('p.%I = c.%I', pa.attname, ca.attname), ' AND ') FROM unnest(c.conkey, c.confkey) AS u(x, y)
                         JOIN pg_attribute ca ON ca.attrelid = c.conrelid AND ca.attnum = u.x
                         JOIN pg_attribute pa ON pa.attrelid = c.confrelid AND pa.attnum = u.y) AS same,
                        (SELECT string_agg(format('c.%I IS NOT NULL', ca.attname), CASE c.confmatchtype WHEN 'f' THEN ' OR ' ELSE ' AND ' END) FROM unnest(c.conkey) AS u(x)
                         JOIN pg_attribute ca ON ca.attrelid = c.conrelid AND ca.attnum = u.x) AS filled
                    FROM pg_constraint c WHERE c.contype = 'f' LOOP
                    EXECUTE format('DELETE FROM %s c WHERE (%s) AND NOT EXISTS (SELECT FROM %s p WHERE %s)', k.child, k.filled, k.parent, k.same);
                    GET DIAGNOSTICS removed = ROW_COUNT;
                    again := again OR removed > 0;
                END LOOP;
            END LOOP;
        END $do$)"_s;

    Random m_random;
    CaseLevel m_level;
    PostgreSqlCase m_case;
    std::vector<CaseTable> m_tables;
};

} // namespace

PostgreSqlCase generatePostgreSqlCase(quint64 seed, CaseLevel level)
{
    return CaseGenerator(seed, level).run();
}

#include "tests/differential/postgresql/caserows.h"

#include "tests/differential/postgresql/casetypes.h"

#include <map>

using namespace Qt::StringLiterals;

namespace {

class RowMaker {
public:
    explicit RowMaker(Random& random)
        : m_random(random)
    {
    }

    QString insert(const CaseTable& table)
    {
        QStringList names;
        QStringList values;
        for (const CaseColumn& column : table.columns) {
            if (!column.generation.isEmpty())
                continue;
            names << CaseTable::quoted(column.name);
            values << value(table, column);
        }
        // Foreign tables have no identity columns.
        return u"INSERT INTO %1 (%2)%3 VALUES (%4) ON CONFLICT DO NOTHING"_s.arg(
            table.sqlName(), names.join(u", "_s), table.isForeign ? QString() : u" OVERRIDING SYSTEM VALUE"_s,
            values.join(u", "_s));
    }

private:
    QString value(const CaseTable& table, const CaseColumn& column)
    {
        if (column.isCounter)
            return QString::number(++m_counts[table.name]);
        return !column.isNotNull && m_random.chance(35) ? u"NULL"_s : CaseTypes::value(m_random, column.type);
    }

    Random& m_random;
    std::map<QString, int> m_counts; ///< Of rows, by table.
};

} // namespace

QStringList insertRows(Random& random, const std::vector<CaseTable>& tables,
                       const std::optional<CaseTable>& heir)
{
    RowMaker maker(random);
    QStringList statements{u"SET session_replication_role = replica"_s};
    const int rows = random.between(15, 60);
    for (int i = 0; i < rows; ++i)
        statements << maker.insert(heir && random.chance(10) ? *heir : random.pick(tables));
    return statements << u"RESET session_replication_role"_s;
}

QString removeOrphans()
{
    return uR"(DO $do$
    DECLARE k record; removed bigint; again boolean := true;
    BEGIN
        SET LOCAL session_replication_role = replica;
        WHILE again LOOP
            again := false;
            FOR k IN SELECT c.conrelid::regclass AS child, c.confrelid::regclass AS parent, (SELECT CASE r.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END FROM pg_class AS r WHERE r.oid = c.conrelid) AS only,
                    (SELECT string_agg(format('p.%I = c.%I', pa.attname, ca.attname), ' AND ') FROM unnest(c.conkey, c.confkey) AS u(x, y)
                     JOIN pg_attribute ca ON ca.attrelid = c.conrelid AND ca.attnum = u.x
                     JOIN pg_attribute pa ON pa.attrelid = c.confrelid AND pa.attnum = u.y) AS same,
                    (SELECT string_agg(format('c.%I IS NOT NULL', ca.attname), CASE c.confmatchtype WHEN 'f' THEN ' OR ' ELSE ' AND ' END) FROM unnest(c.conkey) AS u(x)
                     JOIN pg_attribute ca ON ca.attrelid = c.conrelid AND ca.attnum = u.x) AS filled
                FROM pg_constraint c WHERE c.contype = 'f' AND c.conparentid = 0 LOOP
                EXECUTE format('DELETE FROM %s%s c WHERE (%s) AND NOT EXISTS (SELECT FROM %s p WHERE %s)', k.only, k.child, k.filled, k.parent, k.same);
                GET DIAGNOSTICS removed = ROW_COUNT;
                again := again OR removed > 0;
            END LOOP;
        END LOOP;
    END $do$)"_s;
}

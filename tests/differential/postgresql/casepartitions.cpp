#include "tests/differential/postgresql/casepartitions.h"

#include "tests/differential/postgresql/casetypes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class PartitionMaker {
public:
    PartitionMaker(Random& random, CaseTable& table)
        : m_random(random)
        , m_table(table)
    {
    }

    QStringList run()
    {
        QStringList bounds = this->bounds();
        // The order of creation is not the order in which statements come to partitions.
        std::vector<QString> order(bounds.begin(), bounds.end());
        m_random.shuffle(order);
        for (const QString& bound : order)
            add(bound);
        return m_statements;
    }

private:
    QString type() const { return m_table.columns[static_cast<size_t>(m_table.partitionColumn)].type; }

    QStringList bounds()
    {
        switch (m_table.partitioning) {
        case CasePartitioning::None:
            return {};
        case CasePartitioning::List:
            return listBounds();
        case CasePartitioning::Range:
            return rangeBounds();
        case CasePartitioning::Expression:
            return {u"FOR VALUES IN (true)"_s, u"FOR VALUES IN (false)"_s};
        case CasePartitioning::Hash:
            break;
        }
        return {u"FOR VALUES WITH (MODULUS 3, REMAINDER 0)"_s, u"FOR VALUES WITH (MODULUS 3, REMAINDER 1)"_s,
                u"FOR VALUES WITH (MODULUS 3, REMAINDER 2)"_s};
    }

    QStringList listBounds()
    {
        QStringList values;
        for (int i = 0; i < 12; ++i)
            values << CaseTypes::value(m_random, type());
        values.removeDuplicates();
        QStringList bounds;
        while (values.size() > 1 && bounds.size() < 2)
            bounds << u"FOR VALUES IN (%1)"_s.arg(values.takeFirst());
        if (m_random.chance(70))
            values << u"NULL"_s;
        if (!values.isEmpty())
            bounds << u"FOR VALUES IN (%1)"_s.arg(values.join(u", "_s));
        if (m_random.chance(60))
            bounds << u"DEFAULT"_s;
        return bounds;
    }

    QStringList rangeBounds()
    {
        const QString middle = CaseTypes::value(m_random, type());
        QStringList bounds{u"FOR VALUES FROM (MINVALUE) TO (%1)"_s.arg(middle),
                           u"FOR VALUES FROM (%1) TO (MAXVALUE)"_s.arg(middle)};
        if (m_random.chance(50))
            bounds << u"DEFAULT"_s;
        return bounds;
    }

    void add(const QString& bound)
    {
        const QString name = CaseTable::quoted(m_table.schema) + u'.'
            + CaseTable::quoted(u"%1 part %2"_s.arg(m_table.name).arg(m_table.partitions.size()));
        m_table.partitions << name;
        if (m_random.chance(25)) {
            addPartitioned(name, bound);
        } else if (m_random.chance(40)) {
            attach(name, bound);
        } else {
            m_statements << u"CREATE TABLE %1 PARTITION OF %2 %3"_s.arg(name, m_table.sqlName(), bound);
        }
    }

    /// A partition that has partitions.
    void addPartitioned(const QString& name, const QString& bound)
    {
        const QString column = m_table.column(m_table.partitionColumn);
        const bool isByHash = m_random.chance(60);
        m_statements << u"CREATE TABLE %1 PARTITION OF %2 %3 PARTITION BY %4 (%5)"_s.arg(
            name, m_table.sqlName(), bound, isByHash ? u"HASH"_s : u"LIST"_s, column);
        const QStringList bounds = isByHash
            ? QStringList{u"FOR VALUES WITH (MODULUS 2, REMAINDER 0)"_s,
                          u"FOR VALUES WITH (MODULUS 2, REMAINDER 1)"_s}
            : QStringList{u"FOR VALUES IN (%1)"_s.arg(CaseTypes::value(m_random, type())), u"DEFAULT"_s};
        for (qsizetype i = 0; i < bounds.size(); ++i)
            m_statements << u"CREATE TABLE %1.%2 PARTITION OF %3 %4"_s.arg(
                CaseTable::quoted(m_table.schema),
                CaseTable::quoted(
                    u"%1 sub %2 %3"_s.arg(m_table.name).arg(m_table.partitions.size() - 1).arg(i)),
                name, bounds[i]);
    }

    /// A table whose columns have other numbers.
    void attach(const QString& name, const QString& bound)
    {
        QStringList items{u"gone integer"_s};
        std::vector<CaseColumn> columns = m_table.columns;
        m_random.shuffle(columns);
        for (const CaseColumn& column : columns) {
            QString item = CaseTable::quoted(column.name) + u' ' + column.type;
            if (column.isNotNull)
                item += u" NOT NULL"_s;
            if (!column.generation.isEmpty())
                item += u" GENERATED ALWAYS AS (%1) STORED"_s.arg(column.generation);
            else if (m_random.chance(20))
                item += u" DEFAULT "_s + CaseTypes::value(m_random, column.type);
            items << item;
        }
        m_statements << u"CREATE TABLE %1 (%2)"_s.arg(name, items.join(u", "_s))
                     << u"ALTER TABLE %1 DROP COLUMN gone"_s.arg(name)
                     << u"ALTER TABLE %1 ATTACH PARTITION %2 %3"_s.arg(m_table.sqlName(), name, bound);
    }

    Random& m_random;
    CaseTable& m_table;
    QStringList m_statements;
};

} // namespace

QString partitionKey(const CaseTable& table)
{
    const QString column = table.column(table.partitionColumn);
    switch (table.partitioning) {
    case CasePartitioning::None:
        return {};
    case CasePartitioning::List:
        return u"LIST (%1)"_s.arg(column);
    case CasePartitioning::Range:
        return u"RANGE (%1)"_s.arg(column);
    case CasePartitioning::Hash:
        return u"HASH (%1)"_s.arg(column);
    case CasePartitioning::Expression:
        break;
    }
    return u"LIST ((%1 IS NULL))"_s.arg(column);
}

QStringList createPartitions(Random& random, CaseTable& table)
{
    return PartitionMaker(random, table).run();
}

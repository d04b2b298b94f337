#include "model/orm/countfindings.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CountFindings)
};

bool isCountable(const Mappers& mappers, const Relationship& relationship)
{
    const std::vector<ColumnPair>& pairs = relationship.pairs;
    const bool isOfTwoTables = std::ranges::all_of(pairs, [&](const ColumnPair& pair) {
        return pair.referring.table == pairs.front().referring.table
            && pair.referred.table == pairs.front().referred.table;
    });
    return !pairs.empty() && isOfTwoTables && relationship.joinsByKeysOnly
        && mappers.mapper(relationship.parent).inheritance != Inheritance::Single
        && mappers.mapper(relationship.target).inheritance != Inheritance::Single;
}

/// The table whose rows are counted.
TableId countedTable(const Relationship& relationship)
{
    const ColumnPair& pair = relationship.pairs.front();
    return relationship.direction == Direction::ManyToOne ? pair.referred.table : pair.referring.table;
}

QString query(const Engine& engine, const Schema& schema, const Relationship& relationship)
{
    const ColumnPair& first = relationship.pairs.front();
    const TableId counted = countedTable(relationship);
    const bool areReferredCounted = relationship.direction == Direction::ManyToOne;
    const TableId other = areReferredCounted ? first.referring.table : first.referred.table;
    const auto name
        = [&](TableColumn column) { return engine.inSql(schema.table(column.table).column(column.column)); };
    QStringList conditions;
    for (const ColumnPair& pair : relationship.pairs)
        conditions << u"referring.%1 = referred.%2"_s.arg(name(pair.referring), name(pair.referred));
    return u"SELECT count(*) FROM %1 %2 WHERE EXISTS (SELECT 1 FROM %3 %4 WHERE %5)"_s.arg(
        engine.inSql(schema.table(counted)), areReferredCounted ? u"referred"_s : u"referring"_s,
        engine.inSql(schema.table(other)), areReferredCounted ? u"referring"_s : u"referred"_s,
        conditions.join(u" AND "_s));
}

QString sentence(const MapperFinding& finding, const Relationship& relationship, const QString& table,
                 qint64 rows)
{
    const auto count = static_cast<int>(rows);
    if (finding.code == "cascade-on-many-to-one"_L1)
        return Texts::tr("Rows of %1 to lose now: %n.", nullptr, count).arg(table);
    if (finding.code == "nulls-before-cascade"_L1)
        return Texts::tr("Rows of %1 that would stay so now: %n.", nullptr, count).arg(table);
    const bool isNull = finding.code == "null-into-key"_L1 || finding.code == "null-into-not-null"_L1;
    if (isNull && relationship.passiveDeletes == PassiveDeletes::No)
        return Texts::tr("Rows of %1 in the way now: %n.", nullptr, count).arg(table);
    return Texts::tr("Rows of %1 that it is about now: %n.", nullptr, count).arg(table);
}

} // namespace

void countRows(std::vector<MapperFinding>& findings, Connection& connection, const Schema& schema,
               const Mappers& mappers)
{
    for (MapperFinding& finding : findings) {
        const Relationship& relationship = mappers.relationship(finding.relationship);
        if (!isCountable(mappers, relationship))
            continue;
        const QString table = schema.table(countedTable(relationship)).displayName();
        connection.setActivity(Texts::tr("Counting rows of %1").arg(table));
        finding.rows = toInteger(connection.scalar(query(connection.engine(), schema, relationship)));
        finding.consequence += u' ' + sentence(finding, relationship, table, *finding.rows);
    }
}

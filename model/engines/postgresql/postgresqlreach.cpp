#include "model/engines/postgresql/postgresqlreach.h"

#include "model/database/connection.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum class Line { Deleted, Edge };

QString deletedLines(const PostgreSqlKeySets& sets)
{
    QStringList lines;
    for (const TableGroup& group : sets.groups())
        for (const TableId table : group.tables)
            lines << u"SELECT %1, via, count(*), 0 FROM %2 GROUP BY via"_s.arg(
                QString::number(static_cast<int>(Line::Deleted)), PostgreSqlKeySets::deletedSet(table));
    return lines.join(u" UNION ALL "_s);
}

QString edgeLine(const Schema& schema, const PostgreSqlKeySets& sets, ForeignKeyId key)
{
    const TableId child = schema.foreignKey(key).child;
    // Rows that the statement names are gone before any trigger fires.
    const QString counts = sets.contains(child)
        ? u"count(*) FILTER (WHERE x.place IS NULL), count(*) FILTER (WHERE x.depth > 0)"_s
        : u"count(*), 0"_s;
    return u"SELECT %1, %2, %3 FROM %4 %5"_s.arg(QString::number(static_cast<int>(Line::Edge)),
                                                 QString::number(key.index), counts, sets.childrenOf(key),
                                                 sets.contains(child) ? sets.joinOwnEntry(child) : QString());
}

} // namespace

qint64 PostgreSqlReach::total() const
{
    qint64 rows = selected;
    for (const auto& [key, deleted] : deletedThrough)
        rows += deleted;
    for (const auto& [key, edge] : edges)
        rows += edge.staying;
    return rows;
}

std::optional<PostgreSqlReach> countPostgreSqlReach(Connection& connection, const Schema& schema,
                                                    const PostgreSqlKeySets& sets)
{
    connection.setActivity(QCoreApplication::translate("PostgreSqlReach", "Following foreign keys"));
    for (const TableGroup& group : sets.groups())
        if (group.isCycle() && connection.scalar(sets.isForest(group)) == Value(qint64(0)))
            return std::nullopt;

    QString sql = sets.definitions() + deletedLines(sets);
    for (const PostgreSqlEdge* edge : sets.finalEdges())
        sql += u" UNION ALL "_s + edgeLine(schema, sets, edge->key);
    PostgreSqlReach reach;
    Cursor row = connection.query(sql);
    while (row.next()) {
        const ForeignKeyId key{static_cast<int>(row.integer(1))};
        const qint64 rows = row.integer(2);
        if (static_cast<Line>(row.integer(0)) == Line::Edge) {
            if (const PostgreSqlReach::Edge edge{rows, row.integer(3)}; edge.total() > 0)
                reach.edges[key] = edge;
        } else if (key) {
            reach.deletedThrough[key] = rows;
        } else {
            reach.selected += rows;
        }
    }
    return reach;
}

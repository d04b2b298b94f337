#include "model/engines/mariadb/mariadbroutesql.h"

#include "model/engines/mariadb/mariadbindexes.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbrowkey.h"

#include <QStringList>

#include <set>

using namespace Qt::StringLiterals;

MariaDbRouteSql::MariaDbRouteSql(const Schema& schema, const MariaDbSelection& selection,
                                 const std::vector<MariaDbRoute>& routes)
    : m_schema(schema)
    , m_selection(selection)
    , m_routes(routes)
{
}

QString MariaDbRouteSql::alias(const MariaDbRoute& route)
{
    return u'r' + QString::number(route.depth);
}

QString MariaDbRouteSql::parentAlias(const MariaDbRoute& route)
{
    return u'r' + QString::number(route.depth - 1);
}

QString MariaDbRouteSql::from(MariaDbRouteId id) const
{
    const MariaDbRoute& route = at(id);
    if (!route.before)
        return u"FROM %1 AS r0"_s.arg(selectedRows());
    QString sql = u"%1 STRAIGHT_JOIN %2 AS %3 ON %4"_s.arg(
        from(route.before), table(id), alias(route), isChild(route.key, alias(route), parentAlias(route)));
    for (const MariaDbRouteId earlier : earlierRoutes(id))
        sql += u" AND NOT "_s + isOn(earlier, alias(route));
    return sql;
}

QString MariaDbRouteSql::isChild(ForeignKeyId id, const QString& child, const QString& parent) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    QStringList parts;
    for (size_t i = 0; i < key.childColumns.size(); ++i)
        parts << u"%1.%2 = %3.%4"_s.arg(
            child, quotedName(m_schema.table(key.child).column(key.childColumns[i]).name), parent,
            quotedName(m_schema.table(key.parent).column(key.parentColumns[i]).name));
    return parts.join(u" AND "_s);
}

/// Upwards from the row: each step is a lookup by a unique key.
QString MariaDbRouteSql::isOn(MariaDbRouteId id, const QString& row) const
{
    const auto aliasAbove = [](int depth) { return u'u' + QString::number(depth); };
    if (!at(id).before) {
        const Table& selected = m_schema.table(at(id).table);
        QStringList parts;
        for (const IndexPart& part : selected.indexes.front().parts)
            parts << u"%1.%3 = %2.%3"_s.arg(aliasAbove(0), row,
                                            quotedName(selected.column(part.column).name));
        return u"EXISTS (SELECT 1 FROM %1 AS %2 WHERE %3)"_s.arg(selectedRows(), aliasAbove(0),
                                                                 parts.join(u" AND "_s));
    }
    QStringList tables;
    QStringList conditions;
    QString below = row;
    for (MariaDbRouteId step = id; at(step).before; step = at(step).before) {
        const QString above = aliasAbove(at(step).depth - 1);
        tables << table(at(step).before) + u" AS "_s + above;
        conditions << isChild(at(step).key, below, above);
        below = above;
    }
    return u"EXISTS (SELECT 1 FROM %1 WHERE %2)"_s.arg(tables.join(u" STRAIGHT_JOIN "_s),
                                                       conditions.join(u" AND "_s));
}

std::vector<MariaDbRouteId> MariaDbRouteSql::earlierRoutes(MariaDbRouteId id) const
{
    std::vector<MariaDbRouteId> earlier;
    if (at(id).effect != Effect::Delete)
        return earlier;
    for (int i = 0; i < id.index; ++i) {
        const MariaDbRoute& other = m_routes[static_cast<size_t>(i)];
        if (other.table == at(id).table && other.effect == Effect::Delete && other.key != at(id).key
            && other.rows > 0)
            earlier.push_back({i});
    }
    return earlier;
}

QString MariaDbRouteSql::table(MariaDbRouteId id) const
{
    return at(id).before ? tableName(m_schema.table(at(id).table)) : selectedRows();
}

/// The condition reads names as in a DELETE: it stands in a query of its own, which the server merges into the
/// one around it. Were it not to, only the columns named here would be copied.
/// Source: https://mariadb.com/kb/en/derived-table-merge-optimization/
QString MariaDbRouteSql::selectedRows() const
{
    const Table& selected = m_schema.table(m_selection.table);
    std::set<ColumnId> columns;
    for (const ColumnId column : namingColumns(selected))
        columns.insert(column);
    if (hasClusteredKey(selected))
        for (const IndexPart& part : selected.indexes.front().parts)
            columns.insert(part.column);
    for (const ForeignKeyId id : m_schema.foreignKeysTo(m_selection.table))
        if (const ForeignKey& key = m_schema.foreignKey(id); key.fault == ForeignKeyFault::None)
            columns.insert(key.parentColumns.begin(), key.parentColumns.end());
    QStringList names;
    for (const ColumnId column : columns)
        names << quotedName(selected.column(column).name);
    return u"(SELECT %1 FROM %2 WHERE %3)"_s.arg(names.join(u", "_s), tableName(selected),
                                                 m_selection.condition);
}

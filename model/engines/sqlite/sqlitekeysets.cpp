#include "model/engines/sqlite/sqlitekeysets.h"

#include "model/engines/sqlite/sqlitequoting.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString column(const QString& alias, const QString& name)
{
    return alias + u'.' + quoted(name);
}

QString sqlType(Affinity affinity)
{
    switch (affinity) {
    case Affinity::Blob:
        return u"BLOB"_s;
    case Affinity::Text:
        return u"TEXT"_s;
    case Affinity::Numeric:
        return u"NUMERIC"_s;
    case Affinity::Integer:
        return u"INTEGER"_s;
    case Affinity::Real:
        return u"REAL"_s;
    }
    Q_UNREACHABLE();
}

bool isKeyedByPrimaryKey(const Table& table)
{
    return table.rowIdentity == RowIdentity::PrimaryKey;
}

} // namespace

SqliteKeySets::SqliteKeySets(const Schema& schema)
    : m_schema(schema)
{
    for (const ForeignKey& key : schema.foreignKeys())
        m_matches.push_back(key.fault == ForeignKeyFault::None ? std::optional(SqliteKeyMatch(schema, key))
                                                               : std::nullopt);
}

QString SqliteKeySets::deletedSet(TableId table)
{
    return u"temp.deleted_%1"_s.arg(table.index);
}

QString SqliteKeySets::frontierSet(TableId table)
{
    return u"temp.frontier_%1"_s.arg(table.index);
}

QString SqliteKeySets::createSet(TableId id, const QString& set) const
{
    const Table& table = m_schema.table(id);
    if (!isKeyedByPrimaryKey(table))
        return u"CREATE TEMP TABLE %1 (k0 INTEGER PRIMARY KEY, via INTEGER, depth INTEGER)"_s.arg(
            set.section(u'.', 1));
    QStringList columns;
    for (size_t i = 0; i < table.primaryKey.size(); ++i) {
        const Column& part = table.column(table.primaryKey[i]);
        columns << u"k%1 %2 COLLATE %3"_s.arg(QString::number(i), sqlType(part.affinity),
                                              quoted(part.collation));
    }
    return u"CREATE TEMP TABLE %1 (%2, via INTEGER, depth INTEGER, PRIMARY KEY (%3)) WITHOUT ROWID"_s.arg(
        set.section(u'.', 1), columns.join(u", "_s), keyColumns(id));
}

QString SqliteKeySets::keyOf(TableId id, const QString& alias) const
{
    const Table& table = m_schema.table(id);
    if (!isKeyedByPrimaryKey(table))
        return u"%1.%2 AS k0"_s.arg(alias, rowIdName(table));
    QStringList columns;
    for (size_t i = 0; i < table.primaryKey.size(); ++i)
        columns << u"%1 AS k%2"_s.arg(column(alias, table.column(table.primaryKey[i]).name),
                                      QString::number(i));
    return columns.join(u", "_s);
}

QString SqliteKeySets::isSameRow(TableId id, const QString& setAlias, const QString& tableAlias) const
{
    const Table& table = m_schema.table(id);
    if (!isKeyedByPrimaryKey(table))
        return u"%1.%2 = %3.k0"_s.arg(tableAlias, rowIdName(table), setAlias);
    QStringList conditions;
    for (size_t i = 0; i < table.primaryKey.size(); ++i)
        conditions << u"%1 = %2.k%3"_s.arg(column(tableAlias, table.column(table.primaryKey[i]).name),
                                           setAlias, QString::number(i));
    return conditions.join(u" AND "_s);
}

QString SqliteKeySets::keyColumns(TableId id) const
{
    const Table& table = m_schema.table(id);
    QStringList columns;
    const size_t count = isKeyedByPrimaryKey(table) ? table.primaryKey.size() : 1;
    for (size_t i = 0; i < count; ++i)
        columns << u"k%1"_s.arg(i);
    return columns.join(u", "_s);
}

QString SqliteKeySets::childrenOf(ForeignKeyId id, const QString& parents) const
{
    const std::optional<QString> condition = conditionOnSet(id);
    if (!condition)
        return childrenWithParents(id, parents);
    const QString child = qualifiedName(m_schema.table(m_schema.foreignKey(id).child));
    return (hasChildIndex(id) ? u"FROM %1 AS d CROSS JOIN %2 AS c ON %3"_s
                              : u"FROM %2 AS c CROSS JOIN %1 AS d ON %3"_s)
        .arg(parents, child, *condition);
}

QString SqliteKeySets::childrenWithParents(ForeignKeyId id, const QString& parents) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    return (hasChildIndex(id) ? u"FROM %1 AS d CROSS JOIN %2 AS p ON %3 CROSS JOIN %4 AS c ON %5"_s
                              : u"FROM %4 AS c CROSS JOIN %2 AS p ON %5 CROSS JOIN %1 AS d ON %3"_s)
        .arg(parents, qualifiedName(m_schema.table(key.parent)), isSameRow(key.parent, u"d"_s, u"p"_s),
             qualifiedName(m_schema.table(key.child)), joinCondition(id, u"p"_s, u"c"_s));
}

QString SqliteKeySets::joinCondition(ForeignKeyId id, const QString& parentAlias,
                                     const QString& childAlias) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    QStringList conditions;
    for (size_t i = 0; i < key.childColumns.size(); ++i) {
        const QString parent
            = column(parentAlias, m_schema.table(key.parent).column(key.parentColumns[i]).name);
        const QString child = column(childAlias, m_schema.table(key.child).column(key.childColumns[i]).name);
        // A unary plus takes the column's affinity away.
        conditions << (match(id).isPlain() ? u"%1 = %2"_s : u"(%1 = %2 OR +%1 = %2 OR %1 = +%2)"_s)
                          .arg(parent, child);
    }
    return conditions.join(u" AND "_s);
}

QString SqliteKeySets::childCondition(ForeignKeyId id) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    QStringList conditions;
    for (size_t i = 0; i < key.childColumns.size(); ++i) {
        const QString child = column(u"c"_s, m_schema.table(key.child).column(key.childColumns[i]).name);
        const QString collation = quoted(m_schema.table(key.parent).column(key.parentColumns[i]).collation);
        conditions << (match(id).isPlain()
                           ? u"%1 = ? COLLATE %2"_s
                           : u"(%1 = ? COLLATE %2 OR CAST(%1 AS NUMERIC) = CAST(? AS NUMERIC))"_s)
                          .arg(child, collation);
    }
    return conditions.join(u" AND "_s);
}

Values SqliteKeySets::childConditionParameters(ForeignKeyId id, const Values& parent) const
{
    if (match(id).isPlain())
        return parent;
    Values twice;
    for (const Value& value : parent)
        twice.insert(twice.end(), 2, value);
    return twice;
}

/// The join condition, where the key set of the parent already holds all columns of the parent key.
std::optional<QString> SqliteKeySets::conditionOnSet(ForeignKeyId id) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    const Table& parent = m_schema.table(key.parent);
    if (!match(id).isPlain())
        return std::nullopt;
    QStringList conditions;
    for (size_t i = 0; i < key.childColumns.size(); ++i) {
        const QString child = column(u"c"_s, m_schema.table(key.child).column(key.childColumns[i]).name);
        size_t place = 0;
        if (isKeyedByPrimaryKey(parent)) {
            const auto found = std::ranges::find(parent.primaryKey, key.parentColumns[i]);
            if (found == parent.primaryKey.end())
                return std::nullopt;
            place = static_cast<size_t>(found - parent.primaryKey.begin());
        } else if (key.parentColumns[i] != parent.rowIdColumn) {
            return std::nullopt;
        }
        conditions << u"d.k%1 = %2"_s.arg(QString::number(place), child);
    }
    return conditions.join(u" AND "_s);
}

bool SqliteKeySets::hasChildIndex(ForeignKeyId id) const
{
    return match(id).isPlain() && isIndexed(id);
}

bool SqliteKeySets::isIndexed(ForeignKeyId id) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    const bool isRowId
        = key.childColumns.size() == 1 && key.childColumns.front() == m_schema.table(key.child).rowIdColumn;
    return isRowId || hasMatchingIndex(id);
}

/// An index over the child columns that has the collations of the parent's.
bool SqliteKeySets::hasMatchingIndex(ForeignKeyId id) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    const Table& parent = m_schema.table(key.parent);
    const auto collationOf = [&](ColumnId childColumn) {
        const auto place = std::ranges::find(key.childColumns, childColumn) - key.childColumns.begin();
        return collationNamed(parent.column(key.parentColumns[static_cast<size_t>(place)]).collation);
    };
    return std::ranges::any_of(m_schema.table(key.child).indexes, [&](const Index& index) {
        return index.startsWith(key.childColumns)
            && std::all_of(index.parts.begin(), index.parts.begin() + std::ssize(key.childColumns),
                           [&](const IndexPart& part) {
                               return collationNamed(part.collation) == collationOf(part.column);
                           });
    });
}

bool SqliteKeySets::countingConvertsParent(ForeignKeyId id) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    return key.childColumns.size() == 1
        && isNumeric(m_schema.table(key.child).column(key.childColumns.front()).affinity)
        && !isNumeric(m_schema.table(key.parent).column(key.parentColumns.front()).affinity)
        && hasMatchingIndex(id);
}

#include "model/engines/sqlite/sqlitekeymatch.h"

#include <algorithm>
#include <optional>

namespace {

/// As the = operator compares; NULL equals nothing. Source: OP_Eq in SQLite's vdbe.c.
bool isEqual(const Value& left, const Value& right, Affinity affinity, Collation collation)
{
    if (isNull(left) || isNull(right))
        return false;
    return compare(converted(left, affinity), converted(right, affinity), collation)
        == std::weak_ordering::equivalent;
}

/// The affinity of a comparison between two columns.
Affinity common(Affinity left, Affinity right)
{
    return isNumeric(left) || isNumeric(right) ? Affinity::Numeric : Affinity::Blob;
}

} // namespace

bool hasNull(const Values& values)
{
    return std::ranges::any_of(values, isNull);
}

SqliteKeyMatch::SqliteKeyMatch(const Schema& schema, const ForeignKey& key)
{
    const Table& child = schema.table(key.child);
    const Table& parent = schema.table(key.parent);
    m_refersToRowId = key.parentColumns.size() == 1 && key.parentColumns.front() == parent.rowIdColumn;
    for (size_t i = 0; i < key.parentColumns.size(); ++i) {
        const Column& parentColumn = parent.column(key.parentColumns[i]);
        const Column& childColumn = child.column(key.childColumns[i]);
        m_parts.push_back(
            {parentColumn.affinity, childColumn.affinity, collationNamed(parentColumn.collation)});
        const bool isSameKind = parentColumn.affinity == childColumn.affinity
            || (isNumeric(parentColumn.affinity) && isNumeric(childColumn.affinity)
                && parentColumn.affinity != Affinity::Real && childColumn.affinity != Affinity::Real);
        m_isPlain = m_isPlain && isSameKind;
    }
}

bool SqliteKeyMatch::isCountedChild(const Values& parent, const Values& child) const
{
    for (size_t i = 0; i < m_parts.size(); ++i)
        if (!isEqual(parent[i], child[i], common(m_parts[i].parent, m_parts[i].child), m_parts[i].collation))
            return false;
    return true;
}

bool SqliteKeyMatch::isActedOnChild(const Values& oldParent, const Values& child) const
{
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const Affinity affinity
            = m_refersToRowId ? common(Affinity::Integer, m_parts[i].child) : m_parts[i].child;
        if (!isEqual(oldParent[i], child[i], affinity, m_parts[i].collation))
            return false;
    }
    return true;
}

bool SqliteKeyMatch::isParentOf(const Values& parent, const Values& child, RowVersion childVersion) const
{
    if (m_refersToRowId) {
        // A whole number that is about to be stored in a REAL column is no integer to the row id's look-up.
        if (childVersion == RowVersion::New && m_parts.front().child == Affinity::Real)
            return false;
        const Value value = stored(child.front(), Affinity::Integer);
        return std::holds_alternative<qint64>(value) && value == parent.front();
    }
    for (size_t i = 0; i < m_parts.size(); ++i) {
        if (isNull(parent[i]) || isNull(child[i]))
            return false;
        if (compare(parent[i], stored(child[i], m_parts[i].parent), m_parts[i].collation)
            != std::weak_ordering::equivalent)
            return false;
    }
    return true;
}

bool SqliteKeyMatch::isOwnParent(const Values& newParent, const Values& newChild) const
{
    if (m_refersToRowId)
        return isParentOf(newParent, newChild, RowVersion::New);
    for (size_t i = 0; i < m_parts.size(); ++i)
        if (compare(newParent[i], newChild[i], Collation::Binary) != std::weak_ordering::equivalent)
            return false;
    return true;
}

bool SqliteKeyMatch::isSameKey(const Values& oldParent, const Values& newParent) const
{
    for (size_t i = 0; i < m_parts.size(); ++i)
        if (compare(oldParent[i], newParent[i], m_parts[i].collation) != std::weak_ordering::equivalent)
            return false;
    return true;
}

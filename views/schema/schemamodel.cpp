#include "views/schema/schemamodel.h"

#include "views/schema/schematext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Tables carry 0 as their internal id, what lies under a table its row + 1.
constexpr quintptr TableLevel = 0;

} // namespace

void SchemaModel::setSchema(const Schema& schema)
{
    beginResetModel();
    m_schema = schema;
    m_order.clear();
    for (size_t i = 0; i < schema.tables().size(); ++i)
        m_order.push_back(TableId{static_cast<int>(i)});
    std::ranges::stable_sort(m_order, [&](TableId a, TableId b) {
        return schema.table(a).displayName().compare(schema.table(b).displayName(), Qt::CaseInsensitive) < 0;
    });
    m_rowOf.assign(m_order.size(), 0);
    for (size_t row = 0; row < m_order.size(); ++row)
        m_rowOf[m_order[row].position()] = static_cast<int>(row);
    endResetModel();
}

std::optional<TableId> SchemaModel::table(const QModelIndex& index) const
{
    if (!index.isValid())
        return std::nullopt;
    const quintptr id = index.internalId();
    return m_order[id == TableLevel ? static_cast<size_t>(index.row()) : id - 1];
}

QModelIndex SchemaModel::indexOf(TableId table) const
{
    if (!table || table.position() >= m_rowOf.size())
        return {};
    return index(m_rowOf[table.position()], NameColumn);
}

QModelIndex SchemaModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : TableLevel);
}

QModelIndex SchemaModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == TableLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), NameColumn, TableLevel);
}

int SchemaModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_order.size());
    if (parent.internalId() != TableLevel || parent.column() != NameColumn)
        return 0;
    const TableId id = *table(parent);
    return static_cast<int>(m_schema.table(id).columns.size() + m_schema.foreignKeysOf(id).size());
}

int SchemaModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant SchemaModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const TableId id = *table(index);
    const Table& owner = m_schema.table(id);
    const bool isName = index.column() == NameColumn && role == Qt::DisplayRole;
    if (index.internalId() == TableLevel)
        return isName ? owner.displayName() : SchemaText::kind(owner);
    const int columns = static_cast<int>(owner.columns.size());
    if (index.row() < columns) {
        const ColumnId column{index.row()};
        return isName ? owner.column(column).name : SchemaText::column(m_schema, id, column);
    }
    const ForeignKeyId key = m_schema.foreignKeysOf(id)[static_cast<size_t>(index.row() - columns)];
    const QString& name = m_schema.foreignKey(key).name;
    return isName ? (name.isEmpty() ? m_schema.childColumnNames(key) : name)
                  : SchemaText::foreignKey(m_schema, key);
}

QVariant SchemaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("What it is");
}

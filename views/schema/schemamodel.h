#pragma once

#include "model/schema/schema.h"

#include <QAbstractItemModel>

#include <optional>

/// A schema as a tree: tables, and under each its columns and its foreign keys.
class SchemaModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { NameColumn, DetailColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setSchema(const Schema& schema);
    const Schema& schema() const { return m_schema; }

    /// The table that an item is or belongs to; none for an invalid index.
    std::optional<TableId> table(const QModelIndex& index) const;
    QModelIndex indexOf(TableId table) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Schema m_schema;
    std::vector<TableId> m_order; ///< By name.
    std::vector<int> m_rowOf; ///< Of each table, in `m_order`.
};

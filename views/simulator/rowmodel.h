#pragma once

#include "model/rows/readrows.h"

#include <QAbstractTableModel>

/// One page of a table's rows.
class RowModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPage(const Table& table, const RowPage& page);
    void clear();
    const RowKey& key(int row) const { return m_page.keys[static_cast<size_t>(row)]; }
    const std::vector<Value>& cells(int row) const { return m_page.cells[static_cast<size_t>(row)]; }
    ColumnId column(int section) const { return {section - m_keyColumns}; } ///< Invalid for the row id.

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Value cell(const QModelIndex& index) const;

    QStringList m_columns; ///< The row id first, where it is the key and no column of the table.
    int m_keyColumns = 0; ///< 1 where the row id comes first.
    RowPage m_page;
};

#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

#include <QAbstractTableModel>

/// How many rows of each table an outcome affects, and how.
class CountsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int UpdatedColumn = 5;

    using QAbstractTableModel::QAbstractTableModel;

    void setCounts(const Schema& schema, const std::vector<TableCounts>& counts);
    TableId table(int row) const { return m_counts[static_cast<size_t>(row)].table; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<TableCounts> m_counts;
    QStringList m_names; ///< Of the tables, beside `m_counts`.
};

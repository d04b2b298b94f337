#pragma once

#include "model/cascade/simulation.h"

#include <QAbstractItemModel>

#include <optional>

/// The affected rows as a tree: under each row those that it carried the delete to.
class CauseModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { RowColumn, EffectColumn, ChangeColumn, WhyColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setRows(const Schema& schema, const std::vector<AffectedRow>& rows);
    std::optional<TableId> table(const QModelIndex& index) const;
    QModelIndex indexOf(size_t place) const; ///< Of a row, by its place among the rows that were set.

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node {
        std::optional<size_t> parent; ///< None at the top.
        int row = 0; ///< Among its siblings.
        std::vector<size_t> children;
    };

    const std::vector<size_t>& children(const QModelIndex& parent) const;
    QString text(const AffectedRow& row, int column) const;

    Schema m_schema;
    std::vector<AffectedRow> m_rows;
    std::vector<Node> m_nodes; ///< Beside `m_rows`.
    std::vector<size_t> m_top; ///< Rows that the statement names, and those whose cause is not listed.
};

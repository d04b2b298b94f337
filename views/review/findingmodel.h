#pragma once

#include "model/review/finding.h"

#include <QAbstractTableModel>

/// Findings, the worst first; those of one severity in the order in which they came.
class FindingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { SeverityColumn, SummaryColumn, PlaceColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void add(const Finding& finding);
    void clear();

    const Finding& finding(int row) const { return m_findings[static_cast<size_t>(row)]; }
    int count(Severity severity) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Finding> m_findings;
};

#pragma once

#include "model/rows/keystep.h"

#include <QObject>

class QAction;
class QMenu;
class QModelIndex;
class QTableView;
class RowModel;

/// Offers to follow foreign keys from the rows of a view: by double click, key and context menu.
class RowFollower : public QObject {
    Q_OBJECT

public:
    /// Adds its actions to `view`, which shows `model`.
    RowFollower(QTableView* view, const RowModel* model, const Schema& schema);

    void setTable(TableId table); ///< Whose rows the model has; none for an invalid one.

signals:
    void followed(int row, const KeyStep& step);
    void nothingToFollow(const QString& sentence); ///< Why a wanted step leads nowhere.

private:
    QAction* add(const QString& text, const QKeySequence& shortcut, const QString& help);
    QModelIndex chosenCell() const;
    std::vector<KeyStep> steps(const QModelIndex& cell) const;
    std::vector<KeyStep> steps(const QModelIndex& cell, KeyStep::Direction direction) const;

    /// Those of the steps that start from the cell's own column.
    std::vector<KeyStep> ofColumn(const QModelIndex& cell, const std::vector<KeyStep>& steps) const;
    void followCell(const QModelIndex& cell);
    void goToParent();
    void goToChildren();

    /// Takes the only step at once, and asks which of several.
    void offer(const QModelIndex& cell, const std::vector<KeyStep>& steps);
    void take(int row, const KeyStep& step);
    void showMenu(const QPoint& position, int row, const std::vector<KeyStep>& steps);
    QString keyText(const KeyStep& step) const;
    QString obstacleText(const KeyStep& step) const;

    QTableView* m_view;
    QAction* m_toParent;
    QAction* m_toChildren;
    const RowModel* m_model;
    const Schema& m_schema; ///< The one of the view's owner.
    TableId m_table;
};

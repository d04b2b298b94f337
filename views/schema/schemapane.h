#pragma once

#include "model/schema/schema.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;
class SchemaModel;

/// The tables of a schema as a tree, with a filter over names of tables, columns and keys.
class SchemaPane : public QWidget {
    Q_OBJECT

public:
    explicit SchemaPane(QWidget* parent = nullptr);

    void setSchema(const Schema& schema);

    /// Shows and marks a table, without a signal.
    void selectTable(TableId table);

    void focusTables(); ///< Moves the keyboard to the tree.

signals:
    void tableSelected(TableId table);
    void tableActivated(TableId table); ///< By Enter.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& text);
    void reportSelection(const QModelIndex& current);

    SchemaModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_filter;
    QTreeView* m_tree;
    QPersistentModelIndex m_chosen; ///< In `m_model`, also while it is filtered out.
    QLabel* m_nothing; ///< Why the tree is empty.
};

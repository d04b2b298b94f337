#pragma once

#include "model/schema/schema.h"
#include "model/whatif/schemachange.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;

/// Lets choose the tables and columns of a new foreign key, and what it does.
class AddKeyDialog : public QDialog {
    Q_OBJECT

public:
    /// Begins with `child`, which may be invalid. `schema` must outlive the dialog.
    AddKeyDialog(const Schema& schema, TableId child, QWidget* parent = nullptr);

    AddKey change() const; ///< What was chosen, once the dialog is accepted.

private:
    QComboBox* tableBox() const;
    const Table& table(const QComboBox& box) const;
    void showParentKeys();
    void showColumns();
    void orderTabs();

    const Schema& m_schema;
    QComboBox* m_child;
    QComboBox* m_parent;
    QComboBox* m_parentKey; ///< Each of its primary key and UNIQUE keys, by the names of their columns.
    QFormLayout* m_form;
    std::vector<QComboBox*> m_columns; ///< A row for each column of the parent's key.
    QLineEdit* m_name;
    QComboBox* m_onDelete;
    QComboBox* m_onUpdate;
    QComboBox* m_deferral;
};

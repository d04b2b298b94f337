#pragma once

#include "model/schema/schema.h"
#include "model/whatif/schemachange.h"

#include <QDialog>

class QComboBox;

/// Lets choose a foreign key of a schema and what of it to change, or to drop it.
class ChangeKeyDialog : public QDialog {
    Q_OBJECT

public:
    /// Begins with `first`, which may be invalid. `schema` must outlive the dialog.
    ChangeKeyDialog(const Schema& schema, ForeignKeyId first, QWidget* parent = nullptr);

    /// What was chosen, once the dialog is accepted; nothing where it is as the schema has it.
    ChangeSet changes() const;

private:
    void showKey();
    ForeignKeyId key() const;

    const Schema& m_schema;
    QComboBox* m_key;
    QComboBox* m_onDelete;
    QComboBox* m_onUpdate;
    QComboBox* m_deferral;
    bool m_isDropped = false;
};

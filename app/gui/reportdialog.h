#pragma once

#include "model/schema/schema.h"

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;

/// Asks which columns a report is not to show, before it is written.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    /// Starts with columns as ColumnMask::read() takes them; the schema must outlive the dialog.
    ReportDialog(const Schema& schema, const QStringList& masked, QWidget* parent);

    /// What ColumnMask::read() takes.
    QStringList masked() const;

private:
    void check(); ///< Says what is wrong while it is.

    const Schema& m_schema;
    QLineEdit* m_columns;
    QLabel* m_message;
    QPushButton* m_accept;
};

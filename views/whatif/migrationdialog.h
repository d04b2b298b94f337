#pragma once

#include <QDialog>

class QPlainTextEdit;

/// Shows SQL to be copied or saved.
class MigrationDialog : public QDialog {
    Q_OBJECT

public:
    explicit MigrationDialog(const QString& script, QWidget* parent = nullptr);

signals:
    void saveWanted(const QString& script);

private:
    QPlainTextEdit* m_text;
};

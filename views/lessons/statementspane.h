#pragma once

#include <QWidget>

class QPlainTextEdit;

/// The statements that a program has sent to the database.
class StatementsPane : public QWidget {
    Q_OBJECT

public:
    explicit StatementsPane(QWidget* parent = nullptr);

    void setStatements(const std::vector<QString>& statements); ///< Hides itself where there are none.

private:
    QPlainTextEdit* m_text;
};

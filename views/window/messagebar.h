#pragma once

#include <QFrame>

class QLabel;

/// A sentence across the window that stays until it is dismissed; hidden while there is none.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(const QString& message);

private:
    QLabel* m_text;
};

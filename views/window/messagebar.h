#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

/// A sentence across the window that stays until it is dismissed; hidden while there is none.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(const QString& message);
    void showRetryable(const QString& message); ///< With a button that emits retryWanted().

signals:
    void retryWanted();

private:
    void tell(const QString& message);

    QLabel* m_text;
    QToolButton* m_retry;
};

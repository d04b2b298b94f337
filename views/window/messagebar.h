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
    void showMessageOf(const QObject* teller, const QString& message);
    void withdraw(const QObject* teller); ///< Hides its message, not another's.
    void showRetryable(const QString& message); ///< With a button that emits retryWanted().

signals:
    void retryWanted();

private:
    void tell(const QObject* teller, const QString& message);

    const QObject* m_teller = nullptr; ///< Of the message; may be gone.
    QLabel* m_text;
    QToolButton* m_retry;
};

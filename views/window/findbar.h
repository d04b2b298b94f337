#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

/// A line to type what to find; Enter goes to the next match, Shift+Enter to the one before.
class FindBar : public QFrame {
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);

    /// Shows the bar with its text marked, ready to be typed over.
    void open();
    void close();
    void setMatch(int position, int count); ///< The one that is looked at, from 0 on, of all.
    QString text() const;

signals:
    void textChanged(const QString& text);
    void nextWanted();
    void previousWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* m_line;
    QLabel* m_count;
};

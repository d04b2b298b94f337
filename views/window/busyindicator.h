#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

/// What is being waited for, with a bar and a button to cancel; only shown once the wait is long enough to
/// notice.
class BusyIndicator : public QWidget {
    Q_OBJECT

public:
    explicit BusyIndicator(QWidget* parent = nullptr);

    void begin();
    void end();

    /// `total` 0 means that the end is not known.
    void setProgress(qint64 done, qint64 total, const QString& what);

signals:
    void cancelWanted();

private:
    QLabel* m_text;
    QProgressBar* m_bar;
    QTimer m_patience;
};

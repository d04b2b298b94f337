#pragma once

#include <QObject>

class BusyIndicator;
class QLabel;
class QStatusBar;
class Session;

/// The line below the window: how large the schema is, and what the session's jobs are at.
class WindowStatus : public QObject {
    Q_OBJECT

public:
    WindowStatus(Session& session, QStatusBar* bar);

signals:
    void cancelWanted(); ///< Of what runs.

private:
    QLabel* m_counts;
    BusyIndicator* m_busy;
};

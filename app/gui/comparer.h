#pragma once

#include "app/gui/comparedialog.h"
#include "app/gui/jobrunner.h"

class ConnectionsManager;
class DifferenceWindow;
class QAction;
class QMenu;
class RecentFilesMenu;
class Session;

/// Compares the open database with another one, and shows the difference in a window of its own.
class Comparer : public QObject {
    Q_OBJECT

public:
    /// Adds its action to `menu`. All must outlive this object.
    Comparer(Session& session, ConnectionsManager& connections, const RecentFilesMenu& recentFiles,
             QMenu* menu, QWidget* window);

    void setEnabled(bool isEnabled); ///< Whether a database is open.

    JobRunner& jobs() { return m_jobs; }

    /// With a file's path, a URL or "sample:NAME".
    void compareWith(const CompareChoice& choice);

signals:
    void started();
    void shown(DifferenceWindow* window);
    void failed(const QString& message);

private:
    void ask();
    void start(const std::function<OpenedSnapshot(Progress&)>& openOther, const CompareChoice& choice);

    Session& m_session;
    ConnectionsManager& m_connections;
    const RecentFilesMenu& m_recentFiles;
    QWidget* m_window;
    QAction* m_action;
    JobRunner m_jobs;
};

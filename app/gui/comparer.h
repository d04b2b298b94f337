#pragma once

#include "app/gui/comparedialog.h"
#include "app/gui/jobrunner.h"

class DatabaseOpener;
class DifferenceWindow;
class QMenu;
class Session;

/// Compares the open database with another one, and shows the difference in a window of its own.
class Comparer : public QObject {
    Q_OBJECT

public:
    /// Adds its action to `menu`; it is there while a database is open. All must outlive this object.
    Comparer(Session& session, DatabaseOpener& opener, QMenu* menu, QWidget* window);

    void compareWith(const CompareChoice& choice);

signals:
    void shown(DifferenceWindow* window);
    void failed(const QString& message);

private:
    void ask();
    void start(const std::function<OpenedSnapshot(Progress&)>& openOther, const CompareChoice& choice);

    Session& m_session;
    DatabaseOpener& m_opener;
    QWidget* m_window;
    JobRunner m_jobs;
};

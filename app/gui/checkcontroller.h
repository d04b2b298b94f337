#pragma once

#include "app/gui/jobrunner.h"
#include "model/review/finding.h"
#include "views/graph/graphsearch.h"

#include <QObject>

class FindingsPane;
class QAction;
class QDockWidget;
class Session;
class WindowActions;
class WindowDocks;

/// Review → Check…: looks over the foreign keys of the session's database, and lists what stands out in a dock of
/// its own while it is found.
class CheckController : public QObject {
    Q_OBJECT

public:
    CheckController(Session& session, WindowActions& actions, WindowDocks& docks, QWidget* window);
    ~CheckController() override;

    FindingsPane& pane() { return *m_pane; }

signals:
    void placesChosen(const std::vector<GraphMatch>& places); ///< Of the chosen finding.

private:
    struct Found; ///< What the job has found and nobody has taken yet.

    void beginAnew(); ///< With other tables or keys.
    void run();
    void takeFindings();
    void choose(const Finding& finding);

    Session& m_session;
    QAction* m_check;
    FindingsPane* m_pane;
    QDockWidget* m_dock;
    JobRunner m_jobs;
    QTimer m_look;
    std::shared_ptr<Found> m_found;
};

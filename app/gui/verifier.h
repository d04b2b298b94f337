#pragma once

#include "app/gui/jobrunner.h"
#include "model/cascade/outcome.h"
#include "model/orm/programway.h"
#include "model/review/verification.h"

class QAction;
class Session;
class SimulatorPanel;
class WindowActions;

/// Review → Verify…: runs the real DELETE of the chosen rows where it can be undone, after asking, and shows how
/// it compares with the prediction. Refuses where the connection is marked as production.
class Verifier : public QObject {
    Q_OBJECT

public:
    Verifier(Session& session, const SimulatorPanel& panel, WindowActions& actions, QWidget* window);

    /// The prediction that is shown; none where no rows are chosen, or it is not there yet.
    void setOutcome(const std::optional<Outcome>& outcome);

signals:
    void failed(const QString& message);

private:
    void ask();
    void run(const DeleteRequest& request);

    Session& m_session;
    const SimulatorPanel& m_panel;
    QWidget* m_window;
    QAction* m_action;
    std::optional<Outcome> m_outcome;
    JobRunner m_jobs;
};

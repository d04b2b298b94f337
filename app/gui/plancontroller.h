#pragma once

#include "app/gui/jobrunner.h"
#include "model/plan/plansimulation.h"

#include <QObject>

class PlanPane;
class QAction;
class QDialog;
class QMenu;
class Session;

/// Predicts a script of several statements on the session's database, in a dialog beside the window.
class PlanController : public QObject {
    Q_OBJECT

public:
    /// Adds its action to `menu`; `window` is the parent of the dialog.
    PlanController(Session& session, QMenu& menu, QWidget* window);

signals:
    /// What the graph is to show; none where the dialog has nothing to show, or is closed.
    void outcomeChosen(const std::optional<Outcome>& outcome);

private:
    void beginAnew(); ///< With other tables or keys.
    void showDialog();
    void predict(const PlanRequest& request);

    Session& m_session;
    QAction* m_action;
    QDialog* m_dialog;
    PlanPane* m_pane;
    JobRunner m_jobs;
    bool m_isWaiting = false; ///< For a prediction.
};

#pragma once

#include "model/orm/compareways.h"

#include <QObject>

class Session;
class SimulatorPanel;

/// Lets a panel choose rows of the session's database, and shows there what deleting them does.
class DeleteController : public QObject {
    Q_OBJECT

public:
    /// `window` is the parent of dialogs; the panel is the caller's to place.
    DeleteController(Session& session, QWidget* window);

    SimulatorPanel& panel() { return *m_panel; }

    /// Cancels whatever the session runs, and says in the panel what of it was given up. Returns whether
    /// something ran.
    bool cancel();

signals:
    void simulated(const Simulation& simulation); ///< Of the rows chosen in the panel.
    void choiceCleared(); ///< No row is chosen any more, or what deleting them does could not be told.

private:
    void connectPanel(QWidget* window);
    void connectSession();
    void showError(const QString& message);

    Session& m_session;
    SimulatorPanel* m_panel;
};

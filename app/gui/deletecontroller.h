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

    /// Says in the panel that the prediction was given up, where one was wanted.
    void showCancelled();

signals:
    void simulated(const Simulation& simulation); ///< Of the rows chosen in the panel.
    void choiceCleared(); ///< No row is chosen any more.

private:
    void connectPanel(QWidget* window);
    void connectSession();

    Session& m_session;
    SimulatorPanel* m_panel;
};

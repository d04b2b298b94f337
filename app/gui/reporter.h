#pragma once

#include "app/gui/jobrunner.h"
#include "model/orm/programway.h"

#include <QHash>

class QAction;
class Session;
class SimulatorPanel;
class WindowActions;

/// Review → Report…: writes a page on the chosen delete for whoever has to allow it.
class Reporter : public QObject {
    Q_OBJECT

public:
    Reporter(Session& session, const SimulatorPanel& panel, WindowActions& actions, QWidget* window);

    /// The delete that is shown; none where no rows are chosen.
    void setWanted(const std::optional<ProgramDelete>& wanted);

signals:
    void done(const QString& sentence);
    void failed(const QString& message);

private:
    void ask();
    void writeTo(const QString& path, const QStringList& masked);

    Session& m_session;
    QWidget* m_window;
    QAction* m_action;
    std::optional<ProgramDelete> m_wanted;
    QHash<QString, QStringList> m_masked; ///< The columns hidden last, by database.
    JobRunner m_jobs;
};

#include "app/gui/deletecontroller.h"

#include "app/gui/filedialogs.h"
#include "app/gui/session.h"
#include "views/simulator/simulatorpanel.h"

DeleteController::DeleteController(Session& session, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_panel(new SimulatorPanel)
{
    connectPanel(window);
    connectSession();
}

void DeleteController::connectPanel(QWidget* window)
{
    connect(m_panel, &SimulatorPanel::pageWanted, &m_session, &Session::readPage);
    connect(m_panel, &SimulatorPanel::deleteChosen, &m_session, &Session::predict);
    connect(m_panel, &SimulatorPanel::comparisonWanted, &m_session, &Session::compare);
    connect(m_panel, &SimulatorPanel::mappersWanted, this,
            [this, window] { m_panel->setMappersFile(askForMappers(window)); });
    connect(m_panel, &SimulatorPanel::choiceCleared, this, [this] {
        m_session.dropPrediction();
        emit choiceCleared();
    });
}

void DeleteController::connectSession()
{
    connect(&m_session, &Session::opened, this, [this] { m_panel->setSchema(m_session.schema()); });
    connect(&m_session, &Session::closed, this, [this] { m_panel->setSchema({}); });
    connect(&m_session, &Session::assumed, this, [this] { m_panel->assume(m_session.schema()); });
    connect(&m_session, &Session::comparedWithNow, m_panel, &SimulatorPanel::setNowAndThen);
    connect(&m_session, &Session::pageRead, m_panel, &SimulatorPanel::setPage);
    connect(&m_session, &Session::pageFailed, m_panel, &SimulatorPanel::setPageError);
    connect(&m_session, &Session::predicted, this, [this](const Simulation& simulation) {
        m_panel->setSimulation(simulation);
        emit simulated(simulation);
    });
    connect(&m_session, &Session::predictionFailed, this, &DeleteController::showError);
    connect(&m_session, &Session::predictionAnnounced, m_panel, &SimulatorPanel::addAnnouncement);
    connect(&m_session, &Session::compared, m_panel, &SimulatorPanel::setComparison);
    connect(&m_session, &Session::comparisonFailed, m_panel, &SimulatorPanel::setComparisonError);
}

void DeleteController::showError(const QString& message)
{
    m_panel->setSimulationError(message);
    emit choiceCleared();
}

bool DeleteController::cancel()
{
    const bool wasPredicting = m_session.isPredicting();
    const bool wasReading = m_session.isReading();
    const bool wasComparing = m_session.isComparing();
    if (!m_session.cancel())
        return false;
    if (wasPredicting && m_panel->request())
        showError(tr("Cancelled. Choose rows again to see what deleting them does."));
    if (wasReading)
        m_panel->setPageError(tr("Cancelled."));
    if (wasComparing)
        m_panel->setComparisonError(tr("Cancelled."));
    return true;
}

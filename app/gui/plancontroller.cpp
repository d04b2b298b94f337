#include "app/gui/plancontroller.h"

#include "app/gui/session.h"
#include "model/database/connection.h"
#include "views/plan/planpane.h"

#include <QAction>
#include <QDialog>
#include <QMenu>
#include <QVBoxLayout>

#include <utility>

namespace {

/// Rows of each table that the dialog lists for a statement.
constexpr qint64 ListedRows = 1000;

} // namespace

PlanController::PlanController(Session& session, QMenu& menu, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_action(new QAction(tr("P&lan…"), window))
    , m_dialog(new QDialog(window))
    , m_pane(new PlanPane)
{
    const QString help = tr("Show what a script of several DELETE and UPDATE statements would do");
    m_action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    m_action->setToolTip(help);
    m_action->setStatusTip(help);
    m_action->setEnabled(false);
    window->addAction(m_action);
    menu.addAction(m_action);
    m_dialog->setWindowTitle(tr("Plan"));
    m_dialog->resize(720, 640);
    auto* layout = new QVBoxLayout(m_dialog);
    layout->setContentsMargins({});
    layout->addWidget(m_pane);
    m_session.include(m_jobs);
    connect(m_action, &QAction::triggered, this, &PlanController::showDialog);
    connect(m_dialog, &QDialog::finished, this, [this] { emit outcomeChosen(std::nullopt); });
    connect(m_pane, &PlanPane::predictionWanted, this, &PlanController::predict);
    connect(m_pane, &PlanPane::outcomeChosen, this, &PlanController::outcomeChosen);
    connect(&m_jobs, &JobRunner::failed, this, [this](const QString& message) {
        m_isWaiting = false;
        m_pane->setNote(message);
    });
    connect(&m_jobs, &JobRunner::finished, this, [this] {
        if (std::exchange(m_isWaiting, false)) // Nothing was delivered.
            m_pane->setNote(tr("Cancelled."));
    });
    connect(&m_session, &Session::opened, this, &PlanController::beginAnew);
    connect(&m_session, &Session::assumed, this, &PlanController::beginAnew);
    connect(&m_session, &Session::closed, this, [this] {
        m_action->setEnabled(false);
        m_dialog->close();
    });
}

void PlanController::beginAnew()
{
    m_isWaiting = false;
    m_jobs.cancel();
    m_action->setEnabled(true);
    m_pane->setSchema(m_session.schema());
}

void PlanController::showDialog()
{
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void PlanController::predict(const PlanRequest& request)
{
    m_pane->setNote(tr("Predicting…"));
    m_isWaiting = true;
    m_jobs.start(
        [url = m_session.connection().url, schema = m_session.sharedSchema(), request](Progress& progress) {
            Connection connection = Connection::open(url, progress);
            return simulatePlan(connection, *schema, request, ListedRows);
        },
        [this](const PlanSimulation& plan) {
            m_isWaiting = false;
            m_pane->setPlan(plan);
        });
}

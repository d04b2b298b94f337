#include "app/gui/checkcontroller.h"

#include "app/gui/session.h"
#include "app/gui/windowactions.h"
#include "app/gui/windowdocks.h"
#include "model/database/connection.h"
#include "model/review/check.h"
#include "views/review/findingspane.h"

#include <QDockWidget>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

constexpr int LookEvery = 100; // Milliseconds.

} // namespace

struct CheckController::Found {
    QMutex mutex;
    std::vector<Finding> findings;
};

CheckController::CheckController(Session& session, WindowActions& actions, WindowDocks& docks,
                                 QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_check(actions.add(
          tr("&Check…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
          tr("Look for orphans, missing indexes, keys that do not act, and deletes that reach far")))
    , m_pane(new FindingsPane)
    , m_dock(docks.add(u"check"_s, tr("Check"), Qt::Key_C, m_pane, Qt::BottomDockWidgetArea))
{
    actions.reviewMenu->addAction(m_check);
    m_check->setEnabled(false);
    m_look.setInterval(LookEvery);
    session.include(m_jobs);
    connect(m_check, &QAction::triggered, this, [this] {
        m_dock->show();
        m_dock->raise();
        m_pane->setFocus(Qt::ShortcutFocusReason);
        run();
    });
    connect(m_pane, &FindingsPane::checkWanted, this, &CheckController::run);
    connect(m_pane, &FindingsPane::cancelWanted, &m_jobs, &JobRunner::cancel);
    connect(m_pane, &FindingsPane::findingChosen, this, &CheckController::choose);
    connect(&m_look, &QTimer::timeout, this, &CheckController::takeFindings);
    connect(&m_jobs, &JobRunner::failed, this, [this](const QString& message) {
        takeFindings();
        m_found.reset();
        m_pane->fail(message);
    });
    connect(&m_jobs, &JobRunner::finished, this, [this] {
        m_look.stop();
        if (m_found) // Nothing was delivered.
            m_pane->fail(tr("The check was stopped."));
        m_found.reset();
    });
    connect(&session, &Session::opened, this, &CheckController::beginAnew);
    connect(&session, &Session::assumed, this, &CheckController::beginAnew);
    connect(&session, &Session::closed, this, [this] {
        m_jobs.cancel();
        m_pane->clear();
        m_check->setEnabled(false);
    });
}

CheckController::~CheckController() = default;

void CheckController::beginAnew()
{
    m_jobs.cancel();
    m_pane->clear();
    m_check->setEnabled(!m_session.schema().foreignKeys().empty());
}

void CheckController::run()
{
    if (!m_check->isEnabled())
        return;
    m_found = std::make_shared<Found>();
    m_pane->begin();
    m_look.start();
    m_jobs.start(
        [url = m_session.connection().url, schema = m_session.sharedSchema(),
         found = m_found](Progress& progress) {
            TimeLimit limit(progress);
            Connection connection = Connection::open(url, limit);
            return check(connection, limit, *schema, {}, [&](const Finding& finding) {
                const QMutexLocker lock(&found->mutex);
                found->findings.push_back(finding);
            });
        },
        [this](const std::vector<TableReach>&) {
            takeFindings();
            m_found.reset();
            m_pane->finish();
        });
}

void CheckController::takeFindings()
{
    if (!m_found)
        return;
    QMutexLocker lock(&m_found->mutex);
    const std::vector<Finding> findings = std::exchange(m_found->findings, {});
    lock.unlock();
    for (const Finding& finding : findings)
        m_pane->add(finding);
}

/// The table, or the columns at both ends of the key.
void CheckController::choose(const Finding& finding)
{
    if (!finding.foreignKey) {
        if (finding.table)
            emit placesChosen({{finding.table, {}}});
        return;
    }
    const ForeignKey& key = m_session.schema().foreignKey(finding.foreignKey);
    std::vector<GraphMatch> places;
    for (const ColumnId column : key.childColumns)
        places.push_back({key.child, column});
    if (key.parent)
        for (const ColumnId column : key.parentColumns)
            places.push_back({key.parent, column});
    emit placesChosen(places);
}

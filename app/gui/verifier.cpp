#include "app/gui/verifier.h"

#include "app/connectionstore.h"
#include "app/gui/databasename.h"
#include "app/gui/session.h"
#include "app/gui/windowactions.h"
#include "model/database/connection.h"
#include "model/database/production.h"
#include "model/engines/engine.h"
#include "model/review/verificationtext.h"
#include "model/review/verify.h"
#include "views/review/verificationdialog.h"
#include "views/simulator/simulatorpanel.h"

#include <QMenu>

Verifier::Verifier(Session& session, const SimulatorPanel& panel, WindowActions& actions, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_panel(panel)
    , m_window(window)
    , m_action(
          actions.add(tr("&Verify…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
                      tr("Run the real DELETE where it can be undone, and compare it with the prediction")))
{
    actions.reviewMenu->addAction(m_action);
    m_action->setEnabled(false);
    session.include(m_jobs);
    connect(m_action, &QAction::triggered, this, &Verifier::ask);
    // What was predicted of another choice is not compared with this one.
    connect(&panel, &SimulatorPanel::deleteChosen, this, [this] { setOutcome(std::nullopt); });
    connect(&m_jobs, &JobRunner::failed, this, &Verifier::failed);
    connect(&m_jobs, &JobRunner::announced, this, &Verifier::failed);
}

void Verifier::setOutcome(const std::optional<Outcome>& outcome)
{
    m_outcome = outcome;
    // The database knows nothing of what is assumed.
    m_action->setEnabled(m_outcome && m_outcome->way == DeleteWay::Database && m_session.changes().empty());
}

void Verifier::ask()
{
    const SavedConnection& connection = m_session.connection();
    if (!m_outcome || !m_panel.request())
        return;
    const TrialPlace place = engineFor(connection.url).trialPlace();
    const bool isMarked = connection.environment == Environment::Production
        || isProduction(connection.url, ConnectionStore().connections());
    if (place == TrialPlace::Server && isMarked) {
        emit failed(
            tr("%1 is marked as production, where no DELETE is ever run; verify on a copy, or on a server "
               "for tests.")
                .arg(databaseName(connection)));
        return;
    }
    if (askWhetherToVerify(m_outcome->statements.front(), databaseName(connection), place, TrialLimits(),
                           m_window))
        run(*m_panel.request());
}

void Verifier::run(const DeleteRequest& request)
{
    m_jobs.start(
        [url = m_session.connection().url, schema = m_session.sharedSchema(), request](Progress& progress) {
            Connection connection = Connection::open(url, progress);
            const Verification verification = verify(connection, *schema, request, TrialLimits());
            const TrialPlace place = connection.engine().trialPlace();
            return std::pair(verdictText(*schema, verification),
                             verificationText(*schema, verification, place));
        },
        [this](const std::pair<QString, QString>& answer) {
            auto* dialog = new VerificationDialog(answer.first, answer.second, m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

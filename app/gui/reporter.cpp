#include "app/gui/reporter.h"

#include "app/export/printreport.h"
#include "app/export/reportformat.h"
#include "app/gui/databasename.h"
#include "app/gui/filedialogs.h"
#include "app/gui/reportdialog.h"
#include "app/gui/session.h"
#include "app/gui/windowactions.h"
#include "model/database/connection.h"
#include "model/orm/readmappers.h"
#include "model/review/columnmask.h"
#include "views/simulator/simulatorpanel.h"

#include <QDateTime>
#include <QDir>
#include <QMenu>

using namespace Qt::StringLiterals;

Reporter::Reporter(Session& session, const SimulatorPanel& panel, WindowActions& actions, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
    , m_action(actions.add(tr("&Report…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                           tr("Write a page on this delete for reviewers, as HTML, PDF or Markdown")))
{
    actions.reviewMenu->addAction(m_action);
    m_action->setEnabled(false);
    session.include(m_jobs);
    connect(m_action, &QAction::triggered, this, &Reporter::ask);
    connect(&panel, &SimulatorPanel::deleteChosen, this, &Reporter::setWanted);
    connect(&panel, &SimulatorPanel::choiceCleared, this, [this] { setWanted(std::nullopt); });
    connect(&m_jobs, &JobRunner::failed, this, &Reporter::failed);
}

void Reporter::setWanted(const std::optional<ProgramDelete>& wanted)
{
    m_wanted = wanted;
    // It is about the database as it is.
    m_action->setEnabled(m_wanted && m_session.changes().empty());
}

void Reporter::ask()
{
    if (!m_wanted)
        return;
    const std::shared_ptr<const Schema> schema = m_session.sharedSchema();
    QStringList& masked = m_masked[m_session.connection().url.displayText()];
    ReportDialog dialog(*schema, masked, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    masked = dialog.masked();
    const QString path = askForReportFile(m_window, databaseName(m_session.connection()));
    if (!path.isEmpty())
        writeTo(path, masked);
}

void Reporter::writeTo(const QString& path, const QStringList& masked)
{
    m_jobs.start(
        [path, masked, url = m_session.connection().url, schema = m_session.sharedSchema(),
         wanted = *m_wanted,
         date = QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH:mm"_s)](Progress& progress) {
            static_cast<void>(reportFormat(path));
            Connection connection = Connection::open(url, progress);
            std::optional<Mappers> mappers;
            if (wanted.way.needsMappers())
                mappers = readMappersFile(wanted.mappersFile, *schema);
            const auto prediction
                = predictVia(connection, *schema, mappers ? &*mappers : nullptr, wanted.request, wanted.way);
            const ReportOptions options{date, ColumnMask::read(*schema, masked)};
            writeReportFile(gatherReport(connection, *schema, *prediction, options), path, printReport);
            return tr("Wrote %1.").arg(QDir::toNativeSeparators(path));
        },
        [this](const QString& sentence) { emit done(sentence); });
}

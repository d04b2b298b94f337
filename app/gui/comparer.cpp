#include "app/gui/comparer.h"

#include "app/gui/databasename.h"
#include "app/gui/databaseopener.h"
#include "app/gui/differencewindow.h"
#include "app/gui/session.h"
#include "model/layout/layouter.h"
#include "views/graph/graphdifference.h"
#include "views/graph/graphgeometry.h"

#include <QAction>
#include <QMenu>

namespace {

/// Of more, only those are shown that have to do with a change.
constexpr size_t MostTablesAtOnce = 400;

struct Compared {
    std::shared_ptr<const SchemaComparison> comparison;
    Layout layout;
    ComparedSources sources;
};

Compared compared(OpenedSnapshot before, OpenedSnapshot after, Progress& progress)
{
    Compared result;
    result.sources = {before.url.displayText(), after.url.displayText(), after.file};
    result.comparison = std::make_shared<const SchemaComparison>(
        compareSchemas(std::move(before.snapshot), std::move(after.snapshot)));
    const Schema& both = result.comparison->both;
    if (both.tables().size() <= MostTablesAtOnce)
        result.layout = layOut(layoutGraph(both), progress);
    else {
        const LayoutGraph graph = layoutGraph(both, tablesOfDifference(*result.comparison));
        result.layout = layoutOfWhole(both, graph, layOut(graph, progress));
    }
    return result;
}

} // namespace

Comparer::Comparer(Session& session, DatabaseOpener& opener, QMenu* menu, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_opener(opener)
    , m_window(window)
{
    QAction* action = menu->addAction(tr("C&ompare with…"));
    action->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    const QString tip
        = tr("Show what differs from another database, snapshot or script, and what deletes do there");
    action->setToolTip(tip);
    action->setStatusTip(tip);
    action->setEnabled(false);
    window->addAction(action); // The list of keys has it then.
    connect(action, &QAction::triggered, this, &Comparer::ask);
    connect(&m_jobs, &JobRunner::failed, this, &Comparer::failed);
    connect(&session, &Session::opened, action, [action] { action->setEnabled(true); });
    connect(&session, &Session::closed, action, [action] { action->setEnabled(false); });
    session.include(m_jobs);
}

void Comparer::ask()
{
    const GoToAnything::Openable openable = m_opener.openable();
    CompareDialog dialog(databaseName(m_session.connection()), openable.connections, openable.files,
                         m_window);
    if (dialog.exec() == QDialog::Accepted)
        compareWith(dialog.choice());
}

void Comparer::compareWith(const CompareChoice& choice)
{
    if (!choice.connection) {
        start([choice](Progress& progress) { return openSnapshot(choice.text, choice.counting, progress); },
              choice);
        return;
    }
    m_opener.withPassword(*choice.connection, [this, choice](const SavedConnection& connection) {
        start([url = connection.url,
               choice](Progress& progress) { return openSnapshot(url, choice.counting, progress); },
              choice);
    });
}

void Comparer::start(const std::function<OpenedSnapshot(Progress&)>& openOther, const CompareChoice& choice)
{
    m_jobs.start(
        [url = m_session.connection().url, openOther, choice](Progress& progress) {
            OpenedSnapshot mine = openSnapshot(url, choice.counting, progress);
            OpenedSnapshot other = openOther(progress);
            return choice.order == CompareChoice::Order::OtherIsBefore
                ? compared(std::move(other), std::move(mine), progress)
                : compared(std::move(mine), std::move(other), progress);
        },
        [this](const Compared& result) {
            auto* window = new DifferenceWindow(result.comparison, result.layout, result.sources, m_window);
            window->show();
            emit shown(window);
        });
}

#include "app/gui/savedviews.h"

#include "app/gui/graphnavigator.h"
#include "views/graph/viewsdialog.h"

#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

SavedViews::SavedViews(GraphNavigator* navigator, QMenu* menu, QWidget* window)
    : QObject(window)
    , m_navigator(navigator)
    , m_menu(menu->addMenu(tr("&Views")))
    , m_save(m_menu->addAction(tr("&Save view as…")))
    , m_manage(m_menu->addAction(tr("&Rename or delete views…")))
{
    m_save->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    m_save->setToolTip(tr("Keep what the graph shows, and where, under a name"));
    m_manage->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G, Qt::Key_V));
    m_manage->setToolTip(tr("Give the saved views other names, or delete them"));
    for (QAction* action : {m_save, m_manage})
        action->setStatusTip(action->toolTip());
    m_save->setEnabled(false);
    m_menu->addSeparator();
    connect(m_save, &QAction::triggered, this, &SavedViews::save);
    connect(m_manage, &QAction::triggered, this, &SavedViews::manage);
    fillMenu();
}

QWidget* SavedViews::window() const
{
    return static_cast<QWidget*>(parent())->window();
}

void SavedViews::setSchema(const Schema& schema, const ConnectionUrl& url)
{
    m_url = url;
    const ViewFile file = url.driver.isEmpty() ? ViewFile() : readViewFile(url);
    m_views = file.views;
    m_save->setEnabled(!schema.tables().empty());
    fillMenu();
    if (!file.problem.isEmpty())
        emit failed(file.problem);
}

void SavedViews::save()
{
    bool isAccepted = false;
    const QString name = QInputDialog::getText(window(), tr("Save view"), tr("&Name of the view:"),
                                               QLineEdit::Normal, {}, &isAccepted)
                             .trimmed();
    if (!isAccepted || name.isEmpty())
        return;
    SavedView view = m_navigator->view();
    view.name = name;
    std::vector<SavedView> views = m_views;
    std::erase_if(views, [&](const SavedView& other) { return other.name == name; });
    views.push_back(std::move(view));
    keep(std::move(views));
}

void SavedViews::manage()
{
    QStringList names;
    for (const SavedView& view : m_views)
        names << view.name;
    ViewsDialog dialog(names, window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    std::vector<SavedView> views;
    for (const ViewsDialog::Kept& kept : dialog.kept()) {
        views.push_back(m_views[kept.number]);
        views.back().name = kept.name;
    }
    keep(std::move(views));
}

void SavedViews::keep(std::vector<SavedView> views)
{
    std::ranges::stable_sort(views, {}, &SavedView::name);
    ViewFile file = readViewFile(m_url);
    file.views = std::move(views);
    if (!keepViewFile(m_url, file))
        emit failed(
            tr("The view cannot be kept: “%1” cannot be written.").arg(viewFilePath(m_url, u"json"_s)));
    m_views = std::move(file.views);
    fillMenu();
}

void SavedViews::fillMenu()
{
    qDeleteAll(m_actions);
    m_actions.clear();
    for (const SavedView& view : m_views) {
        QAction* action = m_menu->addAction(QString(view.name).replace(u'&', u"&&"_s));
        action->setToolTip(tr("Show this view again"));
        action->setStatusTip(action->toolTip());
        connect(action, &QAction::triggered, m_navigator, [this, view] { m_navigator->show(view); });
        m_actions << action;
    }
    m_manage->setEnabled(!m_views.empty());
}

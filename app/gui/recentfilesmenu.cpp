#include "app/gui/recentfilesmenu.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>

RecentFilesMenu::RecentFilesMenu(QMenu* menu, QObject* parent)
    : QObject(parent)
    , m_menu(menu)
{
    fill();
}

void RecentFilesMenu::add(const QString& path)
{
    m_files.add(path);
    fill();
}

void RecentFilesMenu::removeMissing(const QString& path)
{
    if (paths().contains(path) && !QFileInfo::exists(path))
        m_files.remove(path);
    fill();
}

QAction* RecentFilesMenu::add(const QString& text, const QString& help)
{
    QAction* action = m_menu->addAction(text);
    action->setToolTip(help);
    action->setStatusTip(help);
    return action;
}

void RecentFilesMenu::fill()
{
    const QStringList files = paths();
    m_menu->clear();
    m_menu->setEnabled(!files.isEmpty());
    for (const QString& path : files)
        connect(add(QDir::toNativeSeparators(path), tr("Open this file again")), &QAction::triggered, this,
                [this, path] { emit chosen(path); });
    m_menu->addSeparator();
    QAction* forget
        = add(tr("Forget these files"), tr("Empty the list of recent files; they stay where they are"));
    forget->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    connect(forget, &QAction::triggered, this, [this] {
        m_files.clear();
        fill();
    });
    emit changed(files);
}

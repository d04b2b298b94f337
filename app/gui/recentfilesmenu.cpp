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

void RecentFilesMenu::fill()
{
    const QStringList files = paths();
    m_menu->clear();
    m_menu->setEnabled(!files.isEmpty());
    for (const QString& path : files)
        connect(m_menu->addAction(QDir::toNativeSeparators(path)), &QAction::triggered, this,
                [this, path] { emit chosen(path); });
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Forget these files")), &QAction::triggered, this, [this] {
        m_files.clear();
        fill();
    });
    emit changed(files);
}

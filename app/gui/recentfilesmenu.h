#pragma once

#include "app/gui/recentfiles.h"

#include <QObject>

class QAction;
class QMenu;

/// The menu of the files that were opened last.
class RecentFilesMenu : public QObject {
    Q_OBJECT

public:
    RecentFilesMenu(QMenu* menu, QObject* parent);

    QStringList paths() const { return m_files.paths(); }
    void add(const QString& path);
    void removeMissing(const QString& path); ///< Forgets a file that could not be opened, if it is gone.

signals:
    void chosen(const QString& path);
    void changed(const QStringList& paths);

private:
    QAction* add(const QString& text, const QString& help);
    void fill();

    RecentFiles m_files;
    QMenu* m_menu;
};

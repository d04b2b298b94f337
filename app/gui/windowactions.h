#pragma once

#include <QAction>
#include <QObject>

class QMenu;
class QMenuBar;

/// Everything the window can do, each with its text, shortcut and help.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QWidget* window);

    /// Makes the menus; the window fills `recentMenu` and `viewMenu` further.
    void addMenus(QMenuBar& bar);

    /// Turns on or off what needs an open database.
    void setDatabaseOpen(bool isOpen);

    QAction* open;
    QAction* connections;
    QAction* reload;
    QAction* closeDatabase;
    QAction* exportPicture;
    QAction* quit;
    QAction* find;
    QAction* cancel;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* fit;
    QAction* focusSchema;
    QAction* focusGraph;
    QAction* focusSimulator;
    QAction* keyboardHelp;

    QMenu* recentMenu = nullptr;
    QMenu* viewMenu = nullptr;

private:
    QAction* add(const QString& text, const QKeySequence& shortcut, const QString& help);
};

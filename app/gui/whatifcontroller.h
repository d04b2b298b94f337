#pragma once

#include "app/gui/jobrunner.h"
#include "model/schema/schema.h"
#include "model/whatif/schemachange.h"

#include <QObject>

#include <variant>

class GraphPage;
class QAction;
class QMenu;
class QWidget;
class Session;
class WhatIfBar;
class WindowActions;

/// Lets the user change foreign keys without the database: the session then assumes another schema.
class WhatIfController : public QObject {
    Q_OBJECT

public:
    /// Fills the menu "Review", and the menu of the graph. `window` is the parent of dialogs.
    WhatIfController(Session& session, GraphPage& page, WindowActions& actions, QWidget* window);

    WhatIfBar& bar() { return *m_bar; } ///< Says what is assumed.

signals:
    void failed(const QString& message); ///< A change does not fit, or a file cannot be read.
    void done(const QString& sentence);

private:
    void addActions(WindowActions& actions);
    void fillMenu(QMenu& menu, QPoint position);
    void addKeyMenu(QMenu& menu, ForeignKeyId key);
    void change(const ChangeSet& more);
    void assume(const ChangeSet& changes, ChangeSet undone);
    void undo();
    void redo();
    void discard();
    void askForChange();
    void askForNewKey();
    void openFile();
    void saveFile();
    void showMigration();
    void saveMigration(const QString& script);
    void write(const QString& path, const QByteArray& content);
    void showOpened();
    void showClosed();
    void assumeAgain(); ///< After a reload.
    void update();

    Session& m_session;
    GraphPage& m_page;
    QWidget* m_window;
    WhatIfBar* m_bar;
    ChangeSet m_undone; ///< The last one that was undone is the last.
    QString m_database; ///< What is shown …
    ChangeSet m_kept; ///< … and was assumed of it before it was read again.
    QAction* m_change;
    QAction* m_add;
    QAction* m_undo;
    QAction* m_redo;
    QAction* m_open;
    QAction* m_save;
    QAction* m_migration;
    QAction* m_discard;
    JobRunner m_jobs;
};

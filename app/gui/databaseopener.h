#pragma once

#include "app/gui/connectionsmanager.h"
#include "app/gui/gotoanything.h"

#include <QObject>

class MessageBar;
class RecentFilesMenu;
class Session;
class StartPage;
class WindowActions;

/// Every way to a database: a file that is chosen, dropped or recent, a saved connection, a sample.
class DatabaseOpener : public QObject {
    Q_OBJECT

public:
    /// Fills the first page and the menu of recent files; mistakes are told in `messages`.
    DatabaseOpener(Session& session, WindowActions& actions, StartPage& startPage, MessageBar& messages,
                   QWidget* window);

    /// Opens a file's path, a URL or "sample:NAME".
    void open(const QString& url);
    void openConnection(const SavedConnection& connection);

    GoToAnything::Openable openable() const;

    /// Calls `use` once the connection's password is found or typed; not when the user cancels that.
    void withPassword(const SavedConnection& connection,
                      const std::function<void(const SavedConnection&)>& use);

signals:
    void lessonDropped(const QString& path);

private:
    void connectStartPage(StartPage& startPage);
    void chooseFile();
    void rememberOpened();
    void showError(const QString& text, const QString& message);

    Session& m_session;
    MessageBar& m_messages;
    QWidget* m_window;
    ConnectionsManager m_connections;
    RecentFilesMenu* m_recentFiles;
};

#include "app/gui/databaseopener.h"

#include "app/gui/filedialogs.h"
#include "app/gui/filedrop.h"
#include "app/gui/recentfilesmenu.h"
#include "app/gui/session.h"
#include "app/gui/windowactions.h"
#include "app/samples.h"
#include "app/scripts/openscript.h"
#include "views/connections/startpage.h"
#include "views/window/messagebar.h"

using namespace Qt::StringLiterals;

DatabaseOpener::DatabaseOpener(Session& session, WindowActions& actions, StartPage& startPage,
                               MessageBar& messages, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_messages(messages)
    , m_window(window)
    , m_connections(window)
    , m_recentFiles(new RecentFilesMenu(actions.recentMenu, this))
{
    connect(new FileDrop(window), &FileDrop::dropped, this,
            [this](const QString& path) { path.endsWith(".md"_L1) ? emit lessonDropped(path) : open(path); });
    connect(actions.open, &QAction::triggered, this, &DatabaseOpener::chooseFile);
    connect(actions.connections, &QAction::triggered, &m_connections, &ConnectionsManager::showDialog);
    connect(m_recentFiles, &RecentFilesMenu::chosen, this, &DatabaseOpener::open);
    connectStartPage(startPage);

    connect(&m_connections, &ConnectionsManager::ready, this, [this](const SavedConnection& connection) {
        m_messages.hide();
        m_session.open(connection);
    });
    connect(&m_connections, &ConnectionsManager::failed, &messages, &MessageBar::showMessage);
    connect(&messages, &MessageBar::retryWanted, &session, &Session::retry);
    connect(&session, &Session::opened, this, &DatabaseOpener::rememberOpened);
    connect(&session, &Session::openFailed, this, &DatabaseOpener::showError);
}

void DatabaseOpener::connectStartPage(StartPage& startPage)
{
    connect(&startPage, &StartPage::openWanted, this, &DatabaseOpener::chooseFile);
    connect(&startPage, &StartPage::urlChosen, this, &DatabaseOpener::open);
    connect(&startPage, &StartPage::connectionsWanted, &m_connections, &ConnectionsManager::showDialog);
    connect(&startPage, &StartPage::connectionChosen, this, &DatabaseOpener::openConnection);
    connect(m_recentFiles, &RecentFilesMenu::changed, &startPage, &StartPage::setRecentFiles);
    connect(&m_connections, &ConnectionsManager::changed, &startPage,
            [this, &startPage] { startPage.setConnections(m_connections.connections()); });
    for (const QString& name : sampleNames())
        startPage.addSample(name, sampleSubject(name));
    startPage.setConnections(m_connections.connections());
    startPage.setRecentFiles(m_recentFiles->paths());
}

void DatabaseOpener::open(const QString& url)
{
    m_messages.hide();
    m_session.open(url);
}

void DatabaseOpener::openConnection(const SavedConnection& connection)
{
    m_connections.open(connection);
}

GoToAnything::Openable DatabaseOpener::openable() const
{
    return {m_connections.connections(), m_recentFiles->paths()};
}

void DatabaseOpener::withPassword(const SavedConnection& connection,
                                  const std::function<void(const SavedConnection&)>& use)
{
    m_connections.withPassword(connection, use);
}

void DatabaseOpener::chooseFile()
{
    const QString path = askForDatabase(m_window);
    if (!path.isEmpty())
        open(path);
}

void DatabaseOpener::rememberOpened()
{
    const ConnectionUrl& url = m_session.connection().url;
    if (isScript(url.label))
        m_recentFiles->add(url.label);
    else if (!url.path.isEmpty() && url.label.isEmpty())
        m_recentFiles->add(url.path);
}

void DatabaseOpener::showError(const QString& text, const QString& message)
{
    m_messages.showRetryable(message);
    m_recentFiles->removeMissing(text);
}

#pragma once

#include "app/gui/jobrunner.h"
#include "model/database/savedconnection.h"
#include "views/goto/gotolist.h"
#include "views/graph/graphsearch.h"

#include <QObject>
#include <QPointer>

#include <memory>

class GoToPopup;
class QAction;
class QMainWindow;
class QMenu;

/// Ctrl+K: offers what the window shows, the commands of its menus, and what it can open.
class GoToAnything : public QObject {
    Q_OBJECT

public:
    explicit GoToAnything(QMainWindow* window);

    struct Openable {
        std::vector<SavedConnection> connections;
        QStringList files;
    };

    /// Offers the tables of `schema` from now on, as soon as they are listed; null for none.
    void setSchema(const std::shared_ptr<const Schema>& schema);

    void open(const Openable& openable);

signals:
    /// Of a table, a column, or the columns at both ends of a key.
    void placesChosen(const std::vector<GraphMatch>& places);
    void connectionChosen(const SavedConnection& connection);
    void fileChosen(const QString& path);

private:
    void addCommands(std::vector<GoToEntry>& entries, const QMenu& menu, const QString& path);
    void addOpenable(std::vector<GoToEntry>& entries) const;
    std::vector<std::shared_ptr<const GoToList>> lists() const;
    void goTo(const GoToTarget& target);

    QMainWindow* m_window;
    GoToPopup* m_popup;
    JobRunner m_listJobs;
    std::shared_ptr<const Schema> m_schema;
    std::shared_ptr<const GoToList> m_schemaList; ///< Of m_schema; null while it is being made.
    std::shared_ptr<const GoToList> m_otherList; ///< Commands and connections.
    std::vector<QPointer<QAction>> m_commands;
    Openable m_openable;
};

#pragma once

#include "model/database/savedconnection.h"
#include "views/goto/gotoentry.h"
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

    /// `schema` is null where none is shown.
    void open(const std::shared_ptr<const Schema>& schema, const Openable& openable);

signals:
    /// Of a table, a column, or the columns at both ends of a key.
    void placesChosen(const std::vector<GraphMatch>& places);
    void connectionChosen(const SavedConnection& connection);
    void fileChosen(const QString& path);

private:
    void addSchema(std::vector<GoToEntry>& entries, const std::shared_ptr<const Schema>& schema);
    void addCommands(std::vector<GoToEntry>& entries, const QMenu& menu, const QString& path);
    void addOpenable(std::vector<GoToEntry>& entries) const;
    void goTo(const GoToTarget& target);

    QMainWindow* m_window;
    GoToPopup* m_popup;
    std::shared_ptr<const Schema> m_schema;
    std::vector<GoToEntry> m_schemaEntries; ///< Of m_schema; made once.
    std::vector<QPointer<QAction>> m_commands;
    Openable m_openable;
};

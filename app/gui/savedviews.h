#pragma once

#include "app/gui/viewfile.h"
#include "model/database/connectionurl.h"

#include <QObject>

class GraphNavigator;
class QAction;
class QMenu;

/// Keeps views of a schema under names, in the view file of the database, and shows them again.
class SavedViews : public QObject {
    Q_OBJECT

public:
    /// Adds a menu of the views to `menu`.
    SavedViews(GraphNavigator* navigator, QMenu* menu, QWidget* window);

    /// Offers the views of another database.
    void setSchema(const Schema& schema, const ConnectionUrl& url);

signals:
    void failed(const QString& sentence); ///< Views cannot be read or written.

private:
    QWidget* window() const;
    void save();
    void manage();
    void keep(std::vector<SavedView> views);
    void fillMenu();

    GraphNavigator* m_navigator;
    QMenu* m_menu;
    QAction* m_save;
    QAction* m_manage;
    ConnectionUrl m_url;
    std::vector<SavedView> m_views;
    QList<QAction*> m_actions; ///< One for each view.
};

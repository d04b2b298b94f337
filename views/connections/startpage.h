#pragma once

#include "model/database/savedconnection.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

/// What the window shows before a database is open: recent files, samples, and how to open another.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    void setRecentFiles(const QStringList& paths);
    void addSample(const QString& name, const QString& subject); ///< Opened as "sample:NAME".
    void addLesson(const QString& name, const QString& title); ///< Below the lessons so far.
    void setConnections(const std::vector<SavedConnection>& connections);

signals:
    void lessonChosen(const QString& name);
    void openWanted();
    void connectionsWanted(); ///< To see all of them.
    void connectionChosen(const SavedConnection& connection);
    void urlChosen(const QString& url); ///< A file's path, or "sample:NAME".

private:
    void choose(const QListWidgetItem* item);
    void chooseConnection(const QListWidgetItem* item);

    QListWidget* m_recent;
    QLabel* m_noRecent;
    QListWidget* m_samples;
    QListWidget* m_lessons;
    QLabel* m_savedHeading;
    QListWidget* m_saved;
    std::vector<SavedConnection> m_connections;
};

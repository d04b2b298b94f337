#pragma once

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
    void setSamples(const QStringList& names);

signals:
    void openWanted();
    void urlChosen(const QString& url); ///< A file's path, or "sample:NAME".

private:
    void choose(const QListWidgetItem* item);

    QListWidget* m_recent;
    QLabel* m_noRecent;
    QListWidget* m_samples;
};

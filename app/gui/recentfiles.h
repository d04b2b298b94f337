#pragma once

#include <QStringList>

/// The files opened last, newest first, as the user's settings keep them.
class RecentFiles {
public:
    QStringList paths() const;
    void add(const QString& path);
    void remove(const QString& path);
    void clear();
};

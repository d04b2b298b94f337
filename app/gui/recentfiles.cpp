#include "app/gui/recentfiles.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype KeptFiles = 10;

QString settingsKey()
{
    return u"recentFiles"_s;
}

} // namespace

QStringList RecentFiles::paths() const
{
    return QSettings().value(settingsKey()).toStringList();
}

void RecentFiles::add(const QString& path)
{
    QStringList files = paths();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(settingsKey(), files.first(std::min(files.size(), KeptFiles)));
}

void RecentFiles::remove(const QString& path)
{
    QStringList files = paths();
    files.removeAll(path);
    QSettings().setValue(settingsKey(), files);
}

void RecentFiles::clear()
{
    QSettings().remove(settingsKey());
}

#pragma once

#include <QCoreApplication>
#include <QFile>
#include <QSettings>

/// Gives a test the program's names, and its settings, views and layouts a folder of its own: programs of
/// tests run at the same time, and one would find or remove what another has kept.
inline void liveIn(const QString& folder)
{
    qputenv("XDG_DATA_HOME", QFile::encodeName(folder));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
    QCoreApplication::setOrganizationName(QStringLiteral("Cascade Explorer"));
    QCoreApplication::setApplicationName(QStringLiteral("Cascade Explorer"));
}

#include "app/cachedfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

QString cacheFolder(const QString& kind)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + u"/cascade-explorer/"_s + kind;
    if (QDir().mkpath(folder) && QFileInfo(folder).isWritable())
        return folder;
    return QDir::tempPath();
}

/// The oldest go, so that a cache does not grow with every change of a script.
void tidy(const QString& folder, const QString& ending)
{
    constexpr qsizetype Kept = 30;
    const QFileInfoList files
        = QDir(folder).entryInfoList({u"*-*."_s + ending}, QDir::Files, QDir::Time); // The newest first.
    for (const QFileInfo& file : files.mid(Kept))
        QFile::remove(file.filePath());
}

} // namespace

QString cachedFile(const QString& kind, const QString& name, const QString& ending, const QByteArray& content,
                   const std::function<void(const QString& path)>& make)
{
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().left(12);
    const QString folder = cacheFolder(kind);
    const QString path = u"%1/%2-%3.%4"_s.arg(folder, name, QString::fromLatin1(hash), ending);
    if (QFileInfo::exists(path))
        return path;
    // Several programs may do this at once: each makes its own file, and any of them will do.
    const QString draft = u"%1.%2"_s.arg(path, QString::number(QCoreApplication::applicationPid()));
    make(draft);
    QFile::setPermissions(draft, QFile::ReadOwner | QFile::WriteOwner);
    if (!QFile::rename(draft, path))
        QFile::remove(draft);
    if (folder != QDir::tempPath())
        tidy(folder, ending);
    return path;
}

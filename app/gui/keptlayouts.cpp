#include "app/gui/keptlayouts.h"

#include "app/gui/viewfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView FirstLine = "cascade-explorer/layout 1\n";
constexpr qsizetype MostBytes = 16 * 1024 * 1024;
constexpr qsizetype MostFiles = 100;

QString layoutFileOf(const ConnectionUrl& url)
{
    return viewFilePath(url, u"layout"_s);
}

QByteArray checksum(const QByteArray& content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha1);
}

void removeOldFiles(const QString& folder)
{
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.layout"_s}, QDir::Files, QDir::Time);
    for (qsizetype i = MostFiles; i < files.size(); ++i)
        QFile::remove(files[i].filePath());
}

} // namespace

KeptLayout readKeptLayout(const ConnectionUrl& url)
{
    QFile file(layoutFileOf(url));
    if (!file.open(QIODevice::ReadOnly) || file.size() > MostBytes || file.readLine() != FirstLine)
        return {};
    const QByteArray sum = file.read(checksum({}).size());
    const QByteArray content = file.readAll();
    if (checksum(content) != sum)
        return {};
    return keptLayoutOf(QJsonDocument::fromJson(qUncompress(content)).object());
}

void keepLayout(const ConnectionUrl& url, const KeptLayout& layout)
{
    const QByteArray content = qCompress(QJsonDocument(toJson(layout)).toJson(QJsonDocument::Compact));
    if (content.size() > MostBytes - 1024)
        return;
    const QString path = layoutFileOf(url);
    const QString folder = QFileInfo(path).path();
    QDir().mkpath(folder);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(FirstLine.data(), FirstLine.size());
    file.write(checksum(content));
    file.write(content);
    if (file.commit())
        removeOldFiles(folder);
}

void dropKeptLayout(const ConnectionUrl& url)
{
    QFile::remove(layoutFileOf(url));
}

#include "app/gui/movedtables.h"

#include "model/database/connectionurl.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr int Version = 1;

QString fileOf(const ConnectionUrl& url)
{
    const QByteArray hash
        = QCryptographicHash::hash(url.displayText().toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/views/"_s
        + QString::fromLatin1(hash) + u".json"_s;
}

} // namespace

MovedTables readMovedTables(const ConnectionUrl& url)
{
    QFile file(fileOf(url));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    MovedTables tables;
    if (root["version"_L1].toInt() != Version)
        return tables;
    const QJsonObject moved = root["moved"_L1].toObject();
    for (auto its = moved.begin(); its != moved.end(); ++its)
        tables.insert(its.key(), {its.value()[0].toDouble(), its.value()[1].toDouble()});
    return tables;
}

void keepMovedTables(const ConnectionUrl& url, const MovedTables& tables)
{
    const QString path = fileOf(url);
    if (tables.isEmpty()) {
        QFile::remove(path);
        return;
    }
    QJsonObject moved;
    for (auto its = tables.begin(); its != tables.end(); ++its)
        moved.insert(its.key(), QJsonArray{its.value().x(), its.value().y()});
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QJsonDocument(QJsonObject{{u"format"_s, u"cascade-explorer/view"_s},
                                         {u"version"_s, Version},
                                         {u"database"_s, url.displayText()},
                                         {u"moved"_s, moved}})
                   .toJson());
    file.commit();
}

#include "app/gui/viewfile.h"

#include "model/database/connectionurl.h"
#include "model/job/targetfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr int Version = 1;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ViewFile)
};

QString pathOf(const ConnectionUrl& url)
{
    return viewFilePath(url, u"json"_s);
}

} // namespace

QString viewFilePath(const ConnectionUrl& url, const QString& ending)
{
    const QByteArray hash
        = QCryptographicHash::hash(url.displayText().toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/views/"_s
        + QString::fromLatin1(hash) + u'.' + ending;
}

ViewFile readViewFile(const ConnectionUrl& url)
{
    QFile file(pathOf(url));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    ViewFile content;
    if (root["version"_L1].toInt() != Version) {
        content.problem
            = Texts::tr("“%1” keeps the views of this database, but cannot be read; it is ignored.")
                  .arg(QDir::toNativeSeparators(file.fileName()));
        return content;
    }
    const QJsonObject moved = root["moved"_L1].toObject();
    for (auto its = moved.begin(); its != moved.end(); ++its)
        content.moved.insert(its.key(), {its.value()[0].toDouble(), its.value()[1].toDouble()});
    for (const QJsonValue json : root["views"_L1].toArray()) {
        if (std::optional<SavedView> view = savedViewOf(json.toObject()))
            content.views.push_back(*std::move(view));
        else
            content.problem = Texts::tr("A saved view in “%1” cannot be read; it is ignored.")
                                  .arg(QDir::toNativeSeparators(file.fileName()));
    }
    return content;
}

bool keepViewFile(const ConnectionUrl& url, const ViewFile& content)
{
    const QString path = pathOf(url);
    if (content.moved.isEmpty() && content.views.empty())
        return !QFile::exists(path) || QFile::remove(path);
    QJsonObject moved;
    for (auto its = content.moved.begin(); its != content.moved.end(); ++its)
        moved.insert(its.key(), QJsonArray{its.value().x(), its.value().y()});
    QJsonArray views;
    for (const SavedView& view : content.views)
        views.append(toJson(view));
    QDir().mkpath(QFileInfo(path).path());
    const QJsonObject root{{u"format"_s, u"cascade-explorer/view"_s},
                           {u"version"_s, Version},
                           {u"database"_s, url.displayText()},
                           {u"moved"_s, moved},
                           {u"views"_s, views}};
    return TargetFile(path).write(QJsonDocument(root).toJson());
}

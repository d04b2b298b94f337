#include "model/database/connectionurl.h"

#include "model/job/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct UrlReader {
    Q_DECLARE_TR_FUNCTIONS(UrlReader)
};

constexpr auto SnapshotDriver = "snapshot"_L1;
constexpr auto HiddenPassword = "*****"_L1;

struct Scheme {
    QLatin1StringView name;
    QLatin1StringView driver;
};
constexpr std::array Schemes{
    Scheme{"sqlite"_L1, "sqlite"_L1}, Scheme{"sqlite3"_L1, "sqlite"_L1},
    Scheme{"mysql"_L1, "mysql"_L1},   Scheme{"postgresql"_L1, "postgresql"_L1},
    Scheme{"mariadb"_L1, "mysql"_L1}, Scheme{"postgres"_L1, "postgresql"_L1},
    Scheme{"odbc"_L1, "odbc"_L1},
};

auto findScheme(const QString& name)
{
    return std::ranges::find_if(Schemes, [&](const Scheme& scheme) { return name == scheme.name; });
}

bool isSecret(const QString& option)
{
    return option.compare("password"_L1, Qt::CaseInsensitive) == 0
        || option.compare("pwd"_L1, Qt::CaseInsensitive) == 0
        || option.compare("sslpassword"_L1, Qt::CaseInsensitive) == 0;
}

ConnectionUrl fileUrl(const QString& path)
{
    if (path.isEmpty())
        throw RequestError(UrlReader::tr("The URL names no file; write sqlite:///file.db or a file's path."));
    return {u"sqlite"_s, QDir::cleanPath(QFileInfo(path).absoluteFilePath())};
}

ConnectionUrl sqliteUrl(const QString& afterScheme)
{
    const QString rest = afterScheme.section(u'?', 0, 0);
    if (!rest.startsWith(u'/'))
        throw RequestError(
            UrlReader::tr("A SQLite URL has three slashes before a relative path and four before an "
                          "absolute one: sqlite:///file.db, sqlite:////folder/file.db."));
    return fileUrl(QUrl::fromPercentEncoding(rest.sliced(1).toUtf8()));
}

/// Takes an option that has a place of its own out of the others.
QString takeOption(ConnectionUrl& url, const QString& name, const QString& otherwise)
{
    const auto found = url.options.find(name);
    if (found == url.options.end())
        return otherwise;
    QString value = found->second;
    url.options.erase(found);
    return value;
}

ConnectionUrl serverUrl(const QString& driver, const QString& scheme, const QString& afterScheme)
{
    const QUrl parsed(u"server://"_s + afterScheme, QUrl::TolerantMode);
    if (!parsed.isValid())
        // The parser's own message would repeat the URL, and with it a password.
        throw RequestError(UrlReader::tr("The URL cannot be read; write %1://user@host:port/database and "
                                         "percent-encode special characters in its parts.")
                               .arg(scheme));
    ConnectionUrl url{driver};
    const QUrlQuery query(parsed);
    for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded))
        url.options[name] = value;
    url.host = takeOption(url, u"host"_s, parsed.host(QUrl::FullyDecoded));
    url.port = takeOption(url, u"port"_s, QString::number(std::max(0, parsed.port()))).toInt();
    url.user = takeOption(url, u"user"_s, parsed.userName(QUrl::FullyDecoded));
    url.password = takeOption(url, u"password"_s, parsed.password(QUrl::FullyDecoded));
    url.database = takeOption(url, u"dbname"_s, parsed.path(QUrl::FullyDecoded).mid(1));
    return url;
}

} // namespace

ConnectionUrl ConnectionUrl::parse(const QString& text)
{
    static const QRegularExpression schemePattern(u"^([A-Za-z][A-Za-z0-9+._-]*)://(.*)$"_s,
                                                  QRegularExpression::DotMatchesEverythingOption);
    const auto match = schemePattern.match(text);
    if (!match.hasMatch()) {
        const QString beginning = text.section(u':', 0, 0).toLower().section(u'+', 0, 0);
        if (text.contains(u':') && findScheme(beginning) != Schemes.end() && !QFileInfo::exists(text))
            throw RequestError(
                UrlReader::tr("A URL has two slashes behind the colon: write %1://…").arg(beginning));
        ConnectionUrl url = fileUrl(text);
        if (url.path.endsWith(".json"_L1, Qt::CaseInsensitive))
            url.driver = SnapshotDriver;
        return url;
    }
    const QString name = match.captured(1).toLower().section(u'+', 0, 0);
    const auto* scheme = findScheme(name);
    if (scheme == Schemes.end())
        throw RequestError(
            UrlReader::tr("“%1://” is not a database that can be opened; write sqlite:///file.db, "
                          "postgresql://user@host/database, mysql://user@host/database or odbc:///?dsn=name.")
                .arg(match.captured(1)));
    if (scheme->driver == "sqlite"_L1)
        return sqliteUrl(match.captured(2));
    return serverUrl(scheme->driver, name, match.captured(2));
}

bool ConnectionUrl::isSnapshot() const
{
    return driver == SnapshotDriver;
}

QString ConnectionUrl::toText() const
{
    if (!path.isEmpty())
        return path;
    const auto encoded = [](const QString& part, const char* allowed) {
        return QString::fromLatin1(QUrl::toPercentEncoding(part, allowed));
    };
    // A socket's path and an IPv6 address are no host names.
    const bool isHostName = !host.contains(u'/') && !host.contains(u':');
    QString text = driver + u"://"_s;
    if (!user.isEmpty())
        text += encoded(user, "") + u'@';
    if (isHostName)
        text += encoded(host, "");
    if (port > 0 && isHostName && !host.isEmpty())
        text += u':' + QString::number(port);
    text += u'/' + encoded(database, "");
    std::map<QString, QString> shown = options;
    if (!isHostName)
        shown[u"host"_s] = host;
    if (port > 0 && !text.contains(u':' + QString::number(port)))
        shown[u"port"_s] = QString::number(port);
    QStringList parts;
    for (const auto& [name, value] : shown)
        if (!isSecret(name))
            parts << encoded(name, "") + u'=' + encoded(value, "/:,");
    return parts.isEmpty() ? text : text + u'?' + parts.join(u'&');
}

QString ConnectionUrl::displayText() const
{
    if (!label.isEmpty())
        return label;
    if (!path.isEmpty())
        return QDir::toNativeSeparators(path);
    QString text = driver + u"://"_s + user;
    if (!password.isEmpty())
        text += u':' + HiddenPassword;
    if (!user.isEmpty() || !password.isEmpty())
        text += u'@';
    text += host.contains(u':') ? u"[%1]"_s.arg(host) : host;
    if (port > 0)
        text += u':' + QString::number(port);
    text += u'/' + database;
    QStringList shown;
    for (const auto& [name, value] : options)
        shown << name + u'=' + (isSecret(name) ? QString(HiddenPassword) : value);
    return shown.isEmpty() ? text : text + u'?' + shown.join(u'&');
}

QString ConnectionUrl::option(const QString& name) const
{
    const auto found = options.find(name);
    return found == options.end() ? QString() : found->second;
}

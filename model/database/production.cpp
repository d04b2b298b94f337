#include "model/database/production.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

/// What tells one database from another, with the drivers' defaults written out.
struct Place {
    QString driver;
    QString host;
    int port = 0;
    QString path;
    QString service;
    friend bool operator==(const Place&, const Place&) = default;
};

int defaultPort(const QString& driver)
{
    static const std::map<QString, int> ports{{u"postgresql"_s, 5432}, {u"mysql"_s, 3306}};
    const auto found = ports.find(driver);
    return found == ports.end() ? 0 : found->second;
}

/// All ways to this computer are one.
QString hostOf(const ConnectionUrl& url)
{
    static const std::array local{u""_s, u"localhost"_s, u"127.0.0.1"_s, u"::1"_s, u"[::1]"_s};
    const QString host = url.host.toLower();
    const bool isSocket = host.startsWith(u'/');
    return isSocket || std::ranges::find(local, host) != local.end() ? u"localhost"_s : host;
}

Place placeOf(const ConnectionUrl& url)
{
    Place place;
    place.driver = url.driver;
    place.host = hostOf(url);
    place.port = url.port > 0 ? url.port : defaultPort(url.driver);
    place.path = url.path;
    place.service = url.option(u"service"_s) + url.option(u"dsn"_s) + url.option(u"server"_s);
    return place;
}

/// The databases whose tables a connection shows: MySQL's options may name others than its own.
std::set<QString> databasesOf(const ConnectionUrl& url)
{
    std::set<QString> names{url.database.isEmpty() ? url.user : url.database};
    if (url.driver == "mysql"_L1)
        for (const QString& name : url.option(u"schema"_s).split(u',', Qt::SkipEmptyParts))
            names.insert(name.trimmed());
    return names;
}

bool haveCommonDatabase(const ConnectionUrl& one, const ConnectionUrl& other)
{
    const std::set<QString> databases = databasesOf(other);
    return std::ranges::any_of(databasesOf(one),
                               [&](const QString& name) { return databases.contains(name); });
}

} // namespace

bool isProduction(const ConnectionUrl& url, const std::vector<SavedConnection>& saved)
{
    if (url.option(u"environment"_s).compare("production"_L1, Qt::CaseInsensitive) == 0)
        return true;
    return std::ranges::any_of(saved, [&](const SavedConnection& connection) {
        return connection.environment == Environment::Production && placeOf(connection.url) == placeOf(url)
            && haveCommonDatabase(connection.url, url);
    });
}

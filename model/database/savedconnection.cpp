#include "model/database/savedconnection.h"

#include "model/job/error.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SavedConnection)
};

const auto Format = "cascade-explorer/connections"_L1;
constexpr int Version = 1;

/// In the order of the enumerations.
constexpr std::array Environments{"unmarked"_L1, "development"_L1, "test"_L1, "staging"_L1, "production"_L1};
constexpr std::array PasswordSources{"none"_L1, "ask"_L1, "keychain"_L1};

/// The value that `word` stands for; the first for words of a later version.
template <typename Enum, typename Words>
Enum valueOf(const Words& words, const QString& word)
{
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? Enum{} : static_cast<Enum>(found - words.begin());
}

template <typename Words, typename Enum>
QString wordOf(const Words& words, Enum value)
{
    return words[static_cast<size_t>(value)];
}

} // namespace

QByteArray toJson(const std::vector<SavedConnection>& connections)
{
    QJsonArray array;
    for (const SavedConnection& connection : connections)
        array << QJsonObject{{u"name"_s, connection.name},
                             {u"environment"_s, wordOf(Environments, connection.environment)},
                             {u"password"_s, wordOf(PasswordSources, connection.passwordSource)},
                             {u"url"_s, connection.url.toText()}};
    return QJsonDocument(
               QJsonObject{{u"format"_s, Format}, {u"version"_s, Version}, {u"connections"_s, array}})
        .toJson();
}

std::vector<SavedConnection> savedConnectionsFromJson(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document[u"format"_s] != QJsonValue(Format))
        throw RequestError(Texts::tr("This is no file of connections; choose one that was exported here."));
    std::vector<SavedConnection> connections;
    for (const QJsonValue value : document[u"connections"_s].toArray()) {
        SavedConnection connection;
        connection.name = freeName(connections, value[u"name"_s].toString());
        connection.environment = valueOf<Environment>(Environments, value[u"environment"_s].toString());
        connection.passwordSource = valueOf<PasswordSource>(PasswordSources, value[u"password"_s].toString());
        connection.url = ConnectionUrl::parse(value[u"url"_s].toString());
        connections.push_back(std::move(connection));
    }
    return connections;
}

QString freeName(const std::vector<SavedConnection>& connections, const QString& wanted)
{
    const auto isTaken = [&](const QString& name) {
        return std::ranges::find(connections, name, &SavedConnection::name) != connections.end();
    };
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 (%2)"_s.arg(wanted).arg(number);
    return name;
}

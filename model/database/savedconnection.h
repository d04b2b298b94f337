#pragma once

#include "model/database/connectionurl.h"

#include <QByteArray>

#include <vector>

/// What a database is used for: shown along the window, so that nobody mistakes one for another.
enum class Environment { Unmarked, Development, Test, Staging, Production };

/// Where the password comes from when the connection is opened.
enum class PasswordSource {
    None, ///< The server asks for none, or the driver finds it in a place of its own, such as ~/.pgpass.
    Ask, ///< From the user, each time.
    Keychain, ///< From the system's keychain.
};

/// A connection as the user keeps it: everything but the secrets.
struct SavedConnection {
    QString name; ///< Unique among the saved ones.
    Environment environment = Environment::Unmarked;
    PasswordSource passwordSource = PasswordSource::None;
    ConnectionUrl url;
};

/// For files that are kept or handed on; without passwords, even if the URLs hold some.
QByteArray toJson(const std::vector<SavedConnection>& connections);

/// Reads what toJson() wrote. Throws RequestError where it is something else.
std::vector<SavedConnection> savedConnectionsFromJson(const QByteArray& json);

/// `wanted`, or with a number behind it where one of `connections` has that name already.
QString freeName(const std::vector<SavedConnection>& connections, const QString& wanted);

#pragma once

#include <QObject>

#include <functional>
#include <optional>

/// Passwords of connections in the system's keychain (Secret Service, KWallet, …), by the connection's URL.
///
/// Where the system has no keychain, passwords are neither kept nor found: nothing falls back to a file.
class Keychain : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Calls `done` later, with nothing where there is no password or no keychain.
    void read(const QString& url, std::function<void(std::optional<QString>)> done);

    void write(const QString& url, const QString& password);

signals:
    void failed(const QString& message); ///< Writing did not succeed.
};

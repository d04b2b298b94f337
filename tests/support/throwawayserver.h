#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

/// A database server of the test's own: its data, socket and temporary files lie in one temporary folder, it
/// listens on no port, and it goes with the object. The constructors throw std::runtime_error with what the
/// server said when it does not start.
class ThrowawayServer {
public:
    virtual ~ThrowawayServer();
    Q_DISABLE_COPY_MOVE(ThrowawayServer)

    /// For Cascade Explorer, as the server's superuser.
    virtual QString url(const QString& database) const = 0;

    /// Opens a second way to the server, through Qt, for the test itself; the caller removes the connection.
    virtual class QSqlDatabase open(const QString& database, const QString& connectionName) const = 0;

    virtual QString systemDatabase() const = 0; ///< There from the beginning.

    qint64 processId() const { return m_process.processId(); }

    QByteArray log() const; ///< What it has written so far.

    /// Stops it hard, as a crash does, and starts it again on the same data.
    void stop();
    void restart();

protected:
    ThrowawayServer();

    QString folder() const { return m_folder.path(); }
    static void runToEnd(const QString& program, const QStringList& arguments);
    void start(const QString& program, const QStringList& arguments);
    void waitUntilItAnswers() const;

private:
    QString m_program; ///< As it was started …
    QStringList m_arguments; ///< … with these.
    QTemporaryDir m_folder;
    QProcess m_process;
};

/// A port that nobody listens on.
int freePort();

/// PostgreSQL, run as the user "postgres" where the test runs as root.
class PostgreSqlServer : public ThrowawayServer {
public:
    /// `settings`: more of its own, such as "ssl=on"; `accessRules`: lines to go first in pg_hba.conf; with a
    /// `port` it listens there on localhost as well.
    explicit PostgreSqlServer(const QStringList& settings = {}, const QByteArray& accessRules = {},
                              int port = 0);
    QString url(const QString& database) const override;
    QString systemDatabase() const override;
    void askForPassword(const QString& user) const; ///< Nobody else is asked for one.
    QSqlDatabase open(const QString& database, const QString& connectionName) const override;

private:
    void addAccessRules(const QByteArray& rules) const;

    int m_port;
};

/// MariaDB with InnoDB.
class MariaDbServer : public ThrowawayServer {
public:
    /// `options`: more of its own, such as "--ssl-ca=…".
    explicit MariaDbServer(const QStringList& options = {});
    QString url(const QString& database) const override;
    QString systemDatabase() const override;
    QSqlDatabase open(const QString& database, const QString& connectionName) const override;

private:
    QString socket() const;
};

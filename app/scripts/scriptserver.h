#pragma once

#include "model/database/connectionurl.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

class Progress;

/// A database server that is started for one script: its data, socket and temporary files lie in one private
/// folder, it listens on no port, runs as a user without rights where this program runs as root, and is stopped
/// and removed with the object, however that ends.
class ScriptServer {
public:
    /// Starts the server of a dialect ("postgresql", "mariadb") from the programs that are installed. Throws
    /// RequestError with the package to install where there are none, Error with what the server said when it
    /// does not start, Canceled when `progress` says so.
    static std::unique_ptr<ScriptServer> start(const QString& dialect, Progress& progress);

    virtual ~ScriptServer();
    Q_DISABLE_COPY_MOVE(ScriptServer)

    /// Runs the statements of a script in a new database, as a user who may do nothing beyond databases. Roles
    /// and the like that are missing are no error. Returns that database. Throws RequestError with the line of
    /// the statement that fails, Canceled when `progress` says so.
    virtual ConnectionUrl run(const QString& script, const QString& name, Progress& progress) = 0;

protected:
    ScriptServer();

    QString folder() const { return m_folder.path(); }

    /// Gives the folder to the user that the server runs as.
    void handOver(const QString& user) const;

    /// `command` as that user; it ends when this program does.
    static QStringList asUser(const QString& user, const QStringList& command);
    void runToEnd(const QStringList& command, Progress& progress) const;
    void startServer(const QStringList& command);

    /// Waits until `answers` says that the server does.
    template <typename Answers>
    void waitUntil(const Answers& answers, Progress& progress)
    {
        while (!answers())
            pause(progress);
    }

private:
    void pause(Progress& progress); ///< Throws Error when the server has ended.

    QTemporaryDir m_folder;
    QProcess m_process;
};

/// The first of these users that the system has, where this program runs as root; else empty: the same user.
QString userWithoutRights(const QStringList& names);

/// The path of a program, in these folders or in PATH; empty where it is not installed.
QString findProgram(const QString& name, const QStringList& folders);

#include "tests/support/throwawayserver.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QStandardPaths>
#include <QTcpServer>
#include <QThread>
#include <QUrl>

#include <csignal>
#include <stdexcept>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// PostgreSQL refuses to run as root.
QStringList asPostgres(const QString& program)
{
    if (geteuid() != 0)
        return {program};
    return {u"setpriv"_s,
            u"--reuid=postgres"_s,
            u"--regid=postgres"_s,
            u"--clear-groups"_s,
            u"--pdeathsig=KILL"_s,
            u"--"_s,
            program};
}

QString found(const QString& program, const QStringList& folders)
{
    QString path = QStandardPaths::findExecutable(program, folders);
    if (path.isEmpty())
        path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        throw std::runtime_error(
            (program + u" is not installed; tests/run installs what the tests need"_s).toStdString());
    return path;
}

/// In memory where there is a place: servers wait for the disk whenever a table is made.
QString folderTemplate()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + u"/cascade-explorer-XXXXXX"_s;
}

QStringList postgresFolders()
{
    QStringList folders;
    const QDir versions(u"/usr/lib/postgresql"_s);
    for (const QString& version :
         versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed))
        folders << versions.filePath(version + u"/bin"_s);
    return folders;
}

} // namespace

ThrowawayServer::ThrowawayServer()
    : m_folder(folderTemplate())
{
    if (!m_folder.isValid())
        throw std::runtime_error("no temporary folder for the server");
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath(u"server.log"_s), QIODevice::Append);
}

ThrowawayServer::~ThrowawayServer()
{
    stop();
}

void ThrowawayServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT); // A test may have halted it.
    ::kill(static_cast<pid_t>(m_process.processId()), SIGQUIT); // Nothing is worth a clean end.
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished();
}

void ThrowawayServer::restart()
{
    stop();
    start(m_program, m_arguments);
    waitUntilItAnswers();
}

QByteArray ThrowawayServer::log() const
{
    QFile file(m_folder.filePath(u"server.log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ThrowawayServer::runToEnd(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        throw std::runtime_error((program + u": "_s).toStdString() + process.readAll().toStdString());
}

void ThrowawayServer::start(const QString& program, const QStringList& arguments)
{
    m_program = program;
    m_arguments = arguments;
    // A test that crashes must not leave its server behind.
    m_process.start(u"setpriv"_s, QStringList{u"--pdeathsig=KILL"_s, u"--"_s, program} + arguments);
    if (!m_process.waitForStarted())
        throw std::runtime_error((program + u" does not start"_s).toStdString());
}

void ThrowawayServer::waitUntilItAnswers() const
{
    const QString name = u"wait-for-server"_s;
    const QDeadlineTimer deadline(60'000);
    bool isOpen = false;
    while (!isOpen && !deadline.hasExpired() && m_process.state() == QProcess::Running) {
        isOpen = open(systemDatabase(), name).isOpen();
        QSqlDatabase::removeDatabase(name);
        if (!isOpen)
            QThread::msleep(50);
    }
    if (isOpen)
        return;
    throw std::runtime_error("the server does not answer: " + log().toStdString());
}

int freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

PostgreSqlServer::PostgreSqlServer(const QStringList& settings, const QByteArray& accessRules, int port)
    : m_port(port)
{
    if (geteuid() == 0)
        runToEnd(u"chown"_s, {u"postgres"_s, folder()});
    const QString data = folder() + u"/data"_s;
    QStringList command = asPostgres(found(u"initdb"_s, postgresFolders()))
        << u"--pgdata"_s << data << u"--auth=trust"_s << u"--username=postgres"_s << u"--encoding=UTF8"_s
        << u"--locale=C.UTF-8"_s << u"--no-sync"_s;
    QString program = command.takeFirst();
    runToEnd(program, command);
    addAccessRules(accessRules);
    command = asPostgres(found(u"postgres"_s, postgresFolders()))
        << u"-D"_s << data << u"-k"_s << folder() << u"-c"_s
        << (port > 0 ? u"listen_addresses=localhost"_s : u"listen_addresses="_s) << u"-c"_s << u"fsync=off"_s
        << u"-c"_s << u"max_connections=50"_s;
    if (port > 0)
        command << u"-p"_s << QString::number(port);
    for (const QString& setting : settings)
        command << u"-c"_s << setting;
    program = command.takeFirst();
    start(program, command);
    waitUntilItAnswers();
}

QString PostgreSqlServer::url(const QString& database) const
{
    return u"postgresql://postgres@/%1?host=%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(database)),
                                                      QString::fromLatin1(QUrl::toPercentEncoding(folder())));
}

QString PostgreSqlServer::systemDatabase() const
{
    return u"postgres"_s;
}

void PostgreSqlServer::askForPassword(const QString& user) const
{
    addAccessRules("local all " + user.toUtf8() + " scram-sha-256\n");
    ::kill(static_cast<pid_t>(processId()), SIGHUP); // It reads the file again.
}

void PostgreSqlServer::addAccessRules(const QByteArray& rules) const
{
    QFile file(folder() + u"/data/pg_hba.conf"_s);
    if (!file.open(QIODevice::ReadWrite))
        throw std::runtime_error("pg_hba.conf cannot be changed");
    const QByteArray all = rules + file.readAll();
    file.seek(0);
    file.write(all);
}

QSqlDatabase PostgreSqlServer::open(const QString& database, const QString& connectionName) const
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QPSQL"_s, connectionName);
    connection.setHostName(folder());
    if (m_port > 0)
        connection.setPort(m_port);
    connection.setUserName(u"postgres"_s);
    connection.setDatabaseName(database);
    connection.open();
    return connection;
}

MariaDbServer::MariaDbServer(const QStringList& options)
{
    const QString data = folder() + u"/data"_s;
    const QString temporary = folder() + u"/tmp"_s;
    QDir().mkpath(temporary);
    runToEnd(found(u"mariadb-install-db"_s, {}),
             {u"--no-defaults"_s, u"--datadir="_s + data, u"--tmpdir="_s + temporary,
              u"--auth-root-authentication-method=normal"_s, u"--skip-test-db"_s,
              u"--innodb-buffer-pool-size=64M"_s});
    QStringList arguments{u"--no-defaults"_s,
                          u"--datadir="_s + data,
                          u"--tmpdir="_s + temporary,
                          u"--socket="_s + socket(),
                          u"--pid-file="_s + folder() + u"/pid"_s,
                          u"--skip-networking"_s,
                          u"--skip-log-bin"_s,
                          u"--innodb-flush-log-at-trx-commit=0"_s,
                          u"--innodb-buffer-pool-size=128M"_s,
                          u"--character-set-server=utf8mb4"_s};
    if (geteuid() == 0)
        arguments << u"--user=root"_s;
    arguments += options;
    start(found(u"mariadbd"_s, {u"/usr/sbin"_s}), arguments);
    waitUntilItAnswers();
}

QString MariaDbServer::socket() const
{
    return folder() + u"/socket"_s;
}

QString MariaDbServer::systemDatabase() const
{
    return u"mysql"_s;
}

QString MariaDbServer::url(const QString& database) const
{
    return u"mysql://root@/%1?host=%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(database)),
                                             QString::fromLatin1(QUrl::toPercentEncoding(socket())));
}

QSqlDatabase MariaDbServer::open(const QString& database, const QString& connectionName) const
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QMYSQL"_s, connectionName);
    connection.setConnectOptions(u"UNIX_SOCKET="_s + socket());
    connection.setUserName(u"root"_s);
    connection.setDatabaseName(database);
    connection.open();
    return connection;
}

#include "app/scripts/scriptserver.h"

#include "app/scripts/scriptmariadb.h"
#include "app/scripts/scriptpostgresql.h"
#include "model/job/error.h"
#include "model/job/progress.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <csignal>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int PauseMilliseconds = 20;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScriptServer)
};

QString lastLine(const QByteArray& output)
{
    return QString::fromUtf8(output.trimmed()).section(u'\n', -1);
}

} // namespace

std::unique_ptr<ScriptServer> ScriptServer::start(const QString& dialect, Progress& progress)
{
    progress.advance(0, 0, Texts::tr("Starting a server for the script"));
    if (dialect == "postgresql"_L1)
        return std::make_unique<ScriptPostgreSql>(progress);
    return std::make_unique<ScriptMariaDb>(progress);
}

ScriptServer::ScriptServer()
    : m_folder(QDir::tempPath() + u"/cascade-explorer-XXXXXX"_s)
{
    if (!m_folder.isValid())
        throw Error(Texts::tr("No folder for the script's server can be made in “%1”: %2.")
                        .arg(QDir::tempPath(), m_folder.errorString()));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath(u"server.log"_s), QIODevice::Append);
}

ScriptServer::~ScriptServer()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    constexpr int LongestStop = 5000;
    ::kill(static_cast<pid_t>(m_process.processId()), SIGQUIT); // Nothing is worth a clean end.
    if (!m_process.waitForFinished(LongestStop))
        m_process.kill();
    m_process.waitForFinished();
}

void ScriptServer::handOver(const QString& user) const
{
    if (user.isEmpty())
        return;
    const passwd* entry = getpwnam(user.toUtf8().constData());
    if (entry == nullptr
        || ::chown(QFile::encodeName(folder()).constData(), entry->pw_uid, entry->pw_gid) != 0)
        throw Error(Texts::tr("“%1” cannot be given to the user %2.").arg(folder(), user));
}

QStringList ScriptServer::asUser(const QString& user, const QStringList& command)
{
    QStringList whole{u"setpriv"_s, u"--pdeathsig=KILL"_s};
    if (!user.isEmpty()) {
        const passwd* entry = getpwnam(user.toUtf8().constData());
        whole << u"--reuid="_s + user << u"--regid="_s + QString::number(entry->pw_gid)
              << u"--clear-groups"_s;
    }
    return whole << u"--"_s << command;
}

void ScriptServer::runToEnd(const QStringList& command, Progress& progress) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder()); // Its user may not see the folder of this program.
    process.start(command.first(), command.sliced(1));
    while (!process.waitForFinished(PauseMilliseconds) && process.state() != QProcess::NotRunning) {
        try {
            progress.advance(0, 0, Texts::tr("Starting a server for the script"));
        } catch (...) {
            process.kill();
            process.waitForFinished();
            throw;
        }
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw Error(Texts::tr("The script's server cannot be made: %1").arg(lastLine(process.readAll())));
}

void ScriptServer::startServer(const QStringList& command)
{
    m_process.setWorkingDirectory(folder());
    m_process.start(command.first(), command.sliced(1));
    if (!m_process.waitForStarted())
        throw Error(Texts::tr("The script's server does not start: %1").arg(m_process.errorString()));
}

void ScriptServer::pause(Progress& progress)
{
    if (m_process.state() != QProcess::Running) {
        QFile log(m_folder.filePath(u"server.log"_s));
        throw Error(Texts::tr("The script's server has ended: %1")
                        .arg(log.open(QIODevice::ReadOnly) ? lastLine(log.readAll()) : QString()));
    }
    progress.advance(0, 0, Texts::tr("Starting a server for the script"));
    m_process.waitForFinished(PauseMilliseconds);
}

QString userWithoutRights(const QStringList& names)
{
    if (geteuid() != 0)
        return {};
    for (const QString& name : names)
        if (getpwnam(name.toUtf8().constData()) != nullptr)
            return name;
    throw Error(
        Texts::tr("No server is started as root, and there is no user %1; run the program as another user.")
            .arg(names.first()));
}

QString findProgram(const QString& name, const QStringList& folders)
{
    const QString path = QStandardPaths::findExecutable(name, folders);
    return path.isEmpty() ? QStandardPaths::findExecutable(name) : path;
}

#include "app/scripts/scriptmariadb.h"

#include "app/scripts/scriptconnection.h"
#include "model/engines/mariadb/mariadbscript.h"
#include "model/job/error.h"
#include "model/job/progress.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScriptMariaDb)
};

const auto Reader = u"script"_s;

/// All that a dump needs, and nothing that reaches beyond the server's tables: no FILE, no SUPER.
const auto Rights
    = u"SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, ALTER, INDEX, REFERENCES, TRIGGER, CREATE VIEW, "
      "SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, EXECUTE, EVENT, LOCK TABLES, "
      "CREATE TEMPORARY TABLES, SET USER, PROCESS"_s;

} // namespace

ScriptMariaDb::ScriptMariaDb(Progress& progress)
{
    const QString install = findProgram(u"mariadb-install-db"_s, {u"/usr/bin"_s});
    const QString server = findProgram(u"mariadbd"_s, {u"/usr/sbin"_s, u"/usr/libexec"_s});
    if (install.isEmpty() || server.isEmpty())
        throw RequestError(
            Texts::tr("The script is for MariaDB or MySQL, and no server is at hand to read it; install "
                      "the package mariadb-server, or name the database itself."));
    const QString user = userWithoutRights({u"mysql"_s, u"nobody"_s});
    QDir(folder()).mkdir(u"tmp"_s);
    QDir(folder()).mkdir(u"files"_s);
    QDir(folder()).mkdir(u"plugins"_s);
    QFile::setPermissions(folder() + u"/tmp"_s,
                          QFile::permissions(folder()) | QFile::WriteOther | QFile::ExeOther
                              | QFile::ReadOther);
    handOver(user);
    const QString data = u"--datadir="_s + folder() + u"/data"_s;
    const QString temporary = u"--tmpdir="_s + folder() + u"/tmp"_s;
    runToEnd(asUser(user,
                    {install, u"--no-defaults"_s, data, temporary, u"--skip-test-db"_s,
                     u"--auth-root-authentication-method=normal"_s, u"--innodb-buffer-pool-size=32M"_s}),
             progress);
    startServer(asUser(user,
                       {server, u"--no-defaults"_s, data, temporary, u"--socket="_s + socket(),
                        u"--pid-file="_s + folder() + u"/pid"_s, u"--skip-networking"_s, u"--skip-log-bin"_s,
                        u"--secure-file-priv="_s + folder() + u"/files"_s,
                        u"--plugin-dir="_s + folder() + u"/plugins"_s, u"--local-infile=0"_s,
                        u"--lc-messages=en_US"_s, u"--innodb-flush-log-at-trx-commit=0"_s,
                        u"--innodb-buffer-pool-size=64M"_s, u"--character-set-server=utf8mb4"_s}));
    const QString option = u"UNIX_SOCKET="_s + socket();
    waitUntil([&] { return ScriptConnection(u"QMYSQL"_s, {}, option, u"root"_s, u"mysql"_s).isOpen(); },
              progress);
}

QString ScriptMariaDb::socket() const
{
    return folder() + u"/socket"_s;
}

ConnectionUrl ScriptMariaDb::run(const QString& script, const QString& name, Progress& progress)
{
    const QString option = u"UNIX_SOCKET="_s + socket();
    {
        ScriptConnection root(u"QMYSQL"_s, {}, option, u"root"_s, u"mysql"_s);
        root.execute(u"CREATE DATABASE script"_s);
        root.execute(u"CREATE USER %1@localhost"_s.arg(Reader));
        root.execute(u"GRANT %1 ON *.* TO %2@localhost"_s.arg(Rights, Reader));
        // The script may name any user as the definer of what it calls: so root may do no more than its user, and
        // there is nobody else.
        root.execute(u"DELETE FROM mysql.global_priv WHERE User <> '%1'"_s.arg(Reader));
        root.execute(u"INSERT INTO mysql.global_priv SELECT Host, 'root', Priv FROM mysql.global_priv"_s);
        root.execute(u"FLUSH PRIVILEGES"_s);
    }
    ScriptConnection connection(u"QMYSQL"_s, {}, option, Reader, u"script"_s);
    const QString what = Texts::tr("Running %1").arg(name);
    readMariaDbScript(script, [&](const ScriptStatement& statement) {
        progress.advance(statement.line, 0, what);
        QSqlQuery query(connection.database());
        if (query.exec(statement.sql))
            return;
        const QSqlError error = query.lastError();
        if (!isForgivenInMariaDbScript(error.nativeErrorCode().toInt()))
            throw RequestError(Texts::tr("“%1” fails at line %2: %3")
                                   .arg(name, QString::number(statement.line), error.databaseText()));
    });
    ConnectionUrl url{u"mysql"_s};
    url.host = socket();
    url.user = Reader;
    QSqlQuery current(connection.database());
    if (current.exec(u"SELECT DATABASE()"_s) && current.next())
        url.database = current.value(0).toString(); // The script may use one of its own.
    return url;
}

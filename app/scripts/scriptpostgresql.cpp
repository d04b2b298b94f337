#include "app/scripts/scriptpostgresql.h"

#include "app/scripts/scriptconnection.h"
#include "model/engines/postgresql/postgresqlscript.h"
#include "model/job/error.h"
#include "model/job/progress.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScriptPostgreSql)
};

const auto Owner = u"owner"_s; ///< The superuser, whom scripts never are.
const auto Reader = u"script"_s;

/// Debian has the programs of each version in a folder of its own.
QStringList programFolders()
{
    QStringList folders;
    const QDir versions(u"/usr/lib/postgresql"_s);
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::ranges::sort(names, std::greater(), [](const QString& name) { return name.toInt(); });
    for (const QString& name : names)
        folders << versions.filePath(name + u"/bin"_s);
    return folders;
}

} // namespace

ScriptPostgreSql::ScriptPostgreSql(Progress& progress)
{
    const QString initdb = findProgram(u"initdb"_s, programFolders());
    const QString postgres = findProgram(u"postgres"_s, programFolders());
    if (initdb.isEmpty() || postgres.isEmpty())
        throw RequestError(
            Texts::tr("The script is for PostgreSQL, and no server is at hand to read it; install "
                      "the package postgresql, or name the database itself."));
    const QString user = userWithoutRights({u"postgres"_s, u"nobody"_s});
    handOver(user);
    const QString data = folder() + u"/data"_s;
    runToEnd(asUser(user,
                    {initdb, u"--pgdata="_s + data, u"--auth=trust"_s, u"--username="_s + Owner,
                     u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s}),
             progress);
    startServer(asUser(user,
                       {postgres, u"-D"_s, data, u"-k"_s, folder(), u"-c"_s, u"listen_addresses="_s, u"-c"_s,
                        u"fsync=off"_s, u"-c"_s, u"lc_messages=C"_s}));
    waitUntil([&] { return ScriptConnection(u"QPSQL"_s, folder(), {}, Owner, u"postgres"_s).isOpen(); },
              progress);
}

ConnectionUrl ScriptPostgreSql::run(const QString& script, const QString& name, Progress& progress)
{
    {
        ScriptConnection owner(u"QPSQL"_s, folder(), {}, Owner, u"postgres"_s);
        owner.execute(u"CREATE ROLE %1 LOGIN"_s.arg(Reader));
        owner.execute(u"CREATE DATABASE script OWNER %1"_s.arg(Reader));
    }
    {
        ScriptConnection owner(u"QPSQL"_s, folder(), {}, Owner, u"script"_s);
        owner.execute(u"ALTER SCHEMA public OWNER TO %1"_s.arg(Reader));
        // Rows come in any order; older servers than 15 leave it to superusers to say so.
        QSqlQuery(owner.database())
            .exec(u"GRANT SET ON PARAMETER session_replication_role TO %1"_s.arg(Reader));
    }
    ScriptConnection connection(u"QPSQL"_s, folder(), {}, Reader, u"script"_s);
    QSqlQuery(connection.database()).exec(u"SET session_replication_role = replica"_s);
    const QString what = Texts::tr("Running %1").arg(name);
    readPostgreSqlScript(script, [&](const ScriptStatement& statement) {
        progress.advance(statement.line, 0, what);
        QSqlQuery query(connection.database());
        if (query.exec(statement.sql))
            return;
        const QSqlError error = query.lastError();
        if (!isForgivenInScript(error.nativeErrorCode(), error.databaseText()))
            throw RequestError(Texts::tr("“%1” fails at line %2: %3")
                                   .arg(name, QString::number(statement.line),
                                        error.databaseText().section(u'\n', 0, 0).remove(u"ERROR:  "_s)));
    });
    ConnectionUrl url{u"postgresql"_s};
    url.host = folder();
    url.user = Reader;
    url.database = u"script"_s;
    return url;
}

#include "app/scripts/openscript.h"

#include "app/cachedfile.h"
#include "app/cli/schemareport.h"
#include "app/scripts/scriptserver.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/engines/scriptdialect.h"
#include "model/engines/sqlite/sqlitescript.h"
#include "model/job/error.h"
#include "model/job/progress.h"
#include "model/review/collectstatistics.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

/// Changes whenever a script's snapshot would hold more than those in a cache do.
constexpr auto CacheVersion = "1\n";

/// More would have to be held in memory several times.
constexpr qint64 LargestScript = 512LL * 1024 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OpenScript)
};

constexpr auto DialectOption = "?dialect="_L1;

QString pathOf(const QString& text)
{
    const qsizetype option = text.lastIndexOf(DialectOption);
    return option < 0 ? text : text.left(option);
}

/// Empty where the script itself is to tell.
QString wantedDialect(const QString& text)
{
    static const std::map<QString, QString> dialects{{u"sqlite"_s, u"sqlite"_s},
                                                     {u"postgresql"_s, u"postgresql"_s},
                                                     {u"postgres"_s, u"postgresql"_s},
                                                     {u"mariadb"_s, u"mariadb"_s},
                                                     {u"mysql"_s, u"mariadb"_s}};
    const qsizetype option = text.lastIndexOf(DialectOption);
    if (option < 0)
        return {};
    const QString name = text.sliced(option + DialectOption.size());
    const auto found = dialects.find(name.toLower());
    if (found == dialects.end())
        throw RequestError(
            Texts::tr("?dialect= takes one of: sqlite, postgresql, mariadb, mysql; not “%1”.").arg(name));
    return found->second;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        throw RequestError(Texts::tr("There is no file “%1”; check the path.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Texts::tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    if (file.size() > LargestScript)
        throw RequestError(Texts::tr("“%1” is too large to be run; dump the tables without their rows "
                                     "(pg_dump --schema-only, mysqldump --no-data).")
                               .arg(path));
    return file.readAll();
}

void makeSqlite(const QString& target, const QString& script, const QString& name)
{
    try {
        createFromScript(target, script);
    } catch (const ScriptError& error) {
        throw RequestError(Texts::tr("“%1” fails at line %2: %3; where it is for another engine, write "
                                     "%1?dialect=postgresql or ?dialect=mariadb.")
                               .arg(name, QString::number(error.line()), error.reason()));
    }
}

void makeSnapshot(const QString& target, const QString& script, const QString& dialect, const QString& name,
                  Progress& progress)
{
    const std::unique_ptr<ScriptServer> server = ScriptServer::start(dialect, progress);
    const ConnectionUrl url = server->run(script, name, progress);
    Schema schema;
    {
        Connection connection = Connection::open(url, progress);
        schema = readSchema(connection);
    }
    Statistics statistics = collectStatistics(url, schema, LongestCount, progress);
    // A dump without rows says nothing of how many there are.
    if (std::ranges::all_of(statistics.rows, [](const auto& entry) { return entry.second.rows == 0; }))
        statistics = {};
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        throw Error(Texts::tr("“%1” cannot be written: %2.").arg(target, file.errorString()));
    QTextStream out(&file);
    writeSchemaJson(out, schema, statistics);
}

} // namespace

bool isScript(const QString& text)
{
    return !text.contains("://"_L1) && pathOf(text).endsWith(".sql"_L1, Qt::CaseInsensitive);
}

ConnectionUrl scriptUrl(const QString& text, Progress& progress)
{
    const QString path = QDir::cleanPath(QFileInfo(pathOf(text)).absoluteFilePath());
    const QString shown = QDir::toNativeSeparators(path);
    QString dialect = wantedDialect(text);
    const QByteArray content = contentOf(path);
    const QString script = QString::fromUtf8(content);
    if (dialect.isEmpty())
        dialect = scriptDialect(script);
    const QString name = QFileInfo(path).completeBaseName();
    if (dialect == "sqlite"_L1)
        return {dialect,
                cachedFile(u"scripts"_s, name, u"db"_s, CacheVersion + content,
                           [&](const QString& target) { makeSqlite(target, script, shown); }),
                shown};
    ConnectionUrl url = ConnectionUrl::parse(
        cachedFile(u"scripts"_s, name, u"json"_s, CacheVersion + dialect.toUtf8() + '\n' + content,
                   [&](const QString& target) { makeSnapshot(target, script, dialect, shown, progress); }));
    url.label = shown;
    return url;
}

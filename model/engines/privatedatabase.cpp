#include "model/engines/privatedatabase.h"

#include "model/engines/sqlite/sqlitechange.h"
#include "model/engines/sqlite/sqlitescript.h"

#include <QDir>

using namespace Qt::StringLiterals;

QStringList dialects()
{
    return {u"sqlite"_s, u"postgresql"_s, u"mariadb"_s};
}

QString dialectName(const QString& dialect)
{
    if (dialect == "sqlite"_L1)
        return u"SQLite"_s;
    return dialect == "postgresql"_L1 ? u"PostgreSQL"_s : u"MariaDB"_s;
}

bool canMakeDatabase(const QString& dialect)
{
    return dialect == "sqlite"_L1;
}

ConnectionUrl makeDatabase(const QString& dialect, const QString& folder, const QString& script)
{
    Q_ASSERT(canMakeDatabase(dialect));
    const QString path = QDir(folder).filePath(u"lesson.db"_s);
    QFile::remove(path);
    createFromScript(path, script);
    return {dialect, path};
}

void changeDeleteAction(const ConnectionUrl& database, const Schema& schema, ForeignKeyId key,
                        ReferentialAction action)
{
    Q_ASSERT(canMakeDatabase(database.driver));
    changeDeleteAction(database.path, schema, key, action);
}

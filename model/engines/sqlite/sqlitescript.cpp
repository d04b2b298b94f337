#include "model/engines/sqlite/sqlitescript.h"

#include "model/job/error.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

#include <memory>

void createFromScript(const QString& path, const QString& script)
{
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open(path.toUtf8().constData(), &handle);
    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(handle, sqlite3_close);
    if (opened == SQLITE_OK
        && sqlite3_exec(handle, script.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return;
    const QString message = QString::fromUtf8(sqlite3_errmsg(handle));
    database.reset();
    QFile::remove(path);
    throw Error(
        QCoreApplication::translate("SqliteScript", "“%1” could not be made: %2.").arg(path, message));
}

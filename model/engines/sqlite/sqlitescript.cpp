#include "model/engines/sqlite/sqlitescript.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace {

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

const char* skipSpace(const char* text)
{
    while (*text == ' ' || *text == '\n' || *text == '\t' || *text == '\r')
        ++text;
    return text;
}

/// A script is of its own file alone: it may not write others. Source: https://www.sqlite.org/c3ref/c_alter_table.html
int allow(void*, int action, const char* file, const char*, const char*, const char*)
{
    const QByteArrayView name(file);
    const bool isOtherFile = action == SQLITE_ATTACH && !name.isEmpty() && name != ":memory:";
    return isOtherFile ? SQLITE_DENY : SQLITE_OK;
}

/// Runs statement after statement; returns where the first one begins that fails, or null.
const char* runStatements(sqlite3* database, const char* script)
{
    for (const char* next = skipSpace(script); *next != '\0';) {
        const char* begin = next;
        sqlite3_stmt* handle = nullptr;
        const int prepared = sqlite3_prepare_v2(database, begin, -1, &handle, &next);
        const Statement statement(handle, sqlite3_finalize);
        if (prepared != SQLITE_OK)
            return begin;
        // Only a comment is no statement.
        int stepped = statement ? sqlite3_step(statement.get()) : SQLITE_DONE;
        while (stepped == SQLITE_ROW)
            stepped = sqlite3_step(statement.get());
        if (stepped != SQLITE_DONE)
            return begin;
        next = skipSpace(next);
    }
    return nullptr;
}

} // namespace

void createFromScript(const QString& path, const QString& script)
{
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open(path.toUtf8().constData(), &handle);
    Database database(handle, sqlite3_close);
    sqlite3_set_authorizer(handle, allow, nullptr);
    const QByteArray text = script.toUtf8();
    const char* failed = opened == SQLITE_OK ? runStatements(handle, text.constData()) : nullptr;
    if (opened == SQLITE_OK && failed == nullptr)
        return;
    const QString reason = QString::fromUtf8(sqlite3_errmsg(handle));
    const QString message
        = QCoreApplication::translate("SqliteScript", "“%1” could not be made: %2.").arg(path, reason);
    database.reset();
    QFile::remove(path);
    if (failed == nullptr)
        throw Error(message);
    throw ScriptError(message, reason, 1 + static_cast<int>(std::count(text.constData(), failed, '\n')));
}

#include "model/engines/sqlite/sqlitechange.h"

#include "model/engines/sqlite/sqliteddl.h"
#include "model/job/error.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

/// A file that is open for writing.
class Writer {
    Q_DECLARE_TR_FUNCTIONS(SqliteChange)

public:
    explicit Writer(const QString& path)
        : m_path(path)
    {
        check(sqlite3_open_v2(path.toUtf8().constData(), &m_database, SQLITE_OPEN_READWRITE, nullptr));
    }
    ~Writer() { sqlite3_close(m_database); }
    Q_DISABLE_COPY_MOVE(Writer)

    void execute(const char* sql) { check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr)); }

    QString textOfTable(const QString& table)
    {
        const Statement query
            = prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1", {table});
        if (sqlite3_step(query.get()) != SQLITE_ROW)
            complain();
        return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(query.get(), 0)));
    }

    void setTextOfTable(const QString& table, const QString& text)
    {
        const Statement update
            = prepare("UPDATE sqlite_schema SET sql = ?2 WHERE type = 'table' AND name = ?1", {table, text});
        if (sqlite3_step(update.get()) != SQLITE_DONE)
            complain();
    }

private:
    Statement prepare(const char* sql, const QStringList& values)
    {
        sqlite3_stmt* handle = nullptr;
        check(sqlite3_prepare_v2(m_database, sql, -1, &handle, nullptr));
        Statement statement(handle, sqlite3_finalize);
        for (int i = 0; i < values.size(); ++i)
            check(sqlite3_bind_text(handle, i + 1, values[i].toUtf8().constData(), -1, SQLITE_TRANSIENT));
        return statement;
    }

    void check(int result)
    {
        if (result != SQLITE_OK)
            complain();
    }

    [[noreturn]] void complain()
    {
        const QString reason = QString::fromUtf8(sqlite3_errmsg(m_database));
        throw Error(tr("“%1” could not be changed: %2.").arg(m_path, reason));
    }

    QString m_path;
    sqlite3* m_database = nullptr;
};

} // namespace

void changeDeleteAction(const QString& path, const Schema& schema, ForeignKeyId key, ReferentialAction action)
{
    const TableId child = schema.foreignKey(key).child;
    const QString& table = schema.table(child).name;
    // A schema has the keys of a table from the last one that the text declares to the first.
    const std::vector<ForeignKeyId>& keys = schema.foreignKeysOf(child);
    const auto declaredBefore = std::distance(std::ranges::find(keys, key), keys.end()) - 1;
    Writer writer(path);
    const QString text = withAction(writer.textOfTable(table), static_cast<size_t>(declaredBefore),
                                    TriggerEvent::Delete, action);
    writer.execute("PRAGMA writable_schema = ON");
    writer.setTextOfTable(table, text);
    writer.execute("PRAGMA writable_schema = RESET");
}

#include "tests/support/sqlitedatabase.h"

#include <sqlite3.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace {

struct Finalizer {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalizer>;

struct Freer {
    void operator()(void* memory) const { sqlite3_free(memory); }
};

Value cell(sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return static_cast<qint64>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(statement, column));
    }
    case SQLITE_BLOB: {
        const auto* blob = static_cast<const char*>(sqlite3_column_blob(statement, column));
        return QByteArray(blob, sqlite3_column_bytes(statement, column));
    }
    default:
        return {};
    }
}

} // namespace

void SqliteDatabase::Closer::operator()(sqlite3* database) const
{
    sqlite3_close_v2(database);
}

SqliteDatabase::SqliteDatabase(const QString& path)
{
    sqlite3* database = nullptr;
    const int result = sqlite3_open(path.toUtf8().constData(), &database);
    m_database.reset(database);
    if (result != SQLITE_OK)
        throw SqliteError(sqlite3_errmsg(database));
}

SqliteDatabase SqliteDatabase::inMemory()
{
    return SqliteDatabase(u":memory:"_s);
}

SqliteDatabase SqliteDatabase::file(const QString& path)
{
    constexpr int Patience = 10'000; // Milliseconds: the program under test may be reading.
    SqliteDatabase database(path);
    sqlite3_busy_timeout(database.m_database.get(), Patience);
    return database;
}

SqliteDatabase SqliteDatabase::copyOf(const QByteArray& content)
{
    SqliteDatabase copy = inMemory();
    const auto size = static_cast<size_t>(content.size());
    auto* bytes = static_cast<unsigned char*>(sqlite3_malloc64(size));
    std::memcpy(bytes, content.constData(), size);
    constexpr unsigned Flags = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE;
    if (sqlite3_deserialize(copy.m_database.get(), "main", bytes, content.size(), content.size(), Flags)
        != SQLITE_OK)
        throw SqliteError(sqlite3_errmsg(copy.m_database.get()));
    return copy;
}

void SqliteDatabase::execute(const QString& sql)
{
    if (sqlite3_exec(m_database.get(), sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw SqliteError(sqlite3_errmsg(m_database.get()));
}

std::vector<std::vector<Value>> SqliteDatabase::query(const QString& sql)
{
    sqlite3_stmt* prepared = nullptr;
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v2(m_database.get(), text.constData(), -1, &prepared, nullptr) != SQLITE_OK)
        throw SqliteError(sqlite3_errmsg(m_database.get()));
    const Statement statement(prepared);
    std::vector<std::vector<Value>> rows;
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(prepared)) == SQLITE_ROW) {
        std::vector<Value>& row = rows.emplace_back();
        for (int column = 0; column < sqlite3_column_count(prepared); ++column)
            row.push_back(cell(prepared, column));
    }
    if (result != SQLITE_DONE)
        throw SqliteError(sqlite3_errmsg(m_database.get()));
    return rows;
}

qint64 SqliteDatabase::totalChanges() const
{
    return sqlite3_total_changes64(m_database.get());
}

QByteArray SqliteDatabase::content()
{
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, Freer> bytes(sqlite3_serialize(m_database.get(), "main", &size, 0));
    return {reinterpret_cast<const char*>(bytes.get()), size};
}

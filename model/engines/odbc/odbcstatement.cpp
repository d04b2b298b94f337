#include "model/engines/odbc/odbcstatement.h"

#include "model/database/connection.h"
#include "model/job/error.h"

#include <sql.h>
#include <sqlext.h>

#include <array>
#include <string>

namespace {

constexpr size_t BufferSize = 512;
using Buffer = std::array<SQLWCHAR, BufferSize>;

QString fromBuffer(const Buffer& buffer)
{
    return QString::fromUtf16(reinterpret_cast<const char16_t*>(buffer.data()));
}

SQLWCHAR* wide(QString& text)
{
    return reinterpret_cast<SQLWCHAR*>(text.data());
}

} // namespace

OdbcStatement::OdbcStatement(const Connection& connection)
{
    SQLHSTMT handle = nullptr;
    if (!SQL_SUCCEEDED(SQLAllocHandle(SQL_HANDLE_STMT, connection.nativeHandle(), &handle)))
        throw Error(QStringLiteral("The ODBC driver gives no statement handle."));
    m_handle = handle;
}

OdbcStatement::~OdbcStatement()
{
    SQLFreeHandle(SQL_HANDLE_STMT, m_handle);
}

void OdbcStatement::listTables()
{
    check(SQLTablesW(m_handle, nullptr, 0, nullptr, 0, nullptr, 0, nullptr, 0));
}

void OdbcStatement::listColumns()
{
    check(SQLColumnsW(m_handle, nullptr, 0, nullptr, 0, nullptr, 0, nullptr, 0));
}

void OdbcStatement::listPrimaryKey(const QString& schema, const QString& table)
{
    QString schemaName = schema;
    QString tableName = table;
    check(SQLPrimaryKeysW(m_handle, nullptr, 0, schema.isEmpty() ? nullptr : wide(schemaName), SQL_NTS,
                          wide(tableName), SQL_NTS));
}

void OdbcStatement::listForeignKeysOf(const QString& schema, const QString& table)
{
    QString schemaName = schema;
    QString tableName = table;
    check(SQLForeignKeysW(m_handle, nullptr, 0, nullptr, 0, nullptr, 0, nullptr, 0,
                          schema.isEmpty() ? nullptr : wide(schemaName), SQL_NTS, wide(tableName), SQL_NTS));
}

bool OdbcStatement::next()
{
    const SQLRETURN result = SQLFetch(m_handle);
    if (result == SQL_NO_DATA)
        return false;
    check(result);
    return true;
}

std::optional<QString> OdbcStatement::text(int column)
{
    Buffer buffer{};
    SQLLEN length = 0;
    check(SQLGetData(m_handle, static_cast<SQLUSMALLINT>(column), SQL_C_WCHAR, buffer.data(), sizeof(buffer),
                     &length));
    return length == SQL_NULL_DATA ? std::nullopt : std::optional(fromBuffer(buffer));
}

std::optional<int> OdbcStatement::integer(int column)
{
    SQLINTEGER value = 0;
    SQLLEN length = 0;
    check(
        SQLGetData(m_handle, static_cast<SQLUSMALLINT>(column), SQL_C_SLONG, &value, sizeof(value), &length));
    return length == SQL_NULL_DATA ? std::nullopt : std::optional<int>(value);
}

void OdbcStatement::check(short result) const
{
    if (SQL_SUCCEEDED(result))
        return;
    Buffer state{};
    Buffer message{};
    SQLGetDiagRecW(SQL_HANDLE_STMT, m_handle, 1, state.data(), nullptr, message.data(), BufferSize, nullptr);
    throw Error(fromBuffer(message));
}

QString odbcDatabaseVersion(const Connection& connection)
{
    const auto information = [&](SQLUSMALLINT what) {
        Buffer buffer{};
        SQLGetInfoW(connection.nativeHandle(), what, buffer.data(), sizeof(buffer), nullptr);
        return fromBuffer(buffer);
    };
    return information(SQL_DBMS_NAME) + QLatin1Char(' ') + information(SQL_DBMS_VER);
}

#pragma once

#include <QString>

#include <optional>

class Connection;

/// One statement handle of an ODBC connection: calls the catalog functions, which Qt does not, and walks over
/// their results. Source: https://learn.microsoft.com/en-us/sql/odbc/reference/syntax/odbc-api-reference
class OdbcStatement {
public:
    explicit OdbcStatement(const Connection& connection);
    ~OdbcStatement();
    Q_DISABLE_COPY_MOVE(OdbcStatement)

    void listTables();
    void listColumns(); ///< Of all tables.
    void listPrimaryKey(const QString& schema, const QString& table);
    void listForeignKeysOf(const QString& schema, const QString& table);

    bool next();
    std::optional<QString> text(int column); ///< From 1; nothing for NULL. Columns ascending, each once.
    std::optional<int> integer(int column);

private:
    void check(short result) const;

    void* m_handle = nullptr;
};

/// What the driver calls the database and its version, such as "PostgreSQL 15.0.18".
QString odbcDatabaseVersion(const Connection& connection);

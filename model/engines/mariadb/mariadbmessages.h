#pragma once

#include "model/schema/schema.h"

/// The server's own errors of a DELETE, word for word as MariaDB 10.11 prints them. `database` is that
/// of tables without a schema.
class MariaDbMessages {
public:
    MariaDbMessages(const Schema& schema, QString database);

    QString isReferenced(ForeignKeyId id) const; ///< 1451
    QString hasNoParent(ForeignKeyId id) const; ///< 1452
    QString isTooDeep(ForeignKeyId id) const; ///< 1296
    QString isNotFound(TableId table) const; ///< 1032
    QString isNotNull(TableId table, ColumnId column) const; ///< 1048

private:
    QString databaseOf(const Table& table) const;
    QString constraint(ForeignKeyId id) const;

    const Schema& m_schema;
    QString m_database;
};

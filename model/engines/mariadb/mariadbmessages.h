#pragma once

#include "model/database/value.h"
#include "model/schema/schema.h"

/// The server's own errors of a DELETE, word for word as MariaDB 10.11 prints them. `database` is that
/// of tables without a schema.
class MariaDbMessages {
public:
    MariaDbMessages(const Schema& schema, QString database);

    QString isReferenced(ForeignKeyId id) const; ///< 1451
    QString hasNoParent(ForeignKeyId id) const; ///< 1452
    QString isTooDeep(ForeignKeyId id) const; ///< 1296
    QString mayNotTruncate(ForeignKeyId id) const; ///< 1701
    static QString mayNotDrop(); ///< 1451 of DROP TABLE, which names no constraint.
    QString isNamedTwice(TableId table) const; ///< 1066
    static QString isOutOfRange(const QString& column, qint64 row); ///< 1264
    QString isIncorrect(TableId table, ColumnId column, const QString& value, qint64 row) const; ///< 1366
    static QString isTooLong(const QString& column, qint64 row); ///< 1406
    QString isNotFound(TableId table) const; ///< 1032
    QString isNotNull(TableId table, ColumnId column) const; ///< 1048
    QString isDuplicate(TableId table, size_t index, const std::vector<Value>& values) const; ///< 1062

    /// 1761: a change of `parent` leads to it.
    QString wouldBeDuplicate(TableId parent, TableId table, size_t index,
                             const std::vector<Value>& values) const;

private:
    QString databaseOf(const Table& table) const;
    QString constraint(ForeignKeyId id) const;

    const Schema& m_schema;
    QString m_database;
};

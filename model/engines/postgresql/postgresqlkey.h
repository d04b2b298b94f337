#pragma once

#include "model/engines/postgresql/postgresqlequality.h"
#include "model/schema/id.h"

#include <QStringList>

#include <vector>

/// One column by which rows are looked for.
struct PostgreSqlKeyColumn {
    ColumnId column;
    PostgreSqlEquality equality;
    friend std::weak_ordering operator<=>(const PostgreSqlKeyColumn&, const PostgreSqlKeyColumn&) = default;
    friend bool operator==(const PostgreSqlKeyColumn&, const PostgreSqlKeyColumn&) = default;
};

/// A way of looking for the rows that belong to a row.
struct PostgreSqlKeySearch {
    TableId table;
    std::vector<PostgreSqlKeyColumn> columns;
    std::vector<QString> valueTypes; ///< Of the values that are looked for, in SQL.
    qint64 scope = 0; ///< The relation within which rows count.
};

/// A foreign key, or the clone of it that a partition has: for PostgreSQL a constraint of its own.
struct PostgreSqlKey {
    ForeignKeyId key; ///< Of the schema; a clone's is its original's.
    QString name; ///< As the server's errors show it.
    qint64 child = 0; ///< The relations that it lies between.
    qint64 parent = 0;
    std::vector<ColumnId> childColumns;
    std::vector<ColumnId> parentColumns; ///< Beside `childColumns`.
    QStringList parentCollations; ///< Beside `parentColumns`, in SQL; empty for a type that has none.
    PostgreSqlKeySearch children; ///< What actions look for.
    PostgreSqlKeySearch parents; ///< What a child's check looks for.
    PostgreSqlKeySearch twins; ///< Another parent with the same key, which NO ACTION is content with.
    std::vector<PostgreSqlEquality> change; ///< Whether a child's key has changed, by column.
    bool isMatchFull = false;
    bool isClone = false;
};

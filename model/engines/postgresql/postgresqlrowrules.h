#pragma once

#include "model/schema/id.h"

#include <QString>
#include <QStringList>

#include <map>
#include <set>
#include <vector>

class Connection;
class Schema;
class PostgreSqlRelations;

/// A column of one relation, as far as writing it is concerned.
struct PostgreSqlColumn {
    ColumnId column; ///< Of the schema's table.
    QString name;
    QString type; ///< In full, in SQL.
    QString baseType; ///< The same without domains.
    QString plainBaseType; ///< And without a length.
    int lengthModifier = -1; ///< Of a type whose values are cut or refused by length; −1 for none.
    bool isDomain = false;
    bool isNotNull = false;
    bool isAlwaysIdentity = false; ///< Takes no value but its default.
    QString collation; ///< In SQL; empty where it is the type's own.
    QString defaultExpression; ///< Empty for none.
    bool isDefaultVolatile = false; ///< Each evaluation may give another value.
    QString generation; ///< The expression of a generated column; empty for others.
    std::set<ColumnId> generationColumns; ///< That the expression uses.
};

struct PostgreSqlCheck {
    QString name;
    QString condition;
    std::set<ColumnId> columns; ///< That it uses; none where it uses the whole row.
    /// The rows of the table meet it, and go on meeting it while those columns stay.
    bool isSettled = false;
};

/// A UNIQUE index or an EXCLUDE constraint.
struct PostgreSqlUniqueIndex {
    struct Part {
        ColumnId column; ///< Invalid for an expression.
        QString expression; ///< Column or expression, in SQL, with its collation.
        QString operatorSql; ///< That two rows must not both meet.
        bool isByText = false; ///< Values are the same exactly where their text is.
    };
    qint64 oid = 0;
    QString name;
    bool isExclusion = false;
    bool isImmediate = true; ///< Else a trigger asks again, at the end of the statement or at COMMIT.
    bool areNullsDistinct = true;
    QString predicate; ///< Empty for all rows.
    std::vector<Part> parts;
    std::set<ColumnId> columns; ///< That parts and predicate use.
};

/// What PostgreSQL asks of a row before it is written to one relation.
struct PostgreSqlRowRules {
    std::vector<PostgreSqlColumn> columns; ///< In the relation's own order, which differs between partitions.
    std::vector<PostgreSqlCheck> checks; ///< In the order in which they are asked.
    std::vector<PostgreSqlUniqueIndex> indexes; ///< Likewise.
    std::set<ColumnId> partitionColumns; ///< Of a partitioned table: that decide where a row lies.
};

/// Reads the rules of all relations that are the child of a key and of the tables in `written`, and of what is
/// partitioned the partition columns, by oid, with a fixed number of queries.
std::map<qint64, PostgreSqlRowRules> readPostgreSqlRowRules(Connection& connection, const Schema& schema,
                                                            const PostgreSqlRelations& relations,
                                                            const std::set<TableId>& written);

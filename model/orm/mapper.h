#pragma once

#include "model/database/value.h"
#include "model/schema/tablecolumn.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

struct Mapper;
struct Relationship;
using MapperId = Id<Mapper>;
using RelationshipId = Id<Relationship>; ///< Within its Mappers.

/// How a mapped class stores what it inherits.
/// Source: https://docs.sqlalchemy.org/en/14/orm/inheritance.html
enum class Inheritance {
    None,
    Joined, ///< In the tables of both classes.
    Single, ///< In the table of the class above.
    Concrete, ///< In a table of its own, as if it inherited nothing.
};

/// Who counts the version of a row.
enum class VersionGenerator {
    Counter, ///< SQLAlchemy: the old version plus one.
    Custom, ///< A function of the program's; what it gives is not known.
    Server,
};

struct VersionColumn {
    TableColumn column;
    VersionGenerator generator = VersionGenerator::Counter;
};

/// The columns by which statements name a row of one of a class's tables.
struct TableKey {
    TableId table;
    std::vector<ColumnId> columns;
};

/// An attribute that stands for a column, or for several that are equal.
struct MappedAttribute {
    QString name;
    std::vector<TableColumn> columns;
};

/// A table of a hierarchy, and the mapper that stands for it in statements.
struct TableTurn {
    TableId table;
    MapperId mapper;
};

/// One mapped class, as SQLAlchemy has configured it.
struct Mapper {
    QString className;
    QString sortKey; ///< "module.Class"; unrelated statements are sorted by it.
    MapperId inherits; ///< Invalid where it inherits from no mapped class.
    MapperId base; ///< The root of the hierarchy.
    Inheritance inheritance = Inheritance::None;
    std::vector<std::pair<TableColumn, TableColumn>> inheritPairs; ///< Equal columns, the parent's first.
    std::vector<TableKey> keys; ///< Of all its tables, inherited ones included.
    std::vector<TableColumn> primaryKey; ///< What tells objects apart.
    std::vector<MappedAttribute> attributes;
    std::optional<TableColumn> polymorphicOn;
    Value polymorphicIdentity;
    std::vector<TableTurn> statementOrder; ///< Of a base mapper: the order of UPDATE; DELETE goes backwards.
    bool hasPassiveDeletes = false; ///< Rows of an inheriting class's own table are left to the database.
    bool confirmsDeletedRows = true;
    bool isBatched = true; ///< Several rows are saved by one statement where possible.
    std::optional<VersionColumn> version;
    std::vector<RelationshipId> relationships; ///< In the order of the class, inherited ones included.

    /// The position in `attributes` of the one that stands for `column`; empty where none does.
    std::optional<size_t> attributeOf(TableColumn column) const;

    const TableKey* keyOf(TableId table) const; ///< Null where the class has no such table.
};

#pragma once

#include "model/schema/column.h"
#include "model/schema/id.h"

#include <QString>

#include <optional>
#include <vector>

/// One column of an index, or one expression of it.
struct IndexPart {
    ColumnId column; ///< Invalid where the index computes an expression, or holds the row id.
    QString collation;
    Qt::SortOrder order = Qt::AscendingOrder;
    int prefixLength = 0; ///< Only so many leading characters are in the index; 0: all.
};

enum class IndexOrigin { CreateIndex, UniqueConstraint, PrimaryKey };
enum class Uniqueness { NotUnique, Unique };
enum class IndexCoverage { AllRows, Partial };

struct Index {
    QString name;
    IndexOrigin origin = IndexOrigin::CreateIndex;
    Uniqueness uniqueness = Uniqueness::NotUnique;
    IndexCoverage coverage = IndexCoverage::AllRows;
    std::vector<IndexPart> parts = {}; ///< The key's own columns, in order.
    bool isDeferrable = false; ///< Of a UNIQUE constraint: asked at the end of the statement or at COMMIT.

    /// Whether its leading columns are `columns`, in any order: it can then find children of a parent row.
    bool startsWith(const std::vector<ColumnId>& columns) const;
};

enum class TriggerEvent { Insert, Update, Delete };

/// A user's trigger. What it does cannot be read from the catalog.
struct Trigger {
    QString name;
    TriggerEvent event = TriggerEvent::Delete;
    QString definition;
};

enum class TableKind { Ordinary, View, Virtual, Shadow };

/// How the engine tells the rows of a table apart.
enum class RowIdentity { RowId, PrimaryKey };

/// Whether a column takes values of its declared type only. Source: https://www.sqlite.org/stricttables.html
enum class Typing { Flexible, Strict };

/// A table that holds a part of a partitioned table's rows. It is no `Table` of its own: keys, triggers and
/// predictions are about the partitioned table.
struct Partition {
    QString name; ///< As Table::displayName().
    QString bounds; ///< Which rows, in the engine's SQL: "FOR VALUES IN (1)", "DEFAULT", …
    int level = 1; ///< 1 right below the table, 2 for the partitions of its partitions, …
};

struct Table {
    QString schema; ///< Empty for the connection's default schema.
    QString name;
    TableKind kind = TableKind::Ordinary;
    RowIdentity rowIdentity = RowIdentity::RowId;
    std::vector<Column> columns;
    std::vector<ColumnId> primaryKey; ///< In key order; empty where there is none.
    ColumnId rowIdColumn; ///< The column that is another name of the row id (INTEGER PRIMARY KEY), if any.
    std::vector<Index> indexes; ///< In the order in which the engine looks at them.
    std::vector<Trigger> triggers;
    std::vector<QString> checks; ///< The conditions of its CHECK constraints, in the engine's SQL.
    Typing typing = Typing::Flexible;
    std::optional<qint64> estimatedRows; ///< By the server's statistics, where it keeps them.
    QString storageEngine = {}; ///< "InnoDB", "MyISAM", …; empty where the database has but one.
    QString definition; ///< The engine's own DDL text, where it keeps one.
    std::vector<Partition> partitions = {}; ///< By name; those of a partition follow it.

    /// As the command line and messages write it: "orders", or "sales.orders" outside of the default schema.
    QString displayName() const;

    const Column& column(ColumnId id) const { return columns[id.position()]; }

    /// Finds a column as SQL does: ASCII letters match in either case.
    ColumnId findColumn(QStringView columnName) const;

    /// The columns that tell its rows apart for a person: the primary key, else the first UNIQUE key without
    /// NULLs, else none, and rows are then named by the engine's own row id.
    std::vector<ColumnId> identifyingColumns() const;
};

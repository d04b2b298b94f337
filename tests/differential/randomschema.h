#pragma once

#include "model/schema/foreignkey.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What the values of a column look like, whatever its declared type: rows can only meet on the same kind.
enum class ValueKind { Number, Word };

struct RandomColumn {
    QString name;
    ValueKind kind = ValueKind::Number;
    QString type;
    QString collation;
    QString notNull; ///< "NOT NULL", perhaps with a conflict clause, or nothing.
    QString defaultValue; ///< A literal or an expression in parentheses; nothing where empty.
    QString check; ///< A condition on %1, the column; nothing where empty.
    QString generatedFrom; ///< The column that it repeats; an ordinary column where empty.
    QString generation; ///< "VIRTUAL" or "STORED" for a generated column.
};

/// How a key is declared.
enum class KeyPlace { Column, Table, Index };

struct RandomKey {
    std::vector<int> columns;
    KeyPlace place = KeyPlace::Column;
    QString conflictClause; ///< Of a column or table constraint; nothing where empty.
};

struct RandomForeignKey {
    QString name;
    std::vector<int> columns;
    int parent = 0;
    std::vector<int> parentColumns;
    enum class ParentColumns { Written, Implied } parentWriting = ParentColumns::Written;
    KeyPlace place = KeyPlace::Column; ///< Column or Table.
    ReferentialAction onDelete = ReferentialAction::NoAction;
    ReferentialAction onUpdate = ReferentialAction::NoAction;
    QString deferral; ///< The clause; nothing where empty.
    QString missingParent; ///< A table that does not exist, in place of `parent`.
};

struct RandomTable {
    QString name;
    std::vector<RandomColumn> columns;
    std::vector<int> primaryKey;
    KeyPlace primaryKeyPlace = KeyPlace::Column;
    std::vector<RandomKey> uniqueKeys;
    std::vector<RandomForeignKey> foreignKeys;
    QString strayDeferral; ///< A deferral clause on a column that has no foreign key.
    QStringList options; ///< "STRICT", "WITHOUT ROWID"
    int laterColumns = 0; ///< So many of the last columns are added by ALTER TABLE.
    QStringList indexes; ///< Further CREATE INDEX statements.
};

/// The tables of a database in the order in which they are created.
struct RandomSchema {
    std::vector<RandomTable> tables;
};

#pragma once

#include "model/schema/schema.h"

#include <QString>

#include <vector>

/// How far an index helps to find the children of a parent row.
enum class ChildIndex {
    Finds, ///< By all columns of the key.
    FindsPart, ///< By one of several columns.
    None, ///< The whole table is read.
};

/// How the values at both ends of a key go together.
enum class KeyValues {
    Alike,
    Narrower, ///< The child's type cannot hold all values of the parent's.
    OtherType,
    OtherCollation, ///< Texts that are equal at one end may differ at the other.
};

/// How one column of a key is compared, in SQL: "c.customer_id = p.id".
struct KeyMatchPart {
    QString child; ///< The column.
    QString parent;
    QString prefix = {}; ///< Before the child's value: a unary plus takes its affinity away.
    QString cast = {}; ///< Behind both.
    QString collation = {}; ///< At the end.
};

/// What a review needs to know of a foreign key beside the schema.
struct KeyDetail {
    QString child; ///< What holds its child rows, in SQL, behind FROM.
    QString parent; ///< What holds its parent rows; empty where there is no parent.
    std::vector<KeyMatchPart> parts;
    bool isPartitioned = false; ///< The child, as a whole.
    ChildIndex index = ChildIndex::Finds;
    QString uselessIndex
        = {}; ///< Why one that begins with the columns is of no use, in a sentence; empty: none.
    KeyValues values = KeyValues::Alike;
    bool checksOldRows = true; ///< Whether the rows that were there before the key were checked.
    QString disabled = {}; ///< Why it does not act although it is whole, in a sentence; empty where it does.
    QString enable = {}; ///< SQL that makes it act again.

    /// SQL: that a row of the child refers to a row of the parent, whatever the two are called there.
    QString match(const QString& childAlias, const QString& parentAlias) const;
};

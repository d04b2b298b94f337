#pragma once

#include "model/engines/sqlite/sqlitevalue.h"
#include "model/schema/schema.h"

#include <vector>

using Values = std::vector<Value>;

bool hasNull(const Values& values);

/// Which version of a child row looks for its parent.
enum class RowVersion { Old, New };

/// How SQLite compares the two sides of one foreign key: in three ways that differ where the columns'
/// affinities do.
///
/// M.1 Counting children compares parent and child as two columns: as numbers if either is numeric.
/// M.2 An action compares the old parent value, which has no affinity unless it is the INTEGER PRIMARY KEY,
/// with the
///     child's column.
/// M.3 A child looks up its parent with the parent column's affinity applied to its own value.
///
/// M.4 A changed row may be its own parent: then the values are compared as they are.
///
/// All but M.4 use the collation of the parent's column. Values stand in the order of the key's columns.
/// Source: fkScanChildren, fkActionTrigger and fkLookupParent in SQLite's fkey.c; observed with
/// SQLite 3.40.1.
class SqliteKeyMatch {
public:
    SqliteKeyMatch(const Schema& schema, const ForeignKey& key);

    bool isCountedChild(const Values& parent, const Values& child) const; ///< M.1
    bool isActedOnChild(const Values& oldParent, const Values& child) const; ///< M.2
    bool isParentOf(const Values& parent, const Values& child, RowVersion childVersion) const; ///< M.3

    bool isOwnParent(const Values& newParent, const Values& newChild) const; ///< M.4

    /// Whether a changed key counts as changed: ON UPDATE compares with IS and the parent's collation.
    bool isSameKey(const Values& oldParent, const Values& newParent) const;

    /// Whether M.1 to M.3 always agree, so that one SQL comparison stands for all of them.
    bool isPlain() const { return m_isPlain; }

private:
    struct Part {
        Affinity parent = Affinity::Blob;
        Affinity child = Affinity::Blob;
        Collation collation = Collation::Binary;
    };
    std::vector<Part> m_parts;
    bool m_refersToRowId = false;
    bool m_isPlain = true;
};

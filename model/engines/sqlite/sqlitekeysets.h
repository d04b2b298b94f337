#pragma once

#include "model/engines/sqlite/sqlitekeymatch.h"
#include "model/schema/schema.h"

#include <optional>

class Connection;

/// SQL that finds rows by sets of keys: what the reach, the collision check and the lists are made of.
///
/// A key set of a table is a temporary table or view with one column for a row id ("k0"), or one for each
/// primary key column of a WITHOUT ROWID table ("k0", "k1", …), then "via" (a ForeignKeyId, -1 where the
/// statement itself names the row) and "depth".
class SqliteKeySets {
public:
    explicit SqliteKeySets(const Schema& schema);

    /// The name of the set of the rows of a table that are deleted, and of those found last.
    static QString deletedSet(TableId table);
    static QString frontierSet(TableId table);

    /// CREATE TEMP TABLE for an empty key set.
    QString createSet(TableId id, const QString& set) const;

    /// "c.rowid AS k0", …: the key of a row of the table as select list, where `alias` names the table.
    QString keyOf(TableId id, const QString& alias) const;

    /// "d.k0 = c.rowid AND …"
    QString isSameRow(TableId id, const QString& setAlias, const QString& tableAlias) const;

    /// "k0, k1"
    QString keyColumns(TableId id) const;

    /// FROM and WHERE that find the children "c" of the rows "d" in the parent's key set `parents`, along one
    /// key. Where a child could be found only by reading its whole table, that is read once instead of once a
    /// parent.
    QString childrenOf(ForeignKeyId id, const QString& parents) const;

    /// The same, where the parent's row is needed as "p".
    QString childrenWithParents(ForeignKeyId id, const QString& parents) const;

    const SqliteKeyMatch& match(ForeignKeyId key) const { return *m_matches[key.position()]; }

    /// "p.id = c.parent_id AND …": true for at least every pair that some comparison of SQLite's takes as
    /// equal.
    QString joinCondition(ForeignKeyId id, const QString& parentAlias, const QString& childAlias) const;

    /// The same for the children "c" of one parent key, whose values are parameters.
    QString childCondition(ForeignKeyId id) const;
    Values childConditionParameters(ForeignKeyId id, const Values& parent) const;

    /// Whether the conditions above find the children of one parent row without reading the whole child table.
    bool hasChildIndex(ForeignKeyId id) const;

    /// Whether the child columns are the row id or begin an index that has the collations of the parent's.
    bool isIndexed(ForeignKeyId id) const;

    /// Whether counting the children turns the old parent value itself into a number: SQLite converts it in
    /// place to look it up in an index of a numeric child column, and what it does next sees the number.
    /// Observed with SQLite 3.40.1; codeAllEqualityTerms in its wherecode.c uses the value's own register.
    bool countingConvertsParent(ForeignKeyId id) const;

private:
    std::optional<QString> conditionOnSet(ForeignKeyId id) const;
    bool hasMatchingIndex(ForeignKeyId id) const;

    const Schema& m_schema;
    std::vector<std::optional<SqliteKeyMatch>> m_matches;
};

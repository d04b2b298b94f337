#pragma once

#include "model/schema/schema.h"

/// A way from table to table along foreign keys. Each table is on it once.
struct KeyPath {
    struct Step {
        ForeignKeyId key;
        TableId table; ///< Where it leads: the key's child, or its parent.
        friend bool operator==(const Step&, const Step&) = default;
    };
    TableId start;
    std::vector<Step> steps;

    TableId end() const { return steps.empty() ? start : steps.back().table; }
    friend bool operator==(const KeyPath&, const KeyPath&) = default;
};

struct KeyPaths {
    enum class End {
        All, ///< These are all.
        TooMany, ///< There are more than were asked for.
        TooMuchWork, ///< There may be more: following them all would take too long.
    };
    std::vector<KeyPath> paths; ///< The shortest first; of equal length in the order of the keys.
    End end = End::All;
};

/// The ways on which a delete in `from` can come to `to`, `most` of them at most: along keys from parent to child. CASCADE goes on
/// from the child; SET NULL, SET DEFAULT, RESTRICT, NO ACTION, and what the catalog does not tell, can only be the last step. Keys that
/// the database cannot or does not use are not followed.
///
/// There can be exponentially many; looking for more ends after 2,000,000 steps.
KeyPaths cascadePaths(const Schema& schema, TableId from, TableId to, size_t most);

/// The shortest ways along any keys in any direction, `most` of them at most.
KeyPaths shortestPaths(const Schema& schema, TableId from, TableId to, size_t most);

/// Whether these are all, in a sentence; empty where they are.
QString endText(const KeyPaths& paths);

/// "customer → invoice (CASCADE) → line (CASCADE)". An arrow points from parent to child, as a delete goes: "line ← invoice (CASCADE)" leads from
/// the child to its parent. Where several keys join two tables, the child's columns tell them apart: "(CASCADE, clerk_id)".
QString pathText(const Schema& schema, const KeyPath& path);

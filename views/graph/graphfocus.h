#pragma once

#include "model/schema/keypaths.h"
#include "model/schema/neighbourhood.h"

#include <set>

/// Which tables of a schema the graph shows.
struct GraphFocus {
    enum class Scope {
        Everything,
        Neighbourhood, ///< `table` and its relatives.
        Reach, ///< What a delete of `table`'s rows may touch.
        Paths, ///< The ways from `table` to `target`.
    };
    enum class Ways {
        OfADelete, ///< As cascadePaths() finds them.
        Shortest, ///< As shortestPaths() finds them.
    };

    Scope scope = Scope::Everything;
    TableId table;
    Relatives relatives = Relatives::ParentsAndChildren;
    int depth = 1; ///< Of the neighbourhood, in foreign keys.
    TableId target;
    Ways ways = Ways::OfADelete;
    std::set<TableId> hidden; ///< Taken out by hand.
    std::set<TableId> pinned; ///< Shown whatever else is, and where they stand.
    std::set<TableId> unfolded; ///< Whose partitions are listed.

    bool showsAll() const { return scope == Scope::Everything && hidden.empty(); }

    friend bool operator==(const GraphFocus&, const GraphFocus&) = default;
};

/// So many ways between two tables are listed.
constexpr size_t MostShownPaths = 100;

/// The tables to show, each with its distance from the table in focus, 0 where there is none.
std::vector<TableDistance> shownTables(const Schema& schema, const GraphFocus& focus);

/// Like `before`, but on the ways from one table to another: those of a delete, where there are any.
GraphFocus focusOnPaths(const Schema& schema, const GraphFocus& before, TableId from, TableId to);

/// Like `before`, but on everything.
GraphFocus focusOnEverything(const GraphFocus& before);

/// The ways that a focus is on; none where it is on something else.
KeyPaths shownPaths(const Schema& schema, const GraphFocus& focus);

#pragma once

#include "model/schema/neighbourhood.h"

#include <set>

/// Which tables of a schema the graph shows.
struct GraphFocus {
    enum class Scope {
        Everything,
        Neighbourhood, ///< `table` and its relatives.
        Reach, ///< What a delete of `table`'s rows may touch.
    };

    Scope scope = Scope::Everything;
    TableId table;
    Relatives relatives = Relatives::ParentsAndChildren;
    int depth = 1; ///< Of the neighbourhood, in foreign keys.
    std::set<TableId> hidden; ///< Taken out by hand.

    friend bool operator==(const GraphFocus&, const GraphFocus&) = default;
};

/// The tables to show, each with its distance from the table in focus, 0 where there is none.
std::vector<TableDistance> shownTables(const Schema& schema, const GraphFocus& focus);

#pragma once

/// How an engine carries a delete on from row to row.
struct Processing {
    enum class Order {
        DepthFirst, ///< A child, its own children and so on, before the next child.
        BreadthFirst, ///< All children of the rows so far, before any of their children.
        AsListed, ///< As the rows come: a program's own statements are in their order. Blockers are listed first.
    };
    enum class Check {
        InTurn, ///< When the key's turn comes, as RESTRICT.
        AtTheEnd, ///< When the whole statement has run.
    };

    Order order = Order::DepthFirst;
    Check noAction = Check::InTurn; ///< Of a key that is not deferred; one that is, is checked at the end.
};

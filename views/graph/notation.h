#pragma once

/// How the ends of an edge tell what its columns say about the number of rows there.
enum class Notation {
    CrowsFoot, ///< A fork for many rows, a bar for one, a circle for none.
    Arrows, ///< An arrow to the parent, hollow where the columns take NULL; a bar where a parent has one child.
};

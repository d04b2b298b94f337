#pragma once

#include "model/layout/keptlayout.h"

#include <optional>

class ConnectionUrl;
class Schema;

/// Whether the places of tables are known again when the same database is opened the next time.
enum class LayoutMemory { Kept, Forgotten };

/// What is known at once of how the tables of a database that was opened stand.
struct FirstLayout {
    LayoutGraph graph;
    std::optional<Layout> known; ///< From the last time.
    std::optional<Layout> coarse; ///< Of a large schema that is not known.
};

/// The arrangement before a reload.
struct EarlierArrangement {
    KeptLayout layout; ///< Without tables: there was none.
    bool isKept = true; ///< For the next time.
};

/// Keeps what is known, where that has changed, for the next time.
FirstLayout firstLayout(const Schema& schema, const ConnectionUrl& url, LayoutMemory memory,
                        const EarlierArrangement& earlier);

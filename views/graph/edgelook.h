#pragma once

#include "model/schema/cardinality.h"
#include "model/schema/foreignkey.h"
#include "views/graph/graphtheme.h"
#include "views/graph/notation.h"

#include <variant>
#include <vector>

class Schema;

/// No index leads from a parent row to its children.
struct MissingIndex {
    friend auto operator<=>(MissingIndex, MissingIndex) = default;
};

/// No database has the key as it is.
struct Hypothetical {
    friend auto operator<=>(Hypothetical, Hypothetical) = default;
};

/// Something about a foreign key that its edge shows and the legend explains.
using KeySign = std::variant<ReferentialAction, Deferral, ForeignKeyFault, MissingIndex, Hypothetical>;

/// What an edge shows.
struct EdgeLook {
    ReferentialAction action = ReferentialAction::NoAction;
    Deferral deferral = Deferral::NotDeferrable;
    ForeignKeyFault fault = ForeignKeyFault::None;
    bool lacksIndex = false;
    bool isHypothetical = false; ///< No database has it as it is.
    Cardinality rows = {};
    Notation notation = Notation::CrowsFoot;
    double width = 1.6;
    bool isRefusing = false; ///< Rows refuse the delete that is shown because of this key.

    /// A missing parent counts as a mismatch: their sign is the same.
    bool has(const KeySign& sign) const;
};

/// How wide an edge is that carried so many rows: ten times as many are a step more.
double edgeWidth(qint64 rows, Emphasis emphasis);

/// How the foreign keys of a schema look while nothing is singled out, by ForeignKeyId.
std::vector<EdgeLook> edgeLooks(const Schema& schema, Notation notation);

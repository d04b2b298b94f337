#include "views/graph/edgelook.h"

#include "model/schema/schema.h"
#include "model/schema/unindexedchildren.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double PlainWidth = EdgeLook().width;
constexpr double LitWidth = 2.6;
constexpr double MaxWidth = 11;

struct SignOf {
    const EdgeLook& look;

    bool operator()(ReferentialAction action) const { return look.action == action; }
    bool operator()(Deferral deferral) const { return look.deferral == deferral; }
    bool operator()(ForeignKeyFault fault) const
    {
        return look.fault == fault
            || (fault == ForeignKeyFault::Mismatch && look.fault == ForeignKeyFault::MissingParent);
    }
    bool operator()(MissingIndex) const { return look.lacksIndex; }
    bool operator()(Hypothetical) const { return look.isHypothetical; }
};

} // namespace

bool EdgeLook::has(const KeySign& sign) const
{
    return std::visit(SignOf{*this}, sign);
}

double edgeWidth(qint64 rows, Emphasis emphasis)
{
    const double width = emphasis == Emphasis::Lit ? LitWidth : PlainWidth;
    if (rows == 0)
        return width;
    return std::min(MaxWidth, width + 1.4 * std::log10(1 + 3 * static_cast<double>(rows)));
}

std::vector<EdgeLook> edgeLooks(const Schema& schema, Notation notation)
{
    const std::vector<bool> lacksIndex = keysWithoutIndex(schema);
    std::vector<EdgeLook> result;
    for (size_t i = 0; i < schema.foreignKeys().size(); ++i) {
        const ForeignKey& key = schema.foreignKeys()[i];
        result.push_back({key.onDelete, key.deferral, key.fault, lacksIndex[i],
                          key.origin != KeyOrigin::Catalog,
                          cardinality(schema, ForeignKeyId{static_cast<int>(i)}), notation});
    }
    return result;
}

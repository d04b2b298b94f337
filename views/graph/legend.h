#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"
#include "views/graph/edgesigns.h"
#include "views/graph/graphtheme.h"
#include "views/graph/keyfilter.h"

#include <QRectF>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

class QPainter;

/// How the groups of a legend stand.
enum class LegendShape {
    Tall, ///< One below the other.
    Square, ///< In columns of about half the height of all.
    Flat, ///< Side by side, in columns hardly higher than the first.
};

/// What the signs of the graph mean.
struct Legend {
    struct Entry {
        std::variant<KeySign, EdgeEnd, Effect> sign;
        QString text;
        int keys = 0; ///< How many have a KeySign, whether they are shown or not.
        bool isLeftOut = false; ///< By the filter.
    };
    struct Group {
        QString title;
        std::vector<Entry> entries;
    };
    std::vector<Group> groups;
    Notation notation = Notation::CrowsFoot;
    LegendShape shape = LegendShape::Tall;
    bool isFiltered = false; ///< Whether keys are left out, as the first title then says.
};

/// Of a picture with these keys: all five actions always; marked keys, the ends of edges, and the tints of `outcome`,
/// where there are any.
Legend legendOf(const std::vector<EdgeLook>& keys, const std::optional<Outcome>& outcome, Notation notation,
                const KeyFilter& filter);

/// Without the group that is missed least: what is the same in every picture, then the marks of keys, unless the
/// picture may be filtered by them.
Legend shortened(Legend legend);

QSizeF legendSize(const Legend& legend);
void paintLegend(QPainter& painter, QPointF topLeft, const Legend& legend, const GraphTheme& theme);

/// The entries that a filter can ask for, in their order, each with the line that it takes in the legend.
struct LegendLine {
    KeySign sign;
    QRectF rect;
};
std::vector<LegendLine> filterLines(const Legend& legend);

#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"
#include "views/graph/graphtheme.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

class QPainter;

/// What the signs of the graph mean.
struct Legend {
    struct Entry {
        std::variant<ReferentialAction, Deferral, ForeignKeyFault, KeyOrigin, Effect> sign;
        QString text;
    };
    struct Group {
        QString title;
        std::vector<Entry> entries;
    };
    std::vector<Group> groups;
};

/// All five actions always; deferrable, faulty and hypothetical keys, and the tints of `outcome`, where there are any.
Legend legendOf(const Schema& schema, const std::optional<Outcome>& outcome);

QSizeF legendSize(const Legend& legend);
void paintLegend(QPainter& painter, QPointF topLeft, const Legend& legend, const GraphTheme& theme);

#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/foreignkey.h"

#include <QColor>
#include <QPalette>

#include <array>

/// How much a table or an edge stands out from the others.
enum class Emphasis {
    Normal,
    Lit,
    Receding, ///< Something else is being pointed at.
    Faint, ///< Has no part in the outcome shown.
};

/// The colours of the graph.
struct GraphTheme {
    QColor canvas;
    QColor card;
    QColor titleBar;
    QColor border;
    QColor text;
    QColor mutedText;
    QColor keyMark; ///< Behind "PK"
    QColor foreignMark; ///< Behind "FK"
    QColor selection;
    QColor found; ///< Behind a match of the search.
    QColor currentFound;
    QColor fault;
    std::array<QColor, 6> actions; ///< By ReferentialAction.
    std::array<QColor, 5> effects; ///< By Effect.

    QColor color(ReferentialAction action) const { return actions[static_cast<size_t>(action)]; }
    QColor color(Effect effect) const { return effects[static_cast<size_t>(effect)]; }
};

/// `over` with `share` (0 to 1) of `under` mixed in.
QColor mixed(const QColor& over, const QColor& under, double share);

GraphTheme graphTheme(const QPalette& palette); ///< Light or dark, as the palette is.
GraphTheme paperTheme(); ///< Light, on white.

/// `theme` for something that stands out so much: what recedes goes towards the canvas and stays opaque, so
/// that nothing shines through it.
GraphTheme emphasized(const GraphTheme& theme, Emphasis emphasis);

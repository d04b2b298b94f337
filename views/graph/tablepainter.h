#pragma once

#include "views/graph/countbadge.h"
#include "views/graph/detaillevel.h"
#include "views/graph/graphtheme.h"
#include "views/graph/tablecard.h"

#include <QRectF>

class QPainter;
class TableFonts;

enum class RingKind { None, Hovered, Selected };
enum class Pin { Free, Pinned };
enum class MatchKind { None, Found, Current };

/// What a table shows beside its own facts.
struct TableLook {
    RingKind ring = RingKind::None;
    Pin pin = Pin::Free; ///< Pinned: a pin sticks in its upper left corner.
    MatchKind titleMatch = MatchKind::None;
    std::vector<MatchKind> rowMatches; ///< By row; empty where none is found.
    std::vector<size_t> litRows; ///< Of a key that is singled out.
    std::vector<CountBadge> badges; ///< Not empty: tinted by the last one's effect.

    friend bool operator==(const TableLook&, const TableLook&) = default;
};

/// Paints a table with the frame `rect`, but for its badges, which belong over its neighbours. Texts grow against the
/// scale of `fonts`, as far as they fit, to stay readable.
void paintTable(QPainter& painter, const TableCard& card, const QRectF& rect, const TableLook& look,
                const GraphTheme& theme, DetailLevel level, TableFonts& fonts);

/// All that paintTable() and paintBadges() may touch at any scale.
QRectF paintedTableRect(const QRectF& rect, const TableLook& look);

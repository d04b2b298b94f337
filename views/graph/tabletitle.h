#pragma once

#include "views/graph/tablecard.h"

class ScreenFont;
class TableFonts;

/// The title as it fits into a line: smaller letters first, then fewer.
struct FittedTitle {
    ScreenFont& font; ///< One of the fonts that it was fitted with.
    QString text; ///< Empty where no letters would be legible.
};

/// `wanted` is the size of its letters where there is room, in pixels.
FittedTitle fittedTitle(const TableCard& card, double wanted, const QSizeF& room, TableFonts& fonts);

/// The title in lines.
struct WrappedTitle {
    std::vector<TableCard::Word> lines; ///< Empty where no letters would be legible.
    int pixels = 0; ///< The size of its letters.
};

/// How far a wrapped title may reach beyond its room on each side: less than half of what tables leave between them.
constexpr double TitleBeyond = 10;

/// In the largest letters that let the title's words fit into `room`; where not even the smallest do, they may reach
/// beyond it, and at last words are broken.
WrappedTitle wrappedTitle(const TableCard& card, const QSizeF& room, const TableFonts& fonts);

constexpr double TitleLineSpacing = 1.15; ///< In heights of the letters.

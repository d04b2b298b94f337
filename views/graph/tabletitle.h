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

/// Where a line of a title may end.
enum class LineBreaks { BetweenWords, Anywhere };

/// The title in lines that are no wider than `room`, except for a word of uneven letters that is broken; empty where
/// that takes too many. `size` is that of the letters; all in scene units.
std::vector<TableCard::Word> wrappedTitle(const TableCard& card, double size, const QSizeF& room,
                                          const TableFonts& fonts, LineBreaks breaks);

constexpr double TitleLineSpacing = 1.15; ///< In heights of the letters.

#include "views/graph/tabletitle.h"

#include "views/graph/tablefonts.h"

#include <algorithm>

FittedTitle fittedTitle(const TableCard& card, double wanted, const QSizeF& room, TableFonts& fonts)
{
    constexpr double Legible = 7; // Pixels.
    constexpr double TooNarrow = 3; // Letters.
    const double scale = fonts.scale();
    const double widthOfSize1 = card.titleWidth / fonts.title(card.kind).font.pixelSize();
    const double lineSize = std::min(wanted, room.height() * scale * 0.8);
    const double size = widthOfSize1 > 0 ? std::min(lineSize, room.width() * scale / widthOfSize1) : lineSize;
    ScreenFont& font = fonts.screenTitle(card.kind, std::max(size, Legible));
    if (size >= Legible)
        return {font, card.title};
    if (lineSize < Legible || room.width() * scale < TooNarrow * Legible)
        return {font, {}};
    return {font, font.elided(card.title, Qt::ElideMiddle, room.width())};
}

std::vector<TableCard::Word> wrappedTitle(const TableCard& card, double size, const QSizeF& room,
                                          const TableFonts& fonts)
{
    const double growth = size / fonts.title(card.kind).font.pixelSize();
    const auto most = static_cast<size_t>(room.height() / (size * TitleLineSpacing));
    std::vector<TableCard::Word> lines;
    for (const TableCard::Word& word : card.titleWords) {
        const double width = word.width * growth;
        if (!lines.empty() && lines.back().width + width <= room.width()) {
            lines.back().text += word.text;
            lines.back().width += width;
        } else if (width > room.width() || lines.size() == most) {
            return {};
        } else {
            lines.push_back({word.text, width});
        }
    }
    return lines;
}

#include "views/graph/tabletitle.h"

#include "views/graph/tablefonts.h"

#include <algorithm>
#include <iterator>

namespace {

/// Pieces of a word that are no wider than `room`, as if its letters were all alike.
std::vector<TableCard::Word> pieces(const TableCard::Word& word, double room)
{
    constexpr qsizetype Fewest = 6; // Letters that a line has room for: shorter pieces tell nothing.
    const double letterWidth = word.width / static_cast<double>(word.text.size());
    const auto most = static_cast<qsizetype>(room / letterWidth);
    std::vector<TableCard::Word> result;
    if (word.width <= room || most < Fewest)
        return {word};
    const qsizetype count = (word.text.size() + most - 1) / most;
    const qsizetype length = (word.text.size() + count - 1) / count; // All alike: no line has one letter.
    for (qsizetype at = 0; at < word.text.size(); at += length) {
        const QString piece = word.text.sliced(at, std::min(length, word.text.size() - at));
        result.push_back({piece, letterWidth * static_cast<double>(piece.size())});
    }
    return result;
}

enum class LineBreaks { BetweenWords, WithinAWord };

constexpr size_t MostPieces = 3; ///< Of a word.

/// Lines that are no wider than `room`, except for a word of uneven letters that is broken; none where that takes too
/// many: nobody reads a name of which several words are in pieces, or one in many. `size` is that of the letters; all
/// in scene units.
std::vector<TableCard::Word> linesOf(const TableCard& card, double size, const QSizeF& room,
                                     const TableFonts& fonts, LineBreaks breaks)
{
    const double growth = size / fonts.title(card.kind).font.pixelSize();
    std::vector<TableCard::Word> words = card.titleWords;
    if (breaks == LineBreaks::WithinAWord) {
        words.clear();
        size_t broken = 0;
        for (const TableCard::Word& word : card.titleWords) {
            const std::vector<TableCard::Word> its = pieces(word, room.width() / growth);
            broken += its.size() > 1 ? 1 : 0;
            std::ranges::copy(its, std::back_inserter(words));
        }
        if (broken > 1 || words.size() > card.titleWords.size() + MostPieces - 1)
            return {};
    }
    const auto most = static_cast<size_t>(room.height() / (size * TitleLineSpacing));
    std::vector<TableCard::Word> lines;
    for (const TableCard::Word& word : words) {
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

} // namespace

FittedTitle fittedTitle(const TableCard& card, double wanted, const QSizeF& room, TableFonts& fonts)
{
    constexpr double Legible = 7; // Pixels.
    constexpr double TooNarrow = 5; // Letters: fewer tell nothing.
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

WrappedTitle wrappedTitle(const TableCard& card, const QSizeF& room, const TableFonts& fonts)
{
    constexpr int Largest = 12;
    constexpr int Smallest = 7;
    constexpr QSizeF Beyond(2 * TitleBeyond, 2 * TitleBeyond);
    for (int pixels = Largest; pixels >= Smallest; --pixels)
        if (auto lines = linesOf(card, pixels / fonts.scale(), room, fonts, LineBreaks::BetweenWords);
            !lines.empty())
            return {std::move(lines), pixels};
    for (const LineBreaks breaks : {LineBreaks::BetweenWords, LineBreaks::WithinAWord})
        if (auto lines = linesOf(card, Smallest / fonts.scale(), room + Beyond, fonts, breaks);
            !lines.empty())
            return {std::move(lines), Smallest};
    return {};
}

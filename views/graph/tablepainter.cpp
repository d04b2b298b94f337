#include "views/graph/tablepainter.h"

#include "views/graph/badgepainter.h"
#include "views/graph/tablefonts.h"
#include "views/graph/tabletitle.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr double Radius = 7;
constexpr double RingWidth = 2.5;
constexpr double RingGap = 2;
constexpr double PinSize = 14;
constexpr double MaxRingScale = 6; ///< How much a ring grows against the zoom.

std::optional<Effect> tint(const TableLook& look)
{
    return look.badges.empty() ? std::nullopt : std::optional(look.badges.back().effect);
}

/// A rectangle whose upper corners are round.
QPainterPath titleShape(const QRectF& rect)
{
    QPainterPath result(rect.bottomLeft());
    result.lineTo(rect.left(), rect.top() + Radius);
    result.arcTo(rect.left(), rect.top(), 2 * Radius, 2 * Radius, 180, -90);
    result.lineTo(rect.right() - Radius, rect.top());
    result.arcTo(rect.right() - 2 * Radius, rect.top(), 2 * Radius, 2 * Radius, 90, -90);
    result.lineTo(rect.bottomRight());
    result.closeSubpath();
    return result;
}

QColor titleColor(const TableLook& look, const GraphTheme& theme)
{
    return tint(look) ? mixed(theme.card, theme.color(*tint(look)), 0.35) : theme.titleBar;
}

QColor bodyColor(const TableLook& look, const GraphTheme& theme)
{
    return tint(look) ? mixed(theme.card, theme.color(*tint(look)), 0.08) : theme.card;
}

QPen framePen(const TableCard& card, const TableLook& look, const GraphTheme& theme, double scale)
{
    QPen result(theme.border, std::max(1.0, 0.8 / scale));
    if (tint(look)) {
        result.setColor(theme.color(*tint(look)));
        result.setWidthF(std::max(2.0, 1.5 / scale));
    }
    switch (card.kind) {
    case TableKind::Ordinary:
        break;
    case TableKind::View:
        result.setDashPattern({5, 3});
        break;
    case TableKind::Virtual:
        result.setDashPattern({9, 3, 2, 3});
        break;
    case TableKind::Shadow:
        result.setDashPattern({2, 3});
        break;
    }
    return result;
}

/// The colour behind a match, invalid where there is none.
QColor matchColor(MatchKind match, const GraphTheme& theme)
{
    switch (match) {
    case MatchKind::None:
        return {};
    case MatchKind::Found:
        return theme.found;
    case MatchKind::Current:
        return theme.currentFound;
    }
    Q_UNREACHABLE();
}

QColor titleBarColor(const TableLook& look, const GraphTheme& theme)
{
    const QColor match = matchColor(look.titleMatch, theme);
    return match.isValid() ? match : titleColor(look, theme);
}

MatchKind rowMatch(const TableLook& look, size_t row)
{
    return look.rowMatches.empty() ? MatchKind::None : look.rowMatches[row];
}

bool isLit(const TableLook& look, size_t row)
{
    return std::ranges::find(look.litRows, row) != look.litRows.end();
}

MatchKind strongestMatch(const TableLook& look)
{
    const auto best = std::max_element(look.rowMatches.begin(), look.rowMatches.end());
    return best == look.rowMatches.end() ? look.titleMatch : std::max(look.titleMatch, *best);
}

void drawText(QPainter& painter, const QRectF& line, double left, const QString& text, const TableFont& font,
              const QColor& color)
{
    painter.setFont(font.font);
    painter.setPen(color);
    painter.drawText(QPointF(left, line.center().y() + font.rise), text);
}

void drawMark(QPainter& painter, const QRectF& line, double left, const QString& text, const TableFont& font,
              const QColor& color)
{
    const QRectF pill(left, line.center().y() - 6.5, TableCard::MarkWidth, 13);
    painter.setPen(QPen(color, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(pill, 3, 3);
    const double width = font.metrics.horizontalAdvance(text);
    drawText(painter, line, pill.center().x() - width / 2, text, font, color);
}

void drawRow(QPainter& painter, const TableCard& card, const TableCard::Row& row, const QRectF& line,
             MatchKind match, const GraphTheme& theme, const TableFonts& fonts)
{
    if (match != MatchKind::None)
        painter.fillRect(line.adjusted(3, 1, -3, -1), matchColor(match, theme));
    double left = line.left() + TableCard::Padding;
    const double nameLeft = left + card.marksWidth;
    if (row.roles.testFlag(KeyRole::Primary)) {
        drawMark(painter, line, left, u"PK"_s, fonts.small(), theme.keyMark);
        left += TableCard::MarkWidth + TableCard::MarkGap;
    }
    if (row.roles.testFlag(KeyRole::FaultyForeign))
        drawMark(painter, line, left, u"FK!"_s, fonts.small(), theme.fault);
    else if (row.roles.testFlag(KeyRole::Foreign))
        drawMark(painter, line, left, u"FK"_s, fonts.small(), theme.foreignMark);

    // Muted letters could not be read on the colour of a match.
    const QColor& muted = match == MatchKind::None ? theme.mutedText : theme.text;
    drawText(painter, line, nameLeft, row.name, fonts.column(), theme.text);
    const double typeLeft = nameLeft + card.namesWidth + TableCard::Gap;
    drawText(painter, line, typeLeft, row.type, fonts.small(), muted);
    if (row.nullability == Nullability::NotNull)
        drawText(painter, line, line.right() - TableCard::Padding - card.notNullWidth, notNullWords(),
                 fonts.small(), muted);
}

/// Behind a row of a key that is singled out, with a bar at its side.
void paintLight(QPainter& painter, const QRectF& line, const GraphTheme& theme)
{
    const QRectF inner = line.adjusted(2, 1, -2, -1);
    painter.fillRect(inner, mixed(theme.card, theme.selection, 0.22));
    painter.fillRect(QRectF(inner.topLeft(), QSizeF(3, inner.height())), theme.selection);
}

/// Along the pixels, in a fifth of the time: from so far no round corner can be seen.
void paintSharpFrame(QPainter& painter, const TableCard& card, const QRectF& rect, const TableLook& look,
                     const GraphTheme& theme, double titleHeight, double scale)
{
    const bool wasSmooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(rect, bodyColor(look, theme));
    painter.fillRect(QRectF(rect.topLeft(), QSizeF(rect.width(), titleHeight)), titleBarColor(look, theme));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(framePen(card, look, theme, scale));
    painter.drawRect(rect);
    painter.setRenderHint(QPainter::Antialiasing, wasSmooth);
}

void paintFrame(QPainter& painter, const TableCard& card, const QRectF& rect, const TableLook& look,
                const GraphTheme& theme, double titleHeight, double scale)
{
    constexpr double SmallestRound = 3; // Pixels.
    if (Radius * scale < SmallestRound) {
        paintSharpFrame(painter, card, rect, look, theme, titleHeight, scale);
        return;
    }
    const QRectF titleBar(rect.topLeft(), QSizeF(rect.width(), titleHeight));
    painter.setPen(Qt::NoPen);
    painter.setBrush(bodyColor(look, theme));
    painter.drawRoundedRect(rect, Radius, Radius);
    painter.setBrush(titleBarColor(look, theme));
    if (card.rows.empty())
        painter.drawRoundedRect(titleBar, Radius, Radius);
    else
        painter.drawPath(titleShape(titleBar));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(framePen(card, look, theme, scale));
    painter.drawRoundedRect(rect, Radius, Radius);
}

void drawPartitions(QPainter& painter, const TableCard& card, const QRectF& rect, const GraphTheme& theme,
                    const TableFonts& fonts)
{
    if (card.partitions.empty())
        return;
    QRectF line(rect.left(), rect.top() + TableCard::rowTop(card.rows.size()), rect.width(),
                TableCard::RowHeight);
    painter.setPen(QPen(theme.border, 1, Qt::DotLine));
    painter.drawLine(line.topLeft() + QPointF(TableCard::Padding, 0),
                     line.topRight() - QPointF(TableCard::Padding, 0));
    if (card.foldingIn(rect.size()) == Folding::Folded) {
        drawText(painter, line, line.left() + TableCard::Padding, card.partitionCount, fonts.small(),
                 theme.mutedText);
        return;
    }
    for (const TableCard::Row& row : card.partitions) {
        drawText(painter, line, line.left() + TableCard::Padding, row.name, fonts.column(), theme.text);
        const double width = fonts.small().metrics.horizontalAdvance(row.type);
        drawText(painter, line, line.right() - TableCard::Padding - width, row.type, fonts.small(),
                 theme.mutedText);
        line.translate(0, TableCard::RowHeight);
    }
}

void paintNear(QPainter& painter, const TableCard& card, const QRectF& rect, const TableLook& look,
               const GraphTheme& theme, const TableFonts& fonts)
{
    paintFrame(painter, card, rect, look, theme, TableCard::TitleHeight, fonts.scale());
    const QRectF titleBar(rect.topLeft(), QSizeF(rect.width(), TableCard::TitleHeight));
    drawText(painter, titleBar, rect.left() + TableCard::Padding, card.title, fonts.title(card.kind),
             theme.text);
    drawText(painter, titleBar, rect.right() - TableCard::Padding - card.tagWidth, card.tag, fonts.small(),
             theme.mutedText);
    for (size_t i = 0; i < card.rows.size(); ++i) {
        const QRectF line(rect.left(), rect.top() + TableCard::rowTop(i), rect.width(), TableCard::RowHeight);
        if (isLit(look, i))
            paintLight(painter, line, theme);
        drawRow(painter, card, card.rows[i], line, rowMatch(look, i), theme, fonts);
    }
    drawPartitions(painter, card, rect, theme, fonts);
}

void drawText(QPainter& painter, const QRectF& line, double left, const QString& text, ScreenFont& font,
              const QColor& color)
{
    painter.setPen(color);
    font.drawKept(painter, QPointF(left, line.center().y() + (font.ascent() - font.descent()) / 2), text);
}

void paintWrappedTitle(QPainter& painter, const TableCard& card, const QRectF& rect,
                       const WrappedTitle& title, const QColor& color, TableFonts& fonts)
{
    ScreenFont& font = fonts.screenTitle(card.kind, title.pixels);
    const double height = title.pixels / fonts.scale() * TitleLineSpacing;
    QRectF line(rect.left(), rect.center().y() - height * static_cast<double>(title.lines.size()) / 2,
                rect.width(), height);
    for (const TableCard::Word& words : title.lines) {
        drawText(painter, line, rect.center().x() - words.width / 2, words.text, font, color);
        line.translate(0, height);
    }
}

/// The columns of keys, and what is found or singled out.
std::vector<size_t> keyRows(const TableCard& card, const TableLook& look)
{
    std::vector<size_t> rows;
    for (size_t i = 0; i < card.rows.size(); ++i)
        if (card.rows[i].roles || rowMatch(look, i) != MatchKind::None || isLit(look, i))
            rows.push_back(i);
    return rows;
}

/// The name in one line, or in two of small letters rather than with letters left out.
void paintTitleBar(QPainter& painter, const TableCard& card, const QRectF& bar, const GraphTheme& theme,
                   TableFonts& fonts)
{
    const QSizeF room(bar.width() - 2 * TableCard::Padding, bar.height());
    const FittedTitle title = fittedTitle(card, 12.5, room, fonts);
    if (title.text != card.title)
        if (const WrappedTitle wrapped = wrappedTitle(card, room, fonts); !wrapped.lines.empty()) {
            paintWrappedTitle(painter, card, bar, wrapped, theme.text, fonts);
            return;
        }
    drawText(painter, bar, bar.left() + TableCard::Padding, title.text, title.font, theme.text);
}

/// Those below the name, in letters that stay readable; where there is no room for all, the last line says how
/// many more there are.
void paintMiddle(QPainter& painter, const TableCard& card, const QRectF& rect, const TableLook& look,
                 const GraphTheme& theme, TableFonts& fonts)
{
    const double scale = fonts.scale();
    const double room = rect.width() - 2 * TableCard::Padding;
    const double titleHeight = std::min(rect.height(), std::max(TableCard::TitleHeight, 17 / scale));
    paintFrame(painter, card, rect, look, theme, titleHeight, scale);
    paintTitleBar(painter, card, QRectF(rect.topLeft(), QSizeF(rect.width(), titleHeight)), theme, fonts);

    ScreenFont& rowFont = fonts.screenRow();
    QRectF line(rect.left(), rect.top() + titleHeight + 2, rect.width(), 13 / scale);
    const std::vector<size_t> rows = keyRows(card, look);
    const auto lines = static_cast<size_t>(std::max(0.0, (rect.bottom() - line.top()) / line.height()));
    const size_t shown = rows.size() <= lines ? rows.size() : std::max(lines, size_t(1)) - 1;
    for (size_t row = 0; row < shown; ++row) {
        const size_t i = rows[row];
        const MatchKind match = rowMatch(look, i);
        if (isLit(look, i))
            paintLight(painter, line, theme);
        if (match != MatchKind::None)
            painter.fillRect(line.adjusted(3, 0, -3, 0), matchColor(match, theme));
        const TableCard::Row& its = card.rows[i];
        const bool isPrimary = its.roles.testFlag(KeyRole::Primary);
        drawText(painter, line, line.left() + TableCard::Padding,
                 fonts.mostRowWidth(its.nameWidth) <= room ? its.name
                                                           : rowFont.elided(its.name, Qt::ElideRight, room),
                 rowFont, isPrimary || match != MatchKind::None ? theme.text : theme.mutedText);
        line.translate(0, line.height());
    }
    if (shown < card.rows.size() && shown < lines)
        drawText(painter, line, line.left() + TableCard::Padding, u"… +%1"_s.arg(card.rows.size() - shown),
                 rowFont, theme.mutedText);
}

void paintFar(QPainter& painter, const TableCard& card, const QRectF& rect, const TableLook& look,
              const GraphTheme& theme, TableFonts& fonts)
{
    const QColor match = matchColor(strongestMatch(look), theme);
    painter.setPen(framePen(card, look, theme, fonts.scale()));
    painter.setBrush(match.isValid() ? match : titleColor(look, theme));
    painter.drawRect(rect);
    const QSizeF room(rect.width() - TableCard::Padding, rect.height());
    if (const WrappedTitle wrapped = wrappedTitle(card, room, fonts); !wrapped.lines.empty()) {
        paintWrappedTitle(painter, card, rect, wrapped, theme.text, fonts);
        return;
    }
    const FittedTitle title = fittedTitle(card, 12, room, fonts);
    if (!title.text.isEmpty())
        drawText(painter, rect, rect.center().x() - title.font.width(title.text) / 2, title.text, title.font,
                 theme.text);
}

double ringScale(double scale)
{
    return std::clamp(1 / scale, 1.0, MaxRingScale);
}

void paintRing(QPainter& painter, const QRectF& rect, RingKind ring, const GraphTheme& theme, double scale)
{
    if (ring == RingKind::None)
        return;
    const double grown = ringScale(scale);
    const double width = (ring == RingKind::Selected ? RingWidth : RingWidth / 2) * grown;
    const double distance = RingGap * grown;
    painter.setPen(QPen(theme.selection, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-distance, -distance, distance, distance), Radius + RingGap,
                            Radius + RingGap);
}

void paintPin(QPainter& painter, const QRectF& rect, const GraphTheme& theme, double scale)
{
    const double size = PinSize * ringScale(scale);
    const QPointF tip = rect.topLeft() + QPointF(size * 0.25, size * 0.25);
    painter.setPen(QPen(theme.text, size / 6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(tip, tip - QPointF(size * 0.35, size * 0.35));
    painter.setPen(QPen(theme.text, size / 12));
    painter.setBrush(theme.selection);
    painter.drawEllipse(tip - QPointF(size * 0.55, size * 0.55), size * 0.32, size * 0.32);
}

} // namespace

void paintTable(QPainter& painter, const TableCard& card, const QRectF& rect, const TableLook& look,
                const GraphTheme& theme, DetailLevel level, TableFonts& fonts)
{
    switch (level) {
    case DetailLevel::Far:
        paintFar(painter, card, rect, look, theme, fonts);
        break;
    case DetailLevel::Middle:
        paintMiddle(painter, card, rect, look, theme, fonts);
        break;
    case DetailLevel::Near:
        paintNear(painter, card, rect, look, theme, fonts);
        break;
    }
    paintRing(painter, rect, look.ring, theme, fonts.scale());
    if (look.pin == Pin::Pinned)
        paintPin(painter, rect, theme, fonts.scale());
}

QRectF paintedTableRect(const QRectF& rect, const TableLook& look)
{
    double margin = look.ring == RingKind::None ? TitleBeyond : (RingGap + RingWidth) * MaxRingScale;
    if (look.pin == Pin::Pinned)
        margin = std::max(margin, PinSize * MaxRingScale);
    return rect.adjusted(-margin, -margin, margin, margin).united(paintedBadgesRect(rect, look.badges));
}

#include "views/graph/tablefonts.h"

#include "views/graph/graphfont.h"

#include <algorithm>

namespace {

QFont slanted(QFont font)
{
    font.setItalic(true);
    return font;
}

} // namespace

TableFont::TableFont(const QFont& its)
    : font(its)
    , metrics(font)
    , rise((metrics.ascent() - metrics.descent()) / 2)
{
}

TableFonts::TableFonts(double scale)
    : m_scale(scale)
    , m_title(GraphFont::title())
    , m_slantedTitle(slanted(GraphFont::title()))
    , m_column(GraphFont::column())
    , m_small(GraphFont::small())
    , m_screenRow(GraphFont::column(), RowSize, scale)
{
}

void TableFonts::setScale(double scale)
{
    m_scale = scale;
    m_screenRow.setScale(scale);
    for (auto& [key, font] : m_screenTitles)
        font.setScale(scale);
}

ScreenFont& TableFonts::screenTitle(TableKind kind, double pixels)
{
    const std::pair key(kind != TableKind::Ordinary, static_cast<int>(pixels));
    const auto found = m_screenTitles.find(key);
    return found != m_screenTitles.end()
        ? found->second
        : m_screenTitles.emplace(key, ScreenFont(title(kind).font, pixels, m_scale)).first->second;
}

ScreenFont& TableFonts::screenRow()
{
    return m_screenRow;
}

double TableFonts::mostRowWidth(double width) const
{
    constexpr double Rounding = 1.03; // Of each letter's place.
    return (width * Rounding * RowSize / m_column.font.pixelSize() + 1) / m_scale;
}

#include "views/graph/groupnames.h"

#include "views/graph/graphfont.h"
#include "views/graph/graphtheme.h"

#include <QPainter>

namespace {

constexpr double ScaleOfMap = 0.32; ///< Below, keys run close to the names, and names lie on tables.

QColor plateColor(const GraphTheme& theme)
{
    QColor color = theme.canvas;
    color.setAlphaF(0.85F);
    return color;
}

} // namespace

void GroupNames::paint(QPainter& painter, const std::vector<SceneGroup>& groups, const Layout& layout,
                       const GraphTheme& theme, double scale, const QRectF& area)
{
    if (scale != m_scale) {
        m_names = placedNames(groups, layout, scale);
        m_scale = scale;
        for (auto& [pixels, font] : m_fonts)
            font.setScale(scale);
    }
    for (const PlacedName& name : m_names) {
        if (!name.plate.intersects(area))
            continue;
        ScreenFont& font = fontOf(name);
        if (scale < ScaleOfMap)
            painter.fillRect(name.plate, plateColor(theme));
        painter.setPen(mixed(theme.mutedText, theme.text, 0.6));
        QPointF baseline = name.plate.topLeft() + QPointF(name.size * NameMargin, font.ascent());
        for (const SceneGroup::Line& line : name.lines) {
            font.drawKept(painter, baseline, line.text);
            baseline.ry() += name.size * NameLineHeight;
        }
    }
}

ScreenFont& GroupNames::fontOf(const PlacedName& name)
{
    const int pixels = qRound(name.size * m_scale);
    return m_fonts.try_emplace(pixels, GraphFont::title(), pixels, m_scale).first->second;
}

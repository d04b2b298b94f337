#include "views/graph/groupnames.h"

#include "views/graph/graphfont.h"
#include "views/graph/graphtheme.h"
#include "views/graph/screenfont.h"

#include <QPainter>

#include <algorithm>

namespace {

constexpr double ScaleOfMap = 0.32; ///< Below, the names lie on tables.

QColor plateColor(const GraphTheme& theme)
{
    QColor color = theme.canvas;
    color.setAlphaF(0.85F);
    return color;
}

struct PlacedName {
    const SceneGroup* group;
    double size; ///< Of the letters, in scene units.
    QRectF plate;
};

double areaOf(const SceneGroup& group)
{
    return group.frame.width() * group.frame.height();
}

/// In the upper part of the frame; where that is too narrow for letters that can be read, beyond its sides.
PlacedName placed(const SceneGroup& group, double scale)
{
    constexpr double FarSize = 13; // Pixels.
    constexpr double SmallestSize = 9;
    constexpr double NearSize = 20; // Scene units.
    constexpr double LineHeight = 1.2; // Of the letters' size.
    const double wanted = std::max(NearSize, FarSize / scale);
    const double fitting = group.frame.width() * 0.95 / group.nameWidth;
    const double size = std::clamp(fitting, std::min(SmallestSize / scale, wanted), wanted);
    const double width = group.nameWidth * size;
    const double left
        = fitting < size ? group.frame.center().x() - width / 2 : group.frame.left() + size * 0.3;
    return {&group, size,
            QRectF(left - size / 5, group.frame.top() + size * 0.2, width + size * 0.4, size * LineHeight)};
}

/// Beyond the outermost frames it would be cut where the whole picture is shown.
void keepWithin(const QRectF& all, QRectF& plate)
{
    plate.moveRight(std::min(plate.right(), all.right()));
    plate.moveLeft(std::max(plate.left(), all.left()));
}

/// Of all groups, also those out of sight: else names would come and go while the picture is moved.
std::vector<PlacedName> placedNames(const std::vector<SceneGroup>& groups, double scale)
{
    std::vector<PlacedName> names;
    QRectF all;
    for (const SceneGroup& group : groups)
        all |= group.frame;
    for (const SceneGroup& group : groups) {
        names.push_back(placed(group, scale));
        keepWithin(all, names.back().plate);
    }
    if (scale >= ScaleOfMap)
        return names;
    std::ranges::stable_sort(names, std::greater(),
                             [](const PlacedName& name) { return areaOf(*name.group); });
    std::vector<PlacedName> shown;
    for (const PlacedName& name : names)
        if (std::ranges::none_of(shown,
                                 [&](const PlacedName& other) { return other.plate.intersects(name.plate); }))
            shown.push_back(name);
    return shown;
}

} // namespace

void paintGroupNames(QPainter& painter, const std::vector<SceneGroup>& groups, const GraphTheme& theme,
                     double scale, const QRectF& area)
{
    for (const PlacedName& name : placedNames(groups, scale)) {
        if (!name.plate.intersects(area))
            continue;
        const ScreenFont font(GraphFont::title(), name.size * scale, scale);
        if (scale < ScaleOfMap)
            painter.fillRect(name.plate, plateColor(theme));
        painter.setPen(mixed(theme.mutedText, theme.text, 0.6));
        font.draw(painter, QPointF(name.plate.left() + name.size / 5, name.plate.top() + font.ascent()),
                  name.group->name);
    }
}

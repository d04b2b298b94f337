#include "views/graph/graphwalk.h"

#include <cmath>
#include <limits>

namespace {

/// `offset` with x pointing in `direction`.
QPointF turned(QPointF offset, Direction direction)
{
    switch (direction) {
    case Direction::Left:
        return {-offset.x(), offset.y()};
    case Direction::Right:
        return offset;
    case Direction::Up:
        return {-offset.y(), offset.x()};
    case Direction::Down:
        return {offset.y(), offset.x()};
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<size_t> nextInDirection(const std::vector<QRectF>& rects, size_t from, Direction direction)
{
    // Any distance within the cone of 45° on both sides beats all others.
    constexpr double AsidePenalty = 1e9;
    // What lies aside has to lie beyond the border, too: a narrower box below is not to the left.
    const bool isHorizontal = direction == Direction::Left || direction == Direction::Right;
    const double reach = (isHorizontal ? rects[from].width() : rects[from].height()) / 2;
    std::optional<size_t> best;
    double bestCost = std::numeric_limits<double>::infinity();
    for (size_t i = 0; i < rects.size(); ++i) {
        const QPointF offset = turned(rects[i].center() - rects[from].center(), direction);
        const double aside = std::abs(offset.y());
        const bool isAside = aside > offset.x();
        if (i == from || rects[i].isNull() || offset.x() <= (isAside ? reach : 0))
            continue;
        const double cost = offset.x() + 2 * aside + (isAside ? AsidePenalty : 0);
        if (cost < bestCost) {
            bestCost = cost;
            best = i;
        }
    }
    return best;
}

std::optional<size_t> nearestTo(const std::vector<QRectF>& rects, QPointF point)
{
    std::optional<size_t> best;
    double bestDistance = std::numeric_limits<double>::infinity();
    for (size_t i = 0; i < rects.size(); ++i) {
        const QPointF offset = rects[i].center() - point;
        const double distance = std::hypot(offset.x(), offset.y());
        if (!rects[i].isNull() && distance < bestDistance) {
            bestDistance = distance;
            best = i;
        }
    }
    return best;
}

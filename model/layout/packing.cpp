#include "model/layout/packing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace {

constexpr double ScreenProportion = 1.6; // Width to height, 16:10.

struct Packing {
    std::vector<QPointF> corners;
    QSizeF size;
};

/// Puts the boxes on shelves that are `width` wide, from the top down.
/// Low boxes stand on each other beside a high one, up to `stacked` of its height.
Packing packOnShelves(const std::vector<QSizeF>& boxes, const std::vector<size_t>& order, double width,
                      double stacked, double gap)
{
    Packing packing{std::vector<QPointF>(boxes.size()), {}};
    double top = 0; // Of the shelf.
    double shelfHeight = 0;
    double left = 0; // Of the column that is being filled.
    double columnWidth = 0;
    double columnHeight = 0;
    for (const size_t box : order) {
        const QSizeF& size = boxes[box];
        const bool fitsBelow = columnHeight > 0 && columnHeight + gap + size.height() <= shelfHeight * stacked
            && (left == 0 || left + size.width() <= width);
        if (fitsBelow) {
            columnHeight += gap;
        } else {
            left += columnWidth > 0 ? columnWidth + gap : 0;
            columnWidth = columnHeight = 0;
            if (left > 0 && left + size.width() > width) {
                top += shelfHeight + gap;
                left = shelfHeight = 0;
            }
        }
        packing.corners[box] = {left, top + columnHeight};
        columnWidth = std::max(columnWidth, size.width());
        columnHeight += size.height();
        shelfHeight = std::max(shelfHeight, columnHeight);
        packing.size = packing.size.expandedTo({left + columnWidth, top + shelfHeight});
    }
    return packing;
}

/// How far a packing is from a full screen: its size once it has the screen's proportions. One high box makes all
/// packings equally bad then; the one that fills the screen is better.
double waste(const QSizeF& size)
{
    constexpr double HighestProportion = 1.9;
    return std::max(size.width(), size.height() * ScreenProportion)
        * std::max(1.0, size.height() / size.width() / HighestProportion);
}

} // namespace

std::vector<QPointF> pack(const std::vector<QSizeF>& boxes, double gap)
{
    std::vector<size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order,
                             [&](size_t a, size_t b) { return boxes[a].height() > boxes[b].height(); });

    double area = 0;
    for (const QSizeF& box : boxes)
        area += (box.width() + gap) * (box.height() + gap);
    const double squareWidth = std::sqrt(area * ScreenProportion);

    Packing best;
    double bestWaste = std::numeric_limits<double>::infinity();
    constexpr int Tries = 24;
    for (const double stacked : {1.0, 0.7, 0.4, 0.0})
        for (int i = 0; i < Tries; ++i) {
            const Packing packing = packOnShelves(boxes, order, squareWidth * (0.7 + 0.05 * i), stacked, gap);
            if (waste(packing.size) < bestWaste) {
                bestWaste = waste(packing.size);
                best = packing;
            }
        }
    return best.corners;
}

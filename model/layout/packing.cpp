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
Packing packOnShelves(const std::vector<QSizeF>& boxes, const std::vector<size_t>& order, double width,
                      double gap)
{
    Packing packing{std::vector<QPointF>(boxes.size()), {}};
    QPointF next;
    double shelfHeight = 0;
    for (const size_t box : order) {
        if (next.x() > 0 && next.x() + boxes[box].width() > width) {
            next = {0, next.y() + shelfHeight + gap};
            shelfHeight = 0;
        }
        packing.corners[box] = next;
        shelfHeight = std::max(shelfHeight, boxes[box].height());
        packing.size = packing.size.expandedTo({next.x() + boxes[box].width(), next.y() + shelfHeight});
        next.rx() += boxes[box].width() + gap;
    }
    return packing;
}

/// How far a packing is from a full screen: its size once it has the screen's proportions.
double waste(const QSizeF& size)
{
    return std::max(size.width(), size.height() * ScreenProportion);
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
    for (int i = 0; i < Tries; ++i) {
        const Packing packing = packOnShelves(boxes, order, squareWidth * (0.7 + 0.05 * i), gap);
        if (waste(packing.size) < bestWaste) {
            bestWaste = waste(packing.size);
            best = packing;
        }
    }
    return best.corners;
}

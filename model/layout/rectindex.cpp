#include "model/layout/rectindex.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double CellSize = 400; // A few tables.

/// Calls `act` for each cell that a rectangle touches.
template <typename Act>
void forCells(const QRectF& rect, const Act& act)
{
    const auto cell = [](double position) { return static_cast<int>(std::floor(position / CellSize)); };
    for (int x = cell(rect.left()); x <= cell(rect.right()); ++x)
        for (int y = cell(rect.top()); y <= cell(rect.bottom()); ++y)
            act(QPoint(x, y));
}

} // namespace

void RectIndex::insert(int number, const QRectF& rect)
{
    m_rects[number] = rect;
    forCells(rect, [&](QPoint cell) { m_cells[cell].push_back(number); });
}

std::vector<int> RectIndex::at(const QRectF& place) const
{
    std::vector<int> result;
    forCells(place, [&](QPoint cell) {
        if (const auto found = m_cells.constFind(cell); found != m_cells.cend())
            std::ranges::copy_if(*found, std::back_inserter(result),
                                 [&](int number) { return m_rects[number].intersects(place); });
    });
    std::ranges::sort(result);
    result.erase(std::ranges::unique(result).begin(), result.end());
    return result;
}

#pragma once

#include <QHash>
#include <QPoint>
#include <QRectF>

#include <vector>

/// Finds the rectangles at a place without looking at all of them.
class RectIndex {
public:
    /// A later rectangle of the same number takes the place of the earlier one.
    void insert(int number, const QRectF& rect);

    QRectF rect(int number) const { return m_rects.value(number); }

    /// The numbers of the rectangles that share more than a side with `place`, ascending.
    std::vector<int> at(const QRectF& place) const;

private:
    QHash<int, QRectF> m_rects;
    QHash<QPoint, std::vector<int>> m_cells; ///< Also with numbers whose rectangle has moved away since.
};

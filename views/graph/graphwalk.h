#pragma once

#include <QRectF>

#include <optional>
#include <vector>

enum class Direction { Left, Right, Up, Down };

/// Where an arrow key leads from the rectangle at `from`: the nearest that lies in that direction rather than
/// aside, else the nearest that lies beyond its border; none at the border. Null ones are not there.
std::optional<size_t> nextInDirection(const std::vector<QRectF>& rects, size_t from, Direction direction);

/// The rectangle whose centre is nearest; none of none. Null ones are not there.
std::optional<size_t> nearestTo(const std::vector<QRectF>& rects, QPointF point);

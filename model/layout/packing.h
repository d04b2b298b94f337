#pragma once

#include <QPointF>
#include <QSizeF>

#include <vector>

/// The top left corners at which `boxes` stand side by side without overlaps, `gap` apart, in about the
/// proportions of a screen. Higher boxes come first; equal ones keep their order.
std::vector<QPointF> pack(const std::vector<QSizeF>& boxes, double gap);

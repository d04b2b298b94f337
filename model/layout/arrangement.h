#pragma once

#include <QPointF>
#include <QSizeF>

#include <vector>

/// Two boxes that had better stand near each other.
struct BoxLink {
    size_t one = 0;
    size_t other = 0;
    double weight = 1;
};

/// The top left corners at which linked `boxes` stand close together without overlaps, at least `gap` apart,
/// in about the proportions of a screen. The same boxes give the same corners.
///
/// `wanted` are centres where the boxes would like to stand, such as those of a picture that is already on
/// screen; none: only the links count. The time grows with the cube of their number: 0.1 s for 200.
std::vector<QPointF> arrange(const std::vector<QSizeF>& boxes, const std::vector<BoxLink>& links, double gap,
                             const std::vector<QPointF>& wanted);

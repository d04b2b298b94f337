#pragma once

#include "views/graph/countbadge.h"
#include "views/graph/graphtheme.h"

#include <QRectF>

class QPainter;

/// Paints counts as pills across the upper right corner of a table. They grow against the zoom, to be read
/// from afar.
void paintBadges(QPainter& painter, const QRectF& table, const std::vector<CountBadge>& badges,
                 const GraphTheme& theme, double scale);

/// All that paintBadges() may touch at any scale; null without badges.
QRectF paintedBadgesRect(const QRectF& table, const std::vector<CountBadge>& badges);

/// Likewise at one zoom alone, without what they grow at others.
QRectF paintedBadgesRect(const QRectF& table, const std::vector<CountBadge>& badges, double scale);

#pragma once

#include "model/layout/rectindex.h"

#include <QHash>
#include <QList>
#include <QPointF>

#include <optional>

/// Whether a route, cubic Bézier control points, is hidden in part by a table there.
bool runsBehind(const QList<QPointF>& route, const QRectF& table);

/// Leads edges through the gaps between tables where they would run behind some.
class Detours {
public:
    /// `places` are those of all tables by their numbers, `tables` the numbers of those that may be in the way.
    Detours(const std::vector<QRectF>& places, const std::vector<int>& tables);

    /// Whether a route is hidden in part by tables other than the two that it joins.
    bool isHidden(const QList<QPointF>& route, int child, int parent) const;

    /// A route that leaves `start` and arrives at `end` horizontally, and that no table hides. Those through the
    /// same gap run beside each other. Nothing where the ends stand above each other, or where no way through is found.
    std::optional<QList<QPointF>> around(QPointF start, QPointF end, int child, int parent);

private:
    struct Search;
    struct Wall;

    std::optional<QList<QPointF>> led(QPointF from, QPointF to, int child, int parent);
    std::optional<QRectF> firstInTheWay(const QList<QPointF>& curve, int child, int parent) const;
    bool extend(QList<QPointF>& route, QPointF end, Search& search);
    static Wall wallBefore(const QRectF& table, QPointF from, QPointF to);
    static QRectF strip(const Wall& wall, double height, double room);
    std::optional<double> height(const Wall& wall, QPointF from, QPointF to);
    std::optional<double> nearestGap(const Wall& wall, QPointF from, QPointF to) const;
    bool isFree(const Wall& wall, double height) const;
    double besideOthers(const Wall& wall, double height);

    RectIndex m_tables;
    QHash<QPoint, int> m_uses; ///< How many routes run through a gap.
};

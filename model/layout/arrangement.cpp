#include "model/layout/arrangement.h"

#include "model/layout/packing.h"

#include <QRectF>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace {

/// Widths to heights that are tried in turn; the first is a screen's, 16:10. Wide boxes need less than that.
constexpr std::array Proportions{1.6, 1.1, 0.8, 2.2, 0.55, 3.0};
constexpr double WorstOfAll = 2; ///< Where links lead to worse, they do not count.
constexpr double WorstProportion = 1.8; ///< Good enough: of the longer side to the shorter one.

/// Places one box after the other where it is nearest to those that it is linked with.
class Arrangement {
public:
    Arrangement(const std::vector<QSizeF>& boxes, const std::vector<BoxLink>& links, double gap,
                const std::vector<QPointF>& wanted, double proportion)
        : m_wanted(wanted)
        , m_proportion(proportion)
        , m_links(boxes.size())
        , m_pull(boxes.size())
        , m_places(boxes.size())
    {
        // Each box takes its share of the gaps along.
        for (const QSizeF& box : boxes)
            m_sizes.emplace_back(box.width() + gap, box.height() + gap);
        for (const BoxLink& link : links) {
            m_links[link.one].push_back(link);
            m_links[link.other].push_back({link.other, link.one, link.weight});
        }
    }

    std::vector<QPointF> run()
    {
        for (size_t i = 0; i < m_sizes.size(); ++i) {
            const size_t box = next();
            m_places[box] = QRectF(cornerFor(box), m_sizes[box]);
            m_placed.push_back(box);
            for (const BoxLink& link : m_links[box])
                m_pull[link.other] += link.weight;
        }
        std::vector<QPointF> corners;
        for (const std::optional<QRectF>& place : m_places)
            corners.push_back(place->topLeft());
        return corners;
    }

private:
    /// The box that has most to do with those that stand; of equals the largest.
    size_t next() const
    {
        std::optional<size_t> best;
        for (size_t i = 0; i < m_sizes.size(); ++i)
            if (!m_places[i]
                && (!best || std::pair(m_pull[i], area(i)) > std::pair(m_pull[*best], area(*best))))
                best = i;
        return best.value();
    }

    double area(size_t box) const { return m_sizes[box].width() * m_sizes[box].height(); }

    QPointF cornerFor(size_t box) const
    {
        if (m_placed.empty())
            return {-m_sizes[box].width() / 2, -m_sizes[box].height() / 2};
        QPointF best;
        double least = std::numeric_limits<double>::infinity();
        for (const size_t other : m_placed)
            for (const QPointF corner : cornersBeside(*m_places[other], m_sizes[box])) {
                const QRectF place(corner, m_sizes[box]);
                const double its = cost(box, place);
                if (its < least && isFree(place)) {
                    least = its;
                    best = corner;
                }
            }
        return best;
    }

    static std::array<QPointF, 12> cornersBeside(const QRectF& place, const QSizeF& size)
    {
        const double left = place.left() - size.width();
        const double above = place.top() - size.height();
        const double alignedRight = place.right() - size.width();
        const double alignedBottom = place.bottom() - size.height();
        const double middleX = place.center().x() - size.width() / 2;
        const double middleY = place.center().y() - size.height() / 2;
        return {QPointF(place.right(), place.top()),
                {place.right(), alignedBottom},
                {place.right(), middleY},
                {left, place.top()},
                {left, alignedBottom},
                {left, middleY},
                {place.left(), place.bottom()},
                {alignedRight, place.bottom()},
                {middleX, place.bottom()},
                {place.left(), above},
                {alignedRight, above},
                {middleX, above}};
    }

    bool isFree(const QRectF& place) const
    {
        constexpr double Touch = 0.01; // Sides that touch do not overlap.
        const QRectF inner = place.adjusted(Touch, Touch, -Touch, -Touch);
        return std::ranges::none_of(m_placed,
                                    [&](size_t other) { return m_places[other]->intersects(inner); });
    }

    /// How far a place is from what the box is linked with, and from the middle; or from where it was wanted.
    double cost(size_t box, const QRectF& place) const
    {
        const QPointF centre = place.center();
        if (!m_wanted.empty())
            return distance(centre, m_wanted[box]) + distance(centre, {}) / 20;
        double links = 0;
        for (const BoxLink& link : m_links[box])
            if (const std::optional<QRectF>& other = m_places[link.other])
                links += link.weight * distance(centre, other->center());
        const double pull = m_pull[box];
        return (pull > 0 ? links / pull : 0) + distance(centre, {});
    }

    /// On a screen, a step down is as much as a longer one to the side.
    double distance(QPointF one, QPointF other) const
    {
        return std::hypot((one.x() - other.x()) / m_proportion, one.y() - other.y());
    }

    const std::vector<QPointF>& m_wanted;
    double m_proportion; ///< Width to height of the whole.
    std::vector<QSizeF> m_sizes;
    std::vector<std::vector<BoxLink>> m_links; ///< By box; `one` is the box itself.
    std::vector<double> m_pull; ///< By box, the weight of its links to boxes that stand.
    std::vector<std::optional<QRectF>> m_places;
    std::vector<size_t> m_placed;
};

/// The longer side of all boxes together to the shorter one.
double proportionOf(const std::vector<QSizeF>& boxes, const std::vector<QPointF>& corners)
{
    QRectF all;
    for (size_t i = 0; i < boxes.size(); ++i)
        all |= QRectF(corners[i], boxes[i]);
    return std::max(all.width() / all.height(), all.height() / all.width());
}

} // namespace

std::vector<QPointF> arrange(const std::vector<QSizeF>& boxes, const std::vector<BoxLink>& links, double gap,
                             const std::vector<QPointF>& wanted)
{
    std::vector<QPointF> best;
    double least = std::numeric_limits<double>::infinity();
    const auto consider = [&](std::vector<QPointF> corners) {
        const double its = proportionOf(boxes, corners);
        if (its < least) {
            least = its;
            best = std::move(corners);
        }
    };
    for (const std::vector<QPointF>& wishes : {wanted, std::vector<QPointF>()})
        for (const double proportion : Proportions)
            if (least >= WorstProportion)
                consider(Arrangement(boxes, links, gap, wishes, proportion).run());
    if (least > WorstOfAll)
        consider(pack(boxes, gap));
    return best;
}

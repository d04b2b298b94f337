#include "views/graph/groupnameplaces.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <limits>
#include <numeric>
#include <optional>
#include <ranges>
#include <utility>

namespace {

constexpr double FarSize = 13; // Of letters, in pixels.
constexpr double MiddleSize = 11;
constexpr double SmallestSize = 9;
constexpr double NearSize = 20; // In scene units.
constexpr double BeyondAll
    = 20; ///< How far names may reach beyond all frames, in pixels: less than what is left around a picture.
constexpr double NamedTable = 45; ///< Tables that are wider on screen have names to be read, in pixels.

constexpr QSizeF LookUpCell(60, 16); ///< In which places are looked up, in pixels: a short name.
constexpr auto Any = [](size_t) { return true; };

QRectF boundsOf(const std::vector<SceneGroup>& groups, double beyond)
{
    QRectF all;
    for (const SceneGroup& group : groups)
        all |= group.frame;
    return all.adjusted(-beyond, -beyond, beyond, beyond);
}

/// As QRectF::intersects() in a fraction of the time: it is asked a million times for a large picture.
bool overlap(const QRectF& one, const QRectF& other)
{
    return one.left() < other.right() && other.left() < one.right() && one.top() < other.bottom()
        && other.top() < one.bottom();
}

double areaOf(const QRectF& rect)
{
    return rect.width() * rect.height();
}

/// A name in letters of a size.
struct Block {
    enum class Lines { One, Two } lines = Lines::One;
    double letters = 0;
    QSizeF size;
};

/// Places for a name, in the order in which they are tried.
enum class Spot { CornerOfFrame, OverUpperSide, OtherInFrame, OtherBeyond };
constexpr std::array Spots{Spot::CornerOfFrame, Spot::OverUpperSide, Spot::OtherInFrame, Spot::OtherBeyond};

enum class Others { KeptFree, Covered };

constexpr double Never = std::numeric_limits<double>::infinity();

/// Rectangles by the cells of a picture in which they are: a name asks for those around it alone.
class Cells {
public:
    Cells(const QRectF& bounds, QSizeF cell)
        : m_origin(bounds.topLeft())
        , m_cell(cell.expandedTo(bounds.size() / OnASide))
        , m_cells(OnASide * OnASide)
    {
    }

    void add(const QRectF& rect, size_t number)
    {
        hasCell(rect, [&](size_t cell) {
            m_cells[cell].emplace_back(rect, number);
            return false;
        });
    }

    /// Calls `isSuch` with the number of each that shares more than a side with `area`, some of them several times,
    /// until it returns true.
    template <typename Predicate>
    bool hasAt(const QRectF& area, const Predicate& isSuch) const
    {
        return hasCell(area, [&](size_t cell) {
            return std::ranges::any_of(m_cells[cell], [&](const auto& its) {
                return overlap(its.first, area) && isSuch(its.second);
            });
        });
    }

private:
    static constexpr size_t OnASide = 64; // At most.

    /// Calls `isSuch` with the number of each cell that `rect` touches, until it returns true.
    template <typename Predicate>
    bool hasCell(const QRectF& rect, const Predicate& isSuch) const
    {
        const size_t left = indexOf((rect.left() - m_origin.x()) / m_cell.width());
        const size_t right = indexOf((rect.right() - m_origin.x()) / m_cell.width());
        const size_t bottom = indexOf((rect.bottom() - m_origin.y()) / m_cell.height());
        for (size_t row = indexOf((rect.top() - m_origin.y()) / m_cell.height()); row <= bottom; ++row)
            for (size_t column = left; column <= right; ++column)
                if (isSuch(row * OnASide + column))
                    return true;
        return false;
    }

    static size_t indexOf(double cell)
    {
        return std::min(static_cast<size_t>(std::max(0.0, cell)), OnASide - 1);
    }

    QPointF m_origin;
    QSizeF m_cell;
    std::vector<std::vector<std::pair<QRectF, size_t>>> m_cells;
};

class NamePlacer {
public:
    NamePlacer(const std::vector<SceneGroup>& groups, const Layout& layout, double scale)
        : m_groups(groups)
        , m_layout(layout)
        , m_scale(scale)
        , m_bounds(boundsOf(groups, BeyondAll / scale))
        , m_frames(m_bounds, LookUpCell / scale)
        , m_looseTables(m_frames)
        , m_placed(m_frames)
    {
        for (size_t i = 0; i < groups.size(); ++i) {
            m_frames.add(groups[i].frame, i);
            double top = groups[i].frame.bottom();
            for (const int node : layout.groups[i].nodes)
                top = std::min(top, layout.nodes[static_cast<size_t>(node)].top());
            m_upperTables.push_back(top);
        }
        std::vector<bool> isLoose(layout.nodes.size(), true);
        for (const Layout::Group& group : layout.groups)
            for (const int node : group.nodes)
                isLoose[static_cast<size_t>(node)] = false;
        for (size_t i = 0; i < isLoose.size(); ++i)
            if (isLoose[i] && !layout.nodes[i].isNull())
                m_looseTables.add(layout.nodes[i], i);
    }

    std::vector<PlacedName> place()
    {
        std::vector<size_t> order(m_groups.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::ranges::stable_sort(order, std::greater(),
                                 [this](size_t group) { return areaOf(m_groups[group].frame); });
        std::vector<size_t> crowded;
        for (const size_t group : order)
            if (!placeBesideTables(group))
                crowded.push_back(group);
        for (const size_t group : crowded)
            placeOverTables(group);
        return std::move(m_names);
    }

private:
    auto tablesOf(size_t group) const
    {
        return m_layout.groups[group].nodes
            | std::views::transform([this](int node) { return m_layout.nodes[static_cast<size_t>(node)]; });
    }

    /// From the largest letters on, in one line and in two.
    std::vector<Block> blocks(size_t group) const
    {
        const double wanted = std::max(NearSize, FarSize / m_scale);
        std::vector<Block> result;
        for (const double letters :
             {wanted, FarSize / m_scale, MiddleSize / m_scale, SmallestSize / m_scale}) {
            if (!result.empty() && letters >= wanted)
                continue;
            result.push_back({Block::Lines::One, letters, sizeOf({m_groups[group].line()}, letters)});
            if (!m_groups[group].broken.empty())
                result.push_back({Block::Lines::Two, letters, sizeOf(m_groups[group].broken, letters)});
        }
        return result;
    }

    static QSizeF sizeOf(const std::vector<SceneGroup::Line>& lines, double letters)
    {
        const double width = std::ranges::max(lines, {}, &SceneGroup::Line::width).width;
        return QSizeF(width + 2 * NameMargin, NameLineHeight * static_cast<double>(lines.size())) * letters;
    }

    void add(size_t group, const Block& block, const QRectF& plate)
    {
        const SceneGroup& its = m_groups[group];
        m_placed.add(plate, m_names.size());
        m_names.push_back({group, block.lines == Block::Lines::Two ? its.broken : std::vector{its.line()},
                           block.letters, plate});
    }

    bool placeBesideTables(size_t group)
    {
        const std::vector<Block> all = blocks(group);
        for (const Spot spot : Spots)
            for (const Block& block : all) {
                const auto takes = [&](const QRectF& plate) {
                    if (!isFree(group, plate))
                        return false;
                    add(group, block, plate);
                    return true;
                };
                if (hasPlace(group, spot, block, takes))
                    return true;
            }
        return false;
    }

    /// Calls `takes` with each place, until it returns true.
    template <typename Takes>
    bool hasPlace(size_t group, Spot spot, const Block& block, const Takes& takes) const
    {
        const QSizeF& plate = block.size;
        const QRectF& frame = m_groups[group].frame;
        const double gap = std::min(block.letters / 10, 2 / m_scale);
        const QRectF room = frame.adjusted(gap, gap, -gap - plate.width(), -gap - plate.height());
        const bool hasRoom = room.width() >= 0 && room.height() >= 0;
        const auto isAt = [&](double x, double y) { return takes(QRectF(QPointF(x, y), plate)); };
        const std::array xs = sides(frame, plate.width());
        switch (spot) {
        case Spot::CornerOfFrame:
            return hasRoom && isAt(room.left(), room.top());
        case Spot::OtherInFrame:
            return hasRoom
                && (isAt(room.center().x(), room.top()) || isAt(room.right(), room.top())
                    || isAt(room.left(), room.bottom()) || isAt(room.center().x(), room.bottom())
                    || isAt(room.right(), room.bottom()));
        case Spot::OverUpperSide: {
            const double aboveTables = std::min(m_upperTables[group] - gap - plate.height(), room.top());
            const double aboveFrame = frame.top() - gap - plate.height();
            return std::ranges::any_of(xs,
                                       [&](double x) { return isAt(x, aboveTables) || isAt(x, aboveFrame); });
        }
        case Spot::OtherBeyond: {
            const double middle = frame.center().y() - plate.height() / 2;
            return std::ranges::any_of(xs, [&](double x) { return isAt(x, frame.bottom() + gap); })
                || isAt(frame.right() + gap, middle) || isAt(frame.left() - gap - plate.width(), middle);
        }
        }
        Q_UNREACHABLE();
    }

    static std::array<double, 3> sides(const QRectF& frame, double width)
    {
        return {frame.left(), frame.center().x() - width / 2, frame.right() - width};
    }

    bool isFree(size_t group, const QRectF& plate) const
    {
        if (!isInSightAlone(plate))
            return false;
        if (!isApartFromOthers(group, plate))
            return false;
        return !m_looseTables.hasAt(plate, Any)
            && std::ranges::none_of(tablesOf(group),
                                    [&](const QRectF& table) { return overlap(table, plate); });
    }

    /// Within what is shown of the picture, and beside all other names.
    bool isInSightAlone(const QRectF& plate) const
    {
        return m_bounds.contains(plate) && !m_placed.hasAt(plate, Any);
    }

    /// In the largest letters for which there is a place that is not in other frames; at last in those, too.
    void placeOverTables(size_t group)
    {
        const std::vector<Block> all = blocks(group);
        for (const Others others : {Others::KeptFree, Others::Covered})
            for (const Block& block : all) {
                if (others == Others::Covered && block.letters > all.back().letters)
                    continue; // Of the others as little as can be.
                if (const std::optional<QRectF> plate = leastCovering(group, block, others)) {
                    add(group, block, *plate);
                    return;
                }
            }
    }

    std::optional<QRectF> leastCovering(size_t group, const Block& block, Others others) const
    {
        QRectF middle({}, block.size);
        middle.moveCenter(m_groups[group].frame.center());
        std::optional<QRectF> best;
        double least = Never;
        const auto compare = [&](const QRectF& plate) {
            if (!isInSightAlone(plate) || (others == Others::KeptFree && !isApartFromOthers(group, plate)))
                return false;
            if (const double covered = coveredBy(plate); covered < least) {
                least = covered;
                best = plate;
            }
            return least == 0;
        };
        if (compare(middle))
            return best;
        for (const Spot spot : Spots)
            if (hasPlace(group, spot, block, compare))
                break;
        return best;
    }

    bool isApartFromOthers(size_t group, const QRectF& plate) const
    {
        return m_groups[group].frame.contains(plate)
            || !m_frames.hasAt(plate, [group](size_t frame) { return frame != group; });
    }

    /// How much of the tables, as far as they may be covered at all.
    double coveredBy(const QRectF& plate) const
    {
        double covered = 0;
        std::vector<size_t> frames;
        m_frames.hasAt(plate, [&](size_t frame) {
            if (std::ranges::find(frames, frame) == frames.end())
                frames.push_back(frame);
            return false;
        });
        for (const size_t frame : frames)
            for (const QRectF& table : tablesOf(frame))
                if (overlap(table, plate))
                    covered
                        += table.width() * m_scale > NamedTable ? Never : areaOf(table.intersected(plate));
        return m_looseTables.hasAt(plate, Any) ? Never : covered;
    }

    const std::vector<SceneGroup>& m_groups;
    const Layout& m_layout;
    double m_scale;
    QRectF m_bounds;
    std::vector<double> m_upperTables; ///< Where the highest table of each group begins.
    Cells m_frames;
    Cells m_looseTables; ///< In no group.
    Cells m_placed; ///< The plates of `m_names`.
    std::vector<PlacedName> m_names;
};

} // namespace

std::vector<PlacedName> placedNames(const std::vector<SceneGroup>& groups, const Layout& layout, double scale)
{
    return NamePlacer(groups, layout, scale).place();
}

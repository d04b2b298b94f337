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

constexpr double RowHeight = 16; ///< Of the rows in which places are looked up, in pixels.
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

/// Rectangles by the rows of a picture in which they are: a name asks for those around it alone.
class Rows {
public:
    Rows(double top, double height)
        : m_top(top)
        , m_height(height)
    {
    }

    void add(const QRectF& rect, size_t number)
    {
        m_rows.resize(std::max(m_rows.size(), rowOf(rect.bottom()) + 1));
        for (size_t row = rowOf(rect.top()); row <= rowOf(rect.bottom()); ++row)
            m_rows[row].emplace_back(rect, number);
    }

    /// Calls `isSuch` with the number of each that shares more than a side with `area`, some of them twice, until it
    /// returns true.
    template <typename Predicate>
    bool hasAt(const QRectF& area, const Predicate& isSuch) const
    {
        const size_t last = std::min(rowOf(area.bottom()) + 1, m_rows.size());
        for (size_t row = rowOf(area.top()); row < last; ++row)
            for (const auto& [rect, number] : m_rows[row])
                if (overlap(rect, area) && isSuch(number))
                    return true;
        return false;
    }

private:
    size_t rowOf(double y) const { return static_cast<size_t>(std::max(0.0, (y - m_top) / m_height)); }

    double m_top;
    double m_height;
    std::vector<std::vector<std::pair<QRectF, size_t>>> m_rows;
};

class NamePlacer {
public:
    NamePlacer(const std::vector<SceneGroup>& groups, const Layout& layout, double scale)
        : m_groups(groups)
        , m_layout(layout)
        , m_scale(scale)
        , m_bounds(boundsOf(groups, BeyondAll / scale))
        , m_frames(m_bounds.top(), RowHeight / scale)
        , m_looseTables(m_frames)
        , m_placed(m_frames)
    {
        for (size_t i = 0; i < groups.size(); ++i)
            m_frames.add(groups[i].frame, i);
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
            for (const Block& block : all)
                for (const QRectF& plate : places(group, spot, block))
                    if (isFree(group, plate)) {
                        add(group, block, plate);
                        return true;
                    }
        return false;
    }

    std::vector<QRectF> places(size_t group, Spot spot, const Block& block) const
    {
        const QSizeF& plate = block.size;
        const QRectF& frame = m_groups[group].frame;
        const double gap = std::min(block.letters / 10, 2 / m_scale);
        const QRectF room = frame.adjusted(gap, gap, -gap - plate.width(), -gap - plate.height());
        std::vector<QRectF> result;
        const auto add = [&](double x, double y) { result.emplace_back(QPointF(x, y), plate); };
        switch (spot) {
        case Spot::CornerOfFrame:
            if (room.width() >= 0 && room.height() >= 0)
                add(room.left(), room.top());
            break;
        case Spot::OtherInFrame:
            if (room.width() >= 0 && room.height() >= 0) {
                for (const double x : {room.center().x(), room.right()})
                    add(x, room.top());
                for (const double x : {room.left(), room.center().x(), room.right()})
                    add(x, room.bottom());
            }
            break;
        case Spot::OverUpperSide:
            for (const double x : sides(frame, plate.width())) {
                add(x, std::min(upperTable(group) - gap - plate.height(), room.top()));
                add(x, frame.top() - gap - plate.height());
            }
            break;
        case Spot::OtherBeyond:
            for (const double x : sides(frame, plate.width()))
                add(x, frame.bottom() + gap);
            add(frame.right() + gap, frame.center().y() - plate.height() / 2);
            add(frame.left() - gap - plate.width(), frame.center().y() - plate.height() / 2);
            break;
        }
        return result;
    }

    static std::array<double, 3> sides(const QRectF& frame, double width)
    {
        return {frame.left(), frame.center().x() - width / 2, frame.right() - width};
    }

    double upperTable(size_t group) const
    {
        double top = m_groups[group].frame.bottom();
        for (const int node : m_layout.groups[group].nodes)
            top = std::min(top, m_layout.nodes[static_cast<size_t>(node)].top());
        return top;
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
        std::vector<QRectF> plates{middle};
        for (const Spot spot : Spots)
            std::ranges::copy(places(group, spot, block), std::back_inserter(plates));
        std::optional<QRectF> best;
        double least = Never;
        for (const QRectF& plate : plates) {
            if (!isInSightAlone(plate) || (others == Others::KeptFree && !isApartFromOthers(group, plate)))
                continue;
            if (const double covered = coveredBy(plate); covered < least) {
                least = covered;
                best = plate;
            }
        }
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
    Rows m_frames;
    Rows m_looseTables; ///< In no group.
    Rows m_placed; ///< The plates of `m_names`.
    std::vector<PlacedName> m_names;
};

} // namespace

std::vector<PlacedName> placedNames(const std::vector<SceneGroup>& groups, const Layout& layout, double scale)
{
    return NamePlacer(groups, layout, scale).place();
}

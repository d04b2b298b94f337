#include "model/layout/keptlayout.h"

#include "model/layout/detours.h"
#include "model/layout/edgeroutes.h"
#include "model/layout/placing.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr double EndTolerance = 3; ///< Graphviz rounds where edges end.

/// Names of the edges that stay the same while columns and other keys come and go.
QStringList edgeNames(const LayoutGraph& graph, const QStringList& names)
{
    QStringList result;
    std::map<std::pair<int, int>, int> numbers;
    for (const LayoutGraph::Edge& edge : graph.edges)
        result << names[edge.from] + u'\n' + names[edge.to] + u'\n'
                + QString::number(numbers[{edge.from, edge.to}]++);
    return result;
}

/// Where a table that stood at `before` may stand now that it has another size, without moving more than needed.
std::array<QRectF, 4> grownPlaces(const QRectF& before, const QSizeF& size)
{
    const double left = before.right() - size.width();
    const double top = before.bottom() - size.height();
    return {QRectF(before.topLeft(), size),
            {{before.left(), top}, size},
            {{left, before.top()}, size},
            {{left, top}, size}};
}

/// Whether an edge runs behind one of these nodes that it does not join.
bool runsBehindOneOf(const std::vector<int>& nodes, const LayoutGraph& graph, const Layout& layout,
                     size_t edge)
{
    return std::ranges::any_of(nodes, [&](int node) {
        return node != graph.edges[edge].from && node != graph.edges[edge].to
            && runsBehind(layout.edges[edge], layout.nodes[static_cast<size_t>(node)]);
    });
}

class AsBefore {
public:
    AsBefore(const LayoutGraph& graph, const QStringList& names, const KeptLayout& before)
        : m_graph(graph)
        , m_names(names)
        , m_before(before)
        , m_layout{
              std::vector<QRectF>(graph.nodes.size()), std::vector<QList<QPointF>>(graph.edges.size()), {}}
    {
    }

    std::optional<Layout> run()
    {
        const auto known = std::ranges::count_if(
            m_names, [this](const QString& name) { return m_before.tables.contains(name); });
        if (known == 0 || known * 2 < std::ssize(m_graph.nodes) || known * 2 < m_before.tables.size())
            return std::nullopt;
        takeGroups();
        std::vector<int> grown;
        for (size_t i = 0; i < m_graph.nodes.size(); ++i) {
            const QRectF place = m_before.tables.value(m_names[static_cast<qsizetype>(i)]);
            if (place.isNull())
                continue;
            const QSizeF size = sizeOf(static_cast<int>(i));
            const bool hasGrown = size.width() > place.width() || size.height() > place.height();
            m_layout.nodes[i] = hasGrown ? place : QRectF(place.topLeft(), size);
            if (hasGrown)
                grown.push_back(static_cast<int>(i));
        }
        Placing placing(m_graph, m_layout);
        for (const int node : grown)
            makeRoom(placing, node);
        placing.placeOthers(vacated());
        routeEdges();
        return std::move(m_layout);
    }

private:
    QSizeF sizeOf(int node) const
    {
        const LayoutGraph::Node& box = m_graph.nodes[static_cast<size_t>(node)];
        return {box.width, nodeHeight(box)};
    }

    void takeGroups()
    {
        QHash<QString, int> nodes;
        for (qsizetype i = 0; i < m_names.size(); ++i)
            nodes.insert(m_names[i], static_cast<int>(i));
        for (const KeptLayout::Group& group : m_before.groups) {
            Layout::Group taken{{}, group.frame, group.level};
            for (const QString& name : group.tables)
                if (const auto node = nodes.constFind(name); node != nodes.cend())
                    taken.nodes.push_back(*node);
            std::ranges::sort(taken.nodes);
            if (!taken.nodes.empty())
                m_layout.groups.push_back(std::move(taken));
        }
    }

    void makeRoom(Placing& placing, int node)
    {
        const QRectF before = m_before.tables[m_names[node]];
        placing.lift(node);
        const auto places = grownPlaces(before, sizeOf(node));
        const auto free
            = std::ranges::find_if(places, [&](const QRectF& place) { return placing.isFree(node, place); });
        // Whoever laid one table onto another by hand finds it there.
        if (free != places.end() || !placing.isFree(node, before))
            placing.put(node, free != places.end() ? *free : places.front());
        else
            placing.putNear(node, before.center());
    }

    std::vector<QRectF> vacated() const
    {
        const QSet<QString> names(m_names.begin(), m_names.end());
        QStringList gone;
        for (auto table = m_before.tables.begin(); table != m_before.tables.end(); ++table)
            if (!names.contains(table.key()))
                gone << table.key();
        gone.sort();
        std::vector<QRectF> result;
        for (const QString& name : gone)
            result.push_back(m_before.tables[name]);
        return result;
    }

    void routeEdges()
    {
        const QStringList names = edgeNames(m_graph, m_names);
        std::vector<int> moved;
        for (int node = 0; node < static_cast<int>(m_graph.nodes.size()); ++node)
            if (!stands(node))
                moved.push_back(node);
        std::vector<int> changed;
        for (size_t i = 0; i < m_graph.edges.size(); ++i) {
            m_layout.edges[i] = m_before.edges.value(names[static_cast<qsizetype>(i)]);
            if (!fits(m_graph.edges[i], m_layout.edges[i]) || runsBehindOneOf(moved, m_graph, m_layout, i))
                changed.push_back(static_cast<int>(i));
        }
        ::routeEdges(m_graph, changed, m_layout);
        std::vector<int> all(m_graph.edges.size());
        std::iota(all.begin(), all.end(), 0);
        spreadParentEnds(m_graph, all, m_layout);
    }

    /// Whether an earlier route still ends beside its rows.
    bool fits(const LayoutGraph::Edge& edge, const QList<QPointF>& route) const
    {
        return !route.isEmpty() && stands(edge.from) && stands(edge.to)
            && isBeside(route.front(), edge.from, edge.fromRow)
            && isBeside(route.back(), edge.to, edge.toRow);
    }

    bool stands(int node) const
    {
        return m_layout.nodes[static_cast<size_t>(node)] == m_before.tables.value(m_names[node]);
    }

    bool isBeside(QPointF end, int node, int row) const
    {
        const LayoutGraph::Node& box = m_graph.nodes[static_cast<size_t>(node)];
        const QRectF& place = m_layout.nodes[static_cast<size_t>(node)];
        return place.adjusted(-EndTolerance, 0, EndTolerance, 0).contains(end)
            && std::abs(end.y() - rowCentre(box, place, row)) <= box.rowHeights[static_cast<size_t>(row)] / 2;
    }

    const LayoutGraph& m_graph;
    const QStringList& m_names;
    const KeptLayout& m_before;
    Layout m_layout;
};

QPointF centreOf(const std::vector<QRectF>& rects, const std::vector<QRectF>& which)
{
    QPointF sum;
    double count = 0;
    for (size_t i = 0; i < rects.size(); ++i)
        if (!which[i].isNull()) {
            sum += rects[i].center();
            ++count;
        }
    return sum / count;
}

void translate(Layout& layout, QPointF by)
{
    for (QRectF& node : layout.nodes)
        node.translate(by);
    for (QList<QPointF>& edge : layout.edges)
        for (QPointF& point : edge)
            point += by;
    for (Layout::Group& group : layout.groups)
        group.frame.translate(by);
}

QJsonArray rectToJson(const QRectF& rect)
{
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

QRectF rectOf(const QJsonValue& json)
{
    return {json[0].toDouble(), json[1].toDouble(), json[2].toDouble(), json[3].toDouble()};
}

} // namespace

KeptLayout keptLayout(const LayoutGraph& graph, const QStringList& names, const Layout& layout)
{
    KeptLayout result;
    for (size_t i = 0; i < graph.nodes.size(); ++i)
        if (!layout.nodes[i].isNull())
            result.tables.insert(names[static_cast<qsizetype>(i)], layout.nodes[i]);
    const QStringList edges = edgeNames(graph, names);
    for (size_t i = 0; i < graph.edges.size(); ++i)
        if (!layout.edges[i].isEmpty())
            result.edges.insert(edges[static_cast<qsizetype>(i)], layout.edges[i]);
    for (const Layout::Group& group : layout.groups) {
        result.groups.push_back({{}, group.frame, group.level});
        for (const int node : group.nodes)
            result.groups.back().tables << names[node];
    }
    return result;
}

std::optional<Layout> layOutAsBefore(const LayoutGraph& graph, const QStringList& names,
                                     const KeptLayout& before)
{
    return AsBefore(graph, names, before).run();
}

Layout withFixedTables(const LayoutGraph& graph, Layout layout, const std::vector<QRectF>& fixed)
{
    if (std::ranges::all_of(fixed, &QRectF::isNull))
        return layout;
    translate(layout, centreOf(fixed, fixed) - centreOf(layout.nodes, fixed));
    const std::vector<QRectF> before = layout.nodes;
    for (size_t i = 0; i < fixed.size(); ++i) {
        if (fixed[i].isNull() || layout.nodes[i].topLeft() == fixed[i].topLeft())
            continue;
        layout.nodes[i].moveTo(fixed[i].topLeft());
        // It has a place of its own now.
        for (Layout::Group& group : layout.groups)
            std::erase(group.nodes, static_cast<int>(i));
    }
    std::erase_if(layout.groups, [](const Layout::Group& group) { return group.nodes.empty(); });
    Placing placing(graph, layout);
    for (size_t i = 0; i < fixed.size(); ++i)
        if (fixed[i].isNull() && !placing.isFree(static_cast<int>(i), before[i])) {
            placing.lift(static_cast<int>(i));
            placing.putNear(static_cast<int>(i), before[i].center());
        }
    std::vector<int> moved;
    for (size_t i = 0; i < before.size(); ++i)
        if (layout.nodes[i] != before[i])
            moved.push_back(static_cast<int>(i));
    std::vector<int> changed;
    for (size_t i = 0; i < graph.edges.size(); ++i)
        if (std::ranges::binary_search(moved, graph.edges[i].from)
            || std::ranges::binary_search(moved, graph.edges[i].to)
            || runsBehindOneOf(moved, graph, layout, i))
            changed.push_back(static_cast<int>(i));
    routeEdges(graph, changed, layout);
    return layout;
}

QJsonObject toJson(const KeptLayout& layout)
{
    QJsonObject tables;
    for (auto its = layout.tables.begin(); its != layout.tables.end(); ++its)
        tables.insert(its.key(), rectToJson(its.value()));
    QJsonObject edges;
    for (auto its = layout.edges.begin(); its != layout.edges.end(); ++its) {
        QJsonArray points;
        for (const QPointF point : its.value()) {
            points.append(point.x());
            points.append(point.y());
        }
        edges.insert(its.key(), points);
    }
    QJsonArray groups;
    for (const KeptLayout::Group& group : layout.groups) {
        QJsonObject its{{u"tables"_s, QJsonArray::fromStringList(group.tables)},
                        {u"frame"_s, rectToJson(group.frame)}};
        if (group.level)
            its.insert(u"level"_s, *group.level);
        groups.append(its);
    }
    return {{u"tables"_s, tables}, {u"edges"_s, edges}, {u"groups"_s, groups}};
}

KeptLayout keptLayoutOf(const QJsonObject& json)
{
    KeptLayout result;
    const QJsonObject tables = json["tables"_L1].toObject();
    for (auto its = tables.begin(); its != tables.end(); ++its)
        if (const QRectF rect = rectOf(its.value()); rect.isValid())
            result.tables.insert(its.key(), rect);
    const QJsonObject edges = json["edges"_L1].toObject();
    for (auto its = edges.begin(); its != edges.end(); ++its) {
        const QJsonArray numbers = its.value().toArray();
        QList<QPointF> points;
        for (qsizetype i = 0; i + 1 < numbers.size(); i += 2)
            points.emplace_back(numbers[i].toDouble(), numbers[i + 1].toDouble());
        if (points.size() >= 4 && points.size() % 3 == 1)
            result.edges.insert(its.key(), points);
    }
    for (const QJsonValue group : json["groups"_L1].toArray()) {
        KeptLayout::Group its{{}, rectOf(group["frame"_L1]), {}};
        if (group["level"_L1].isDouble())
            its.level = group["level"_L1].toInt();
        for (const QJsonValue name : group["tables"_L1].toArray())
            its.tables << name.toString();
        result.groups.push_back(std::move(its));
    }
    return result;
}

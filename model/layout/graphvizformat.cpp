#include "model/layout/graphvizformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace {

constexpr double PointsPerInch = 72;

const LayoutGraph::Node& nodeAt(const LayoutGraph& graph, int index)
{
    return graph.nodes[static_cast<size_t>(index)];
}

/// The rows at which edges end, by node.
using Ports = std::map<int, std::set<int>>;

Ports portsOf(const LayoutGraph& graph, const std::vector<int>& edges)
{
    Ports result;
    for (const int index : edges) {
        const LayoutGraph::Edge& edge = graph.edges[static_cast<size_t>(index)];
        result[edge.from].insert(edge.fromRow);
        result[edge.to].insert(edge.toRow);
    }
    return result;
}

QString cell(const QString& port, double width, double height)
{
    return uR"(<TR><TD%1 FIXEDSIZE="TRUE" WIDTH="%2" HEIGHT="%3"></TD></TR>)"_s.arg(
        port, QString::number(qRound(width)), QString::number(qRound(height)));
}

/// A cell for each row with a port. The rows between are one cell: dot's time goes with their number.
QString rowsOf(const LayoutGraph::Node& node, const std::set<int>& ports)
{
    QString rows;
    double between = 0;
    for (int row = 0; row < static_cast<int>(node.rowHeights.size()); ++row) {
        const double height = node.rowHeights[static_cast<size_t>(row)];
        if (!ports.contains(row)) {
            between += height;
            continue;
        }
        if (between > 0)
            rows += cell({}, node.width, std::exchange(between, 0));
        rows += cell(uR"( PORT="r%1")"_s.arg(row), node.width, height);
    }
    return between > 0 ? rows + cell({}, node.width, between) : rows;
}

/// The number of the box that holds each node.
std::map<int, size_t> boxOf(const std::vector<LayoutBox>& boxes)
{
    std::map<int, size_t> result;
    for (size_t i = 0; i < boxes.size(); ++i)
        for (const int node : boxes[i].nodes)
            result[node] = i;
    return result;
}

/// Where an edge ends: at a row of a table, or at a block.
QString endOf(const std::vector<LayoutBox>& boxes, size_t box, int row)
{
    return boxes[box].nodes.size() == 1 ? u"b%1:r%2"_s.arg(box).arg(row) : u"b%1"_s.arg(box);
}

QString sized(size_t box, const QSizeF& size)
{
    return u"b%1 [shape=box fixedsize=true label=\"\" width=%2 height=%3];\n"_s.arg(
        QString::number(box), QString::number(size.width() / PointsPerInch),
        QString::number(size.height() / PointsPerInch));
}

std::optional<QPointF> parsePoint(QStringView text, double height)
{
    const auto parts = text.split(u',');
    bool xOk = false;
    bool yOk = false;
    if (parts.size() != 2)
        return std::nullopt;
    const QPointF point(parts[0].toDouble(&xOk), height - parts[1].toDouble(&yOk));
    return xOk && yOk ? std::optional(point) : std::nullopt;
}

} // namespace

QByteArray hierarchicalDot(const LayoutGraph& graph, const std::vector<LayoutBox>& boxes,
                           const std::vector<int>& edges)
{
    QString dot
        = u"digraph tables { layout=dot; rankdir=RL; ranksep=0.9; nodesep=0.35; node [shape=plain];\n"_s;
    const Ports ports = portsOf(graph, edges);
    for (size_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].nodes.size() > 1) {
            dot += sized(i, boxes[i].size);
            continue;
        }
        const int node = boxes[i].nodes.front();
        const auto found = ports.find(node);
        dot += uR"(b%1 [label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">%2</TABLE>>];)"_s
                   .arg(QString::number(i),
                        rowsOf(nodeAt(graph, node), found == ports.end() ? std::set<int>() : found->second))
            + u'\n';
    }
    const std::map<int, size_t> box = boxOf(boxes);
    std::set<std::pair<size_t, size_t>> joined;
    for (const int index : edges) {
        const LayoutGraph::Edge& edge = graph.edges[static_cast<size_t>(index)];
        const size_t from = box.at(edge.from);
        const size_t to = box.at(edge.to);
        const bool isBlock = boxes[from].nodes.size() > 1 || boxes[to].nodes.size() > 1;
        // A block is joined once; its edges are routed afterwards.
        if (from == to || (isBlock && !joined.emplace(from, to).second))
            continue;
        dot += u"%1 -> %2"_s.arg(endOf(boxes, from, edge.fromRow), endOf(boxes, to, edge.toRow))
            + (isBlock ? u";\n"_s : u" [id=%1];\n"_s.arg(index));
    }
    return (dot + u'}').toUtf8();
}

QByteArray forceDirectedDot(const LayoutGraph& graph, const std::vector<LayoutBox>& boxes,
                            const std::vector<int>& edges)
{
    QString dot
        = u"graph tables { layout=sfdp; overlap=prism; overlap_scaling=-4; sep=\"+24\"; splines=none; K=1.4;\n"_s;
    for (size_t i = 0; i < boxes.size(); ++i)
        dot += sized(i, boxes[i].size);
    const std::map<int, size_t> box = boxOf(boxes);
    for (const int index : edges) {
        const LayoutGraph::Edge& edge = graph.edges[static_cast<size_t>(index)];
        if (box.at(edge.from) != box.at(edge.to))
            dot += u"b%1 -- b%2;\n"_s.arg(box.at(edge.from)).arg(box.at(edge.to));
    }
    return (dot + u'}').toUtf8();
}

bool readJson0(const QByteArray& json, const LayoutGraph& graph, const std::vector<LayoutBox>& boxes,
               Layout& layout)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const double height = root["bb"_L1].toString().section(u',', 3).toDouble();
    const QJsonArray objects = root["objects"_L1].toArray();
    if (objects.size() != std::ssize(boxes))
        return false;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        const auto centre = parsePoint(objects[i]["pos"_L1].toString(), height);
        if (!centre)
            return false;
        // Graphviz rounds sizes: only the centre is taken from it.
        const LayoutBox& box = boxes[static_cast<size_t>(i)];
        QRectF place(QPointF(), box.size);
        place.moveCenter(*centre);
        for (size_t inBox = 0; inBox < box.nodes.size(); ++inBox) {
            const LayoutGraph::Node& node = nodeAt(graph, box.nodes[inBox]);
            layout.nodes[static_cast<size_t>(box.nodes[inBox])]
                = {place.topLeft() + box.corners[inBox], QSizeF(node.width, nodeHeight(node))};
        }
    }
    for (const QJsonValue edge : root["edges"_L1].toArray())
        if (const QString id = edge["id"_L1].toString(); !id.isEmpty())
            layout.edges.at(id.toUInt()) = parseSpline(edge["pos"_L1].toString(), height);
    return true;
}

QList<QPointF> parseSpline(QStringView spline, double height)
{
    QList<QPointF> points;
    std::optional<QPointF> arrowTip;
    for (const QStringView word : spline.split(u' ', Qt::SkipEmptyParts)) {
        const bool isArrowTip = word.startsWith("e,"_L1);
        const auto point = parsePoint(isArrowTip ? word.sliced(2) : word, height);
        if (!point)
            return {};
        if (isArrowTip)
            arrowTip = point;
        else
            points << *point;
    }
    if (points.size() % 3 != 1)
        return {};
    if (arrowTip)
        points.last() = *arrowTip;
    return points;
}

#include "model/layout/graphvizformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr double PointsPerInch = 72;

const LayoutGraph::Node& nodeAt(const LayoutGraph& graph, int index)
{
    return graph.nodes[static_cast<size_t>(index)];
}

QString rowsOf(const LayoutGraph::Node& node)
{
    QString rows;
    int row = 0;
    for (const double height : node.rowHeights)
        rows += uR"(<TR><TD PORT="r%1" FIXEDSIZE="TRUE" WIDTH="%2" HEIGHT="%3"></TD></TR>)"_s.arg(
            QString::number(row++), QString::number(qRound(node.width)), QString::number(qRound(height)));
    return rows;
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

QByteArray hierarchicalDot(const LayoutGraph& graph, const LayoutComponent& component)
{
    QString dot = u"digraph { rankdir=RL; ranksep=0.9; nodesep=0.35; node [shape=plain];\n"_s;
    for (const int node : component.nodes)
        dot += uR"(n%1 [label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">%2</TABLE>>];)"_s
                   .arg(QString::number(node), rowsOf(nodeAt(graph, node)))
            + u'\n';
    for (const int index : component.edges) {
        const LayoutGraph::Edge& edge = graph.edges[static_cast<size_t>(index)];
        if (edge.from != edge.to)
            dot += u"n%1:r%2 -> n%3:r%4 [id=%5];\n"_s.arg(edge.from)
                       .arg(edge.fromRow)
                       .arg(edge.to)
                       .arg(edge.toRow)
                       .arg(index);
    }
    return (dot + u'}').toUtf8();
}

QByteArray forceDirectedDot(const LayoutGraph& graph, const LayoutComponent& component)
{
    QString dot = u"graph { overlap=prism; overlap_scaling=-4; sep=\"+24\"; splines=none; K=1.4;\n"
                  "node [shape=box fixedsize=true label=\"\"];\n"_s;
    for (const int node : component.nodes)
        dot += u"n%1 [width=%2 height=%3];\n"_s.arg(node)
                   .arg(nodeAt(graph, node).width / PointsPerInch)
                   .arg(nodeHeight(nodeAt(graph, node)) / PointsPerInch);
    for (const int index : component.edges) {
        const LayoutGraph::Edge& edge = graph.edges[static_cast<size_t>(index)];
        if (edge.from != edge.to)
            dot += u"n%1 -- n%2;\n"_s.arg(edge.from).arg(edge.to);
    }
    return (dot + u'}').toUtf8();
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

bool readJson0(const QByteArray& json, const LayoutGraph& graph, const LayoutComponent& component,
               Layout& layout)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const double height = root["bb"_L1].toString().section(u',', 3).toDouble();
    const QJsonArray objects = root["objects"_L1].toArray();
    if (objects.size() != std::ssize(component.nodes))
        return false;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        const auto centre = parsePoint(objects[i]["pos"_L1].toString(), height);
        if (!centre)
            return false;
        // Graphviz rounds sizes: only the centre is taken from it.
        const auto node = static_cast<size_t>(component.nodes[static_cast<size_t>(i)]);
        QRectF place(0, 0, graph.nodes[node].width, nodeHeight(graph.nodes[node]));
        place.moveCenter(*centre);
        layout.nodes[node] = place;
    }
    for (const QJsonValue edge : root["edges"_L1].toArray())
        if (const QString id = edge["id"_L1].toString(); !id.isEmpty())
            layout.edges.at(id.toUInt()) = parseSpline(edge["pos"_L1].toString(), height);
    return true;
}

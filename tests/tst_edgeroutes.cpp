#include "model/job/progress.h"
#include "model/layout/edgeroutes.h"
#include "model/layout/graphvizformat.h"
#include "model/layout/layouter.h"
#include "model/layout/levels.h"
#include "tests/support/layoutgraphs.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>
#include <set>

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF TableSize(150, 80);
constexpr QPointF Pitch(200, 110); // Of the grid.

Layout laidOut(const LayoutGraph& graph)
{
    NoProgress progress;
    return layOut(graph, progress);
}

/// The heights at which the edges end, from the one at `first` on.
std::set<double> endsOf(const Layout& layout, size_t first)
{
    std::set<double> ends;
    for (size_t i = first; i < layout.edges.size(); ++i)
        ends.insert(layout.edges[i].back().y());
    return ends;
}

/// Tables in rows and columns, with gaps between them.
Layout grid(const LayoutGraph& graph, int columns)
{
    Layout layout{{}, std::vector<QList<QPointF>>(graph.edges.size()), {}};
    for (int i = 0; i < static_cast<int>(graph.nodes.size()); ++i)
        layout.nodes.emplace_back(QPointF(Pitch.x() * (i % columns), Pitch.y() * (i / columns)), TableSize);
    return layout;
}

std::vector<int> allEdges(const LayoutGraph& graph)
{
    std::vector<int> edges(graph.edges.size());
    std::iota(edges.begin(), edges.end(), 0);
    return edges;
}

/// Points of a route, so near to each other that no table fits between them.
QList<QPointF> pointsOf(const QList<QPointF>& route)
{
    constexpr int Steps = 100;
    QList<QPointF> points;
    for (qsizetype piece = 0; piece + 3 < route.size(); piece += 3)
        for (int i = 0; i <= Steps; ++i) {
            const double t = double(i) / Steps;
            const double u = 1 - t;
            points << route[piece] * u * u * u + route[piece + 1] * 3 * u * u * t
                    + route[piece + 2] * 3 * u * t * t + route[piece + 3] * t * t * t;
        }
    return points;
}

QRectF boundsOf(const QList<QPointF>& points)
{
    const auto [left, right] = std::ranges::minmax(points, {}, &QPointF::x);
    const auto [top, bottom] = std::ranges::minmax(points, {}, &QPointF::y);
    return {QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y())};
}

/// The edges that run behind tables other than those that they join.
QList<int> hiddenEdges(const LayoutGraph& graph, const Layout& layout)
{
    QList<int> hidden;
    for (int i = 0; i < static_cast<int>(graph.edges.size()); ++i) {
        const LayoutGraph::Edge& edge = graph.edges[static_cast<size_t>(i)];
        const QList<QPointF> points = pointsOf(layout.edges[static_cast<size_t>(i)]);
        const QRectF bounds = boundsOf(points);
        for (int node = 0; node < static_cast<int>(layout.nodes.size()); ++node)
            if (const QRectF& place = layout.nodes[static_cast<size_t>(node)]; node != edge.from
                && node != edge.to && bounds.adjusted(-1, -1, 1, 1).intersects(place)
                && std::ranges::any_of(points, [&](QPointF point) { return place.contains(point); })) {
                hidden << i;
                break;
            }
    }
    return hidden;
}

} // namespace

Q_DECLARE_METATYPE(LayoutKind)

class TestEdgeRoutes : public QObject {
    Q_OBJECT

private slots:
    void edgesEndBesideTheirRows()
    {
        LayoutGraph graph = boxes(2, 3);
        addEdge(graph, 1, 2, 0, 1);
        const Layout layout = laidOut(graph);
        const QList<QPointF> edge = layout.edges[0];
        QCOMPARE(edge.size() % 3, 1);
        QVERIFY(qAbs(edge.first().y() - rowCentre(graph.nodes[1], layout.nodes[1], 2)) < 1.5);
        QVERIFY(qAbs(edge.last().y() - rowCentre(graph.nodes[0], layout.nodes[0], 1)) < 1.5);
        QVERIFY2(layout.nodes[0].right() < layout.nodes[1].left(), "the parent stands left of its child");
    }

    void selfReferencesAndParallelEdgesRunApart()
    {
        LayoutGraph graph = boxes(2, 3);
        addEdge(graph, 1, 1, 0, 1);
        addEdge(graph, 1, 2, 0, 1);
        addEdge(graph, 1, 3, 1, 1);
        addEdge(graph, 1, 3, 1, 1);
        const Layout layout = laidOut(graph);
        for (size_t i = 0; i < layout.edges.size(); ++i) {
            QVERIFY(layout.edges[i].size() >= 4);
            for (size_t j = i + 1; j < layout.edges.size(); ++j)
                QVERIFY(layout.edges[i] != layout.edges[j]);
        }
    }

    void parallelKeysEndBesideEachOther_data()
    {
        QTest::addColumn<LayoutKind>("kind");
        QTest::addRow("groups") << LayoutKind::Groups;
        QTest::addRow("hierarchy") << LayoutKind::Hierarchy;
        QTest::addRow("forces") << LayoutKind::Forces;
        QTest::addRow("schemas") << LayoutKind::Schemas;
    }

    void parallelKeysEndBesideEachOther()
    {
        QFETCH(const LayoutKind, kind);
        constexpr int Keys = 5;
        LayoutGraph graph = boxes(3, Keys);
        addEdge(graph, 2, 1, 0, 1);
        for (int row = 1; row <= Keys; ++row)
            addEdge(graph, 1, row, 0, 1);
        NoProgress progress;
        Layout layout = layOut(graph, kind, progress);
        QVERIFY(endsOf(layout, 1).size() == Keys);
        for (const double end : endsOf(layout, 1))
            QVERIFY2(qAbs(end - rowCentre(graph.nodes[0], layout.nodes[0], 1)) < 10, "it is within its row");

        std::vector<int> all(graph.edges.size());
        std::iota(all.begin(), all.end(), 0);
        const std::vector<QList<QPointF>> before = layout.edges;
        spreadParentEnds(graph, all, layout);
        QCOMPARE(layout.edges, before);
    }

    void edgesRunThroughTheGapsBetweenTables_data()
    {
        QTest::addColumn<int>("child");
        QTest::addColumn<int>("parent");
        QTest::addRow("across") << 24 << 0;
        QTest::addRow("along a row") << 14 << 10;
        QTest::addRow("to the right") << 5 << 19;
        QTest::addRow("steeply") << 21 << 0;
        QTest::addRow("upwards in a column") << 22 << 2;
    }

    void edgesRunThroughTheGapsBetweenTables()
    {
        QFETCH(const int, child);
        QFETCH(const int, parent);
        LayoutGraph graph = boxes(25, 3);
        addEdge(graph, child, 2, parent, 1);
        Layout layout = grid(graph, 5);
        routeEdges(graph, allEdges(graph), layout);
        const QList<QPointF>& route = layout.edges[0];
        QCOMPARE(hiddenEdges(graph, layout), QList<int>());
        QCOMPARE(route.size() % 3, 1);
        const auto rowOf = [&](int node, int row) {
            return rowCentre(graph.nodes[static_cast<size_t>(node)], layout.nodes[static_cast<size_t>(node)],
                             row);
        };
        QCOMPARE(route.front().y(), rowOf(child, 2));
        QCOMPARE(route.back().y(), rowOf(parent, 1));
        for (qsizetype joint = 3; joint + 3 < route.size(); joint += 3)
            QCOMPARE(route[joint - 1].y(), route[joint + 1].y()); // It has no corners.
    }

    void edgesThroughOneGapRunBesideEachOther()
    {
        LayoutGraph graph = boxes(9, 3);
        for (const int row : {1, 2, 3})
            addEdge(graph, 5, row, 3, row);
        Layout layout = grid(graph, 3);
        routeEdges(graph, allEdges(graph), layout);
        QCOMPARE(hiddenEdges(graph, layout), QList<int>());
        std::set<double> heights;
        for (const QList<QPointF>& route : layout.edges)
            for (const QPointF point : route)
                if (layout.nodes[4].left() < point.x() && point.x() < layout.nodes[4].right())
                    heights.insert(point.y());
        QVERIFY(heights.size() >= 3);
    }

    void neitherManyNorLongEdgesAreHidden()
    {
        constexpr int Columns = 20;
        QRandomGenerator random(3);
        LayoutGraph graph = boxes(Columns * Columns, 3);
        for (int i = 0; i < 700; ++i) {
            const int child = random.bounded(Columns * Columns);
            const int parent = random.bounded(Columns * Columns);
            if (child % Columns != parent % Columns)
                addEdge(graph, child, 2, parent, 1);
        }
        Layout layout = grid(graph, Columns);
        routeEdges(graph, allEdges(graph), layout);
        QCOMPARE(hiddenEdges(graph, layout), QList<int>());
    }

    void whereThereIsNoWayTheyRunBehindTables()
    {
        LayoutGraph graph = boxes(3, 3);
        addEdge(graph, 2, 1, 0, 1);
        Layout layout = grid(graph, 3);
        layout.nodes[1].adjust(0, -100'000, 0, 100'000);
        routeEdges(graph, allEdges(graph), layout);
        QCOMPARE(layout.edges[0].size(), 4);
        QCOMPARE(hiddenEdges(graph, layout), QList<int>{0});
    }

    void noTableOfALevelHidesAnEdge()
    {
        QRandomGenerator random(7);
        for (int run = 0; run < 20; ++run) {
            LayoutGraph graph = boxes(40, 6);
            for (LayoutGraph::Node& node : graph.nodes)
                node.rowHeights.resize(static_cast<size_t>(random.bounded(4, 30)), 20);
            for (int child = 1; child < 40; ++child)
                for (const int parent : {child / 8, random.bounded(child)})
                    addEdge(graph, child, 1 + random.bounded(3), parent, 1);
            const Layout layout = layOutInLevels(graph, parentLevels(graph));
            QCOMPARE(hiddenEdges(graph, layout), QList<int>());
        }
    }

    void parsesSplines_data()
    {
        QTest::addColumn<QString>("spline");
        QTest::addColumn<QList<QPointF>>("points");
        QTest::addRow("four points") << u"0,10 1,10 2,10 3,10"_s
                                     << QList<QPointF>{{0, 90}, {1, 90}, {2, 90}, {3, 90}};
        QTest::addRow("an arrow tip replaces the last point")
            << u"e,9,10 0,10 1,10 2,10 3,10"_s << QList<QPointF>{{0, 90}, {1, 90}, {2, 90}, {9, 90}};
        QTest::addRow("too few points") << u"0,10 1,10"_s << QList<QPointF>();
        QTest::addRow("not a number") << u"0,x 1,10 2,10 3,10"_s << QList<QPointF>();
    }

    void parsesSplines()
    {
        QFETCH(const QString, spline);
        QFETCH(const QList<QPointF>, points);
        QCOMPARE(parseSpline(spline, 100), points);
    }
};

QTEST_GUILESS_MAIN(TestEdgeRoutes)
#include "tst_edgeroutes.moc"

#include "model/job/progress.h"
#include "model/layout/components.h"
#include "model/layout/edgeroutes.h"
#include "model/layout/graphvizformat.h"
#include "model/layout/layouter.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

LayoutGraph boxes(int count, int rows)
{
    LayoutGraph graph;
    for (int i = 0; i < count; ++i)
        graph.nodes.push_back({TableId{i}, 150, std::vector<double>(static_cast<size_t>(rows) + 1, 20)});
    return graph;
}

void addEdge(LayoutGraph& graph, int child, int childRow, int parent, int parentRow)
{
    const ForeignKeyId key{static_cast<int>(graph.edges.size())};
    graph.edges.push_back({key, child, childRow, parent, parentRow});
}

int overlapsOf(const Layout& layout)
{
    int overlaps = 0;
    for (size_t i = 0; i < layout.nodes.size(); ++i)
        for (size_t j = i + 1; j < layout.nodes.size(); ++j)
            overlaps += layout.nodes[i].intersects(layout.nodes[j]) ? 1 : 0;
    return overlaps;
}

QSizeF sizeOf(const Layout& layout)
{
    QRectF all;
    for (const QRectF& node : layout.nodes)
        all |= node;
    return all.size();
}

Layout layOutQuietly(const LayoutGraph& graph)
{
    NoProgress progress;
    return layOut(graph, progress);
}

/// Cancels at the first call.
class Cancelling : public Progress {
    void advance(qint64, qint64, const QString&) override { throw Canceled(); }
};

/// Runs a test with another layout program.
class WorkerPath {
public:
    explicit WorkerPath(const QByteArray& path)
        : m_before(qgetenv("CASCADE_EXPLORER_LAYOUT"))
    {
        qputenv("CASCADE_EXPLORER_LAYOUT", path);
    }
    ~WorkerPath() { qputenv("CASCADE_EXPLORER_LAYOUT", m_before); }
    Q_DISABLE_COPY_MOVE(WorkerPath)

private:
    QByteArray m_before;
};

} // namespace

class TestLayouter : public QObject {
    Q_OBJECT

private slots:
    void findsComponents()
    {
        LayoutGraph graph = boxes(5, 1);
        addEdge(graph, 3, 1, 0, 1);
        addEdge(graph, 4, 1, 4, 1);
        const std::vector<LayoutComponent> parts = components(graph);
        QCOMPARE(parts.size(), 4u);
        QCOMPARE(parts[0].nodes, (std::vector<int>{0, 3}));
        QCOMPARE(parts[0].edges, std::vector<int>{0});
        QCOMPARE(parts[3].edges, std::vector<int>{1});
    }

    void edgesEndBesideTheirRows()
    {
        LayoutGraph graph = boxes(2, 3);
        addEdge(graph, 1, 2, 0, 1);
        const Layout layout = layOutQuietly(graph);
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
        const Layout layout = layOutQuietly(graph);
        for (size_t i = 0; i < layout.edges.size(); ++i) {
            QVERIFY(layout.edges[i].size() >= 4);
            for (size_t j = i + 1; j < layout.edges.size(); ++j)
                QVERIFY(layout.edges[i] != layout.edges[j]);
        }
    }

    void theSameGraphGivesTheSameLayout()
    {
        LayoutGraph graph = boxes(40, 4);
        for (int i = 1; i < 40; ++i)
            addEdge(graph, i, 1, (i * 7) % i, 1);
        QCOMPARE(layOutQuietly(graph).nodes, layOutQuietly(graph).nodes);
    }

    void aHubAndIsolatedTablesFillAScreen()
    {
        constexpr int Children = 300;
        constexpr int Isolated = 200;
        LayoutGraph graph = boxes(1 + Children + Isolated, 5);
        for (int child = 1; child <= Children; ++child)
            addEdge(graph, child, 2, 0, 1);
        const Layout layout = layOutQuietly(graph);
        QCOMPARE(overlapsOf(layout), 0);
        const QSizeF size = sizeOf(layout);
        QVERIFY2(size.width() / size.height() > 0.5 && size.width() / size.height() < 2,
                 qPrintable(u"%1 × %2"_s.arg(size.width()).arg(size.height())));
    }

    void cancellingKillsTheWorker()
    {
        // A graph that dot needs minutes for.
        LayoutGraph graph = boxes(390, 4);
        for (int i = 1; i < 390; ++i) {
            addEdge(graph, i, 1, (i * 31) % i, 1);
            addEdge(graph, i, 2, (i * 57 + 13) % 390, 1);
        }
        Cancelling progress;
        QElapsedTimer timer;
        timer.start();
        QVERIFY_THROWS_EXCEPTION(Canceled, layOut(graph, progress));
        QVERIFY2(timer.elapsed() < 2000, "far sooner than the deadline of the layout");
    }

    void aMissingOrCrashingWorkerLeavesAGrid_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addRow("missing") << QByteArray("/nonexistent/layout");
        QTest::addRow("fails") << QByteArray("/bin/false");
        QTest::addRow("answers nonsense") << QByteArray("/bin/echo");
    }

    void aMissingOrCrashingWorkerLeavesAGrid()
    {
        QFETCH(const QByteArray, program);
        const WorkerPath path(program);
        LayoutGraph graph = boxes(6, 3);
        for (int i = 1; i < 6; ++i)
            addEdge(graph, i, 1, 0, 1);
        const Layout layout = layOutQuietly(graph);
        QCOMPARE(overlapsOf(layout), 0);
        for (const QList<QPointF>& edge : layout.edges)
            QVERIFY(edge.size() >= 4);
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

QTEST_GUILESS_MAIN(TestLayouter)
#include "tst_layouter.moc"

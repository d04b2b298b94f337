#include "model/job/error.h"
#include "model/job/progress.h"
#include "model/layout/components.h"
#include "model/layout/graphvizformat.h"
#include "model/layout/layouter.h"
#include "model/layout/layoutworkers.h"
#include "tests/support/layoutgraphs.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

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

/// Cancels once the work has begun.
class Cancelling : public Progress {
    void advance(qint64, qint64, const QString&) override
    {
        if (++m_calls > 10)
            throw Canceled();
    }
    int m_calls = 0;
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

Q_DECLARE_METATYPE(LayoutGraph)
Q_DECLARE_METATYPE(LayoutKind)

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

    /// Modules of thirty tables around one that all of them refer to, with a few edges between them.
    static LayoutGraph modules(int count)
    {
        constexpr int Size = 30;
        LayoutGraph graph = boxes(count * Size + 1, 6);
        const int hub = count * Size;
        for (int module = 0; module < count; ++module)
            for (int i = 1; i < Size; ++i) {
                const int child = module * Size + i;
                addEdge(graph, child, 1, module * Size + (i * 7) % i, 0);
                addEdge(graph, child, 2, hub, 0);
                if (i % 11 == 0)
                    addEdge(graph, child, 3, (module * 13 + 5) % count * Size, 0);
            }
        return graph;
    }

    void aLargeComponentIsDividedIntoItsModules()
    {
        constexpr int Modules = 20;
        const LayoutGraph graph = modules(Modules);
        const Layout layout = layOutQuietly(graph);
        QCOMPARE(overlapsOf(layout), 0);
        const QSizeF size = sizeOf(layout);
        QVERIFY2(size.width() / size.height() > 0.5 && size.width() / size.height() < 2,
                 qPrintable(u"%1 × %2"_s.arg(size.width()).arg(size.height())));
        QVERIFY(layout.groups.size() >= Modules);
        std::set<int> grouped;
        for (const Layout::Group& group : layout.groups)
            for (const int node : group.nodes) {
                QVERIFY2(grouped.insert(node).second, "a table is in one group");
                QVERIFY(group.frame.contains(layout.nodes[static_cast<size_t>(node)]));
            }
        QCOMPARE(grouped.size(), graph.nodes.size());
        size_t apart = 0;
        for (const Layout::Group& group : layout.groups) {
            std::map<int, size_t> tablesOf;
            for (const int node : group.nodes)
                ++tablesOf[node / 30];
            apart += group.nodes.size()
                - std::ranges::max_element(tablesOf, {}, [](const auto& its) { return its.second; })->second;
        }
        QVERIFY2(apart <= 20, qPrintable(QString::number(apart)));
        for (size_t i = 0; i < layout.groups.size(); ++i)
            for (size_t j = i + 1; j < layout.groups.size(); ++j)
                QVERIFY(!layout.groups[i].frame.intersects(layout.groups[j].frame));
    }

    /// One table in seven refers to itself, and one key in five has a parallel one.
    static LayoutGraph withLoopsAndParallels(LayoutGraph graph)
    {
        const auto edges = graph.edges;
        for (size_t i = 0; i < edges.size(); i += 5)
            addEdge(graph, edges[i].from, 1, edges[i].to, 0);
        for (int i = 0; i < static_cast<int>(graph.nodes.size()); i += 7)
            addEdge(graph, i, 1, i, 0);
        return graph;
    }

    void whateverTheGraphItFitsAScreen_data()
    {
        QTest::addColumn<LayoutGraph>("graph");
        QTest::addRow("no table") << LayoutGraph();
        QTest::addRow("one table") << boxes(1, 3);
        QTest::addRow("two tables") << boxes(2, 3);
        LayoutGraph two = boxes(2, 3);
        addEdge(two, 0, 1, 1, 0);
        addEdge(two, 1, 1, 0, 0);
        QTest::addRow("two tables that refer to each other") << two;
        QTest::addRow("5,000 isolated tables") << boxes(5000, 6);

        LayoutGraph hub = boxes(3001, 4);
        for (int child = 1; child <= 3000; ++child)
            addEdge(hub, child, 1, 0, 0);
        QTest::addRow("a hub with 3,000 children") << hub;
        LayoutGraph chain = boxes(2000, 4);
        for (int i = 1; i < 2000; ++i)
            addEdge(chain, i, 1, i - 1, 0);
        QTest::addRow("a chain of 2,000 tables") << chain;
        LayoutGraph bipartite = boxes(120, 60);
        for (int child = 0; child < 60; ++child)
            for (int parent = 60; parent < 120; ++parent)
                addEdge(bipartite, child, 1 + parent - 60, parent, 0);
        QTest::addRow("60 tables that refer to 60 others") << bipartite;
        LayoutGraph long400 = boxes(1001, 3);
        long400.nodes[0].rowHeights.resize(401, 20);
        QTest::addRow("a table of 400 columns beside 1,000 small ones") << long400;
        for (int i = 1; i <= 1000; i += 2)
            addEdge(long400, 0, 1 + i % 400, i, 0);
        QTest::addRow("a table of 400 columns that refers to 500 small ones") << long400;
    }

    void whateverTheGraphItFitsAScreen()
    {
        QFETCH(const LayoutGraph, graph);
        for (const LayoutGraph& its : {graph, withLoopsAndParallels(graph)}) {
            const Layout layout = layOutQuietly(its);
            QCOMPARE(layout.nodes.size(), its.nodes.size());
            QCOMPARE(overlapsOf(layout), 0);
            for (const QList<QPointF>& edge : layout.edges)
                QVERIFY(edge.size() >= 4);
            constexpr size_t FewestOfAShape = 9; // Fewer have the shape of the tables.
            const QSizeF size = sizeOf(layout);
            if (its.nodes.size() >= FewestOfAShape)
                QVERIFY2(size.width() / size.height() > 0.5 && size.width() / size.height() < 2,
                         qPrintable(u"%1 × %2"_s.arg(size.width()).arg(size.height())));
        }
    }

    void aFewHighTablesDoNotStandInOneColumn()
    {
        LayoutGraph graph = boxes(7, 25);
        for (int child = 2; child < 7; ++child)
            for (const int parent : {0, 1})
                addEdge(graph, child, 1 + parent, parent, 0);
        const Layout layout = layOutQuietly(graph);
        QCOMPARE(overlapsOf(layout), 0);
        const QSizeF size = sizeOf(layout);
        QVERIFY2(size.height() < 1.5 * size.width(),
                 qPrintable(u"%1 × %2"_s.arg(size.width()).arg(size.height())));
    }

    void aHierarchyHasParentsLeftOfTheirChildren_data()
    {
        QTest::addColumn<LayoutGraph>("graph");
        LayoutGraph hub = boxes(200, 8);
        for (int child = 1; child < 200; ++child)
            addEdge(hub, child, 1, child % 10 == 0 ? child / 2 : 0, 0);
        QTest::addRow("columns that are too high") << hub;
        QTest::addRow("tables that are too many for dot") << modules(20);
    }

    void aHierarchyHasParentsLeftOfTheirChildren()
    {
        QFETCH(const LayoutGraph, graph);
        NoProgress progress;
        const Layout layout = layOut(graph, LayoutKind::Hierarchy, progress);
        QCOMPARE(overlapsOf(layout), 0);
        QVERIFY(layout.groups.empty());
        int wrong = 0;
        for (const LayoutGraph::Edge& edge : graph.edges)
            wrong += layout.nodes[static_cast<size_t>(edge.to)].left()
                    < layout.nodes[static_cast<size_t>(edge.from)].left()
                ? 0
                : 1;
        QCOMPARE(wrong, 0);
        QVERIFY2(sizeOf(layout).height() < 2 * sizeOf(layout).width(),
                 qPrintable(u"%1 × %2"_s.arg(sizeOf(layout).width()).arg(sizeOf(layout).height())));
    }

    void forcesThatFindNoPlacesAreASentence()
    {
        const WorkerPath path("/bin/false");
        LayoutGraph graph = boxes(2, 3);
        addEdge(graph, 1, 1, 0, 0);
        NoProgress progress;
        QVERIFY_THROWS_EXCEPTION(Error, layOut(graph, LayoutKind::Forces, progress));
    }

    void regionsStandInFramesOfTheirOwn()
    {
        LayoutGraph graph = modules(4);
        for (size_t i = 0; i < graph.nodes.size(); ++i)
            graph.nodes[i].region = static_cast<int>(i / 30) % 3;
        NoProgress progress;
        const Layout layout = layOut(graph, LayoutKind::Schemas, progress);
        QCOMPARE(overlapsOf(layout), 0);
        QCOMPARE(layout.groups.size(), 3u);
        size_t tables = 0;
        for (const Layout::Group& group : layout.groups) {
            tables += group.nodes.size();
            for (const int node : group.nodes) {
                QVERIFY(group.frame.contains(layout.nodes[static_cast<size_t>(node)]));
                QCOMPARE(graph.nodes[static_cast<size_t>(node)].region,
                         graph.nodes[static_cast<size_t>(group.nodes.front())].region);
            }
        }
        QCOMPARE(tables, graph.nodes.size());
        QVERIFY(!layout.groups[0].frame.intersects(layout.groups[1].frame));
        for (const QList<QPointF>& edge : layout.edges)
            QVERIFY(edge.size() >= 4);
    }

    void regionsDoNotShareAGroup()
    {
        LayoutGraph graph = boxes(12, 2);
        for (int i = 1; i < 12; ++i) {
            graph.nodes[static_cast<size_t>(i)].region = i % 2;
            addEdge(graph, i, 1, 0, 0);
        }
        const Layout layout = layOutQuietly(graph);
        QVERIFY(layout.groups.size() >= 2);
        for (const Layout::Group& group : layout.groups)
            for (const int node : group.nodes)
                QCOMPARE(graph.nodes[static_cast<size_t>(node)].region,
                         graph.nodes[static_cast<size_t>(group.nodes.front())].region);
    }

    void theCoarseLayoutHasTheSameGroups()
    {
        const LayoutGraph graph = modules(8);
        const Layout coarse = layOutCoarsely(graph);
        const Layout layout = layOutQuietly(graph);
        QCOMPARE(overlapsOf(coarse), 0);
        QCOMPARE(coarse.groups.size(), layout.groups.size());
        for (size_t i = 0; i < layout.groups.size(); ++i)
            QCOMPARE(coarse.groups[i].nodes, layout.groups[i].nodes);
        for (const QList<QPointF>& edge : coarse.edges)
            QVERIFY(edge.size() >= 4);
    }

    void onlyTheGraphAtWhichAWorkerHangsIsLost()
    {
        const LayoutGraph graph = modules(1);
        std::vector<int> edges(graph.edges.size());
        std::iota(edges.begin(), edges.end(), 0);
        const std::vector<LayoutBox> boxes = layoutBoxes(graph, {components(graph).front().nodes, edges});
        const QByteArray good = hierarchicalDot(graph, boxes, edges);
        NoProgress progress;
        // No engine has such a name: the program fails, and goes on with the next.
        const auto answers
            = runLayoutWorkers({good, "graph { layout=none_of_them; a }", good, good}, 5s, 10s, progress);
        QVERIFY(answers[0]);
        QVERIFY(!answers[1]);
        QVERIFY(answers[2]);
        QCOMPARE(answers[3], answers[0]);
    }

    void aWorkerLaysOutAGraphTheSameWhateverCameBefore()
    {
        const QByteArray graph = "graph chain { layout=sfdp; overlap=prism; node [shape=box width=2]; "
                                 "a -- b; b -- c; c -- d; d -- e; e -- f; }";
        NoProgress progress;
        const auto answers = runLayoutWorkers(std::vector<QByteArray>(12, graph), 5s, 10s, progress);
        QVERIFY(answers.front());
        for (const auto& answer : answers)
            QCOMPARE(answer, answers.front());
    }

    void cancellingKillsTheWorker()
    {
        // A graph that dot needs minutes for.
        QByteArray dot = "digraph { layout=dot; ";
        for (int i = 1; i < 900; ++i)
            dot += "n" + QByteArray::number(i) + " -> n" + QByteArray::number(i * 31 % 700) + "; n"
                + QByteArray::number(i) + " -> n" + QByteArray::number((i * 57 + 13) % 900) + ';';
        Cancelling progress;
        QElapsedTimer timer;
        timer.start();
        QVERIFY_THROWS_EXCEPTION(Canceled, runLayoutWorkers({dot + '}'}, 60s, 60s, progress));
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
};

QTEST_GUILESS_MAIN(TestLayouter)
#include "tst_layouter.moc"

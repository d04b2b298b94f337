#include "model/layout/levels.h"
#include "tests/support/layoutgraphs.h"

#include <QTest>

class TestLevels : public QObject {
    Q_OBJECT

private slots:
    void eachLevelStandsInAFrameOfItsOwn()
    {
        LayoutGraph graph = boxes(40, 10);
        std::vector<int> levels{0};
        for (int i = 1; i < 40; ++i) {
            levels.push_back(i < 30 ? 1 : 2);
            addEdge(graph, i, 1, i < 30 ? 0 : i - 20, 0);
        }
        const Layout layout = layOutInLevels(graph, levels);
        QCOMPARE(overlapsOf(layout), 0);
        QCOMPARE(layout.groups.size(), 3u);
        size_t tables = 0;
        for (size_t i = 0; i < layout.groups.size(); ++i) {
            const Layout::Group& group = layout.groups[i];
            QCOMPARE(group.level, std::optional(static_cast<int>(i)));
            for (const int node : group.nodes) {
                QCOMPARE(levels[static_cast<size_t>(node)], static_cast<int>(i));
                QVERIFY(group.frame.contains(layout.nodes[static_cast<size_t>(node)]));
            }
            tables += group.nodes.size();
            QVERIFY(i == 0 || layout.groups[i - 1].frame.right() < group.frame.left());
        }
        QCOMPARE(tables, graph.nodes.size());
    }

    void circlesHaveLevelsToo()
    {
        LayoutGraph graph = boxes(5, 3);
        for (const auto& [child, parent] : {std::pair(1, 0), {2, 1}, {1, 2}, {3, 2}, {3, 3}, {4, 0}, {4, 3}})
            addEdge(graph, child, 1, parent, 0);
        QCOMPARE(parentLevels(graph), std::vector<int>({0, 1, 2, 3, 4}));
    }

    void nothingHasNoLevels()
    {
        const Layout layout = layOutInLevels({}, {});
        QVERIFY(layout.nodes.empty());
        QVERIFY(layout.groups.empty());
    }

    void aLevelIsWrappedForAWindow_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("rows");
        QTest::addRow("few high tables") << 6 << 40;
        QTest::addRow("some tables") << 30 << 12;
        QTest::addRow("very many tables") << 900 << 8;
    }

    void aLevelIsWrappedForAWindow()
    {
        QFETCH(const int, count);
        QFETCH(const int, rows);
        LayoutGraph graph = boxes(count, rows);
        std::vector<int> levels(graph.nodes.size(), 1);
        levels[0] = 0;
        for (int child = 1; child < count; ++child)
            addEdge(graph, child, 1, 0, 0);
        QRectF all;
        const Layout layout = layOutInLevels(graph, levels);
        for (const QRectF& node : layout.nodes)
            all |= node;
        const double proportion = all.width() / all.height();
        QVERIFY2(proportion > 0.5 && proportion < 2, qPrintable(QString::number(proportion)));
    }
};

QTEST_GUILESS_MAIN(TestLevels)
#include "tst_levels.moc"

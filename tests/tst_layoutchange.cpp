#include "model/layout/components.h"
#include "model/layout/detours.h"
#include "model/layout/edgeroutes.h"
#include "model/layout/layoutchange.h"

#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;

/// What was done to a layout is taken back, and nothing else.
class TestLayoutChange : public QObject {
    Q_OBJECT

private:
    LayoutGraph m_graph;
    QStringList m_names;
    KeptLayout m_before;

    static constexpr size_t Grown = 5;

    QSizeF sizeOf(size_t node) const { return {m_graph.nodes[node].width, nodeHeight(m_graph.nodes[node])}; }

    KeptLayout laidOutAsBefore(const LayoutGraph& graph, const KeptLayout& known) const
    {
        return keptLayout(graph, m_names, layOutAsBefore(graph, m_names, known).value());
    }

    /// One table has more rows, for which it has no room where it stands.
    KeptLayout grown() const
    {
        LayoutGraph graph = m_graph;
        graph.nodes[Grown].width += 40;
        graph.nodes[Grown].rowHeights.resize(12, 20);
        return laidOutAsBefore(graph, m_before);
    }

    /// A table is moved, with its edges and those that it would hide.
    KeptLayout moved(const KeptLayout& layout, const QString& table, QPointF corner) const
    {
        Layout moved = layOutAsBefore(m_graph, m_names, layout).value();
        const int node = static_cast<int>(m_names.indexOf(table));
        moved.nodes[static_cast<size_t>(node)].moveTo(corner);
        std::vector<int> touched;
        for (size_t i = 0; i < m_graph.edges.size(); ++i)
            if (m_graph.edges[i].from == node || m_graph.edges[i].to == node
                || runsBehind(moved.edges[i], moved.nodes[static_cast<size_t>(node)]))
                touched.push_back(static_cast<int>(i));
        routeEdges(m_graph, touched, moved);
        return keptLayout(m_graph, m_names, moved);
    }

private slots:
    void init()
    {
        m_graph = {};
        m_names.clear();
        Layout layout;
        for (int i = 0; i < 16; ++i) {
            m_graph.nodes.push_back({TableId{i}, 150, std::vector<double>(4, 20)});
            m_names << u"t%1"_s.arg(i);
            layout.nodes.emplace_back(QPointF(i % 4 * 220, i / 4 * 130), sizeOf(static_cast<size_t>(i)));
        }
        for (int i = 1; i < 16; ++i)
            m_graph.edges.push_back({ForeignKeyId{i - 1}, i, 1, (i * 7) % i, 1});
        layout.edges.resize(m_graph.edges.size());
        std::vector<int> all(m_graph.edges.size());
        std::iota(all.begin(), all.end(), 0);
        routeEdges(m_graph, all, layout);
        layout.groups = {{{0, 1, 4, 5}, {-20, -40, 410, 300}, {}}};
        m_before = keptLayout(m_graph, m_names, layout);
        QCOMPARE(laidOutAsBefore(m_graph, m_before), m_before);
    }

    void aTableThatGrewAndShrinksAgainLeavesThePictureAsItWas()
    {
        const KeptLayout after = grown();
        QVERIFY(after.tables[u"t5"_s].topLeft() != m_before.tables[u"t5"_s].topLeft());
        QVERIFY(after.groups != m_before.groups);
        QVERIFY2(laidOutAsBefore(m_graph, after) != m_before, "of itself it stays where it is");
        QCOMPARE(laidOutAsBefore(m_graph, takenBack(after, {m_before, after})), m_before);
    }

    void whatWasMovedMeanwhileStays()
    {
        const KeptLayout after = grown();
        KeptLayout now = after;
        now.tables[u"t15"_s].translate(300, 100);
        const KeptLayout back = laidOutAsBefore(m_graph, takenBack(now, {m_before, after}));
        for (const QString& name : std::as_const(m_names))
            QCOMPARE(back.tables[name], name == "t15"_L1 ? now.tables[name] : m_before.tables[name]);
        for (auto edge = m_before.edges.begin(); edge != m_before.edges.end(); ++edge)
            if (!edge.key().contains("t15\n"_L1))
                QCOMPARE(back.edges[edge.key()], *edge);
    }

    void noTableGoesBackToWhereAnotherStandsNow()
    {
        const KeptLayout after = grown();
        KeptLayout now = after;
        now.tables[u"t15"_s].moveTo(m_before.tables[u"t5"_s].topLeft() + QPointF(30, 30));
        QVERIFY(!now.tables[u"t15"_s].intersects(after.tables[u"t5"_s]));
        const KeptLayout back = laidOutAsBefore(m_graph, takenBack(now, {m_before, after}));
        QCOMPARE(back.tables[u"t15"_s], now.tables[u"t15"_s]);
        QVERIFY(!back.tables[u"t15"_s].intersects(back.tables[u"t5"_s]));
    }

    void aMoveIsTakenBackAndDoneAgainToTheLine()
    {
        const KeptLayout after = moved(m_before, u"t5"_s, {330, 330});
        const LayoutChange change = changeBetween(m_before, after);
        QCOMPARE(change.before.tables.keys(), QStringList{u"t5"_s});
        QVERIFY(change.before.edges.size() < m_before.edges.size());
        QCOMPARE(takenBack(after, change), m_before);
        QCOMPARE(takenBack(m_before, reversed(change)), after);
    }

    void theMovesOfTwoTablesAreTakenBackInTurn()
    {
        const KeptLayout first = moved(m_before, u"t5"_s, {330, 330});
        const KeptLayout second = moved(first, u"t6"_s, {100, -200});
        const KeptLayout back = takenBack(second, changeBetween(first, second));
        QCOMPARE(back, first);
        QCOMPARE(takenBack(back, changeBetween(m_before, first)), m_before);
    }

    void anEdgeThatATableHidesThatGoesBackIsRoutedAgain()
    {
        const KeptLayout after = moved(m_before, u"t5"_s, {1500, 1500});
        KeptLayout now = after;
        const QRectF place = m_before.tables[u"t5"_s];
        const QString other = u"t15\nt0\n0"_s;
        QVERIFY(now.edges.contains(other));
        const QPointF left(place.left() - 50, place.center().y());
        const QPointF right(place.right() + 50, place.center().y());
        now.edges[other] = {left, left + (right - left) / 3, right - (right - left) / 3, right};
        QVERIFY(!takenBack(now, changeBetween(m_before, after)).edges.contains(other));
    }
};

QTEST_GUILESS_MAIN(TestLayoutChange)
#include "tst_layoutchange.moc"

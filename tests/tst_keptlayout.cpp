#include "model/job/progress.h"
#include "model/layout/components.h"
#include "model/layout/detours.h"
#include "model/layout/edgeroutes.h"
#include "model/layout/keptlayout.h"
#include "model/layout/layouter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// A graph whose tables have names.
struct Named {
    LayoutGraph graph;
    QStringList names;

    int node(const QString& name) const { return static_cast<int>(names.indexOf(name)); }

    void addTable(const QString& name, int rows)
    {
        const TableId id{static_cast<int>(graph.nodes.size())};
        graph.nodes.push_back({id, 150, std::vector<double>(static_cast<size_t>(rows) + 1, 20)});
        names << name;
    }

    void addKey(const QString& child, const QString& parent)
    {
        const ForeignKeyId id{static_cast<int>(graph.edges.size())};
        graph.edges.push_back({id, node(child), 1, node(parent), 1});
    }

    void remove(const QString& name)
    {
        const int gone = node(name);
        names.removeAt(gone);
        graph.nodes.erase(graph.nodes.begin() + gone);
        std::erase_if(graph.edges,
                      [&](const LayoutGraph::Edge& edge) { return edge.from == gone || edge.to == gone; });
        for (LayoutGraph::Edge& edge : graph.edges) {
            edge.from -= edge.from > gone ? 1 : 0;
            edge.to -= edge.to > gone ? 1 : 0;
        }
    }
};

/// `count` tables in a tree, and two that nothing refers to.
Named tree(int count)
{
    Named result;
    for (int i = 0; i < count; ++i)
        result.addTable(u"t%1"_s.arg(i), 2 + i % 5);
    for (int i = 1; i < count; ++i)
        result.addKey(u"t%1"_s.arg(i), u"t%1"_s.arg((i - 1) / 3));
    result.addTable(u"alone"_s, 3);
    result.addTable(u"apart"_s, 3);
    return result;
}

Layout layOutQuietly(const LayoutGraph& graph)
{
    NoProgress progress;
    return layOut(graph, progress);
}

KeptLayout kept(const Named& named)
{
    return keptLayout(named.graph, named.names, layOutQuietly(named.graph));
}

Layout laidOutAsBefore(const Named& named, const KeptLayout& before)
{
    return layOutAsBefore(named.graph, named.names, before).value();
}

QStringList overlapsOf(const Named& named, const Layout& layout)
{
    QStringList overlaps;
    for (size_t i = 0; i < layout.nodes.size(); ++i) {
        for (size_t j = i + 1; j < layout.nodes.size(); ++j)
            if (layout.nodes[i].intersects(layout.nodes[j]))
                overlaps << named.names[static_cast<qsizetype>(i)] + u" and "_s
                        + named.names[static_cast<qsizetype>(j)];
        for (const Layout::Group& group : layout.groups) {
            const bool isMember = std::ranges::find(group.nodes, static_cast<int>(i)) != group.nodes.end();
            if (isMember ? !group.frame.contains(layout.nodes[i]) : group.frame.intersects(layout.nodes[i]))
                overlaps << named.names[static_cast<qsizetype>(i)] + u" and a frame"_s;
        }
    }
    for (size_t i = 0; i < layout.groups.size(); ++i)
        for (size_t j = i + 1; j < layout.groups.size(); ++j)
            if (layout.groups[i].frame.intersects(layout.groups[j].frame))
                overlaps << u"frames %1 and %2"_s.arg(i).arg(j);
    return overlaps;
}

/// The tables that do not stand where they stood.
QStringList movedTables(const Named& named, const Layout& layout, const KeptLayout& before)
{
    QStringList moved;
    for (qsizetype i = 0; i < named.names.size(); ++i)
        if (before.tables.contains(named.names[i])
            && layout.nodes[static_cast<size_t>(i)].topLeft() != before.tables[named.names[i]].topLeft())
            moved << named.names[i];
    return moved;
}

double distance(const Named& named, const Layout& layout, const QString& one, const QString& other)
{
    const QPointF between = layout.nodes[static_cast<size_t>(named.node(one))].center()
        - layout.nodes[static_cast<size_t>(named.node(other))].center();
    return std::hypot(between.x(), between.y());
}

bool edgesEndBesideTheirRows(const Named& named, const Layout& layout)
{
    for (size_t i = 0; i < layout.edges.size(); ++i) {
        const LayoutGraph::Edge& edge = named.graph.edges[i];
        const auto isBeside = [&](QPointF end, int node, int row) {
            const auto& box = named.graph.nodes[static_cast<size_t>(node)];
            return std::abs(end.y() - rowCentre(box, layout.nodes[static_cast<size_t>(node)], row)) < 10
                && layout.nodes[static_cast<size_t>(node)].adjusted(-2, -2, 2, 2).contains(end);
        };
        if (layout.edges[i].size() % 3 != 1 || !isBeside(layout.edges[i].front(), edge.from, edge.fromRow)
            || !isBeside(layout.edges[i].back(), edge.to, edge.toRow))
            return false;
    }
    return true;
}

} // namespace

class TestKeptLayout : public QObject {
    Q_OBJECT

private slots:
    void theSameSchemaGivesTheSamePicture_data()
    {
        QTest::addColumn<int>("tables");
        QTest::addRow("one hierarchy") << 30;
        QTest::addRow("in groups") << 200;
    }

    void theSameSchemaGivesTheSamePicture()
    {
        QFETCH(const int, tables);
        const Named named = tree(tables);
        const Layout layout = layOutQuietly(named.graph);
        const Layout again = laidOutAsBefore(named, keptLayout(named.graph, named.names, layout));
        QCOMPARE(again.nodes, layout.nodes);
        QCOMPARE(again.edges, layout.edges);
        QCOMPARE(again.groups.size(), layout.groups.size());
        for (size_t i = 0; i < layout.groups.size(); ++i) {
            QCOMPARE(again.groups[i].nodes, layout.groups[i].nodes);
            QCOMPARE(again.groups[i].frame, layout.groups[i].frame);
        }
    }

    void anotherOrderOfTheTablesChangesNothing()
    {
        const Named named = tree(12);
        const KeptLayout before = kept(named);
        Named other;
        for (qsizetype i = named.names.size() - 1; i >= 0; --i)
            other.addTable(named.names[i],
                           static_cast<int>(named.graph.nodes[static_cast<size_t>(i)].rowHeights.size()) - 1);
        for (const LayoutGraph::Edge& edge : named.graph.edges)
            other.addKey(named.names[edge.from], named.names[edge.to]);
        QCOMPARE(keptLayout(other.graph, other.names, laidOutAsBefore(other, before)), before);
    }

    void newTablesStandBesideTheirNeighbours_data() { theSameSchemaGivesTheSamePicture_data(); }

    void newTablesStandBesideTheirNeighbours()
    {
        QFETCH(const int, tables);
        Named named = tree(tables);
        const KeptLayout before = kept(named);
        named.addTable(u"child"_s, 4);
        named.addKey(u"child"_s, u"t4"_s);
        named.addTable(u"grandchild"_s, 4);
        named.addKey(u"grandchild"_s, u"child"_s);
        named.addTable(u"parent"_s, 4);
        named.addKey(u"t9"_s, u"parent"_s);
        named.addTable(u"stranger"_s, 4);
        named.addTable(u"its friend"_s, 4);
        named.addKey(u"its friend"_s, u"stranger"_s);
        const Layout layout = laidOutAsBefore(named, before);
        QCOMPARE(movedTables(named, layout, before), QStringList());
        QCOMPARE(overlapsOf(named, layout), QStringList());
        QVERIFY(edgesEndBesideTheirRows(named, layout));
        for (const auto& [one, other] : {std::pair(u"child"_s, u"t4"_s),
                                         {u"grandchild"_s, u"child"_s},
                                         {u"parent"_s, u"t9"_s},
                                         {u"its friend"_s, u"stranger"_s}})
            QVERIFY2(distance(named, layout, one, other) < 700,
                     qPrintable(u"%1: %2"_s.arg(one).arg(distance(named, layout, one, other))));
    }

    void goneTablesLeaveAndTheOthersStay()
    {
        Named named = tree(40);
        const KeptLayout before = kept(named);
        for (const QString& gone : {u"t3"_s, u"t17"_s, u"alone"_s})
            named.remove(gone);
        const Layout layout = laidOutAsBefore(named, before);
        QCOMPARE(layout.nodes.size(), 39u);
        QCOMPARE(movedTables(named, layout, before), QStringList());
        QCOMPARE(overlapsOf(named, layout), QStringList());
    }

    void aRenamedTableStandsAboutWhereItStood()
    {
        Named named = tree(40);
        const KeptLayout before = kept(named);
        const int renamed = named.node(u"t5"_s);
        named.names[renamed] = u"new name"_s;
        const Layout layout = laidOutAsBefore(named, before);
        QCOMPARE(movedTables(named, layout, before), QStringList());
        QCOMPARE(overlapsOf(named, layout), QStringList());
        const QPointF by
            = layout.nodes[static_cast<size_t>(renamed)].center() - before.tables[u"t5"_s].center();
        QVERIFY2(std::hypot(by.x(), by.y()) < 300, qPrintable(u"%1, %2"_s.arg(by.x()).arg(by.y())));
    }

    void aTableThatGrowsDoesNotOverlapItsNeighbours_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addRow("one column") << 1;
        QTest::addRow("many columns") << 40;
    }

    void aTableThatGrowsDoesNotOverlapItsNeighbours()
    {
        QFETCH(const int, columns);
        for (const int tables : {30, 200}) {
            Named named = tree(tables);
            const KeptLayout before = kept(named);
            QStringList grown;
            for (const QString& name : {u"t2"_s, u"t6"_s, u"t7"_s, u"alone"_s}) {
                auto& heights = named.graph.nodes[static_cast<size_t>(named.node(name))].rowHeights;
                heights.resize(heights.size() + static_cast<size_t>(columns), 20);
                named.graph.nodes[static_cast<size_t>(named.node(name))].width += 5;
                grown << name;
            }
            const Layout layout = laidOutAsBefore(named, before);
            QCOMPARE(overlapsOf(named, layout), QStringList());
            QVERIFY(edgesEndBesideTheirRows(named, layout));
            for (const QString& moved : movedTables(named, layout, before))
                QVERIFY2(grown.contains(moved), qPrintable(moved));
        }
    }

    void aTableThatShrinksStays()
    {
        Named named = tree(30);
        const KeptLayout before = kept(named);
        named.graph.nodes[4].rowHeights.resize(2);
        const Layout layout = laidOutAsBefore(named, before);
        QCOMPARE(movedTables(named, layout, before), QStringList());
        QCOMPARE(layout.nodes[4].height(), 40.0);
        QVERIFY(edgesEndBesideTheirRows(named, layout));
    }

    void tablesThatSomebodyLaidOntoEachOtherStaySo()
    {
        const Named named = tree(20);
        KeptLayout before = kept(named);
        before.tables[u"t3"_s].moveTo(before.tables[u"t8"_s].topLeft() + QPointF(20, 20));
        const Layout layout = laidOutAsBefore(named, before);
        QCOMPARE(movedTables(named, layout, before), QStringList());
    }

    void hundredsOfNewTablesFindAPlaceOfTheirOwn()
    {
        Named named = tree(400);
        const KeptLayout before = kept(named);
        for (int i = 0; i < 300; ++i) {
            named.addTable(u"new%1"_s.arg(i), 3 + i % 7);
            if (i % 3 == 0)
                named.addKey(u"new%1"_s.arg(i), u"t%1"_s.arg(i));
            if (i % 3 == 1)
                named.addKey(u"new%1"_s.arg(i), u"new%1"_s.arg(i - 1));
        }
        const Layout layout = laidOutAsBefore(named, before);
        QCOMPARE(movedTables(named, layout, before), QStringList());
        QCOMPARE(overlapsOf(named, layout), QStringList());
        QRectF all;
        for (const QRectF& node : layout.nodes)
            all |= node;
        QVERIFY2(all.width() / all.height() > 0.5 && all.width() / all.height() < 2,
                 qPrintable(u"%1 × %2"_s.arg(all.width()).arg(all.height())));
    }

    void whereTooMuchChangedThereIsNoSuchLayout()
    {
        const Named before = tree(40);
        const KeptLayout known = kept(before);
        const Named larger = tree(120);
        QVERIFY(!layOutAsBefore(larger.graph, larger.names, known));
        const Named smaller = tree(10);
        QVERIFY(!layOutAsBefore(smaller.graph, smaller.names, known));
        QVERIFY(!layOutAsBefore(before.graph, before.names, {}));
        QVERIFY(!layOutAsBefore({}, {}, {}));
    }

    void fixedTablesStayAndOthersMakeRoom()
    {
        const Named named = tree(60);
        const Layout layout = layOutQuietly(named.graph);
        std::vector<QRectF> fixed(named.graph.nodes.size());
        fixed[5] = layout.nodes[5].translated(900, 400);
        fixed[8] = layout.nodes[8].translated(600, 500);
        const Layout around = withFixedTables(named.graph, layout, fixed);
        QCOMPARE(around.nodes[5], fixed[5]);
        QCOMPARE(around.nodes[8], fixed[8]);
        QCOMPARE(overlapsOf(named, around), QStringList());
        QVERIFY(edgesEndBesideTheirRows(named, around));
        const Layout free
            = withFixedTables(named.graph, layout, std::vector<QRectF>(named.graph.nodes.size()));
        QCOMPARE(free.nodes, layout.nodes);
    }

    void edgesGoAroundATableThatIsFixedOntoThem()
    {
        Named named;
        for (const QString& name : {u"parent"_s, u"child"_s, u"other"_s, u"anchor"_s})
            named.addTable(name, 3);
        named.addKey(u"child"_s, u"parent"_s);
        const QSizeF size(named.graph.nodes[0].width, nodeHeight(named.graph.nodes[0]));
        Layout layout{{{{0, 0}, size}, {{900, 0}, size}, {{400, 500}, size}, {{2000, 500}, size}}, {{}}, {}};
        routeEdges(named.graph, std::vector<int>{0}, layout);
        // The whole follows what is fixed by half as far, as the anchor stays.
        const Layout around
            = withFixedTables(named.graph, layout, {{}, {}, {{400, -480}, size}, layout.nodes[3]});
        const QPointF by = around.nodes[0].topLeft() - layout.nodes[0].topLeft();
        QVERIFY(runsBehind(layout.edges[0], around.nodes[2].translated(-by)));
        QVERIFY(!runsBehind(around.edges[0], around.nodes[2]));
        QVERIFY(edgesEndBesideTheirRows(named, around));
    }

    void itSurvivesAFile()
    {
        KeptLayout before = kept(tree(200));
        QVERIFY(before.groups.size() > 1);
        before.groups.front().level = 0;
        const QByteArray file = QJsonDocument(toJson(before)).toJson();
        QCOMPARE(keptLayoutOf(QJsonDocument::fromJson(file).object()), before);
    }

    void whatIsNoLayoutHasNoTables_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addRow("empty") << QByteArray("{}");
        QTest::addRow("other types") << QByteArray(R"({"tables": [1], "edges": 2, "groups": {"a": 1}})");
        QTest::addRow("too few numbers")
            << QByteArray(R"({"tables": {"a": [1, 2]}, "edges": {"a": [1, 2, 3]}})");
        QTest::addRow("negative sizes") << QByteArray(R"({"tables": {"a": [1, 2, -3, 4]}})");
    }

    void whatIsNoLayoutHasNoTables()
    {
        QFETCH(const QByteArray, json);
        const KeptLayout layout = keptLayoutOf(QJsonDocument::fromJson(json).object());
        QVERIFY(layout.tables.isEmpty());
        QVERIFY(layout.edges.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestKeptLayout)
#include "tst_keptlayout.moc"

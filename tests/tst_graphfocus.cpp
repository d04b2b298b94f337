#include "tests/support/shopschema.h"
#include "views/graph/focusbar.h"
#include "views/graph/focushistory.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/graphscene.h"
#include "views/graph/groupname.h"
#include "views/graph/legend.h"
#include "views/graph/pathbar.h"

#include <QComboBox>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// What part of a schema the graph shows.
class TestGraphFocus : public QObject {
    Q_OBJECT

private:
    /// One column a table; keys by name: "child parent action".
    static Schema schemaOf(const QStringList& tables, const QStringList& keys)
    {
        std::vector<Table> all;
        for (const QString& name : tables) {
            Table table;
            table.name = name;
            table.columns.push_back({});
            table.columns.back().name = u"id"_s;
            all.push_back(table);
        }
        std::vector<ForeignKey> foreignKeys;
        for (const QString& text : keys) {
            const QStringList words = text.split(u' ');
            ForeignKey key;
            key.child = TableId{static_cast<int>(tables.indexOf(words[0]))};
            key.parent = TableId{static_cast<int>(tables.indexOf(words[1]))};
            key.childColumns = {ColumnId{0}};
            key.parentColumns = {ColumnId{0}};
            key.onDelete
                = words.value(2) == "cascade"_L1 ? ReferentialAction::Cascade : ReferentialAction::SetNull;
            foreignKeys.push_back(key);
        }
        return Schema(u"sqlite"_s, {}, all, foreignKeys);
    }

    static QString printed(const Schema& schema, const std::vector<TableDistance>& tables)
    {
        QStringList texts;
        for (const TableDistance& its : tables)
            texts << schema.table(its.table).name + QString::number(its.distance);
        return texts.join(u' ');
    }

private slots:
    void relativesAreFoundByDistance_data()
    {
        QTest::addColumn<int>("relatives");
        QTest::addColumn<int>("depth");
        QTest::addColumn<QString>("found");
        const auto number = [](Relatives relatives) { return static_cast<int>(relatives); };
        QTest::addRow("parents and children") << number(Relatives::ParentsAndChildren) << 1 << u"b0 a1 c1"_s;
        QTest::addRow("children") << number(Relatives::Children) << 2 << u"b0 c1 d2"_s;
        QTest::addRow("parents") << number(Relatives::Parents) << 9 << u"b0 a1 users2"_s;
        QTest::addRow("not beyond a hub")
            << number(Relatives::ParentsAndChildren) << 9 << u"b0 a1 c1 users2 d2"_s;
    }

    void relativesAreFoundByDistance()
    {
        QFETCH(const int, relatives);
        QFETCH(const int, depth);
        QFETCH(const QString, found);
        const Schema schema
            = schemaOf({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"users"_s, u"other"_s},
                       {u"b a"_s, u"c b"_s, u"d c"_s, u"a users"_s, u"other users"_s, u"c c"_s});
        std::vector<bool> isHub(schema.tables().size());
        isHub[4] = true;
        QCOMPARE(printed(schema,
                         neighbourhood(schema, TableId{1}, depth, static_cast<Relatives>(relatives), isHub)),
                 found);
    }

    void aDeleteReachesOnThroughCascades()
    {
        // To c there is a short way that ends, and a longer one on which its rows are deleted.
        const Schema schema = schemaOf(
            {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s},
            {u"b a cascade"_s, u"c a"_s, u"c b cascade"_s, u"d c cascade"_s, u"e d"_s, u"f e cascade"_s});
        QCOMPARE(printed(schema, deleteReach(schema, TableId{0})), u"a0 b1 c1 d2 e3"_s);
    }

    void keysThatDoNotActAreNotFollowed()
    {
        Schema schema = schemaOf({u"a"_s, u"b"_s}, {u"b a cascade"_s});
        std::vector<ForeignKey> keys = schema.foreignKeys();
        keys[0].fault = ForeignKeyFault::NotEnforced;
        schema = Schema(u"mariadb"_s, {}, schema.tables(), keys);
        QCOMPARE(printed(schema, deleteReach(schema, TableId{0})), u"a0"_s);
    }

    void hiddenTablesAreLeftOut()
    {
        const Schema schema = shopSchema();
        GraphFocus focus;
        focus.hidden.insert(tableNamed(schema, u"customer"));
        QCOMPARE(shownTables(schema, focus).size(), schema.tables().size() - 1);
    }

    void theLayoutOfAPartHasNoPlaceForTheRest()
    {
        const Schema schema = shopSchema();
        const TableId product = tableNamed(schema, u"product");
        const TableId category = tableNamed(schema, u"category");
        const LayoutGraph graph = layoutGraph(schema, {category, product});
        QCOMPARE(graph.nodes.size(), 2u);
        Layout part{{QRectF(0, 0, 10, 10), QRectF(50, 0, 10, 10)}, {}, {}};
        for (size_t i = 0; i < graph.edges.size(); ++i)
            part.edges.push_back({{50, 5}, {40, 5}, {30, 5}, {10, 5}});
        const Layout whole = layoutOfWhole(schema, graph, part);
        QCOMPARE(whole.nodes[category.position()], part.nodes[0]);
        QCOMPARE(whole.nodes[product.position()], part.nodes[1]);
        QVERIFY(whole.nodes[tableNamed(schema, u"customer").position()].isNull());
        const std::vector<LayoutGraph::Edge> edges = layoutEdges(schema);
        for (size_t i = 0; i < edges.size(); ++i) {
            const ForeignKey& key = schema.foreignKey(edges[i].foreignKey);
            const bool isWithin = (key.child == product || key.child == category)
                && (key.parent == product || key.parent == category);
            QCOMPARE(!whole.edges[i].isEmpty(), isWithin);
        }

        // Of which the legend tells, too.
        const GraphScene scene(schema, whole, graphTheme(QPalette(Qt::white)));
        const Legend legend = legendOf(scene.shownKeys(), std::nullopt, scene.notation(), scene.filter());
        int counted = 0;
        for (const Legend::Entry& entry : legend.groups.front().entries)
            counted += entry.keys;
        QVERIFY(counted > 0);
        QCOMPARE(counted, static_cast<int>(graph.edges.size()));
    }

    void aFilterCanBeTakenBackFromAPartThatHasNoSuchKey()
    {
        KeyFilter filter;
        filter.toggle(MissingIndex());
        const Legend legend = legendOf({}, std::nullopt, Notation::CrowsFoot, filter);
        QVERIFY(legend.groups.size() > 1);
        QCOMPARE(legend.groups[1].entries.size(), size_t(1));
        QCOMPARE(std::get<KeySign>(legend.groups[1].entries.front().sign), KeySign(MissingIndex()));
    }

    void theWayBackLeadsThroughWhatWasShown()
    {
        FocusHistory history;
        QVERIFY(!history.canGoBack());
        GraphFocus first;
        first.scope = GraphFocus::Scope::Neighbourhood;
        first.table = TableId{3};
        GraphFocus second = first;
        second.depth = 2;
        history.goTo(first);
        history.goTo(first);
        history.goTo(second);
        history.goBack();
        QCOMPARE(history.current(), first);
        QVERIFY(history.canGoForward());
        history.goBack();
        QCOMPARE(history.current(), GraphFocus());
        QVERIFY2(!history.canGoBack(), "the same focus twice is one step");
        history.goTo(second);
        QVERIFY2(!history.canGoForward(), "what was ahead is forgotten");
    }

    void theBarAsksForMoreOrLess()
    {
        const Schema schema = shopSchema();
        FocusBar bar;
        GraphFocus focus;
        bar.setFocusShown(schema, focus, std::ssize(schema.tables()));
        QVERIFY(!bar.isVisibleTo(nullptr));
        focus.scope = GraphFocus::Scope::Neighbourhood;
        focus.table = tableNamed(schema, u"customer");
        bar.setFocusShown(schema, focus, 3);
        QVERIFY(bar.isVisibleTo(nullptr));
        QList<GraphFocus> wanted;
        connect(&bar, &FocusBar::focusWanted, this, [&](const GraphFocus& its) { wanted << its; });
        bar.findChild<QSpinBox*>()->setValue(3);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.back().depth, 3);
        auto* what = bar.findChild<QComboBox*>();
        what->setCurrentIndex(3);
        emit what->activated(3);
        QCOMPARE(wanted.back().scope, GraphFocus::Scope::Reach);
        QCOMPARE(wanted.back().table, focus.table);
        const QSignalSpy everything(&bar, &FocusBar::everythingWanted);
        bar.findChild<QToolButton*>()->click();
        QCOMPARE(everything.size(), 1);
    }

    void theBarSaysWhyATableIsAlone()
    {
        const Schema schema = schemaOf({u"customer"_s, u"alone"_s}, {});
        FocusBar bar;
        GraphFocus focus;
        focus.table = TableId{1};
        const auto isSaid = [&](const QString& text) {
            return std::ranges::any_of(bar.findChildren<QLabel*>(),
                                       [&](const QLabel* label) { return label->text().contains(text); });
        };
        focus.scope = GraphFocus::Scope::Neighbourhood;
        bar.setFocusShown(schema, focus, 1);
        QVERIFY(isSaid(u"1 of 2 tables, joined to none"_s));
        focus.scope = GraphFocus::Scope::Reach;
        bar.setFocusShown(schema, focus, 1);
        QVERIFY(isSaid(u"1 of 2 tables, reaches no other"_s));
        bar.setFocusShown(schema, focus, 2);
        QVERIFY(!isSaid(u"reaches no other"_s));
    }

    void aNarrowBarHasTwoLinesAndCutsNothing()
    {
        const Schema schema = schemaOf({u"customer"_s, u"a_table_with_a_long_name"_s}, {});
        FocusBar bar;
        GraphFocus focus;
        focus.scope = GraphFocus::Scope::Neighbourhood;
        focus.table = TableId{1};
        bar.setFocusShown(schema, focus, 1);
        const auto* what = bar.findChild<QComboBox*>();
        const auto* all = bar.findChild<QToolButton*>();
        const auto isBelow = [&] { return what->mapTo(&bar, QPoint()).y() >= all->geometry().bottom(); };
        bar.resize(1200, bar.height());
        QTRY_VERIFY(!isBelow());
        bar.resize(480, bar.height());
        QTRY_VERIFY(isBelow());
        QVERIFY(what->width() >= what->sizeHint().width());
        bar.resize(1200, bar.height());
        QTRY_VERIFY(!isBelow());
    }

    void theOnlyWayIsListedAsAWhole()
    {
        const Schema schema
            = schemaOf({u"customer"_s, u"sales_order_of_customer"_s, u"line_of_sales_order"_s},
                       {u"sales_order_of_customer customer cascade"_s,
                        u"line_of_sales_order sales_order_of_customer cascade"_s});
        PathBar bar;
        bar.resize(250, 100);
        bar.show();
        GraphFocus focus;
        focus.scope = GraphFocus::Scope::Paths;
        focus.table = TableId{0};
        focus.target = TableId{2};
        bar.setFocusShown(schema, focus);
        const auto* list = bar.findChild<QListWidget*>();
        QCOMPARE(list->count(), 1);
        QTRY_VERIFY(list->visualItemRect(list->item(0)).height() >= 2 * list->fontMetrics().height());
        QTRY_VERIFY(list->viewport()->height() >= list->visualItemRect(list->item(0)).height());
    }

    void groupsAreNamedAfterWhatTheirTablesShare()
    {
        const Schema schema
            = schemaOf({u"billing"_s, u"billing_entry"_s, u"billing_line"_s, u"note"_s, u"users"_s, u"x"_s},
                       {u"note users"_s, u"x users"_s});
        const auto ids = [](std::initializer_list<int> numbers) {
            std::vector<TableId> result;
            for (const int number : numbers)
                result.push_back(TableId{number});
            return result;
        };
        QCOMPARE(groupName(schema, ids({0, 1, 2, 3}), {}), u"billing"_s);
        QCOMPARE(groupName(schema, ids({3, 4, 5}), {}), u"users"_s);
        // A name that is taken would tell two groups apart no more.
        QCOMPARE(groupName(schema, ids({0, 1, 2}), {u"billing"_s}), u"billing_entry"_s);
        QCOMPARE(groupName(schema, ids({3, 4, 5}), {u"users"_s}), u"note"_s);
    }
};

QTEST_MAIN(TestGraphFocus)
#include "tst_graphfocus.moc"

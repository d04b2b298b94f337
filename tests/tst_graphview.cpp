#include "tests/support/shopschema.h"
#include "tests/support/shopview.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/graphsearch.h"
#include "views/graph/legendoverlay.h"
#include "views/window/findbar.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPaintEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

class GraphViewTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = shownShop(m_schema);
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void selectingByProgramIsSilent()
    {
        const QSignalSpy selected(m_view.get(), &GraphView::tableSelected);
        m_view->selectTable(table(u"invoice"));
        QCOMPARE(m_view->selectedTable(), std::optional(table(u"invoice")));
        QCOMPARE(selected.count(), 0);
        m_view->selectTable({});
        QCOMPARE(m_view->selectedTable(), std::optional<TableId>());
    }

    void aSelectedTableComesIntoSight()
    {
        m_view->resetZoom();
        m_view->horizontalScrollBar()->setValue(m_view->horizontalScrollBar()->maximum());
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
        QVERIFY(!m_view->viewport()->rect().contains(middleOf(*m_view, table(u"customer"))));
        m_view->selectTable(table(u"customer"));
        QVERIFY(m_view->viewport()->rect().contains(middleOf(*m_view, table(u"customer"))));
    }

    void aClickSelectsAndADoubleClickActivates()
    {
        const QSignalSpy selected(m_view.get(), &GraphView::tableSelected);
        const QSignalSpy activated(m_view.get(), &GraphView::tableActivated);
        const QPoint position = middleOf(*m_view, table(u"product"));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, position);
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected[0][0].value<TableId>(), table(u"product"));
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, position);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].value<TableId>(), table(u"product"));
    }

    void arrowKeysWalkToTheNearestTable_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QString>("to");
        QTest::addRow("left") << Qt::Key_Left << u"customer"_s;
        QTest::addRow("right") << Qt::Key_Right << u"invoice_line"_s;
        QTest::addRow("up") << Qt::Key_Up << u"address"_s;
        QTest::addRow("down") << Qt::Key_Down << u"sales_order"_s;
    }

    void arrowKeysWalkToTheNearestTable()
    {
        QFETCH(const Qt::Key, key);
        QFETCH(const QString, to);
        m_view->selectTable(table(u"invoice"));
        const QSignalSpy selected(m_view.get(), &GraphView::tableSelected);
        QTest::keyClick(m_view.get(), key);
        QCOMPARE(m_schema.table(*m_view->selectedTable()).name, to);
        QCOMPARE(selected.count(), 1);
    }

    void walkingEndsAtTheBorder()
    {
        m_view->selectTable(table(u"customer"));
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(m_view->selectedTable(), std::optional(table(u"customer")));
    }

    void anArrowKeySelectsATableWhereNoneIsSelected()
    {
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QVERIFY(m_view->selectedTable());
    }

    void enterActivatesTheSelectedTable()
    {
        const QSignalSpy activated(m_view.get(), &GraphView::tableActivated);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(activated.count(), 0);
        m_view->selectTable(table(u"category"));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].value<TableId>(), table(u"category"));
    }

    void findCountsTablesAndColumns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::addRow("a table and its references") << u"customer"_s << 4;
        QTest::addRow("in any case") << u"CUSTOMER"_s << 4;
        QTest::addRow("a part of a column's name") << u"country_c"_s << 1;
        QTest::addRow("nothing") << u"no such thing"_s << 0;
        QTest::addRow("no text") << QString() << 0;
    }

    void findCountsTablesAndColumns()
    {
        QFETCH(const QString, text);
        QFETCH(const int, count);
        QCOMPARE(m_view->find(text), count);
    }

    void findGoesToTheMatchesInTurn()
    {
        m_view->resetZoom();
        const std::array expected{table(u"customer"), table(u"address"), table(u"invoice"),
                                  table(u"sales_order")};
        FindBar bar;
        bar.findChild<QLineEdit*>()->setText(u"customer"_s);
        connect(m_view.get(), &GraphView::matchShown, &bar, &FindBar::setMatch);
        QCOMPARE(m_view->find(u"customer"_s), 4);
        int place = 0;
        for (const TableId found : expected) {
            const auto labels = bar.findChildren<QLabel*>();
            const QString wanted = u"%1 of 4"_s.arg(++place);
            QVERIFY(std::ranges::any_of(labels, [&](QLabel* label) { return label->text() == wanted; }));
            QCOMPARE(currentMatch(), found);
            QVERIFY(isCentred(found));
            m_view->findNext();
        }
        QCOMPARE(currentMatch(), expected.front());
        m_view->findPrevious();
        QCOMPARE(currentMatch(), expected.back());
        m_view->find({});
        QCOMPARE(currentMatch(), TableId());
    }

    void whatBeginsWithTheTextIsFoundFirst()
    {
        const std::vector<GraphMatch> tables = findInGraph(m_schema, u"Order"_s);
        QCOMPARE(tables.front(), (GraphMatch{table(u"order_line"), {}}));
        QCOMPARE(tables[1], (GraphMatch{table(u"sales_order"), {}}));
        QCOMPARE(findInGraph(m_schema, u"ship"_s).front(), (GraphMatch{table(u"shipment"), {}}));
        QCOMPARE(findInGraph(m_schema, u"shipment_line"_s).front(),
                 (GraphMatch{table(u"shipment_line"), {}}));
    }

    void whatIsGoneToIsNotUnderTheLegend()
    {
        const auto* legend = m_view->findChild<LegendOverlay*>();
        for (int i = 0; i < static_cast<int>(m_schema.tables().size()); ++i) {
            m_view->resetZoom();
            m_view->selectTable(TableId{i});
            const QRect shown = m_view->mapFromScene(tableOf(*m_view, TableId{i}).rect).boundingRect()
                & m_view->viewport()->rect();
            QVERIFY2(!shown.isEmpty() && !shown.intersects(legend->geometry()),
                     qPrintable(m_schema.table(TableId{i}).name));
        }
    }

    /// A part of the view may be painted before the scene's word reaches it.
    void anOutcomeIsPaintedThoughAPartOfTheViewIsPaintedBefore()
    {
        struct PaintedRegion : QObject {
            QRegion region;
            bool eventFilter(QObject*, QEvent* event) override
            {
                if (event->type() == QEvent::Paint)
                    region = static_cast<QPaintEvent*>(event)->region();
                return false;
            }
        } painted;
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QCoreApplication::processEvents();
        Outcome outcome;
        outcome.tables.push_back({table(u"customer"), 1});
        m_view->setOutcome(outcome);
        m_view->viewport()->repaint(0, 0, 1, 1);
        m_view->viewport()->installEventFilter(&painted);
        QCoreApplication::processEvents();
        QVERIFY(painted.region.contains(m_view->viewport()->rect()));
        m_view->setOutcome(std::nullopt);
    }

    void aClickOnAnEdgeSelectsItsKey()
    {
        const ForeignKeyId key = keyNamed(m_schema, u"fk_invoice_customer");
        const QPoint place = m_view->mapFromScene(edgeOf(*m_view, key).curve.middle().point);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(m_view->graph().selection(), ScenePlace(key));
        QCOMPARE(m_view->accessibleDescription(), u"fk_invoice_customer"_s);
        QCOMPARE(m_view->selectedTable(), std::nullopt);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(3, 3));
        QCOMPARE(m_view->graph().selection(), ScenePlace());
    }

    void keysAreSelectedOneAfterTheOther()
    {
        m_view->chooseNextKey();
        QCOMPARE(m_view->graph().selection(), ScenePlace());
        m_view->selectTable(table(u"address"));
        std::vector<ForeignKeyId> expected = m_schema.foreignKeysOf(table(u"address"));
        std::ranges::copy(m_schema.foreignKeysTo(table(u"address")), std::back_inserter(expected));
        QVERIFY(expected.size() > 1);
        for (const ForeignKeyId key : expected) {
            m_view->chooseNextKey();
            QCOMPARE(m_view->graph().selection(), ScenePlace(key));
        }
        m_view->chooseNextKey();
        QCOMPARE(m_view->graph().selection(), ScenePlace(expected.front()));
        m_view->choosePreviousKey();
        QCOMPARE(m_view->graph().selection(), ScenePlace(expected.back()));
    }

    void anotherSchemaEndsTheSelectionAndSaysSo()
    {
        m_view->selectTable(table(u"invoice"));
        const QSignalSpy changed(m_view.get(), &GraphView::selectionChanged);
        m_view->clear();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_view->selectedTable(), std::nullopt);
    }

    void otherKeysOfTheSameTablesEndWhatKeysWereSingledOut()
    {
        const ForeignKeyId key = keyNamed(m_schema, u"fk_shipment_line_order_line");
        m_view->choose(key);
        m_view->setLitKeys({key});
        std::vector<ForeignKey> fewer = m_schema.foreignKeys();
        fewer.resize(key.position());
        const Schema changed(m_schema.dialect(), m_schema.engineVersion(), m_schema.tables(), fewer);
        m_view->changeKeys(changed, withKeysOf(changed, m_schema, m_view->graph().layout()));
        QCOMPARE(m_view->graph().selection(), ScenePlace());
        QVERIFY(std::ranges::none_of(m_view->graph().edges(),
                                     [](const SceneEdge& edge) { return edge.emphasis == Emphasis::Lit; }));
    }

    void anotherLayoutLeavesTheSelectedTableWhereItIs()
    {
        const TableId fixed = table(u"order_line");
        m_view->selectTable(fixed);
        m_view->zoomIn();
        m_view->setOutcome(customerOutcome(m_schema));
        const QPoint before = middleOf(*m_view, fixed);
        const double scale = m_view->transform().m11();
        Layout layout = shopLayout(m_schema);
        for (QRectF& rect : layout.nodes)
            rect.moveTo(3 * rect.x() + 700, rect.y() + 400);
        m_view->rearrange(layout);
        QVERIFY((middleOf(*m_view, fixed) - before).manhattanLength() <= 2);
        QCOMPARE(m_view->transform().m11(), scale);
        QCOMPARE(m_view->selectedTable(), fixed);
        QCOMPARE(tableOf(*m_view, table(u"address")).look.badges.front().text, u"−41"_s);
    }

    void anotherPartOfTheSchemaIsShownAsAWhole()
    {
        m_view->selectTable(table(u"order_line"));
        for (int i = 0; i < 5; ++i)
            m_view->zoomIn();
        Layout part = shopLayout(m_schema);
        const TableId left = table(u"category");
        for (size_t i = 0; i < part.nodes.size(); ++i)
            if (i != left.position())
                part.nodes[i] = {};
        for (QList<QPointF>& edge : part.edges)
            edge.clear();
        m_view->rearrange(part);
        const QRect whole = m_view->mapFromScene(tableOf(*m_view, left).rect).boundingRect();
        QVERIFY(m_view->viewport()->rect().contains(whole));
    }

    void whatWasInSightIsInSightAgainToThePixel()
    {
        for (const QSize size : {QSize(1280, 800), QSize(1001, 777)}) {
            m_view->resize(size);
            for (int i = 0; i < 40; ++i) {
                i % 2 == 0 ? m_view->zoomIn() : m_view->zoomOut();
                m_view->horizontalScrollBar()->setValue(37 * i - 700);
                m_view->verticalScrollBar()->setValue(300 - 29 * i);
                const QTransform before = m_view->viewportTransform();
                const ZoomView::Look look = m_view->look();
                m_view->fit();
                m_view->setLook(look);
                QCOMPARE(m_view->viewportTransform(), before);
            }
        }
    }

    void theLookOfEverythingFits()
    {
        const ZoomView::Look everything = m_view->look();
        const QTransform before = m_view->viewportTransform();
        m_view->zoomIn();
        m_view->setLook(everything);
        QCOMPARE(m_view->viewportTransform(), before);
    }

    void aCommandThatIsOffDoesNotScroll()
    {
        m_view->zoomIn();
        const QTransform before = m_view->viewportTransform();
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_view->viewportTransform(), before);
    }

    void whatIsFoundIsShownOrAwaited()
    {
        const Layout whole = shopLayout(m_schema);
        Layout part = whole;
        part.nodes[table(u"category").position()] = {};
        const std::vector<LayoutGraph::Edge> edges = layoutEdges(m_schema);
        for (size_t i = 0; i < edges.size(); ++i)
            if (edges[i].from == table(u"category").index || edges[i].to == table(u"category").index)
                part.edges[i].clear();
        const int all = m_view->find(u"category"_s);
        m_view->rearrange(part);
        QVERIFY2(m_view->find(u"category"_s) < all, "a table that is not shown is not found");
        m_view->showMatches({{table(u"category"), std::nullopt}});
        m_view->rearrange(whole);
        QCOMPARE(currentMatch(), table(u"category"));
        QVERIFY(isCentred(table(u"category")));

        m_view->fit(); // It was shown; whatever brings it back later is not about it.
        const QTransform fitted = m_view->transform();
        m_view->rearrange(part);
        m_view->rearrange(whole);
        QCOMPARE(m_view->transform(), fitted);
    }

    void clearingTakesEverythingAway()
    {
        m_view->selectTable(table(u"invoice"));
        m_view->clear();
        QVERIFY(m_view->graph().tables().empty());
        QVERIFY(m_view->graph().edges().empty());
        QVERIFY(!m_view->selectedTable());
        QCOMPARE(m_view->find(u"customer"_s), 0);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QVERIFY(!m_view->findChild<LegendOverlay*>()->isVisible());
    }

private:
    TableId table(QStringView name) const { return tableNamed(m_schema, name); }

    TableId currentMatch() const
    {
        for (int i = 0; i < static_cast<int>(m_schema.tables().size()); ++i) {
            const TableLook& look = tableOf(*m_view, TableId{i}).look;
            if (look.titleMatch == MatchKind::Current
                || std::find(look.rowMatches.begin(), look.rowMatches.end(), MatchKind::Current)
                    != look.rowMatches.end())
                return TableId{i};
        }
        return {};
    }

    /// Whether the middle of what the legend leaves of the view is on a table.
    bool isCentred(TableId id) const
    {
        const QRect whole = m_view->viewport()->rect();
        const QRect legend = m_view->findChild<LegendOverlay*>()->geometry();
        const QRect beside = whole.adjusted(legend.right(), 0, 0, 0);
        const QRect above = whole.adjusted(0, 0, 0, legend.top() - whole.bottom());
        const bool isBesideLarger = beside.width() * beside.height() > above.width() * above.height();
        return tableOf(*m_view, id)
            .rect.contains(m_view->mapToScene((isBesideLarger ? beside : above).center()));
    }

    const Schema m_schema = shopSchema();
    std::unique_ptr<GraphView> m_view;
};

QTEST_MAIN(GraphViewTest)
#include "tst_graphview.moc"

#include "tests/support/shopschema.h"
#include "tests/support/shopview.h"
#include "views/graph/legendoverlay.h"
#include "views/graph/tooltips.h"

#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// What the view says of a point.
QString toolTipAt(GraphView& view, QPointF point)
{
    const QPoint position = view.mapFromScene(point);
    QHelpEvent event(QEvent::ToolTip, position, view.viewport()->mapToGlobal(position));
    QApplication::sendEvent(view.viewport(), &event);
    return QToolTip::text();
}

} // namespace

class GraphLooksTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = shownShop(m_schema);
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void anOutcomeShowsCountsAndThickensEdges()
    {
        const QImage before = m_view->grab().toImage();
        const ForeignKeyId carrying = keyNamed(m_schema, u"fk_address_customer");
        const ForeignKeyId idle = keyNamed(m_schema, u"fk_invoice_customer");
        const double widthBefore = edgeOf(*m_view, carrying).look.width;

        m_view->setOutcome(customerOutcome(m_schema));
        QCOMPARE(tableOf(*m_view, table(u"address")).look.badges.front().text, u"−41"_s);
        QVERIFY(edgeOf(*m_view, carrying).look.width > widthBefore);
        QCOMPARE(edgeOf(*m_view, idle).look.width, widthBefore);
        QCOMPARE(edgeOf(*m_view, idle).emphasis, Emphasis::Faint);
        QCOMPARE(tableOf(*m_view, table(u"address")).emphasis, Emphasis::Normal);
        QCOMPARE(tableOf(*m_view, table(u"product")).emphasis, Emphasis::Faint);
        QVERIFY(m_view->grab().toImage() != before);

        m_view->setOutcome(std::nullopt);
        QCOMPARE(m_view->grab().toImage(), before);
    }

    void aStepLightsItsEdgeAndItsTable()
    {
        const Outcome whole = customerOutcome(m_schema);
        m_view->setOutcome(whole);
        const QImage before = m_view->grab().toImage();

        PlayedStep first{{}, table(u"customer"), {}};
        first.soFar.tables = {{table(u"customer"), 0, 1}};
        m_view->setStep(first);
        QCOMPARE(tableOf(*m_view, table(u"customer")).look.ring, RingKind::Selected);
        QCOMPARE(tableOf(*m_view, table(u"address")).emphasis, Emphasis::Faint);

        PlayedStep second{whole, table(u"address"), keyNamed(m_schema, u"fk_address_customer")};
        second.soFar.tables[1].deleted = 2;
        m_view->setStep(second);
        QCOMPARE(edgeOf(*m_view, second.cause).emphasis, Emphasis::Lit);
        QCOMPARE(tableOf(*m_view, table(u"address")).look.ring, RingKind::Selected);
        QCOMPARE(tableOf(*m_view, table(u"address")).look.badges.front().text, u"−2"_s);
        QCOMPARE(tableOf(*m_view, table(u"customer")).look.ring, RingKind::None);

        m_view->setStep(std::nullopt);
        QCOMPARE(m_view->grab().toImage(), before);
    }

    void moreRowsMakeAnEdgeThicker()
    {
        const ForeignKeyId key = keyNamed(m_schema, u"fk_address_customer");
        double width = 0;
        for (const qint64 rows : {1, 10, 1000, 100'000}) {
            Outcome outcome = customerOutcome(m_schema);
            outcome.edges[0].rows = rows;
            m_view->setOutcome(outcome);
            QVERIFY(edgeOf(*m_view, key).look.width > width);
            width = edgeOf(*m_view, key).look.width;
        }
    }

    void aSelectedTableLightsUpItsEdgesAndNeighbours()
    {
        m_view->selectTable(table(u"category"));
        QCOMPARE(tableOf(*m_view, table(u"category")).emphasis, Emphasis::Normal);
        QCOMPARE(tableOf(*m_view, table(u"product")).emphasis, Emphasis::Normal);
        QCOMPARE(tableOf(*m_view, table(u"customer")).emphasis, Emphasis::Receding);
        QCOMPARE(edgeOf(*m_view, keyNamed(m_schema, u"fk_product_category")).emphasis, Emphasis::Lit);
        QCOMPARE(edgeOf(*m_view, keyNamed(m_schema, u"fk_order_clerk")).emphasis, Emphasis::Receding);
    }

    void thePointerLightsUpATable()
    {
        const QPoint position = middleOf(*m_view, table(u"category"));
        QMouseEvent event(QEvent::MouseMove, position, m_view->viewport()->mapToGlobal(position),
                          Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_view->viewport(), &event);
        QCOMPARE(tableOf(*m_view, table(u"category")).look.ring, RingKind::Hovered);
        QCOMPARE(tableOf(*m_view, table(u"customer")).emphasis, Emphasis::Receding);
    }

    void anEdgeTellsItsConstraint()
    {
        const QString text = foreignKeyToolTip(m_schema, keyNamed(m_schema, u"fk_shipment_line_order_line"));
        for (const QString& part : {u"fk_shipment_line_order_line"_s,
                                    u"shipment_line(order_id, line_no) → order_line(order_id, line_no)"_s,
                                    u"ON DELETE CASCADE"_s, u"ON UPDATE NO ACTION"_s, u"NOT DEFERRABLE"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
        QVERIFY(foreignKeyToolTip(m_schema, keyNamed(m_schema, u"fk_line_product"))
                    .contains(u"DEFERRABLE INITIALLY DEFERRED"));
        const EdgeCurve& curve = edgeOf(*m_view, keyNamed(m_schema, u"fk_product_category")).curve;
        QVERIFY(toolTipAt(*m_view, curve.middle().point).contains(u"fk_product_category"));
    }

    void aKeyWithoutItsParentIsToldByTheTable()
    {
        QVERIFY(toolTipAt(*m_view, tableOf(*m_view, table(u"shipment_line")).rect.center())
                    .contains(u"There is no table warehouse."));
    }

    void theLegendIsThereWithinTheViewAndHidesNoTableOfAFittedGraph()
    {
        const auto* legend = m_view->findChild<LegendOverlay*>();
        m_view->setFocus(); // In the legend only the line of the keyboard is described.
        QVERIFY(legend->isVisible());
        QVERIFY(m_view->rect().contains(legend->geometry()));
        QVERIFY(legend->accessibleDescription().contains(u"SET DEFAULT"));
        m_view->fit();
        for (int i = 0; i < static_cast<int>(m_schema.tables().size()); ++i) {
            const QRectF rect = tableOf(*m_view, TableId{i}).rect;
            const QRect onScreen = m_view->mapFromScene(rect).boundingRect();
            QVERIFY(m_view->viewport()->rect().contains(onScreen));
            QVERIFY(!onScreen.intersects(legend->geometry()));
        }
    }

    void framesAndKeysOfAFittedGraphAreNotUnderTheLegendEither_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addRow("wide") << QSize(1280, 800);
        QTest::addRow("square") << QSize(900, 900);
        QTest::addRow("tall") << QSize(600, 1000);
    }

    void framesAndKeysOfAFittedGraphAreNotUnderTheLegendEither()
    {
        QFETCH(const QSize, size);
        m_view->resize(size);
        Layout layout = shopLayout(m_schema);
        QRectF all;
        for (const QRectF& rect : layout.nodes)
            all |= rect;
        // There are no tables below on the left.
        const QPointF corner = all.bottomLeft() + QPointF(-800, 500);
        Layout framed = layout;
        framed.groups.push_back({{0}, all.united({corner, QSizeF(1, 1)}), {}});
        m_view->setSchema(m_schema, framed);
        const QRect legend = m_view->findChild<LegendOverlay*>()->geometry();
        QVERIFY(!m_view->mapFromScene(framed.groups.front().frame).boundingRect().intersects(legend));

        layout.edges.front() = {all.topLeft(), corner, corner, all.bottomRight()};
        m_view->setSchema(m_schema, layout);
        const QRectF hidden
            = m_view->mapToScene(m_view->findChild<LegendOverlay*>()->geometry()).boundingRect();
        QVERIFY(m_view->graph().edges().front().curve.piecesIn(hidden).empty());
    }

    void theLegendStandsInTheCornerThatLeavesThePictureLargest()
    {
        Layout layout = shopLayout(m_schema);
        std::ranges::fill(layout.nodes, QRectF());
        std::ranges::fill(layout.edges, QList<QPointF>());
        layout.nodes[0] = {0, 2000, 200, 300};
        layout.nodes[1] = {3300, 0, 200, 300};
        m_view->setLegendShown(false);
        m_view->setSchema(m_schema, layout);
        const double largest = m_view->transform().m11();
        m_view->setLegendShown(true);
        QCOMPARE(m_view->transform().m11(), largest);
        const QRect legend = m_view->findChild<LegendOverlay*>()->geometry();
        QVERIFY(legend.left() > m_view->viewport()->rect().center().x());
        QVERIFY(legend.top() > m_view->viewport()->rect().center().y());
        // Beside it there is room enough again.
        layout.nodes[1] = {0, 0, 200, 300};
        m_view->setSchema(m_schema, layout);
        QVERIFY(m_view->findChild<LegendOverlay*>()->geometry().right()
                < m_view->viewport()->rect().center().x());
    }

    void aHiddenLegendIsThereWhileKeysAreLeftOut()
    {
        const auto* legend = m_view->findChild<LegendOverlay*>();
        m_view->setLegendShown(false);
        QVERIFY(!legend->isVisible());
        KeyFilter onlyCascade;
        onlyCascade.toggleOnly(ReferentialAction::Cascade);
        m_view->setFilter(onlyCascade);
        QVERIFY(legend->isVisible());
        m_view->setFilter({});
        QVERIFY(!legend->isVisible());
    }

    void theLegendChoosesTheKeysThatAreShown()
    {
        auto* legend = m_view->findChild<LegendOverlay*>();
        const auto isShown
            = [&](QStringView key) { return !edgeOf(*m_view, keyNamed(m_schema, key)).isLeftOut; };
        QTest::mouseClick(legend, Qt::LeftButton, {}, lineOf(ReferentialAction::Cascade));
        QVERIFY(isShown(u"fk_address_customer"));
        QVERIFY(!isShown(u"fk_invoice_customer"));
        QTest::mouseClick(legend, Qt::LeftButton, {}, lineOf(ReferentialAction::Cascade));
        QVERIFY(isShown(u"fk_invoice_customer"));
        QTest::mouseClick(legend, Qt::LeftButton, Qt::ControlModifier, lineOf(ReferentialAction::Cascade));
        QVERIFY(!isShown(u"fk_address_customer"));
        QVERIFY(isShown(u"fk_invoice_customer"));
    }

    void theLegendIsUsedByKeyboardToo()
    {
        auto* legend = m_view->findChild<LegendOverlay*>();
        m_view->focusLegend();
        QVERIFY(legend->hasFocus());
        QVERIFY(legend->accessibleDescription().contains(u"CASCADE"));
        QTest::keyClick(legend, Qt::Key_Down);
        QCOMPARE(legend->accessibleDescription(), u"SET NULL"_s);
        QTest::keyClick(legend, Qt::Key_Return);
        QVERIFY(edgeOf(*m_view, keyNamed(m_schema, u"fk_address_customer")).isLeftOut);
        QTest::keyClick(legend, Qt::Key_Up);
        QVERIFY(legend->accessibleDescription().contains(u"not shown"));
        QTest::keyClick(legend, Qt::Key_Space);
        QVERIFY(!edgeOf(*m_view, keyNamed(m_schema, u"fk_address_customer")).isLeftOut);
        m_view->setFilter({});
        QVERIFY(!m_view->graph().filter().isOn());
    }

    void theNotationStaysWithTheView()
    {
        m_view->setNotation(Notation::Arrows);
        m_view->setSchema(m_schema, shopLayout(m_schema));
        QCOMPARE(m_view->graph().notation(), Notation::Arrows);
        QCOMPARE(m_view->graph().edges().front().look.notation, Notation::Arrows);
    }

    void theGraphFollowsThePalette()
    {
        const QColor light = m_view->grab().toImage().pixelColor(2, 2);
        QPalette dark(QColor(40, 40, 40));
        dark.setColor(QPalette::Base, QColor(20, 20, 20));
        m_view->setPalette(dark);
        const QColor changed = m_view->grab().toImage().pixelColor(2, 2);
        QVERIFY(light.lightness() > 200);
        QVERIFY(changed.lightness() < 60);
    }

    void theEdgesToAFoldedTableAreStubs()
    {
        // The longest one: a stub ends far before its parent.
        const SceneEdge& edge = *std::ranges::max_element(
            m_view->graph().edges(), {}, [](const SceneEdge& its) { return its.curve.bounds().width(); });
        const ForeignKey& key = m_schema.foreignKey(edge.foreignKey);
        const QPointF nearParent = edge.curve.outline().at(edge.curve.outline().size() - 2);
        const auto isThere
            = [&] { return m_view->graph().placeAt(nearParent, 2) == ScenePlace(edge.foreignKey); };
        QVERIFY(isThere());
        m_view->setFolding(key.parent, Folding::Folded);
        QVERIFY(edge.isStub());
        QVERIFY(!isThere());
        m_view->selectTable(key.child);
        QVERIFY2(!edge.isStub(), "what is selected shows all of its keys");
    }

    void aTableThatIsFoldedWhileItIsSelectedIsSeenFolded()
    {
        const SceneEdge& edge = edgeOf(*m_view, keyNamed(m_schema, u"fk_address_customer"));
        const TableId customer = table(u"customer");
        m_view->selectTable(customer);
        m_view->setFolding(customer, Folding::Folded);
        QVERIFY(edge.isStub());
        m_view->choose(edge.foreignKey);
        QVERIFY2(!edge.isStub(), "a key that is selected is shown");
        m_view->selectTable(customer);
        m_view->setFolding(customer, Folding::Unfolded);
        QVERIFY(!edge.isStub());
    }

    void aTableThatIsFoldedUnderThePointerUnfoldsWhenThePointerComesBack()
    {
        const SceneEdge& edge = edgeOf(*m_view, keyNamed(m_schema, u"fk_address_customer"));
        const TableId customer = table(u"customer");
        const auto pointAt = [&](QPoint place) { QTest::mouseMove(m_view->viewport(), place); };
        pointAt(middleOf(*m_view, customer));
        m_view->choose(customer);
        m_view->setFolding(customer, Folding::Folded);
        QVERIFY(edge.isStub());
        pointAt(middleOf(*m_view, customer) + QPoint(2, 1));
        QVERIFY(edge.isStub());
        pointAt(middleOf(*m_view, table(u"product")));
        pointAt(middleOf(*m_view, customer));
        QVERIFY(!edge.isStub());
    }

private:
    /// Where the legend explains a sign.
    QPoint lineOf(const KeySign& sign) const
    {
        const GraphScene& graph = m_view->graph();
        Legend legend = legendOf(graph.shownKeys(), graph.outcome(), graph.notation(), graph.filter());
        const QSize size = m_view->viewport()->size();
        legend.shape = size.width() > size.height() ? LegendShape::Tall : LegendShape::Flat;
        const std::vector<LegendLine> lines = filterLines(legend);
        return std::ranges::find(lines, sign, &LegendLine::sign)->rect.center().toPoint();
    }

    TableId table(QStringView name) const { return tableNamed(m_schema, name); }

    const Schema m_schema = shopSchema();
    std::unique_ptr<GraphView> m_view;
};

QTEST_MAIN(GraphLooksTest)
#include "tst_graphlooks.moc"

#include "tests/support/shopschema.h"
#include "tests/support/shopview.h"
#include "views/graph/graphgeometry.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

bool runsThrough(const QRectF& rect, const EdgeCurve& curve)
{
    constexpr int Steps = 500;
    const QPainterPath path = curve.path();
    for (int i = 0; i <= Steps; ++i)
        if (rect.contains(path.pointAtPercent(double(i) / Steps)))
            return true;
    return false;
}

} // namespace

class GraphMouseTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = shownShop(m_schema);
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void theWheelZoomsAroundThePointerWithCtrl()
    {
        m_view->resetZoom();
        const QPoint pointer(400, 300);
        const QPointF before = m_view->mapToScene(pointer);
        QWheelEvent event(pointer, m_view->viewport()->mapToGlobal(pointer), {}, {0, 120}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view->viewport(), &event);
        QVERIFY(m_view->transform().m11() > 1);
        QVERIFY(QLineF(before, m_view->mapToScene(pointer)).length() < 2);
    }

    void draggingTheCanvasMovesIt_data()
    {
        QTest::addColumn<Qt::MouseButton>("button");
        QTest::addColumn<bool>("withSpace");
        QTest::addRow("middle button") << Qt::MiddleButton << false;
        QTest::addRow("Space") << Qt::LeftButton << true;
    }

    void draggingTheCanvasMovesIt()
    {
        QFETCH(const Qt::MouseButton, button);
        QFETCH(const bool, withSpace);
        m_view->resetZoom();
        const QPoint start = middleOf(*m_view, table(u"invoice"));
        const QPoint offset(60, -40);
        const QSignalSpy selected(m_view.get(), &GraphView::tableSelected);
        if (withSpace)
            QTest::keyPress(m_view.get(), Qt::Key_Space);
        QTest::mousePress(m_view->viewport(), button, {}, start);
        QTest::mouseMove(m_view->viewport(), start + offset);
        QTest::mouseRelease(m_view->viewport(), button, {}, start + offset);
        QCOMPARE(middleOf(*m_view, table(u"invoice")), start + offset);
        QCOMPARE(selected.count(), 0);
    }

    void nothingMovesUnderTheHand()
    {
        const Layout before = shopLayout(m_schema);
        Layout layout = before;
        for (QRectF& rect : layout.nodes)
            rect.translate(900, 0);
        QTest::mousePress(m_view->viewport(), Qt::MiddleButton, {}, {400, 400});
        m_view->rearrange(layout);
        QCOMPARE(m_view->graph().tableRects().front(), before.nodes.front());
        QTest::mouseRelease(m_view->viewport(), Qt::MiddleButton, {}, {400, 400});
        QCOMPARE(m_view->graph().tableRects().front(), layout.nodes.front());
    }

    void aTableCanBeMoved()
    {
        const TableId moved = table(u"product");
        const QRectF before = tableOf(*m_view, moved).rect;
        const ForeignKeyId key = keyNamed(m_schema, u"fk_product_category");
        const QPointF parentEnd = edgeOf(*m_view, key).curve.parentEnd();
        QSignalSpy spy(m_view.get(), &GraphView::tableMoved);
        const QPoint from = middleOf(*m_view, moved);
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_view->viewport(), from + QPoint(60, 40));
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, from + QPoint(60, 40));
        QCOMPARE(spy.size(), 1);
        const QPointF by = QPointF(60, 40) / m_view->transform().m11();
        const QRectF after = tableOf(*m_view, moved).rect;
        QVERIFY(QLineF(after.topLeft(), before.topLeft() + by).length() < 1);
        QCOMPARE(spy[0][1].value<Layout>().nodes[moved.position()], before);
        const EdgeCurve& curve = edgeOf(*m_view, key).curve;
        QCOMPARE(curve.parentEnd(), parentEnd);
        QVERIFY(curve.childEnd().x() == after.left() || curve.childEnd().x() == after.right());
        QVERIFY(curve.childEnd().y() > after.top() && curve.childEnd().y() < after.bottom());
    }

    void edgesGoAroundATableThatIsDroppedOntoThem()
    {
        const ForeignKeyId key = keyNamed(m_schema, u"fk_product_category");
        const QRectF all = m_view->graph().contentRect();
        Layout layout = m_view->graph().layout();
        moveTable(m_schema, table(u"category"), all.bottomLeft() + QPointF(0, 300), layout);
        moveTable(m_schema, table(u"product"), all.bottomRight() + QPointF(0, 300), layout);
        m_view->setPlaces(layout);
        m_view->fit();
        const QPoint way = m_view->mapFromScene(edgeOf(*m_view, key).curve.middle().point);
        const QPoint from = middleOf(*m_view, table(u"employee"));
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_view->viewport(), way);
        QVERIFY(runsThrough(tableOf(*m_view, table(u"employee")).rect, edgeOf(*m_view, key).curve));
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, way);
        QVERIFY(!runsThrough(tableOf(*m_view, table(u"employee")).rect, edgeOf(*m_view, key).curve));
    }

    void theSelectedTableLiesOnTopOfOthers()
    {
        const TableId selected = table(u"customer");
        const TableId other = table(u"product");
        m_view->resetZoom();
        m_view->selectTable(selected);
        const QRect place
            = m_view->mapFromScene(tableOf(*m_view, selected).rect.adjusted(4, 4, -4, -4)).boundingRect();
        const QImage alone = m_view->viewport()->grab(place).toImage();
        Layout layout = m_view->graph().layout();
        moveTable(m_schema, other, layout.nodes[selected.position()].topLeft() + QPointF(20, 20), layout);
        m_view->setPlaces(layout);
        QCOMPARE(m_view->viewport()->grab(place).toImage(), alone);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place.center());
        QCOMPARE(m_view->selectedTable(), std::optional(selected));
        m_view->selectTable(other);
        QVERIFY(m_view->viewport()->grab(place).toImage() != alone);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place.center());
        QCOMPARE(m_view->selectedTable(), std::optional(other));
    }

    void aClickDoesNotMoveATable()
    {
        const QRectF before = tableOf(*m_view, table(u"product")).rect;
        const QSignalSpy spy(m_view.get(), &GraphView::tableMoved);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(*m_view, table(u"product")));
        QCOMPARE(spy.size(), 0);
        QCOMPARE(tableOf(*m_view, table(u"product")).rect, before);
    }

private:
    TableId table(QStringView name) const { return tableNamed(m_schema, name); }

    const Schema m_schema = shopSchema();
    std::unique_ptr<GraphView> m_view;
};

QTEST_MAIN(GraphMouseTest)
#include "tst_graphmouse.moc"

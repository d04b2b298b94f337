#include "views/graph/actionstyle.h"
#include "views/graph/edgepainter.h"
#include "views/graph/edgesigns.h"

#include <QPainter>
#include <QSet>
#include <QStyleOptionGraphicsItem>
#include <QTest>

#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Actions{ReferentialAction::NoAction, ReferentialAction::Restrict,
                             ReferentialAction::SetNull, ReferentialAction::SetDefault,
                             ReferentialAction::Cascade};

QImage canvas(QSize size)
{
    QImage result(size, QImage::Format_RGB32);
    result.fill(paperTheme().canvas);
    return result;
}

constexpr QRectF MarksInSight(-100, -100, 1200, 400); ///< What the tests of marks look at.

/// An edge that is alone, with its marks.
void paintWhole(QPainter& painter, const EdgeCurve& curve, const EdgeLook& look, const GraphTheme& theme,
                double scale, const QRectF& area)
{
    paintEdge(painter, curve, look, theme, scale, area);
    EdgeMarks marks;
    marks.place({{0, &curve, &look}}, {}, scale, area);
    paintMarks(painter, marks.of(0), look, theme);
}

/// An edge of `look` from right to left, on white.
QImage edgeImage(const EdgeLook& look, const GraphTheme& theme)
{
    QImage result = canvas({200, 60});
    QPainter painter(&result);
    paintWhole(painter, EdgeCurve({{180, 30}, {120, 30}, {80, 30}, {20, 30}}), look, theme, 1,
               {0, 0, 200, 60});
    return result;
}

GraphTheme withoutColors()
{
    GraphTheme result = paperTheme();
    result.actions.fill(Qt::black);
    return result;
}

/// How much of the canvas a slanting line covers that crosses a view at a zoom, in pixels. `ratio` is the number of the
/// device's pixels in one of the view's.
double inkOfLine(const QTransform& zoom, int ratio)
{
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(zoom);
    constexpr QSize Sight(200, 200);
    QImage image = canvas(Sight * ratio);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(zoom);
    EdgeLook look;
    look.action = ReferentialAction::Cascade; // A solid line.
    const EdgeCurve curve({{-3000, -3000}, {0, 0}, {9000, 9000}, {20000, 20000}});
    paintEdge(painter, curve, look, withoutColors(), scale, zoom.inverted().mapRect(QRectF({}, Sight)));
    painter.end();
    const double empty = qGray(paperTheme().canvas.rgb());
    double ink = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ink += 1 - qGray(image.pixel(x, y)) / empty;
    return ink;
}

constexpr QRectF Everything(-1000, -1000, 3000, 3000);

} // namespace

class EdgePaintingTest : public QObject {
    Q_OBJECT

private slots:
    void actionsDifferInDashesAloneInMarkersAloneAndInColors()
    {
        QSet<QList<qreal>> dashes;
        QSet<int> markers;
        QSet<QRgb> onLight;
        QSet<QRgb> onDark;
        for (const ReferentialAction action : Actions) {
            const ActionStyle& style = actionStyle(action);
            dashes << style.dashes;
            markers << static_cast<int>(style.marker);
            onLight << style.onLight.rgb();
            onDark << style.onDark.rgb();
        }
        QCOMPARE(dashes.size(), 5);
        QCOMPARE(markers.size(), 5);
        QCOMPARE(onLight.size(), 5);
        QCOMPARE(onDark.size(), 5);
    }

    void markersLookDifferentWithoutColor()
    {
        std::vector<QImage> images;
        for (const ReferentialAction action : Actions) {
            QImage image = canvas({24, 24});
            QPainter painter(&image);
            paintMarker(painter, actionStyle(action).marker, SignPlace({12, 12}), Qt::black, Qt::white);
            painter.end();
            QVERIFY(image != canvas({24, 24}));
            for (const QImage& other : images)
                QVERIFY(image != other);
            images.push_back(image);
        }
    }

    void deferrableAndFaultyKeysAreMarked()
    {
        const GraphTheme theme = withoutColors();
        EdgeLook look;
        const QImage plain = edgeImage(look, theme);
        look.deferral = Deferral::InitiallyImmediate;
        const QImage deferrable = edgeImage(look, theme);
        look.deferral = Deferral::InitiallyDeferred;
        const QImage deferred = edgeImage(look, theme);
        look.deferral = Deferral::NotDeferrable;
        look.fault = ForeignKeyFault::Mismatch;
        const QImage faulty = edgeImage(look, theme);
        QVERIFY(plain != deferrable);
        QVERIFY(plain != deferred);
        QVERIFY(deferrable != deferred);
        look.fault = ForeignKeyFault::NotEnforced;
        const QImage ignored = edgeImage(look, theme);
        QVERIFY(plain != faulty);
        QVERIFY(plain != ignored);
        QVERIFY(faulty != ignored);
    }

    void aMarkOfAShortEdgeIsNotBehindATable_data()
    {
        QTest::addColumn<QList<QPointF>>("points");
        QTest::addRow("to the right") << QList<QPointF>{{80, 100}, {90, 100}, {100, 100}, {112, 100}};
        QTest::addRow("to the left") << QList<QPointF>{{112, 100}, {100, 100}, {90, 100}, {80, 100}};
        QTest::addRow("to the right and down") << QList<QPointF>{{80, 96}, {94, 96}, {98, 104}, {112, 104}};
    }

    void aMarkOfAShortEdgeIsNotBehindATable()
    {
        QFETCH(const QList<QPointF>, points);
        EdgeLook look;
        look.lacksIndex = true;
        QImage image = canvas({200, 200});
        QPainter painter(&image);
        paintWhole(painter, EdgeCurve(points), look, withoutColors(), 1, Everything);
        painter.end();
        const auto signs = [&](const QRect& area) {
            int count = 0;
            for (int y = area.top(); y <= area.bottom(); ++y)
                for (int x = area.left(); x <= area.right(); ++x)
                    count += image.pixelColor(x, y) == paperTheme().fault ? 1 : 0;
            return count;
        };
        QVERIFY(signs(image.rect()) > 0);
        QCOMPARE(signs({81, 0, 31, 200}), signs(image.rect()));
    }

    void marksAreOnTheirOwnEdgesButOnNoTableAndOnNoOther_data()
    {
        QTest::addColumn<double>("scale");
        for (const double scale : {1.0, 0.5, 0.2})
            QTest::addRow("%g", scale) << scale;
    }

    /// Seven edges side by side through a narrow gap between two tables, with three marks each.
    void marksAreOnTheirOwnEdgesButOnNoTableAndOnNoOther()
    {
        QFETCH(const double, scale);
        const std::vector<QRectF> tables{{300, -200, 400, 180}, {300, 90, 400, 180}};
        EdgeLook look;
        look.lacksIndex = true;
        look.deferral = Deferral::InitiallyDeferred;
        std::vector<EdgeCurve> curves;
        for (int i = 0; i < 7; ++i) {
            const double y = 12.0 * i;
            curves.emplace_back(QList<QPointF>{{1000, y}, {700, y}, {300, y}, {0, y}});
        }
        std::vector<EdgeMarks::Edge> edges;
        for (int i = 0; i < 7; ++i)
            edges.push_back({i, &curves[static_cast<size_t>(i)], &look});
        EdgeMarks marks;
        marks.place(edges, tables, scale, MarksInSight);
        std::vector<PlacedMark> all;
        int missingIndexes = 0;
        for (int i = 0; i < 7; ++i)
            for (const PlacedMark& mark : marks.of(i)) {
                QVERIFY(curves[static_cast<size_t>(i)].distanceTo(mark.point) < 1);
                missingIndexes += mark.mark == EdgeMark::MissingIndex ? 1 : 0;
                all.push_back(mark);
            }
        QCOMPARE(missingIndexes, 7); // The gravest have a place first.
        for (const PlacedMark& mark : all) {
            const double half = 5 * mark.size;
            const QRectF core(mark.point - QPointF(half, half), QSizeF(2 * half, 2 * half));
            for (const QRectF& table : tables)
                QVERIFY(!table.intersects(core));
            for (const PlacedMark& other : all)
                QVERIFY(&mark == &other || QLineF(mark.point, other.point).length() >= 12 * mark.size);
        }
        // What is placed stays while other edges come in sight.
        const QPointF before = marks.of(0).front().point;
        const EdgeCurve another({{1000, 80}, {700, 80}, {300, 80}, {0, 80}});
        marks.place({{7, &another, &look, Emphasis::Lit}}, tables, scale, MarksInSight);
        QCOMPARE(marks.of(0).front().point, before);
    }

    void marksThatAreNotInSightWaitForTheirPlace()
    {
        const EdgeCurve near({{1000, 0}, {700, 0}, {300, 0}, {0, 0}});
        const EdgeCurve far({{9000, 9000}, {8700, 9000}, {8300, 9000}, {8000, 9000}});
        const EdgeLook look;
        const std::vector<EdgeMarks::Edge> edges{{0, &near, &look}, {1, &far, &look}};
        EdgeMarks marks;
        marks.place(edges, {}, 1, MarksInSight);
        QVERIFY(!marks.of(0).empty());
        QVERIFY(marks.of(1).empty());
        marks.place(edges, {}, 1, far.bounds().adjusted(-1, -1, 1, 1));
        QVERIFY(!marks.of(1).empty());
    }

    void anEdgeThatMovesTakesItsMarksAlong()
    {
        const EdgeCurve before({{1000, 0}, {700, 0}, {300, 0}, {0, 0}});
        const EdgeLook look;
        EdgeMarks marks;
        marks.place({{0, &before, &look}}, {}, 1, MarksInSight);
        const EdgeCurve after({{1000, 50}, {700, 50}, {300, 50}, {0, 50}});
        marks.moveEdge(0);
        marks.place({{0, &after, &look}}, {}, 1, MarksInSight);
        QCOMPARE(marks.of(0).front().point.y(), 50.0);
        const EdgeCurve another = before;
        marks.place({{1, &another, &look}}, {}, 1, MarksInSight);
        QVERIFY2(marks.of(1).front().point == another.middle().point, "where the marks were is free again");
    }

    void theNumberOfKeysThatShareALineIsBehindNoTable()
    {
        const EdgeCurve curve({{1000, 0}, {700, 0}, {300, 0}, {0, 0}});
        const QRectF table(400, 10, 200, 100); // Below the middle of the line.
        const EdgeLook look;
        EdgeMarks marks;
        marks.place({{0, &curve, &look, Emphasis::Normal, 3}}, {table}, 0.2, MarksInSight);
        QCOMPARE(marks.of(0).size(), size_t(1));
        const PlacedMark mark = marks.of(0).front();
        QCOMPARE(mark.mark, EdgeMark::Keys);
        QVERIFY(mark.size > 3);
        const double radius = mark.size * MarkRadius;
        QVERIFY(!table.intersects({mark.point - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)}));
    }

    void theNameOfAStubEndsBeforeTheNextTable_data()
    {
        QTest::addColumn<QList<QPointF>>("points");
        QTest::addColumn<QRectF>("table");
        QTest::addRow("to the right")
            << QList<QPointF>{{100, 100}, {150, 100}, {200, 100}, {250, 100}} << QRectF(180, 50, 100, 100);
        QTest::addRow("to the left") << QList<QPointF>{{300, 100}, {250, 100}, {200, 100}, {150, 100}}
                                     << QRectF(120, 50, 100, 100);
    }

    void theNameOfAStubEndsBeforeTheNextTable()
    {
        QFETCH(const QList<QPointF>, points);
        QFETCH(const QRectF, table);
        const EdgeCurve curve(points);
        const double room = EdgeMarks().roomBeside(curve, {table}, WholeStub);
        QCOMPARE(room, 80);
        QImage image = canvas({400, 200});
        QPainter painter(&image);
        paintStub(painter, curve, {}, u"organisation"_s, room, paperTheme(), 1);
        const auto inkIn = [&](const QRect& area) {
            const QImage part = image.copy(area);
            return part != canvas(part.size());
        };
        QVERIFY(!inkIn(table.toRect()));
        const QRectF besideGlyph = table.translated(curve.leavesChildToTheRight() ? -35 : 35, 0);
        QVERIFY(inkIn(besideGlyph.toRect()));
    }

    void allOfALongEdgeThatIsInSightIsPainted_data()
    {
        QTest::addColumn<QList<QPointF>>("points");
        QTest::addRow("straight") << QList<QPointF>{{-9000, 100}, {-5000, 100}, {5000, 120}, {9000, 120}};
        QTest::addRow("steep") << QList<QPointF>{{-60, -20000}, {400, -9000}, {-300, 9000}, {60, 20000}};
        QTest::addRow("bow") << QList<QPointF>{{-4000, -9000}, {1500, -9000}, {1500, 9000}, {-4000, 9000}};
        QTest::addRow("two curves") << QList<QPointF>{{-7000, 50}, {-5000, 50},   {-3000, 90},  {100, 90},
                                                      {3000, 90},  {5000, 12000}, {9000, 12000}};
        QTest::addRow("ends here") << QList<QPointF>{{90, 80}, {20, 80}, {-40000, 700}, {-40100, 700}};
    }

    void allOfALongEdgeThatIsInSightIsPainted()
    {
        QFETCH(const QList<QPointF>, points);
        constexpr QRect Sight(0, 0, 200, 200);
        EdgeLook look;
        look.action = ReferentialAction::Cascade; // A solid line.
        QImage image = canvas(Sight.size());
        QPainter painter(&image);
        paintEdge(painter, EdgeCurve(points), look, paperTheme(), 1, Sight);
        painter.end();
        const auto isPainted = [&](QPoint at) {
            const QRect around = QRect(at - QPoint(2, 2), at + QPoint(2, 2)) & Sight;
            for (int y = around.top(); y <= around.bottom(); ++y)
                for (int x = around.left(); x <= around.right(); ++x)
                    if (image.pixelColor(x, y) != paperTheme().canvas)
                        return true;
            return false;
        };
        int inSight = 0;
        constexpr int Samples = 200'000;
        for (qsizetype first = 0; first + 3 < points.size(); first += 3)
            for (int i = 0; i <= Samples; ++i) {
                const double t = static_cast<double>(i) / Samples;
                const double u = 1 - t;
                const QPointF point = points[first] * (u * u * u) + points[first + 1] * (3 * u * u * t)
                    + points[first + 2] * (3 * u * t * t) + points[first + 3] * (t * t * t);
                if (!Sight.contains(point.toPoint()))
                    continue;
                ++inSight;
                QVERIFY2(isPainted(point.toPoint()), qPrintable(u"%1, %2"_s.arg(point.x()).arg(point.y())));
            }
        QVERIFY(inSight > 0);
    }

    void aLineIsAsThinAtEveryZoomFromAfar_data()
    {
        QTest::addColumn<int>("ratio");
        QTest::addRow("a pixel for each") << 1;
        QTest::addRow("two device pixels a pixel") << 2;
    }

    /// A pixel of the device is what Qt strokes fast.
    void aLineIsAsThinAtEveryZoomFromAfar()
    {
        QFETCH(const int, ratio);
        double least = std::numeric_limits<double>::infinity();
        double most = 0;
        for (double scale = 0.13; scale < 0.6; scale *= 1.05) {
            const QTransform scrolled(scale, 0, 0, scale, -1234.5 * scale, -1234.5 * scale);
            const double ink = inkOfLine(scrolled, ratio) / ratio;
            least = std::min(least, ink);
            most = std::max(most, ink);
        }
        QVERIFY(most < 1.1 * least);
        QVERIFY(most < 1.1 * std::hypot(200, 200));
    }

    void anEdgeStaysWithinItsBounds()
    {
        const EdgeCurve curve({{300, 200}, {240, 200}, {260, 320}, {200, 320}});
        EdgeLook look;
        look.deferral = Deferral::InitiallyDeferred;
        look.fault = ForeignKeyFault::Mismatch;
        for (const double width : {1.6, 11.0}) {
            look.width = width;
            for (const double scale : {0.1, 0.3, 1.0, 3.0}) {
                QImage image = canvas({500, 500});
                QPainter painter(&image);
                paintWhole(painter, curve, look, paperTheme(), scale, Everything);
                painter.fillRect(paintedEdgeRect(curve, look).toAlignedRect(), paperTheme().canvas);
                painter.end();
                QCOMPARE(image, canvas({500, 500}));
            }
        }
    }
};

QTEST_MAIN(EdgePaintingTest)
#include "tst_edgepainting.moc"

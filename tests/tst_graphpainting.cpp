#include "tests/support/shopschema.h"
#include "views/graph/actionstyle.h"
#include "views/graph/badgepainter.h"
#include "views/graph/countbadge.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/graphscene.h"
#include "views/graph/legend.h"
#include "views/graph/tablefonts.h"
#include "views/graph/tabletitle.h"

#include <QPainter>
#include <QSet>
#include <QStyleOptionGraphicsItem>
#include <QTest>

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

/// An edge of `look` from right to left, on white.
QImage edgeImage(const EdgeLook& look, const GraphTheme& theme)
{
    QImage result = canvas({200, 60});
    QPainter painter(&result);
    paintEdge(painter, EdgeCurve({{180, 30}, {120, 30}, {80, 30}, {20, 30}}), look, theme, 1,
              {0, 0, 200, 60});
    return result;
}

GraphTheme withoutColors()
{
    GraphTheme result = paperTheme();
    result.actions.fill(Qt::black);
    return result;
}

/// A table with the columns of `schema`'s, in the same frame at every level.
QImage tableImage(const Schema& schema, TableId table, const TableLook& look, DetailLevel level)
{
    QImage result = canvas({320, 220});
    QPainter painter(&result);
    const TableCard card = TableCards().card(schema, table);
    TableFonts fonts(0.5);
    paintTable(painter, card, QRectF(20, 40, card.width(Folding::Folded), card.height(Folding::Folded)), look,
               paperTheme(), level, fonts);
    return result;
}

/// How much of the canvas a slanting line covers that crosses a view at a zoom, in pixels.
double inkOfLine(const QTransform& zoom)
{
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(zoom);
    constexpr QSize Sight(200, 200);
    QImage image = canvas(Sight);
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

/// The tables that are shown.
qsizetype shownTables(const GraphScene& scene)
{
    return std::ranges::count_if(scene.tables(),
                                 [](const SceneTable& table) { return !table.rect.isNull(); });
}

} // namespace

class GraphPaintingTest : public QObject {
    Q_OBJECT

private slots:
    void aTableIsANodeWithARowForTheTitleAndForEachColumn()
    {
        const LayoutGraph graph = layoutGraph(m_schema);
        QCOMPARE(graph.nodes.size(), m_schema.tables().size());
        for (const LayoutGraph::Node& node : graph.nodes) {
            QCOMPARE(node.rowHeights.size(), m_schema.table(node.table).columns.size() + 1);
            QVERIFY(node.width > 0);
        }
    }

    void anEdgeJoinsTheRowsOfTheFirstColumns()
    {
        const ForeignKeyId composite = keyNamed(m_schema, u"fk_shipment_line_order_line");
        for (const LayoutGraph::Edge& edge : layoutGraph(m_schema).edges) {
            if (edge.foreignKey != composite)
                continue;
            QCOMPARE(edge.from, tableNamed(m_schema, u"shipment_line").index);
            QCOMPARE(edge.fromRow, 2); // order_id, its second column
            QCOMPARE(edge.to, tableNamed(m_schema, u"order_line").index);
            QCOMPARE(edge.toRow, 1);
            return;
        }
        QFAIL("the composite key has no edge");
    }

    void aForeignKeyWithAParentIsOneEdge()
    {
        const GraphScene scene(m_schema, shopLayout(m_schema), paperTheme());
        QCOMPARE(shownTables(scene), std::ssize(m_schema.tables()));
        // The warehouse does not exist.
        QCOMPARE(scene.edges().size(), m_schema.foreignKeys().size() - 1);
    }

    void whatTheLayoutLeavesOutIsNotShown()
    {
        Layout layout = shopLayout(m_schema);
        const TableId hidden = tableNamed(m_schema, u"customer");
        layout.nodes[hidden.position()] = {};
        const std::vector<LayoutGraph::Edge> edges = layoutEdges(m_schema);
        size_t left = edges.size();
        for (size_t i = 0; i < edges.size(); ++i) {
            if (edges[i].from != hidden.index && edges[i].to != hidden.index)
                continue;
            layout.edges[i].clear();
            --left;
        }
        const GraphScene scene(m_schema, layout, paperTheme());
        QCOMPARE(shownTables(scene), std::ssize(m_schema.tables()) - 1);
        QCOMPARE(scene.edges().size(), left);
    }

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
        paintEdge(painter, EdgeCurve(points), look, withoutColors(), 1, Everything);
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

    void aLineIsAsThinAtEveryZoomFromAfar()
    {
        double least = std::numeric_limits<double>::infinity();
        double most = 0;
        for (double scale = 0.13; scale < 0.6; scale *= 1.05) {
            const QTransform scrolled(scale, 0, 0, scale, -1234.5 * scale, -1234.5 * scale);
            const double ink = inkOfLine(scrolled);
            least = std::min(least, ink);
            most = std::max(most, ink);
        }
        QVERIFY(most < 1.1 * least);
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
                paintEdge(painter, curve, look, paperTheme(), scale, Everything);
                painter.fillRect(paintedEdgeRect(curve, look).toAlignedRect(), paperTheme().canvas);
                painter.end();
                QCOMPARE(image, canvas({500, 500}));
            }
        }
    }

    void aTableStaysWithinItsBounds()
    {
        const TableCard card = TableCards().card(m_schema, TableId{0});
        const QRectF rect(400, 300, card.width(Folding::Folded), card.height(Folding::Folded));
        TableLook look;
        look.ring = RingKind::Selected;
        look.badges = {{Effect::SetNull, 2, u"2 → NULL"_s}, {Effect::Delete, 41, u"−41"_s}};
        for (const double scale : {0.05, 0.2, 0.5, 1.0}) {
            QImage image = canvas({1000, 800});
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            TableFonts fonts(scale);
            paintTable(painter, card, rect, look, paperTheme(), detailLevel(scale), fonts);
            paintBadges(painter, rect, look.badges, paperTheme(), scale);
            painter.fillRect(paintedTableRect(rect, look).toAlignedRect(), paperTheme().canvas);
            painter.end();
            QCOMPARE(image, canvas({1000, 800}));
        }
    }

    void levelsOfDetailLookDifferent()
    {
        const TableId table = tableNamed(m_schema, u"shipment_line");
        const QImage far = tableImage(m_schema, table, {}, DetailLevel::Far);
        const QImage middle = tableImage(m_schema, table, {}, DetailLevel::Middle);
        const QImage near = tableImage(m_schema, table, {}, DetailLevel::Near);
        QVERIFY(far != middle);
        QVERIFY(middle != near);
        QVERIFY(far != near);
    }

    void onlyTheNearestLevelShowsPlainColumns_data()
    {
        QTest::addColumn<DetailLevel>("level");
        QTest::addColumn<bool>("differs");
        QTest::addRow("far") << DetailLevel::Far << false;
        QTest::addRow("middle") << DetailLevel::Middle << false;
        QTest::addRow("near") << DetailLevel::Near << true;
    }

    void onlyTheNearestLevelShowsPlainColumns()
    {
        QFETCH(const DetailLevel, level);
        QFETCH(const bool, differs);
        std::vector<Table> tables = m_schema.tables();
        const TableId customer = tableNamed(m_schema, u"customer");
        QString& name = tables[customer.position()].columns[1].name;
        QCOMPARE(name, u"name"_s);
        name = u"nome"_s;
        const Schema renamed(m_schema.dialect(), {}, tables, m_schema.foreignKeys());
        QCOMPARE(tableImage(m_schema, customer, {}, level) != tableImage(renamed, customer, {}, level),
                 differs);
    }

    void namesFromFarAreBrokenBetweenWords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("width");
        QTest::addColumn<QStringList>("lines");
        QTest::addRow("underscores") << u"customer_address"_s << 60.0
                                     << QStringList{u"customer_"_s, u"address"_s};
        QTest::addRow("schema") << u"sales.customer"_s << 60.0 << QStringList{u"sales."_s, u"customer"_s};
        QTest::addRow("capitals") << u"PlaylistTrack"_s << 50.0 << QStringList{u"Playlist"_s, u"Track"_s};
        QTest::addRow("one word") << u"customer"_s << 60.0 << QStringList{u"customer"_s};
        QTest::addRow("beyond the frame") << u"customer"_s << 40.0 << QStringList{u"customer"_s};
        QTest::addRow("within a word") << u"customer"_s << 26.0 << QStringList{u"cust"_s, u"omer"_s};
        QTest::addRow("too short pieces") << u"customer"_s << 18.0 << QStringList();
        QTest::addRow("within two words") << u"customer_addresses"_s << 26.0 << QStringList();
        QTest::addRow("no room") << u"customer"_s << 8.0 << QStringList();
    }

    /// The width is in pixels.
    void namesFromFarAreBrokenBetweenWords()
    {
        QFETCH(const QString, name);
        QFETCH(const double, width);
        constexpr double Scale = 0.25;
        Table table;
        table.name = name;
        const TableCard card = TableCards().card(Schema(u"sqlite"_s, {}, {table}, {}), TableId{0});
        QStringList lines;
        for (const TableCard::Word& line :
             wrappedTitle(card, QSizeF(width, 40) / Scale, TableFonts(Scale)).lines)
            lines << line.text;
        QTEST(lines, "lines");
    }

    void kindsOfTablesLookDifferent()
    {
        std::vector<QImage> images;
        for (const TableKind kind :
             {TableKind::Ordinary, TableKind::View, TableKind::Virtual, TableKind::Shadow}) {
            Table table;
            table.name = u"things"_s;
            table.kind = kind;
            const Schema schema({}, {}, {table}, {});
            const QImage image = tableImage(schema, TableId{0}, {}, DetailLevel::Far);
            for (const QImage& other : images)
                QVERIFY(image != other);
            images.push_back(image);
        }
    }

    void countsReadAsWords()
    {
        TableCounts counts;
        counts.deleted = 41;
        counts.setNull = 2;
        counts.blocking = 1;
        QStringList texts;
        for (const CountBadge& badge : countBadges(counts))
            texts << badge.text;
        QCOMPARE(texts, (QStringList{u"2 → NULL"_s, u"−41"_s, u"1 blocks"_s}));
        QCOMPARE(gravestEffect(counts), Effect::Blocks);
    }

    void theLegendNamesAllActionsAndWhatElseThereIs()
    {
        QStringList texts;
        const Legend plain = legendOf({}, std::nullopt, Notation::CrowsFoot, {});
        for (const Legend::Entry& entry : plain.groups.front().entries)
            texts << entry.text;
        QCOMPARE(texts,
                 (QStringList{u"CASCADE"_s, u"SET NULL"_s, u"SET DEFAULT"_s, u"RESTRICT"_s, u"NO ACTION"_s}));
        QCOMPARE(plain.groups.size(), size_t(1));
        QCOMPARE(legendOf(edgeLooks(m_schema, Notation::CrowsFoot), std::nullopt, Notation::CrowsFoot, {})
                     .groups.size(),
                 size_t(3));
        Outcome outcome;
        outcome.tables = {{TableId{0}, 1, 1}};
        QCOMPARE(legendOf(edgeLooks(m_schema, Notation::CrowsFoot), outcome, Notation::CrowsFoot, {})
                     .groups.size(),
                 size_t(4));
    }

private:
    const Schema m_schema = shopSchema();
};

QTEST_MAIN(GraphPaintingTest)
#include "tst_graphpainting.moc"

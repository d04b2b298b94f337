#include "tests/support/shopschema.h"
#include "views/graph/badgepainter.h"
#include "views/graph/countbadge.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/graphscene.h"
#include "views/graph/groupnameplaces.h"
#include "views/graph/legend.h"
#include "views/graph/tablefonts.h"
#include "views/graph/tabletitle.h"

#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QImage canvas(QSize size)
{
    QImage result(size, QImage::Format_RGB32);
    result.fill(paperTheme().canvas);
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

    void theMiddleLevelTellsHowManyColumnsThereAreBesides()
    {
        const TableId customer = tableNamed(m_schema, u"customer");
        std::vector<Table> tables = m_schema.tables();
        tables[customer.position()].columns.push_back({u"remark"_s, u"TEXT"_s});
        const Schema larger(m_schema.dialect(), {}, tables, m_schema.foreignKeys());
        const auto painted = [&](const Schema& schema) {
            QImage image = canvas({400, 400});
            QPainter painter(&image);
            TableFonts fonts(0.5);
            paintTable(painter, TableCards().card(schema, customer), QRectF(50, 50, 200, 300), {},
                       paperTheme(), DetailLevel::Middle, fonts);
            return image;
        };
        QVERIFY(painted(m_schema) != painted(larger));
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
        QTest::addRow("within a long word") << u"dcim_consoleserverport"_s << 26.0
                                            << QStringList{u"dcim_"_s, u"consol"_s, u"eserve"_s, u"rport"_s};
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

    void everyGroupHasANameThatIsNeitherOnATableNorOnAnother_data()
    {
        QTest::addColumn<double>("scale");
        for (const double scale : {1.0, 0.5, 0.33, 0.2, 0.1, 0.05})
            QTest::addRow("%g", scale) << scale;
    }

    /// Levels, of which the first and the last are narrow, and small frames above each other.
    void everyGroupHasANameThatIsNeitherOnATableNorOnAnother()
    {
        QFETCH(const double, scale);
        Layout layout{std::vector<QRectF>(m_schema.tables().size()), {}, {}};
        const auto addGroup = [&](const QRectF& frame, std::optional<int> level) {
            const int node = static_cast<int>(layout.groups.size());
            layout.nodes[static_cast<size_t>(node)] = frame.adjusted(26, 44, -26, -26);
            layout.groups.push_back({{node}, frame, level});
        };
        addGroup({0, 0, 180, 5000}, 0);
        addGroup({200, 0, 3000, 5000}, 1);
        addGroup({3220, 0, 200, 5000}, 2);
        addGroup({4000, 0, 800, 1600}, {});
        addGroup({4000, 1670, 180, 200}, {});
        addGroup({4000, 2100, 180, 200}, {});
        const std::vector<SceneGroup> groups = sceneGroups(m_schema, layout);
        const std::vector<PlacedName> names = placedNames(groups, layout, scale);
        QCOMPARE(names.size(), groups.size());
        for (const PlacedName& name : names) {
            QVERIFY(name.size * scale >= 9); // Pixels.
            for (const QRectF& table : layout.nodes)
                QVERIFY(!name.plate.intersects(table));
            for (const PlacedName& other : names)
                QVERIFY(&name == &other || !name.plate.intersects(other.plate));
        }
    }

    void aNameThatIsTooWideForItsFrameIsWrittenInTwoLines()
    {
        std::vector<Table> tables(2);
        tables.back().schema = u"sales"_s;
        const Schema schema(u"postgresql"_s, {}, tables, {});
        const Layout layout{{{26, 100, 100, 100}, {300, 0, 100, 100}}, {}, {{{0}, {0, 0, 152, 230}, {}}}};
        const PlacedName name = placedNames(sceneGroups(schema, layout), layout, 1).front();
        QCOMPARE(name.lines.size(), size_t(2));
        QCOMPARE(name.lines.front().text, u"default"_s);
        QCOMPARE(name.lines.back().text, u"schema"_s);
        QVERIFY(layout.groups.front().frame.contains(name.plate));
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

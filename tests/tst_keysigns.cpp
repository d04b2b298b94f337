#include "model/schema/neighbourhood.h"
#include "model/schema/unindexedchildren.h"
#include "tests/support/shopschema.h"
#include "views/graph/graphscene.h"
#include "views/graph/legend.h"
#include "views/graph/schemadrawing.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using enum ReferentialAction;

/// The shop, with an index over these columns of a table.
Schema withIndex(const Schema& schema, QStringView table, const QStringList& columns,
                 IndexCoverage coverage = IndexCoverage::AllRows)
{
    std::vector<Table> tables = schema.tables();
    Table& indexed = tables[tableNamed(schema, table).position()];
    Index index{u"by_columns"_s};
    index.coverage = coverage;
    for (const QString& column : columns)
        index.parts.push_back({indexed.findColumn(column), {}});
    indexed.indexes.push_back(index);
    return {schema.dialect(), {}, tables, schema.foreignKeys()};
}

bool lacksIndex(const Schema& schema, QStringView key)
{
    return keysWithoutIndex(schema)[keyNamed(schema, key).position()];
}

const Legend::Entry& entryOf(const Legend& legend, QStringView text)
{
    for (const Legend::Group& group : legend.groups)
        for (const Legend::Entry& entry : group.entries)
            if (entry.text == text)
                return entry;
    qFatal("The legend has no such entry.");
}

QStringList shownKeys(const GraphScene& scene)
{
    QStringList names;
    for (const SceneEdge& edge : scene.edges())
        if (!edge.isLeftOut)
            names << scene.schema().foreignKey(edge.foreignKey).name;
    return names;
}

} // namespace

class KeySignsTest : public QObject {
    Q_OBJECT

private slots:
    void aKeyHasAnIndexWhereOneBeginsWithItsColumns_data()
    {
        QTest::addColumn<QStringList>("columns");
        QTest::addColumn<bool>("lacks");
        QTest::addRow("its columns") << QStringList{u"order_id"_s, u"line_no"_s} << false;
        QTest::addRow("in another order") << QStringList{u"line_no"_s, u"order_id"_s} << false;
        QTest::addRow("and more") << QStringList{u"order_id"_s, u"line_no"_s, u"amount"_s} << false;
        QTest::addRow("only one of them") << QStringList{u"order_id"_s} << true;
        QTest::addRow("behind another one") << QStringList{u"amount"_s, u"order_id"_s, u"line_no"_s} << true;
    }

    void aKeyHasAnIndexWhereOneBeginsWithItsColumns()
    {
        QFETCH(const QStringList, columns);
        QFETCH(const bool, lacks);
        const Schema schema = withIndex(m_schema, u"shipment_line", columns);
        QCOMPARE(lacksIndex(schema, u"fk_shipment_line_order_line"), lacks);
    }

    void aPartialIndexDoesNotHelp()
    {
        const Schema schema = withIndex(m_schema, u"address", {u"customer_id"_s}, IndexCoverage::Partial);
        QVERIFY(lacksIndex(schema, u"fk_address_customer"));
    }

    void aRowIdFindsChildrenWithoutAnIndex()
    {
        std::vector<Table> tables = withIndex(m_schema, u"product", {u"name"_s}).tables();
        Table& address = tables[tableNamed(m_schema, u"address").position()];
        address.rowIdColumn = address.findColumn(u"customer_id");
        QVERIFY(
            !lacksIndex({m_schema.dialect(), {}, tables, m_schema.foreignKeys()}, u"fk_address_customer"));
    }

    void nothingIsSaidWhereNoIndexIsKnown()
    {
        for (const bool lacks : keysWithoutIndex(m_schema))
            QVERIFY(!lacks);
    }

    void aKeyWithoutAParentLacksNoIndex()
    {
        QVERIFY(!lacksIndex(withIndex(m_schema, u"product", {u"name"_s}), u"fk_shipment_line_warehouse"));
    }

    void onlyOneSignCanBeShown()
    {
        KeyFilter filter;
        filter.toggleOnly(Cascade);
        QCOMPARE(actionsShown(filter), std::vector{Cascade});
        QVERIFY(filter.isOn());
        filter.toggleOnly(Restrict);
        QCOMPARE(actionsShown(filter), std::vector{Restrict});
        filter.toggleOnly(Restrict);
        QCOMPARE(filter, KeyFilter());
        QVERIFY(!filter.isOn());
    }

    void oneSignCanBeHidden()
    {
        KeyFilter filter;
        filter.toggle(Cascade);
        QCOMPARE(actionsShown(filter), (std::vector{NoAction, Restrict, SetNull, SetDefault}));
        QVERIFY(filter.leavesOut(Cascade));
        QVERIFY(!filter.leavesOut(SetNull));
        filter.toggle(Cascade);
        QCOMPARE(filter, KeyFilter());
    }

    void anotherSignCanBeAddedToTheOnlyOne()
    {
        KeyFilter filter;
        filter.toggleOnly(Cascade);
        filter.toggle(SetNull);
        QCOMPARE(actionsShown(filter), (std::vector{SetNull, Cascade}));
        QVERIFY(filter.leavesOut(Restrict));
        filter.toggle(SetNull);
        filter.toggle(Cascade);
        QCOMPARE(filter, KeyFilter());
    }

    void marksAreSignsToo()
    {
        KeyFilter filter;
        filter.toggleOnly(MissingIndex());
        EdgeLook look;
        QVERIFY(!filter.shows(look));
        look.lacksIndex = true;
        QVERIFY(filter.shows(look));
        filter.toggleOnly(ForeignKeyFault::Mismatch);
        look.fault = ForeignKeyFault::MissingParent;
        QVERIFY(filter.shows(look));
    }

    void theLegendTellsWhatIsLeftOut()
    {
        const Legend all
            = legendOf(edgeLooks(m_schema, Notation::CrowsFoot), std::nullopt, Notation::CrowsFoot, {});
        QCOMPARE(entryOf(all, u"CASCADE").keys, 7);
        QVERIFY(!entryOf(all, u"CASCADE").isLeftOut);
        QVERIFY(!all.isFiltered);
        QCOMPARE(all.groups.front().title, u"ON DELETE"_s);

        KeyFilter filter;
        filter.toggle(Cascade);
        const Legend filtered
            = legendOf(edgeLooks(m_schema, Notation::CrowsFoot), std::nullopt, Notation::CrowsFoot, filter);
        QCOMPARE(entryOf(filtered, u"CASCADE").keys, 7);
        QVERIFY(entryOf(filtered, u"CASCADE").isLeftOut);
        QVERIFY(!entryOf(filtered, u"RESTRICT").isLeftOut);
        QVERIFY(filtered.isFiltered);
        QCOMPARE(filtered.groups.front().title, u"10 of 17 keys shown"_s);
        QCOMPARE(legendSize(filtered).height(), legendSize(all).height()); // It hides no more tables.
    }

    void linesOfTheLegendAreApart_data()
    {
        QTest::addColumn<LegendShape>("shape");
        QTest::addRow("tall") << LegendShape::Tall;
        QTest::addRow("flat") << LegendShape::Flat;
    }

    void linesOfTheLegendAreApart()
    {
        QFETCH(const LegendShape, shape);
        Legend legend
            = legendOf(edgeLooks(m_schema, Notation::CrowsFoot), std::nullopt, Notation::CrowsFoot, {});
        const QSizeF tall = legendSize(legend);
        legend.shape = shape;
        const std::vector<LegendLine> lines = filterLines(legend);
        QCOMPARE(lines.front().sign, KeySign(Cascade));
        for (const LegendLine& line : lines) {
            QVERIFY(QRectF(QPointF(), legendSize(legend)).contains(line.rect));
            for (const LegendLine& other : lines)
                QVERIFY(&line == &other || !line.rect.intersects(other.rect));
        }
        QCOMPARE(legendSize(legend).height() < tall.height(), shape == LegendShape::Flat);
    }

    void aLeftOutKeyIsNeitherShownNorPointedAt()
    {
        GraphScene scene(m_schema, shopLayout(m_schema), paperTheme());
        const auto edge = std::ranges::find(scene.edges(), keyNamed(m_schema, u"fk_address_customer"),
                                            &SceneEdge::foreignKey);
        const QPointF middle = edge->curve.middle().point;
        QCOMPARE(scene.placeAt(middle, 2), ScenePlace(edge->foreignKey));
        KeyFilter filter;
        filter.toggleOnly(Restrict);
        scene.setFilter(filter);
        QCOMPARE(shownKeys(scene), (QStringList{u"fk_invoice_customer"_s, u"fk_order_line_product"_s}));
        QVERIFY(scene.placeAt(middle, 2) != ScenePlace(edge->foreignKey));
        scene.setFilter({});
        QCOMPARE(scene.placeAt(middle, 2), ScenePlace(edge->foreignKey));
    }

    void anotherPictureOfTheSchemaHasTheSameFilterAndNotation()
    {
        GraphScene scene(m_schema, shopLayout(m_schema), paperTheme());
        KeyFilter filter;
        filter.toggleOnly(Restrict);
        scene.setFilter(filter);
        scene.setNotation(Notation::Arrows);
        GraphScene other(m_schema, shopLayout(m_schema), paperTheme());
        other.takeStateOf(scene);
        QCOMPARE(other.filter(), filter);
        QCOMPARE(other.notation(), Notation::Arrows);
        QCOMPARE(shownKeys(other), shownKeys(scene));
    }

    void parallelKeysAreABundle()
    {
        const GraphScene scene(m_schema, shopLayout(m_schema), paperTheme());
        const auto bundleOf = [&](QStringView key) {
            return std::ranges::find(scene.edges(), keyNamed(m_schema, key), &SceneEdge::foreignKey)->bundle;
        };
        QCOMPARE(scene.bundleCount(), 1);
        QCOMPARE(bundleOf(u"fk_shipment_from"), 0);
        QCOMPARE(bundleOf(u"fk_shipment_to"), 0);
        QCOMPARE(bundleOf(u"fk_invoice_customer"), -1);
    }

    void aTableLightsUpWhatADeleteInItReaches()
    {
        GraphScene scene(m_schema, shopLayout(m_schema), paperTheme());
        scene.setHovered(tableNamed(m_schema, u"customer"));
        const auto emphasisOf = [&](QStringView key) {
            return std::ranges::find(scene.edges(), keyNamed(m_schema, key), &SceneEdge::foreignKey)
                ->emphasis;
        };
        QCOMPARE(emphasisOf(u"fk_order_customer"), Emphasis::Lit);
        QCOMPARE(emphasisOf(u"fk_order_line_order"), Emphasis::Normal); // Two cascades away.
        QCOMPARE(emphasisOf(u"fk_shipment_from"), Emphasis::Normal); // It refuses.
        QCOMPARE(emphasisOf(u"fk_line_invoice"), Emphasis::Receding); // Behind RESTRICT.
        const auto table = [&](QStringView name) {
            return scene.tables()[tableNamed(m_schema, name).position()].emphasis;
        };
        QCOMPARE(table(u"shipment_line"), Emphasis::Normal);
        QCOMPARE(table(u"category"), Emphasis::Receding);
    }

    void aKeyLightsUpItsColumnsAtBothEnds()
    {
        GraphScene scene(m_schema, shopLayout(m_schema), paperTheme());
        const ForeignKeyId key = keyNamed(m_schema, u"fk_shipment_line_order_line");
        const auto rows = [&](QStringView name) {
            return scene.tables()[tableNamed(m_schema, name).position()].look.litRows;
        };
        for (const bool isSelected : {false, true}) {
            if (isSelected)
                scene.setSelected(key);
            else
                scene.setHovered(key);
            QCOMPARE(rows(u"shipment_line"), (std::vector<size_t>{1, 2}));
            QCOMPARE(rows(u"order_line"), (std::vector<size_t>{0, 1}));
            QVERIFY(rows(u"customer").empty());
            scene.setHovered({});
        }
        QCOMPARE(scene.selection(), ScenePlace(key));
        QCOMPARE(scene.selected(), std::nullopt);
        scene.setSelected(std::nullopt);
        QVERIFY(rows(u"order_line").empty());
    }

    void whatIsExportedHasTheKeysThatAreShown()
    {
        KeyFilter filter;
        filter.toggleOnly(SetDefault);
        const Schema shown = withShownKeys(m_schema, filter);
        QCOMPARE(shown.tables().size(), m_schema.tables().size());
        QCOMPARE(shown.foreignKeys().size(), size_t(1));
        QCOMPARE(shown.foreignKeys().front().name, u"fk_product_category"_s);
    }

private:
    static std::vector<ReferentialAction> actionsShown(const KeyFilter& filter)
    {
        std::vector<ReferentialAction> result;
        for (const ReferentialAction action : {NoAction, Restrict, SetNull, SetDefault, Cascade})
            if (filter.shows({action}))
                result.push_back(action);
        return result;
    }

    const Schema m_schema = shopSchema();
};

QTEST_MAIN(KeySignsTest)
#include "tst_keysigns.moc"

#include "model/job/error.h"
#include "model/job/progress.h"
#include "tests/support/drawnpicture.h"
#include "tests/support/shopschema.h"
#include "views/graph/schemadrawing.h"
#include "views/graph/schemapicture.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString moveTo(QPointF place)
{
    return u"translate(%1,%2)"_s.arg(place.x()).arg(place.y());
}

/// But for the edges of glyphs, which make no difference to small pictures.
bool looksAlike(const QImage& one, const QImage& other)
{
    constexpr QSize Small(200, 120);
    const QImage first = one.scaled(Small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage second = other.scaled(Small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int different = 0;
    for (int y = 0; y < Small.height(); ++y)
        for (int x = 0; x < Small.width(); ++x)
            different += std::abs(qGray(first.pixel(x, y)) - qGray(second.pixel(x, y))) > 40 ? 1 : 0;
    return different < Small.width() * Small.height() / 100;
}

class Impatient : public Progress {
public:
    void advance(qint64, qint64, const QString&) override { throw Canceled(); }
};

QSize viewBoxSize(const Svg& svg)
{
    const QStringList numbers = svg.root.value(u"viewBox"_s).toString().split(u' ');
    return {qRound(numbers.value(2).toDouble()), qRound(numbers.value(3).toDouble())};
}

} // namespace

class SchemaPictureTest : public QObject {
    Q_OBJECT

private slots:
    void svgHasASizeAndEveryNameAsText()
    {
        const Svg svg = parsed(picture(m_schema, m_layout, PictureFormat::Svg));
        QVERIFY(svg.root.hasAttribute(u"width"_s));
        QVERIFY(svg.root.hasAttribute(u"height"_s));
        QVERIFY(svg.root.value(u"viewBox"_s).startsWith(u"0 0 "));
        for (const Table& table : m_schema.tables()) {
            QVERIFY2(svg.texts.contains(table.name), qPrintable(table.name));
            for (const Column& column : table.columns)
                QVERIFY2(svg.texts.contains(column.name), qPrintable(column.name));
        }
        QVERIFY(svg.texts.contains(u"SET DEFAULT"_s)); // the legend
    }

    void aPictureIsInLayers()
    {
        QStringList names;
        for (const SvgLayerContent& layer : parsedLayers(picture(m_schema, m_layout, PictureFormat::Svg)))
            names << layer.name;
        QCOMPARE(names,
                 QStringList({u"frames"_s, u"keys"_s, u"tables"_s, u"badges"_s, u"names"_s, u"legend"_s}));
    }

    void eachTableIsAGroupAtItsPlaceWithItsNameAndColumns()
    {
        Layout layout = m_layout;
        layout.nodes.front().moveTo(0, 0); // Where the picture's own origin is.
        const auto layers = parsedLayers(picture(m_schema, layout, PictureFormat::Svg));
        const auto tables = std::ranges::find(layers, u"tables"_s, &SvgLayerContent::name);
        QVERIFY(tables != layers.end());
        QCOMPARE(tables->groups.size(), m_schema.tables().size());
        for (size_t i = 0; i < tables->groups.size(); ++i) {
            const Table& table = m_schema.tables()[i];
            const SvgGroup& group = tables->groups[i];
            QCOMPARE(group.move, moveTo(layout.nodes[i].topLeft()));
            QCOMPARE(group.texts.value(0), table.displayName());
            for (const Column& column : table.columns)
                QVERIFY2(group.texts.contains(column.name), qPrintable(column.name));
        }
    }

    void theWholeSchemaIsInThePicture()
    {
        QRectF tables;
        for (const QRectF& table : m_layout.nodes)
            tables |= table;
        const QSize size = viewBoxSize(parsed(picture(m_schema, m_layout, PictureFormat::Svg)));
        QVERIFY(size.width() >= tables.width());
        QVERIFY(size.height() >= tables.height());
    }

    void pngHasTwoPixelsAUnit()
    {
        const QSize size = viewBoxSize(parsed(picture(m_schema, m_layout, PictureFormat::Svg)));
        const QImage image = QImage::fromData(picture(m_schema, m_layout, PictureFormat::Png), "PNG");
        QCOMPARE(image.size(), size * 2);
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
    }

    void aPngIsAsFineAsItIsWanted()
    {
        const QSize size = viewBoxSize(parsed(picture(m_schema, m_layout, PictureFormat::Svg)));
        const QImage image = QImage::fromData(picture(m_schema, m_layout, PictureFormat::Png, 0.5), "PNG");
        QCOMPARE(image.size(), QSize(qCeil(size.width() * 0.5), qCeil(size.height() * 0.5)));
    }

    void theSvgLooksAsThePngDoes()
    {
        const QByteArray svg = picture(m_schema, m_layout, PictureFormat::Svg);
        const QImage expected = QImage::fromData(picture(m_schema, m_layout, PictureFormat::Png, 1), "PNG");
        QImage drawn(expected.size(), QImage::Format_RGB32);
        QPainter painter(&drawn);
        QSvgRenderer(svg).render(&painter);
        painter.end();
        QVERIFY(looksAlike(drawn, expected));
    }

    void aPrintFillsThePage_data()
    {
        QTest::addColumn<int>("dotsPerMetre");
        QTest::addRow("as a screen") << 3780;
        QTest::addRow("as a printer") << 23'622;
    }

    void aPrintFillsThePage()
    {
        QFETCH(const int, dotsPerMetre);
        const QImage picturedOnce
            = QImage::fromData(picture(m_schema, m_layout, PictureFormat::Png, 1), "PNG");
        QImage page(picturedOnce.width(), picturedOnce.height() + 200, QImage::Format_RGB32);
        page.setDotsPerMeterX(dotsPerMetre);
        page.setDotsPerMeterY(dotsPerMetre);
        page.fill(Qt::red);
        NoProgress progress;
        printPicture(m_drawing, page, progress);
        QCOMPARE(page.pixelColor(page.width() / 2, 50), QColor(Qt::red));
        QVERIFY2(looksAlike(page.copy(0, 100, picturedOnce.width(), picturedOnce.height()), picturedOnce),
                 "the page shows something else");
    }

    void aPageThatIsEmptyOrMovedIsNoticed()
    {
        const QImage expected = QImage::fromData(picture(m_schema, m_layout, PictureFormat::Png, 1), "PNG");
        QImage empty = expected;
        empty.fill(Qt::white);
        QVERIFY(!looksAlike(empty, expected));
        QVERIFY(!looksAlike(expected.copy(expected.rect().translated(20, 20)), expected));
    }

    void nothingIsPrintedOfWhatIsCancelled()
    {
        QImage page(800, 600, QImage::Format_RGB32);
        page.fill(Qt::red);
        Impatient progress;
        QVERIFY_THROWS_EXCEPTION(Canceled, printPicture(m_drawing, page, progress));
        QCOMPARE(page.pixelColor(400, 300), QColor(Qt::red));
    }

    void aPartHasItsOwnTablesAndTheKeysBetweenThem()
    {
        const SchemaDrawing whole{std::make_shared<const Schema>(m_schema), m_layout};
        const ForeignKey& key = m_schema.foreignKey(keyNamed(m_schema, u"fk_invoice_customer"));
        const SchemaDrawing part = partOf(whole, {key.parent, key.child});
        QCOMPARE(part.schema->tables().size(), size_t(2));
        QVERIFY(!part.schema->foreignKeys().empty());
        QCOMPARE(part.layout.edges.size(), part.schema->foreignKeys().size());
        for (const TableId id : {key.child, key.parent}) {
            const TableId newId = tableNamed(*part.schema, m_schema.table(id).name);
            QCOMPARE(part.layout.nodes[newId.position()], m_layout.nodes[id.position()]);
        }
        QVERIFY(!picture(*part.schema, part.layout, PictureFormat::Svg).isEmpty());
    }

    void aPartMarksTheColumnsOfKeysThatLeadOutOfIt()
    {
        const SchemaDrawing whole{std::make_shared<const Schema>(m_schema), m_layout};
        const ForeignKey& key = m_schema.foreignKey(keyNamed(m_schema, u"fk_address_customer"));
        QVERIFY(key.child != key.parent);
        const SchemaDrawing part = partOf(whole, {key.child});
        QVERIFY(part.schema->foreignKeys().empty());
        const QStringList texts = parsed(picture(part, PictureFormat::Svg)).texts;
        QVERIFY2(texts.contains(u"FK"_s), qPrintable(texts.join(u'|')));
    }

    void aPredictedDeleteIsInThePictureOfAPart()
    {
        const ForeignKeyId refusing = keyNamed(m_schema, u"fk_invoice_customer"_s);
        const ForeignKey& key = m_schema.foreignKey(refusing);
        SchemaDrawing whole{std::make_shared<const Schema>(m_schema), m_layout};
        const SchemaDrawing without = partOf(whole, {key.parent, key.child});
        whole.outcome = Outcome();
        whole.outcome->verdict = Verdict::Blocked;
        whole.outcome->table = key.parent;
        TableCounts counts{key.parent};
        counts.deleted = 41;
        whole.outcome->tables.push_back(counts);
        for (const Table& table : m_schema.tables()) { // Whatever is not of the part is left out.
            TableCounts refused{tableNamed(m_schema, table.name)};
            refused.blocking = 12;
            if (refused.table != key.parent)
                whole.outcome->tables.push_back(refused);
        }
        for (size_t i = 0; i < m_schema.foreignKeys().size(); ++i)
            whole.outcome->edges.push_back({ForeignKeyId{static_cast<int>(i)}, Effect::Blocks, 12});
        const SchemaDrawing part = partOf(whole, {key.parent, key.child});
        QCOMPARE(part.outcome->tables.size(), size_t(2));
        QCOMPARE(part.outcome->edges.size(), part.schema->foreignKeys().size());

        const QStringList texts = parsed(picture(part, PictureFormat::Svg)).texts;
        for (const QString& text : {u"−41"_s, u"12 block"_s, u"deleted"_s}) {
            QVERIFY2(texts.contains(text), qPrintable(texts.join(u'|')));
            QVERIFY(!parsed(picture(without, PictureFormat::Svg)).texts.contains(text));
        }
    }

    void aPredictedDeleteTakesLittleMoreRoom()
    {
        SchemaDrawing drawing{std::make_shared<const Schema>(m_schema), m_layout};
        const QSize without = viewBoxSize(parsed(picture(drawing, PictureFormat::Svg)));
        drawing.outcome = Outcome();
        for (const Table& table : m_schema.tables()) {
            TableCounts counts{tableNamed(m_schema, table.name)};
            counts.deleted = 1'234;
            counts.setNull = 567;
            drawing.outcome->tables.push_back(counts);
        }
        const QSize with = viewBoxSize(parsed(picture(drawing, PictureFormat::Svg)));
        const QSize badgesAndWordsInTheLegend(20, 60);
        const QSize most = without + badgesAndWordsInTheLegend;
        QVERIFY2(with.width() <= most.width() && with.height() <= most.height(),
                 qPrintable(u"%1 × %2 instead of %3 × %4"_s.arg(with.width())
                                .arg(with.height())
                                .arg(without.width())
                                .arg(without.height())));
    }

    void drawingCanBeCancelled()
    {
        Impatient progress;
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY_THROWS_EXCEPTION(Canceled, writePicture(m_drawing, PictureFormat::Html, 1, buffer, progress));
    }

    void pdfIsOnePageOfThePicturesSize()
    {
        const QSize size = viewBoxSize(parsed(picture(m_schema, m_layout, PictureFormat::Svg)));
        const QString pdf = QString::fromLatin1(picture(m_schema, m_layout, PictureFormat::Pdf));
        QVERIFY(pdf.startsWith(u"%PDF-"));
        static const QRegularExpression mediaBox(u"/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"_s);
        QRegularExpressionMatchIterator pages = mediaBox.globalMatch(pdf);
        QVERIFY(pages.hasNext());
        const QRegularExpressionMatch page = pages.next();
        QVERIFY(!pages.hasNext());
        QCOMPARE(qRound(page.captured(1).toDouble()), size.width());
        QCOMPARE(qRound(page.captured(2).toDouble()), size.height());
    }

    void aPngThatWouldBeTooBigIsRefusedInASentence()
    {
        Layout wide = m_layout;
        wide.nodes.back().translate(60'000, 0);
        try {
            picture(m_schema, wide, PictureFormat::Png);
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY(QString::fromUtf8(error.what()).contains(u"use SVG or PDF"));
        }
        QVERIFY(!picture(m_schema, wide, PictureFormat::Svg).isEmpty());
    }

    void anEmptySchemaIsAPictureOfTheLegend()
    {
        const Svg svg = parsed(picture({}, {}, PictureFormat::Svg));
        QVERIFY(svg.texts.contains(u"CASCADE"_s));
    }

private:
    const Schema m_schema = shopSchema();
    const Layout m_layout = shopLayout(m_schema);
    const SchemaDrawing m_drawing{std::make_shared<const Schema>(m_schema), m_layout};
};

QTEST_MAIN(SchemaPictureTest)
#include "tst_schemapicture.moc"

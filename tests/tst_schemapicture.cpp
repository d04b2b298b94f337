#include "model/job/error.h"
#include "tests/support/shopschema.h"
#include "views/graph/schemapicture.h"

#include <QBuffer>
#include <QImage>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

QByteArray picture(const Schema& schema, const Layout& layout, PictureFormat format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writePicture(schema, layout, format, buffer);
    return buffer.data();
}

struct Svg {
    QXmlStreamAttributes root;
    QStringList texts;
};

Svg parsed(const QByteArray& svg)
{
    Svg result;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == u"svg")
            result.root = reader.attributes();
        else if (reader.isStartElement() && reader.name() == u"text")
            result.texts << reader.readElementText().trimmed();
    }
    return result;
}

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
};

QTEST_MAIN(SchemaPictureTest)
#include "tst_schemapicture.moc"

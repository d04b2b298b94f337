#include "tests/support/drawnpicture.h"
#include "tests/support/shopschema.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray pageOf(const Schema& schema, const Layout& layout)
{
    return picture(schema, layout, PictureFormat::Html);
}

QByteArray svgOf(const QByteArray& page)
{
    const qsizetype start = page.indexOf("<svg");
    return page.mid(start, page.indexOf("</svg>") + 6 - start);
}

} // namespace

class PicturePageTest : public QObject {
    Q_OBJECT

private slots:
    void itHasEveryNameAndNeedsNoNetwork()
    {
        const QString page = QString::fromUtf8(pageOf(m_schema, m_layout));
        const qsizetype start = page.indexOf(u"<svg"_s);
        const Svg svg = parsed(svgOf(page.toUtf8()));
        for (const Table& table : m_schema.tables())
            QVERIFY2(svg.texts.contains(table.name), qPrintable(table.name));
        QVERIFY(page.contains(u"default-src 'none'"_s));
        QVERIFY(page.contains(u"prefers-color-scheme: dark"_s));
        static const QRegularExpression fetched(u"(src|href)=|url\\(|@import|fetch\\("_s);
        QVERIFY2(!page.contains(fetched), qPrintable(fetched.match(page).captured()));
        static const QRegularExpression place(u"\\{[a-zA-Z]+\\}"_s);
        QStringList left;
        for (QRegularExpressionMatchIterator it = place.globalMatch(page.left(start)); it.hasNext();)
            left << it.next().captured();
        QCOMPARE(left, QStringList());
    }

    /// Browsers would take long to make elements of thousands of tables before anything is shown.
    void theWholePictureIsForReadersWithoutScriptsAlone()
    {
        const QByteArray page = pageOf(m_schema, m_layout);
        QCOMPARE(page.count("<svg "), 1);
        QVERIFY(page.contains("<noscript><svg "));
        QVERIFY(page.indexOf("</svg>") < page.indexOf("</noscript>"));
        QVERIFY(page.indexOf("</noscript>") < page.indexOf("<script>"));
    }

    void theScriptTakesEveryLayer()
    {
        const QByteArray page = pageOf(m_schema, m_layout);
        const auto layers = parsedLayers(svgOf(page));
        QCOMPARE(layers.size(), size_t(6));
        for (const SvgLayerContent& layer : layers)
            QVERIFY2(page.contains("markupOf." + layer.name.toLatin1()), qPrintable(layer.name));
    }

    /// In the picture it could not be read where all of a large one is in sight.
    void theLegendDoesNotGrowAndShrinkWithThePicture()
    {
        const QByteArray page = pageOf(m_schema, m_layout);
        QVERIFY(page.contains("<footer></footer>"));
        QVERIFY(page.contains("footer.innerHTML = `${opening}${markupOf.legend}</g></svg>`"));
        QCOMPARE(page.count("markupOf.legend"), 1);
        QVERIFY(page.contains("id=\"explain\" title=\"Show or hide the legend\""));
    }

    void noNameEndsThePicture()
    {
        Table hostile;
        hostile.name = u"</noscript><script>alert(1)</script>"_s;
        Layout layout;
        layout.nodes = {QRectF(0, 0, 200, 40)};
        const QByteArray page = pageOf(Schema(u"SQLite"_s, {}, {hostile}, {}), layout);
        QCOMPARE(page.count("</noscript>"), 1);
        QCOMPARE(page.count("<script"), 1);
        QCOMPARE(parsed(svgOf(page)).texts.value(0), hostile.name);
    }

    void everyColourIsLightAndDark()
    {
        const QString page = QString::fromUtf8(pageOf(m_schema, m_layout));
        static const QRegularExpression variable(u"var\\((--c[0-9]+)\\)"_s);
        QSet<QString> used;
        for (QRegularExpressionMatchIterator it = variable.globalMatch(page); it.hasNext();)
            used << it.next().captured(1);
        QVERIFY(used.size() > 10);
        for (const QString& name : used)
            QCOMPARE(page.count(name + u":#"_s), 2);
        QVERIFY(!page.contains(u"fill=\"#"_s));
    }

private:
    const Schema m_schema = shopSchema();
    const Layout m_layout = shopLayout(m_schema);
};

QTEST_MAIN(PicturePageTest)
#include "tst_picturepage.moc"

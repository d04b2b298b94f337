#include "app/gui/exporter.h"
#include "tests/support/ownhome.h"
#include "tests/support/shopschema.h"
#include "tests/support/widgets.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

class TestSchemaExport : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ExportContent m_content;
    QWidget m_window;

    QByteArray written(const QString& path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase()
    {
        liveIn(m_folder.path());
        const auto schema = std::make_shared<const Schema>(shopSchema());
        const SchemaDrawing everything{schema, shopLayout(*schema)};
        m_content = {u"shop"_s, everything,
                     partOf(everything, {tableNamed(*schema, u"customer"), tableNamed(*schema, u"invoice")})};
    }

    void everyFormatIsWritten_data()
    {
        QTest::addColumn<SchemaFormat>("format");
        QTest::addColumn<QByteArray>("start");
        QTest::addRow("text") << SchemaFormat::Text << QByteArray("sqlite");
        QTest::addRow("json") << SchemaFormat::Json
                              << QByteArray("{\n  \"format\": \"cascade-explorer/schema\"");
        QTest::addRow("dot") << SchemaFormat::Dot << QByteArray("digraph");
        QTest::addRow("mermaid") << SchemaFormat::Mermaid << QByteArray("erDiagram");
        QTest::addRow("dbml") << SchemaFormat::Dbml << QByteArray("Table ");
        QTest::addRow("svg") << SchemaFormat::Svg << QByteArray("<?xml");
        QTest::addRow("png") << SchemaFormat::Png << QByteArray("\x89PNG");
        QTest::addRow("pdf") << SchemaFormat::Pdf << QByteArray("%PDF");
        QTest::addRow("html") << SchemaFormat::Html << QByteArray("<!DOCTYPE html>");
    }

    void everyFormatIsWritten()
    {
        QFETCH(const SchemaFormat, format);
        QFETCH(const QByteArray, start);
        Exporter exporter(&m_window);
        const QSignalSpy done(&exporter, &Exporter::done);
        const QString path = m_folder.filePath(u"shop."_s + fileEnding(format));
        exporter.exportTo(path, m_content, {format, ExportScope::Everything, 1});
        QTRY_COMPARE(done.size(), 1);
        QVERIFY2(written(path).startsWith(start), written(path).left(60).constData());
        QCOMPARE(schemaFormat(formatName(format)), format);
    }

    void whatIsShownCanBeExportedAlone()
    {
        Exporter exporter(&m_window);
        const QSignalSpy done(&exporter, &Exporter::done);
        const QString path = m_folder.filePath(u"part.mmd"_s);
        exporter.exportTo(path, m_content, {SchemaFormat::Mermaid, ExportScope::Shown, 1});
        QTRY_COMPARE(done.size(), 1);
        const QByteArray text = written(path);
        QVERIFY(text.contains("\"customer\" {"));
        QVERIFY(text.contains("\"invoice\" {"));
        QVERIFY(!text.contains("\"product\" {"));
        QVERIFY(text.contains("ON DELETE RESTRICT"));
    }

    void whatWouldBeWithOtherKeysIsSaidInTheFile_data()
    {
        QTest::addColumn<SchemaFormat>("format");
        QTest::addColumn<QByteArray>("words");
        QTest::addRow("text") << SchemaFormat::Text << QByteArray("WHAT IF");
        QTest::addRow("json") << SchemaFormat::Json << QByteArray("\"hypothetical\"");
        QTest::addRow("dot") << SchemaFormat::Dot << QByteArray("// WHAT IF");
        QTest::addRow("mermaid") << SchemaFormat::Mermaid << QByteArray("%% WHAT IF");
        QTest::addRow("dbml") << SchemaFormat::Dbml << QByteArray("// WHAT IF");
    }

    void whatWouldBeWithOtherKeysIsSaidInTheFile()
    {
        QFETCH(const SchemaFormat, format);
        QFETCH(const QByteArray, words);
        ExportContent content = m_content;
        content.changes = {DropKey{{.table = u"invoice"_s, .name = u"fk_invoice_customer"_s}}};
        Exporter exporter(&m_window);
        const QSignalSpy done(&exporter, &Exporter::done);
        const QString path = m_folder.filePath(u"what-if."_s + fileEnding(format));
        exporter.exportTo(path, content, {format, ExportScope::Everything, 1});
        QTRY_COMPARE(done.size(), 1);
        QVERIFY2(written(path).contains(words), written(path).left(200).constData());
    }

    void aPictureIsCopied()
    {
        Exporter exporter(&m_window);
        const QSignalSpy done(&exporter, &Exporter::done);
        exporter.copyPicture(m_content);
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(QGuiApplication::clipboard()->image().width() > 500);
    }

    void whatCannotBeWrittenIsASentence_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<double>("scale");
        QTest::addColumn<QString>("sentence");
        QTest::addRow("folder") << u"/nowhere/shop.png"_s << 1.0 << u"cannot be written: No such file"_s;
        QTest::addRow("too fine") << m_folder.filePath(u"fine.png"_s) << 20.0
                                  << u"choose a scale of at most"_s;
    }

    void whatCannotBeWrittenIsASentence()
    {
        QFETCH(const QString, path);
        QFETCH(const double, scale);
        QFETCH(const QString, sentence);
        Exporter exporter(&m_window);
        const QSignalSpy failed(&exporter, &Exporter::failed);
        exporter.exportTo(path, m_content, {SchemaFormat::Png, ExportScope::Everything, scale});
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY2(failed[0][0].toString().contains(sentence), qPrintable(failed[0][0].toString()));
        QVERIFY(!QFile::exists(path));
    }

    void theDialogRemembersItsAnswers()
    {
        {
            ExportDialog dialog({{16, 20, false, {1000, 500}}, {2, 1, false, {300, 200}}}, &m_window);
            auto* format = childNamed<QComboBox>(dialog, u"Format"_s);
            QVERIFY(!childNamed<QComboBox>(dialog, u"Resolution"_s)->isEnabled());
            format->setCurrentIndex(format->findData(u"png"_s));
            QVERIFY(childNamed<QComboBox>(dialog, u"Resolution"_s)->isEnabled());
            QCOMPARE(dialog.choice().scope, ExportScope::Shown);
            QCOMPARE(dialog.choice().pixelsPerUnit, 2.0);
        }
        const ExportDialog again({{16, 20}, {16, 20}}, &m_window);
        QCOMPARE(again.choice().format, SchemaFormat::Png);
        QCOMPARE(again.choice().scope, ExportScope::Everything);
    }

    void theDialogTellsTheSizeThatTheFileWillHave_data()
    {
        QTest::addColumn<ExportScope>("scope");
        QTest::addRow("everything") << ExportScope::Everything;
        QTest::addRow("what is shown") << ExportScope::Shown;
    }

    void theDialogTellsTheSizeThatTheFileWillHave()
    {
        QFETCH(const ExportScope, scope);
        Exporter exporter(&m_window);
        QString told;
        QTimer::singleShot(0, this, [&] {
            auto* dialog = m_window.findChild<ExportDialog*>();
            auto* format = childNamed<QComboBox>(*dialog, u"Format"_s);
            format->setCurrentIndex(format->findData(u"png"_s));
            for (auto* button : dialog->findChildren<QRadioButton*>())
                if (button->text().startsWith(scope == ExportScope::Shown ? u"&What"_s : u"&Everything"_s))
                    button->setChecked(true);
            told = shownTexts(*dialog);
            dialog->reject();
        });
        exporter.askAndExport(m_content);
        const QSignalSpy done(&exporter, &Exporter::done);
        const QString path = m_folder.filePath(u"size.png"_s);
        exporter.exportTo(path, m_content, {SchemaFormat::Png, scope, 2});
        QTRY_COMPARE(done.size(), 1);
        const QSize size = QImage(path).size();
        const QString expected = u"\n%L1 × %L2 pixels"_s.arg(size.width()).arg(size.height());
        QVERIFY2(told.contains(expected), qPrintable(told + expected));
    }

    void onlyScalesAtWhichAPngIsPossibleAreOffered_data()
    {
        QTest::addColumn<QSize>("picture");
        QTest::addColumn<QString>("offered");
        QTest::addColumn<QString>("told");
        QTest::addRow("all") << QSize(1000, 500) << u"0.5 1 2 3 4 6"_s << u"2,000 × 1,000 pixels"_s;
        QTest::addRow("some") << QSize(6000, 6000) << u"0.5 1 1.33"_s << u"7,980 × 7,980 pixels, the most"_s;
        QTest::addRow("none of the usual ones")
            << QSize(23575, 15441) << u"0.41"_s << u"9,666 × 6,331 pixels, the most"_s;
    }

    void onlyScalesAtWhichAPngIsPossibleAreOffered()
    {
        QFETCH(const QSize, picture);
        QFETCH(const QString, offered);
        QFETCH(const QString, told);
        const ExportDialog::Part all{16, 20, false, picture};
        ExportDialog dialog({all, all}, &m_window);
        auto* format = childNamed<QComboBox>(dialog, u"Format"_s);
        format->setCurrentIndex(format->findData(u"png"_s));
        const auto* scales = childNamed<QComboBox>(dialog, u"Resolution"_s);
        QStringList found;
        for (int i = 0; i < scales->count(); ++i)
            found << QString::number(scales->itemData(i).toDouble());
        QCOMPARE(found.join(u' '), offered);
        QVERIFY2(shownTexts(dialog).contains(told), qPrintable(shownTexts(dialog)));
        QVERIFY(dialog.choice().pixelsPerUnit <= scales->itemData(scales->count() - 1).toDouble());
        // What had to be coarser this time does not have to be the next time.
        QCOMPARE(QSettings().value(u"export/scale"_s, 2.0).toDouble(), 2.0);
    }
};

QTEST_MAIN(TestSchemaExport)
#include "tst_schemaexport.moc"

#include "app/gui/reportdialog.h"
#include "tests/support/shopschema.h"
#include "tests/support/widgets.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

/// What is asked before a report is written.
class TestReportDialog : public QObject {
    Q_OBJECT

private:
    Schema m_schema = shopSchema();
    QWidget m_window;

    static bool canGoOn(const ReportDialog& dialog)
    {
        return buttonLabelled(dialog, u"Choose file…"_s)->isEnabled();
    }

private slots:
    void columnsStandBetweenCommas()
    {
        ReportDialog dialog(m_schema, {u"customer.email"_s}, &m_window);
        QCOMPARE(dialog.masked(), QStringList{u"customer.email"_s});
        dialog.findChild<QLineEdit*>()->setText(u" customer.email,, *.city "_s);
        QCOMPARE(dialog.masked(), (QStringList{u"customer.email"_s, u"*.city"_s}));
    }

    void whatNoTableHasIsSaidBeforeAFileIsChosen()
    {
        ReportDialog dialog(m_schema, {}, &m_window);
        QVERIFY(canGoOn(dialog));
        dialog.findChild<QLineEdit*>()->setText(u"customer.emial"_s);
        QVERIFY(!canGoOn(dialog));
        QVERIFY2(shownTexts(dialog).contains(u"“customer.emial”"_s), qPrintable(shownTexts(dialog)));
        dialog.findChild<QLineEdit*>()->setText(u"customer.email"_s);
        QVERIFY(canGoOn(dialog));
    }
};

QTEST_MAIN(TestReportDialog)
#include "tst_reportdialog.moc"

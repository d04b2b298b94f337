#include "views/review/findingspane.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

Finding finding(Severity severity, const QString& place, const QString& sql = {})
{
    Finding result;
    result.code = u"orphans"_s;
    result.severity = severity;
    result.place = place;
    result.evidence = u"Rows <of> "_s + place;
    result.sql = sql;
    return result;
}

} // namespace

/// The dock with what a check finds.
class TestFindingsPane : public QObject {
    Q_OBJECT

    template <typename Widget>
    static Widget& part(const FindingsPane& pane, const QString& words = {})
    {
        const QList<Widget*> widgets = pane.findChildren<Widget*>();
        if constexpr (std::is_same_v<Widget, QPushButton>) {
            for (Widget* button : widgets)
                if (button->text() == words)
                    return *button;
            qFatal("no button %s", qPrintable(words));
        }
        return *widgets.first();
    }

private slots:
    void theWorstStandFirstAndTheOthersInTheirOrder()
    {
        FindingModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const auto& [severity, place] : {std::pair{Severity::Note, u"a"_s},
                                              {Severity::Error, u"b"_s},
                                              {Severity::Warning, u"c"_s},
                                              {Severity::Error, u"d"_s},
                                              {Severity::Note, QString()}})
            model.add(finding(severity, place));
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows << model.index(row, FindingModel::SeverityColumn).data().toString() + u' '
                    + model.index(row, FindingModel::PlaceColumn).data().toString();
        QCOMPARE(
            rows,
            (QStringList{u"Error b"_s, u"Error d"_s, u"Warning c"_s, u"Note a"_s, u"Note The database"_s}));
        QCOMPARE(model.count(Severity::Error), 2);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void theChosenFindingIsShownAndItsRepairCopied()
    {
        FindingsPane pane;
        pane.begin();
        pane.add(finding(Severity::Note, u"a"_s));
        pane.add(finding(Severity::Error, u"b"_s, u"DELETE FROM b;"_s));
        const QSignalSpy chosen(&pane, &FindingsPane::findingChosen);
        pane.finish();
        QCOMPARE(chosen.size(), 1); // The worst one.
        QVERIFY(part<QTextBrowser>(pane).toPlainText().contains(u"Rows <of> b"_s));
        part<QPushButton>(pane, u"Copy repair"_s).click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"DELETE FROM b;"_s);
        QTest::keyClick(&part<QTreeView>(pane), Qt::Key_Down);
        QCOMPARE(chosen.size(), 2);
        QVERIFY(part<QTextBrowser>(pane).toPlainText().contains(u"Rows <of> a"_s));
        QVERIFY(!part<QPushButton>(pane, u"Copy repair"_s).isEnabled());
    }

    void findingsArriveWhileTheCheckRunsAndItCanBeStopped()
    {
        FindingsPane pane;
        const QSignalSpy wanted(&pane, &FindingsPane::checkWanted);
        const QSignalSpy stopped(&pane, &FindingsPane::cancelWanted);
        part<QPushButton>(pane, u"Check"_s).click();
        QCOMPARE(wanted.size(), 1);
        pane.begin();
        pane.add(finding(Severity::Warning, u"a"_s));
        QCOMPARE(part<QLabel>(pane).text(), u"Looking on. So far: errors: 0, warnings: 1, notes: 0."_s);
        part<QPushButton>(pane, u"Stop"_s).click();
        QCOMPARE(stopped.size(), 1);
        pane.fail(u"The check was stopped."_s);
        QCOMPARE(part<QLabel>(pane).text(), u"The check was stopped."_s);
        part<QPushButton>(pane, u"Check again"_s).click();
        QCOMPARE(wanted.size(), 2);
    }

    void nothingFoundIsSaid()
    {
        FindingsPane pane;
        pane.begin();
        pane.finish();
        QCOMPARE(part<QLabel>(pane).text(), u"Nothing stands out."_s);
    }
};

QTEST_MAIN(TestFindingsPane)
#include "tst_findingspane.moc"

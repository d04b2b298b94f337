#include "tests/support/smallschema.h"
#include "tests/support/widgets.h"
#include "views/goto/gotomodel.h"
#include "views/goto/gotopopup.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(GoToTarget)

namespace {

std::shared_ptr<const GoToList> smallSchemaList()
{
    return std::make_shared<const GoToList>(goToEntries(SmallSchema::schema()));
}

} // namespace

class TestGoToPopup : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_window;
    GoToPopup* m_popup = nullptr;

    QLineEdit* line() const { return childNamed<QLineEdit>(*m_popup, u"Go to anything"_s); }
    QListView* list() const { return childNamed<QListView>(*m_popup, u"What matches"_s); }
    QString current() const { return list()->currentIndex().data(Qt::AccessibleTextRole).toString(); }

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(800, 600);
        m_window->show();
        m_popup = new GoToPopup(m_window.get());
        m_popup->open({smallSchemaList()});
    }

    void cleanup() { m_window.reset(); }

    void everythingSaysWhatItIsAndWhere_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addRow("table") << u"invoice"_s << u"invoice, table"_s;
        QTest::addRow("column") << u"invoice.id"_s << u"invoice.id, INTEGER · column"_s;
        QTest::addRow("foreign key") << u"fk_invoice_customer"_s
                                     << u"fk_invoice_customer, invoice → customer · foreign key"_s;
    }

    void everythingSaysWhatItIsAndWhere()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, shown);
        QTest::keyClicks(line(), typed);
        QCOMPARE(current(), shown);
        QCOMPARE(line()->accessibleDescription(), shown);
    }

    void aCommandIsFoundByItsMenusAndItsName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<int>>("bold");
        QTest::addRow("its menu") << u"lesson"_s << QList<int>{};
        QTest::addRow("its menu's menu") << u"help"_s << QList<int>{};
        QTest::addRow("its name") << u"diamond"_s << QList<int>{0, 1, 2, 3, 4, 5, 6};
        QTest::addRow("both") << u"les dia"_s << QList<int>{0, 1, 2};
    }

    void aCommandIsFoundByItsMenusAndItsName()
    {
        QFETCH(const QString, typed);
        QFETCH(const QList<int>, bold);
        const GoToEntry lesson{GoToKind::Command, u"Diamonds"_s, 0, u"Help › Lessons"_s, {}, CommandNumber{}};
        m_popup->open({smallSchemaList(), std::make_shared<const GoToList>(std::vector{lesson})});
        QTest::keyClicks(line(), typed);
        QCOMPARE(current(), u"Diamonds, Help › Lessons · command"_s);
        QCOMPARE(list()->currentIndex().data(GoToModel::MatchedLettersRole).value<QList<int>>(), bold);
    }

    void whatHasTheLettersInItsOwnNameComesBeforeWhatHasThemInItsMenus()
    {
        const GoToEntry command{GoToKind::Command, u"Clear"_s, 0, u"Invoice"_s, {}, CommandNumber{}};
        m_popup->open({std::make_shared<const GoToList>(std::vector{command}), smallSchemaList()});
        for (const QString& typed : {u"inv"_s, u"invoice"_s}) {
            line()->setText(typed);
            QCOMPARE(current(), u"invoice, table"_s);
        }
    }

    void enterGoesThere()
    {
        const QSignalSpy chosen(m_popup, &GoToPopup::chosen);
        QTest::keyClicks(line(), u"invoice"_s);
        QTest::keyClick(line(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(std::get<TableId>(chosen[0][0].value<GoToTarget>()), SmallSchema::Invoice);
        QVERIFY(!m_popup->isVisible());
    }

    void arrowsMoveThroughTheList()
    {
        const int last = list()->model()->rowCount() - 1;
        QTest::keyClick(line(), Qt::Key_Down);
        QCOMPARE(list()->currentIndex().row(), 1);
        QTest::keyClick(line(), Qt::Key_Up);
        QTest::keyClick(line(), Qt::Key_Up);
        QCOMPARE(list()->currentIndex().row(), last);
        QTest::keyClick(line(), Qt::Key_PageUp);
        QVERIFY(list()->currentIndex().row() < last);
        QVERIFY(line()->hasFocus());
    }

    void escapeClosesAndTheNextTimeItIsEmpty()
    {
        QTest::keyClicks(line(), u"inv"_s);
        QTest::keyClick(line(), Qt::Key_Escape);
        QVERIFY(!m_popup->isVisible());
        m_popup->open({smallSchemaList()});
        QVERIFY(line()->text().isEmpty());
        QCOMPARE(list()->currentIndex().row(), 0);
    }

    void noMatchIsSaid()
    {
        const QSignalSpy chosen(m_popup, &GoToPopup::chosen);
        QTest::keyClicks(line(), u"qqq"_s);
        QVERIFY(shownTexts(*m_popup).contains(u"Nothing has these letters in this order."_s));
        QTest::keyClick(line(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
        QVERIFY(m_popup->isVisible());
    }

    void theModelKeepsItsPromises()
    {
        GoToModel model;
        const QAbstractItemModelTester tester(&model);
        model.setLists({smallSchemaList()});
        model.setQuery(u"cu"_s);
        QVERIFY(model.rowCount() > 0);
        model.setQuery(u"qqq"_s);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestGoToPopup)
#include "tst_gotopopup.moc"

#include "model/lesson/lessonclaim.h"
#include "tests/support/smallschema.h"
#include "tests/support/widgets.h"
#include "views/lessons/lessonview.h"
#include "views/player/stepplayer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace SmallSchema;

namespace {

/// An introduction, a delete with rows to mark, a variant with answers, and one that only a server plays.
Lesson lesson()
{
    return parseLesson(u"t.md"_s, uR"(---
title: Customers
---
Introduction.
```sql
CREATE TABLE customer(id) ON DELETE CASCADE;
```
## Customer 3 goes
```delete
DELETE FROM customer WHERE id = 3
```
```question
Which rows?
```
```expect
customer 3 deleted
invoice 10 deleted
invoice 11 deleted
line (10, 1) deleted
```
```why
It cascades.
```
### With RESTRICT
```change
replace: CASCADE
with: RESTRICT
```
```question
What happens?
- [ ] It goes.
- [x] It stays.
```
```expect
refused: FOREIGN KEY constraint failed
ledger 5 blocks
```
### On a server
```change
engine: mariadb
```
```expect
customer 3 deleted
```
)"_s);
}

std::vector<RowPage> pages()
{
    std::vector<RowPage> result(schema().tables().size());
    const auto addRow = [&](TableId table, RowKey rowKey, std::vector<Value> cells) {
        result[table.position()].keys.push_back(std::move(rowKey));
        result[table.position()].cells.push_back(std::move(cells));
    };
    addRow(Customer, key(3), {qint64(3), Value()});
    addRow(Invoice, key(10), {qint64(10), qint64(3), Value()});
    return result;
}

} // namespace

class TestLessonView : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<LessonView> m_view;

    QString texts() const { return shownTexts(*m_view); }
    QAbstractButton* show() const { return buttonLabelled(*m_view, u"Show what happens"_s); }
    QString text() const { return childNamed<QTextBrowser>(*m_view, u"Text of the lesson"_s)->toPlainText(); }
    QTreeWidget* marker() const { return childNamed<QTreeWidget>(*m_view, u"Rows to mark"_s); }

private slots:
    void init()
    {
        m_view = std::make_unique<LessonView>();
        m_view->resize(500, 760);
        m_view->show();
        m_view->setLesson(lesson());
    }

    void beginsWithTheIntroduction()
    {
        QVERIFY(text().contains(u"Introduction."_s));
        QVERIFY(!show()->isVisible());
        QVERIFY(!buttonLabelled(*m_view, u"Back"_s)->isEnabled());
        QCOMPARE(childNamed<QComboBox>(*m_view, u"Steps of the lesson"_s)->count(), 4);
    }

    void theRowsAreMarkedThenTheDeletePlays()
    {
        QSignalSpy wanted(m_view.get(), &LessonView::outcomeWanted);
        buttonLabelled(*m_view, u"Next"_s)->click();
        QVERIFY(!text().contains(u"It cascades."_s));
        m_view->setRows(schema(), pages());
        marker()->topLevelItem(0)->child(0)->setCheckState(0, Qt::Checked);
        show()->click();
        QCOMPARE(wanted.size(), 1);
        QSignalSpy stepped(m_view.get(), &LessonView::stepShown);
        m_view->showSimulation(schema(), simulation(Verdict::Deletes));
        QVERIFY2(texts().contains(u"Also affected: invoice 10, invoice 11, line (10, 1)."_s),
                 qPrintable(texts()));
        QVERIFY(text().contains(u"It cascades."_s));
        QVERIFY(m_view->player().isPlaying());
        QCOMPARE(stepped.size(), 1);
        m_view->player().stepForward();
        QCOMPARE(marker()->currentItem(), marker()->topLevelItem(0)->child(0));
        QCOMPARE(marker()->topLevelItem(0)->child(0)->text(1), u"deleted"_s);
    }

    void theKeyboardIsEnough()
    {
        QTest::keyClick(m_view->focusWidget(), Qt::Key_Space); // Next
        m_view->setRows(schema(), pages());
        QTest::keyClick(m_view->focusWidget(), Qt::Key_Space); // Marks the first row.
        QCOMPARE(marker()->topLevelItem(0)->child(0)->checkState(0), Qt::Checked);
        QVERIFY(show()->isEnabled());
        m_view->goToScene(2);
        QTest::keyClick(m_view->focusWidget(), Qt::Key_Space); // Chooses the first answer.
        QVERIFY(show()->isEnabled());
    }

    void aVariantSaysWhatIsDifferent()
    {
        m_view->goToScene(2);
        QVERIFY2(text().contains(u"CASCADE → RESTRICT"_s), qPrintable(text()));
        m_view->findChildren<QRadioButton*>().at(1)->click();
        show()->click();
        m_view->showSimulation(schema(), simulation(Verdict::Blocked));
        QVERIFY2(texts().contains(u"✓ Right."_s), qPrintable(texts()));
        QVERIFY2(texts().contains(u"invoice 10: deleted → stays as it is"_s), qPrintable(texts()));
        QVERIFY2(texts().contains(u"ledger 5: stays as it is → refuses the delete"_s), qPrintable(texts()));
    }

    void aChangeSaysWhatIsDifferentFromTheStep()
    {
        m_view->goToScene(1);
        m_view->setRows(schema(), pages());
        marker()->topLevelItem(0)->child(0)->setCheckState(0, Qt::Checked);
        show()->click();
        m_view->showSimulation(schema(), simulation(Verdict::Deletes));
        QCOMPARE(marker()->topLevelItem(0)->child(0)->text(1), u"deleted"_s);
        m_view->showChanged(schema(), simulation(Verdict::Blocked), lesson().scenes[1], u"RESTRICT"_s);
        QVERIFY2(
            texts().contains(u"With RESTRICT, this is different:\ncustomer 3: deleted → stays as it is"_s),
            qPrintable(texts()));
        QCOMPARE(marker()->topLevelItem(0)->child(0)->text(1), QString());
        QVERIFY(!text().contains(u"It cascades."_s));
        QVERIFY2(texts().contains(u"Also affected: invoice 10, invoice 11, line (10, 1)."_s),
                 qPrintable(texts())); // What was said of the answer stays.
        m_view->showChanged(schema(), simulation(Verdict::Deletes), lesson().scenes[1], u"CASCADE"_s);
        QVERIFY2(texts().contains(u"With CASCADE, no row fares differently."_s), qPrintable(texts()));
        LessonScene unenforced = lesson().scenes[1];
        unenforced.enforcement = Enforcement::Off;
        m_view->showChanged(schema(), simulation(Verdict::Deletes), unenforced, u"keys off"_s);
        QVERIFY(text().contains(u"foreign keys NOT enforced"_s));
        m_view->showChanged(schema(), simulation(Verdict::Deletes), lesson().scenes[1], {});
        QVERIFY(text().contains(u"It cascades."_s));
        QVERIFY2(!texts().contains(u"no row fares"_s), qPrintable(texts()));
    }

    void aServerIsTold()
    {
        m_view->goToScene(3);
        show()->click();
        m_view->showClaims();
        QVERIFY2(texts().contains(u"Told, not played, as this takes a MariaDB server. customer 3: deleted"_s),
                 qPrintable(texts()));
        QVERIFY(!m_view->player().isVisible());
    }

    void aLessonThatIsWrongSaysSo()
    {
        m_view->goToScene(1);
        m_view->showSimulation(schema(), simulation(Verdict::Blocked));
        QVERIFY2(
            texts().contains(u"The lesson expects something else: “customer 3 deleted” does not happen."_s),
            qPrintable(texts()));
    }

    void anErrorCanBeTriedAgain()
    {
        m_view->goToScene(1);
        QVERIFY(!show()->isEnabled()); // First guess, then see.
        m_view->findChild<QCheckBox*>()->click();
        show()->click();
        QVERIFY(!show()->isEnabled());
        m_view->showError(u"It failed."_s);
        QVERIFY(texts().contains(u"It failed."_s));
        QVERIFY(show()->isEnabled());
    }
};

QTEST_MAIN(TestLessonView)
#include "tst_lessonview.moc"

#include "tests/support/smallschema.h"
#include "tests/support/widgets.h"
#include "views/simulator/rowpicker.h"
#include "views/simulator/rowtrail.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;
using namespace SmallSchema;

Q_DECLARE_METATYPE(RowQuery)

namespace {

/// One row with these cells, the first its key.
RowPage oneRow(const std::vector<Value>& cells)
{
    RowPage page;
    page.keys.push_back(key(std::get<qint64>(cells.front())));
    page.cells.push_back(cells);
    page.total = 1;
    return page;
}

RowPage customer3()
{
    return oneRow({qint64(3), Value()});
}

RowPage invoice10()
{
    return oneRow({qint64(10), qint64(3), Value()});
}

} // namespace

/// Foreign keys that are followed from row to row in the list of rows.
class TestRowTrail : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<RowPicker> m_picker;
    std::unique_ptr<QSignalSpy> m_queries;

    QTableView* rows() const { return childNamed<QTableView>(*m_picker, u"Rows"_s); }
    RowTrail& trail() const { return *m_picker->findChild<RowTrail*>(); }
    QMenu* menu() const { return rows()->findChild<QMenu*>(); }

    /// Empty where there is none.
    QString trailText() const
    {
        return trail().isHidden()
            ? QString()
            : QTextDocumentFragment::fromHtml(trail().text()).toPlainText().section(u" · "_s, 0, 0);
    }

    /// "customer(id=3)", "customer" for all rows.
    QString lastQuery() const
    {
        const auto query = m_queries->last().first().value<RowQuery>();
        QStringList values;
        for (const RowKey::Part& part : query.values.parts)
            values << part.column + u'=' + displayText(part.value);
        const QString table = schema().table(query.table).name;
        return values.isEmpty() ? table : u"%1(%2)"_s.arg(table, values.join(u", "_s));
    }

    void show(TableId table, const RowPage& page)
    {
        m_picker->setTable(table);
        m_picker->setPage(page);
    }

    void doubleClick(int column)
    {
        const QPoint place = rows()->visualRect(rows()->model()->index(0, column)).center();
        QTest::mouseClick(rows()->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(rows()->viewport(), Qt::LeftButton, {}, place);
    }

    void press(Qt::Key arrow) { QTest::keyClick(rows(), arrow, Qt::AltModifier); }

    QStringList menuTexts() const
    {
        QStringList texts;
        for (const QAction* action : menu()->actions())
            texts << (action->isEnabled() ? action->text() : u'-' + action->text());
        return texts;
    }

private slots:
    void init()
    {
        m_picker = std::make_unique<RowPicker>();
        m_picker->resize(480, 400);
        m_picker->show();
        QVERIFY(QTest::qWaitForWindowActive(m_picker.get()));
        m_picker->setSchema(schema());
        m_queries = std::make_unique<QSignalSpy>(m_picker.get(), &RowPicker::pageWanted);
        rows()->setFocus();
    }

    void aDoubleClickOnAForeignKeyGoesToItsParent()
    {
        show(Invoice, invoice10());
        QSignalSpy chosen(m_picker.get(), &RowPicker::tableChosen);
        doubleClick(1);
        QCOMPARE(lastQuery(), u"customer(id=3)"_s);
        QCOMPARE(chosen.last().first().value<TableId>(), Customer);
        QCOMPARE(childNamed<QComboBox>(*m_picker, u"Table to delete from"_s)->currentText(), u"customer"_s);
        QCOMPARE(trailText(), u"invoice 10 › customer 3"_s);
    }

    void aKeyThatIsNullLeadsNowhere()
    {
        show(Invoice, invoice10());
        const qsizetype before = m_queries->size();
        doubleClick(2);
        QCOMPARE(m_queries->size(), before);
        QVERIFY2(shownTexts(*m_picker).contains(
                     u"fk_invoice_clerk (clerk_id): NULL, so there is nothing to follow"_s),
                 qPrintable(shownTexts(*m_picker)));
        QCOMPARE(trailText(), QString());
    }

    void anyOtherCellOffersAllKeysOfTheRow()
    {
        show(Invoice, invoice10());
        doubleClick(0);
        QCOMPARE(menuTexts(),
                 (QStringList{u"To the parent row"_s, u"fk_invoice_customer (customer_id): customer"_s,
                              u"-fk_invoice_clerk (clerk_id): NULL, so there is nothing to follow"_s,
                              u"To the child rows"_s, u"fk_line_invoice (invoice_id): line"_s}));
        menu()->actions().back()->trigger();
        QCOMPARE(lastQuery(), u"line(invoice_id=10)"_s);
    }

    void aNewPageClosesTheMenuOfTheOldOne()
    {
        show(Invoice, invoice10());
        doubleClick(0);
        QVERIFY(menu()->isVisible());
        m_picker->setPage({});
        QTRY_VERIFY(!menu());
    }

    void theKeyboardWalksToChildrenAndBreadcrumbsLeadBack()
    {
        show(Customer, customer3());
        childNamed<QLineEdit>(*m_picker, u"Filter rows"_s)->setText(u"Cid"_s);
        QTRY_COMPARE(m_queries->last().first().value<RowQuery>().contains, u"Cid"_s);
        m_picker->setPage(customer3());
        press(Qt::Key_Down);
        QCOMPARE(menuTexts().sliced(1),
                 (QStringList{u"fk_invoice_customer (customer_id): invoice"_s,
                              u"fk_ledger_customer (customer_id): ledger"_s}));
        menu()->actions()[1]->trigger();
        QCOMPARE(lastQuery(), u"invoice(customer_id=3)"_s);
        QVERIFY(m_queries->last().first().value<RowQuery>().contains.isEmpty());
        m_picker->setPage(invoice10());
        press(Qt::Key_Down);
        QCOMPARE(lastQuery(), u"line(invoice_id=10)"_s);
        QCOMPARE(trailText(), u"customer 3 › invoice of customer 3 › line of invoice 10"_s);

        emit trail().linkActivated(u"1"_s);
        QCOMPARE(lastQuery(), u"invoice(customer_id=3)"_s);
        QCOMPARE(trailText(), u"customer 3 › invoice of customer 3"_s);
        emit trail().linkActivated(u"0"_s);
        QCOMPARE(lastQuery(), u"customer"_s);
        QCOMPARE(m_queries->last().first().value<RowQuery>().contains, u"Cid"_s);
        QCOMPARE(childNamed<QLineEdit>(*m_picker, u"Filter rows"_s)->text(), u"Cid"_s);
        QCOMPARE(trailText(), QString());
    }

    void aTableWithoutKeysInThatDirectionSaysSo()
    {
        show(Person, oneRow({qint64(1)}));
        press(Qt::Key_Up);
        QVERIFY(shownTexts(*m_picker).contains(u"“person” has no foreign key."_s));
        show(Line, oneRow({qint64(10), qint64(1)}));
        press(Qt::Key_Down);
        QVERIFY(shownTexts(*m_picker).contains(u"No foreign key refers to “line”."_s));
    }

    void aFilterStaysWithinTheFollowedRows()
    {
        show(Invoice, invoice10());
        doubleClick(1);
        childNamed<QComboBox>(*m_picker, u"How to filter rows"_s)->setCurrentIndex(1);
        QTest::keyClicks(childNamed<QLineEdit>(*m_picker, u"Filter rows"_s), u"id > 7"_s);
        QTRY_COMPARE(m_queries->last().first().value<RowQuery>().condition, u"id > 7"_s);
        QCOMPARE(lastQuery(), u"customer(id=3)"_s);
        // A delete WHERE id > 7 would take others with it.
        QVERIFY(!buttonLabelled(*m_picker, u"Choose all that match"_s)->isVisible());
    }

    void aDanglingKeySaysThatThereIsNoRow()
    {
        show(Invoice, invoice10());
        doubleClick(1);
        m_picker->setPage({});
        QVERIFY(shownTexts(*m_picker).contains(u"No row is at the other end of the key"_s));
    }

    void anotherTableOrAllRowsEndTheTrail()
    {
        show(Invoice, invoice10());
        doubleClick(1);
        m_picker->setTable(Customer); // As the graph does when it shows where the row is.
        QCOMPARE(trailText(), u"invoice 10 › customer 3"_s);
        m_picker->setTable(Person);
        QCOMPARE(trailText(), QString());
        QCOMPARE(lastQuery(), u"person"_s);

        show(Invoice, invoice10());
        doubleClick(1);
        emit trail().linkActivated(u"all"_s);
        QCOMPARE(trailText(), QString());
        QCOMPARE(lastQuery(), u"customer"_s);
    }
};

QTEST_MAIN(TestRowTrail)
#include "tst_rowtrail.moc"

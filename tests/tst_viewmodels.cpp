#include "tests/support/smallschema.h"
#include "views/schema/schemamodel.h"
#include "views/schema/schemapane.h"
#include "views/simulator/causemodel.h"
#include "views/simulator/countsmodel.h"
#include "views/simulator/rowmodel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace SmallSchema;

namespace {

/// Every item on a line of its own, indented below its parent, its cells joined by " | ".
QString printed(const QAbstractItemModel& model, const QModelIndex& parent = {}, int indent = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells << model.index(row, column, parent).data().toString();
        text += QString(indent, u' ') + cells.join(u" | "_s) + u'\n'
            + printed(model, model.index(row, 0, parent), indent + 1);
    }
    return text;
}

} // namespace

class TestViewModels : public QObject {
    Q_OBJECT

private slots:
    void aFilterOfTheTablesChoosesNone()
    {
        SchemaPane pane;
        pane.setSchema(schema());
        const auto* tables = pane.findChild<QTreeView*>();
        auto* filter = pane.findChild<QLineEdit*>();
        const auto current = [&] { return tables->currentIndex().data().toString(); };
        pane.selectTable(Customer);
        const QSignalSpy selected(&pane, &SchemaPane::tableSelected);
        filter->setText(u"line"_s);
        QCOMPARE(current(), QString());
        QVERIFY2(selected.isEmpty(), "nobody has chosen another one");
        filter->clear();
        QCOMPARE(current(), u"customer"_s);
    }

    void theSchemaIsATreeOfTables()
    {
        SchemaModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSchema(schema());
        QCOMPARE(printed(model), uR"(customer | table
 id | INTEGER · primary key
 person_id | INTEGER · foreign key
 person_id | → person (id) · ON DELETE RESTRICT
invoice | table
 id | INTEGER · primary key
 customer_id | INTEGER · foreign key
 clerk_id | INTEGER · foreign key
 fk_invoice_customer | → customer (id) · ON DELETE CASCADE
 fk_invoice_clerk | → person (id) · ON DELETE SET NULL
ledger | table
 entry | INTEGER
 customer_id | INTEGER · foreign key
 fk_ledger_customer | → customer (id) · ON DELETE RESTRICT
line | table
 invoice_id | INTEGER · primary key · foreign key
 no | INTEGER · primary key
 fk_line_invoice | → invoice (id) · ON DELETE CASCADE
person | table
 id | INTEGER · primary key
)"_s);
    }

    void everyItemOfTheSchemaTellsItsTable()
    {
        SchemaModel model;
        model.setSchema(schema());
        const QModelIndex invoice = model.indexOf(Invoice);
        QCOMPARE(model.table(invoice), Invoice);
        QCOMPARE(model.table(model.index(4, 1, invoice)), Invoice);
        QCOMPARE(model.table({}), std::nullopt);
        QVERIFY(!model.indexOf({}).isValid());
        model.setSchema({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.indexOf(Invoice).isValid());
    }

    void rowsLieUnderTheRowThatCausedThem()
    {
        CauseModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(schema(), simulation(Verdict::Blocked).rows);
        const QString why
            = u"because invoice.customer_id = 3 refers to customer 3 (ON DELETE CASCADE, fk_invoice_customer)"_s;
        const QString lineWhy
            = u"because line.invoice_id = 10 refers to invoice 10 (ON DELETE CASCADE, fk_line_invoice)"_s;
        QCOMPARE(printed(model),
                 u"customer 3 | deleted |  | deleted because the statement names it\n"_s
                     + u" invoice 10 | deleted |  | deleted %1\n"_s.arg(why)
                     + u"  line (10, 1) | deleted |  | deleted %1\n"_s.arg(lineWhy)
                     + u" invoice 11 | deleted |  | deleted %1\n"_s.arg(why)
                     + u" ledger 5 | refuses |  | refuses the delete because ledger.customer_id = 3 refers "
                       u"to customer 3 (ON DELETE "
                       "RESTRICT, fk_ledger_customer)\n"_s);
        QCOMPARE(model.table(model.index(0, 0, model.index(0, 0))), Invoice);
    }

    void rowsWithoutAListedCauseStandAtTheTop()
    {
        CauseModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<AffectedRow> rows = simulation(Verdict::Deletes).rows;
        rows.erase(rows.begin());
        // A row that is its own parent must not make a cycle.
        rows[1].parent = rows[1].key;
        model.setRows(schema(), rows);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowCount(model.index(0, 0)), 1);
        model.setRows({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void countsLeaveZerosOut()
    {
        CountsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<TableCounts> counts = simulation(Verdict::Blocked).outcome.tables;
        counts[2].setNull = 1234567;
        model.setCounts(schema(), counts);
        QLocale::setDefault(QLocale::c());
        QCOMPARE(printed(model),
                 u"customer | 1 | 1 |  |  |  | \ninvoice |  | 2 |  |  |  | \nline |  | 1 | 1234567 |  |  | \n"
                 "ledger |  |  |  |  |  | 1\n"_s);
        QCOMPARE(model.table(1), Invoice);
    }

    void aPageShowsKeyAndCells()
    {
        RowModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        RowPage page;
        page.keys = {{{{u"rowid"_s, qint64(5)}}}, {{{u"rowid"_s, qint64(6)}}}};
        page.cells = {{u"two\nlines"_s, qint64(3)}, {Value(), qint64(4)}};
        model.setPage(schema().table(Ledger), page);
        QCOMPARE(printed(model), u"5 | two lines | 3\n6 | NULL | 4\n"_s);
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"rowid"_s);
        QCOMPARE(displayText(model.key(1)), u"6"_s);

        page.keys = {key(8)};
        page.cells = {{qint64(8), qint64(3), 1.5}};
        model.setPage(schema().table(Invoice), page);
        QCOMPARE(printed(model), u"8 | 3 | 1.5\n"_s);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), 0);
    }
};

QTEST_MAIN(TestViewModels)
#include "tst_viewmodels.moc"

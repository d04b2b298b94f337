#include "model/cascade/explain.h"
#include "model/cascade/headline.h"
#include "tests/support/smallschema.h"

#include <QLocale>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace SmallSchema;

namespace {

using Change = std::function<void(Outcome&)>;

AffectedRow row(TableId table, Effect effect, ForeignKeyId cause, RowKey parent)
{
    return {table, key(7), effect, {}, cause, std::move(parent), 1};
}

} // namespace

class TestHeadline : public QObject {
    Q_OBJECT

private slots:
    void saysInOneSentenceWhatADeleteDoes_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("sentence");

        const auto add = [](const char* name, const Change& change, const QString& sentence) {
            QTest::addRow("%s", name) << change << sentence;
        };
        add(
            "a row and what hangs on it", [](Outcome&) {},
            u"Deleting customer 3 deletes 4 rows in 3 tables"_s);
        add(
            "the row alone", [](Outcome& o) { o.tables.resize(1); },
            u"Deleting customer 3 deletes 1 row in 1 table"_s);
        add(
            "several rows",
            [](Outcome& o) {
                o.tables = {{Customer, 12, 12, 0, 0, 0, 0}};
            },
            u"Deleting 12 rows of customer deletes 12 rows in 1 table"_s);
        add(
            "every effect", [](Outcome& o) { o.tables[1] = {Invoice, 0, 0, 2, 3, 4, 0}; },
            u"Deleting customer 3 deletes 2 rows in 2 tables, sets 2 to NULL, sets 3 to the default, updates 4"_s);
        add(
            "refused",
            [](Outcome& o) {
                o.verdict = Verdict::Blocked;
                o.edges.push_back({LedgerCustomer, Effect::Blocks, 1});
            },
            u"Deleting customer 3 deletes 4 rows in 3 tables; refused by 1 row of ledger through "
            "fk_ledger_customer"_s);
        add(
            "refused by many",
            [](Outcome& o) {
                o.verdict = Verdict::Blocked;
                for (const ForeignKeyId edge : {InvoiceCustomer, CustomerPerson, LineInvoice})
                    o.edges.push_back({edge, Effect::Blocks, 2});
            },
            u"Deleting customer 3 deletes 4 rows in 3 tables; refused by 2 rows of invoice through "
            "fk_invoice_customer, 2 rows of customer through customer(person_id) → person(id), and through 1 "
            "more "
            "constraint"_s);
        add(
            "refused without a row",
            [](Outcome& o) {
                o.verdict = Verdict::Blocked;
                o.message = u"FOREIGN KEY constraint failed"_s;
            },
            u"Deleting customer 3 deletes 4 rows in 3 tables; refused: FOREIGN KEY constraint failed"_s);
        add(
            "fails",
            [](Outcome& o) {
                o.verdict = Verdict::Fails;
                o.message = u"NOT NULL constraint failed: invoice.customer_id"_s;
            },
            u"Deleting customer 3 deletes 4 rows in 3 tables; fails: NOT NULL constraint failed: "
            "invoice.customer_id"_s);
        add(
            "no row", [](Outcome& o) { o.tables.clear(); },
            u"No row of customer matches, so nothing is deleted"_s);
        add(
            "not enforced",
            [](Outcome& o) {
                o.enforcement = u"off"_s;
                o.tables.resize(1);
            },
            u"Deleting customer 3 deletes 1 row in 1 table; foreign keys are off, so nothing cascades"_s);
    }

    void saysInOneSentenceWhatADeleteDoes()
    {
        QFETCH(const Change, change);
        QFETCH(const QString, sentence);
        Simulation example = simulation(Verdict::Deletes);
        change(example.outcome);
        QCOMPARE(headline(schema(), example.outcome, example.rows), sentence);
    }

    void groupsDigitsAsTheLanguageDoesAndLeavesKeysAlone()
    {
        Simulation example = simulation(Verdict::Deletes);
        example.outcome.tables = {{Customer, 1, 2'000'001, 1'000'000, 0, 0, 0}};
        const RowKey large{{{u"id"_s, qint64(2'000'001)}}};
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const QString sentence = headline(schema(), example.outcome, {}, large);
        QLocale::setDefault(before);
        QCOMPARE(sentence,
                 u"Deleting customer 2000001 deletes 2.000.001 rows in 1 table, sets 1.000.000 to NULL"_s);
    }

    void namesTheRowWhoseKeyIsGiven()
    {
        const Simulation example = simulation(Verdict::Deletes);
        const RowKey composite{{{u"a"_s, qint64(2)}, {u"b"_s, u"A"_s}}};
        QCOMPARE(headline(schema(), example.outcome, {}, composite),
                 u"Deleting customer (2, 'A') deletes 4 rows in 3 tables"_s);
        QCOMPARE(headline(schema(), example.outcome, {}),
                 u"Deleting 1 row of customer deletes 4 rows in 3 tables"_s);
    }

    void namesNoRowWhereSeveralMayBeMeant()
    {
        Simulation example = simulation(Verdict::Deletes);
        const AffectedRow changed{Customer, key(7), Effect::SetNull, {}, {}, {}, 0};
        example.rows.insert(example.rows.begin(), changed);
        QCOMPARE(headline(schema(), example.outcome, example.rows),
                 u"Deleting customer 3 deletes 4 rows in 3 tables"_s);
        const AffectedRow deleted{Customer, key(8), Effect::Delete, {}, {}, {}, 0};
        example.rows.insert(example.rows.begin(), deleted);
        QCOMPARE(headline(schema(), example.outcome, example.rows),
                 u"Deleting 1 row of customer deletes 4 rows in 3 tables"_s);
    }

    void explainsEachRow_data()
    {
        QTest::addColumn<AffectedRow>("affected");
        QTest::addColumn<QString>("why");

        QTest::addRow("named by the statement")
            << row(Customer, Effect::Delete, {}, {}) << u"deleted because the statement names it"_s;
        QTest::addRow("deleted")
            << row(Invoice, Effect::Delete, InvoiceCustomer, key(3))
            << u"deleted because invoice.customer_id = 3 refers to customer 3 (ON DELETE CASCADE, fk_invoice_customer)"_s;
        QTest::addRow("set to NULL")
            << row(Invoice, Effect::SetNull, InvoiceClerk, key(9))
            << u"set to NULL because invoice.clerk_id = 9 refers to person 9 (ON DELETE SET NULL, fk_invoice_clerk)"_s;
        QTest::addRow("blocks, without a name")
            << row(Customer, Effect::Blocks, CustomerPerson, key(9))
            << u"refuses the delete because customer.person_id = 9 refers to person 9 (ON DELETE RESTRICT)"_s;
        QTest::addRow("the parent's key is not what is referred to")
            << row(Invoice, Effect::Delete, InvoiceCustomer, {{{u"code"_s, u"C3"_s}}})
            << u"deleted because invoice.customer_id refers to customer C3 (ON DELETE CASCADE, fk_invoice_customer)"_s;
    }

    void explainsEachRow()
    {
        QFETCH(const AffectedRow, affected);
        QFETCH(const QString, why);
        QCOMPARE(explain(schema(), affected), why);
    }

    void tellsWhenAnUpdateCausedIt()
    {
        const Schema plain = schema();
        std::vector<ForeignKey> keys = plain.foreignKeys();
        keys[0].onDelete = ReferentialAction::NoAction;
        keys[0].onUpdate = ReferentialAction::SetNull;
        const Schema changed(plain.dialect(), plain.engineVersion(), plain.tables(), keys);
        QCOMPARE(explain(changed, row(Invoice, Effect::SetNull, InvoiceCustomer, key(3))),
                 u"set to NULL because invoice.customer_id = 3 refers to customer 3 (ON UPDATE SET NULL, "
                 "fk_invoice_customer)"_s);
    }

    void showsOldAndNewCells()
    {
        AffectedRow changed = row(Invoice, Effect::SetNull, InvoiceClerk, key(9));
        QCOMPARE(changesText(schema(), changed), QString());
        changed.changes = {{ColumnId{2}, {}}, {ColumnId{1}, u"x"_s}, {ColumnId{0}, qint64(8)}};
        QCOMPARE(changesText(schema(), changed), u"clerk_id: 9 → NULL, customer_id → 'x', id: 7 → 8"_s);
    }
};

QTEST_GUILESS_MAIN(TestHeadline)
#include "tst_headline.moc"

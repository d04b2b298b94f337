#include "tests/support/smallschema.h"

using namespace Qt::StringLiterals;

namespace {

Table table(const QString& name, const QStringList& columns, int keyColumns)
{
    Table result;
    result.name = name;
    for (const QString& column : columns) {
        Column described;
        described.name = column;
        described.type = u"INTEGER"_s;
        result.columns.push_back(described);
    }
    for (int i = 0; i < keyColumns; ++i)
        result.primaryKey.push_back(ColumnId{i});
    return result;
}

ForeignKey foreignKey(const QString& name, TableId child, int childColumn, TableId parent,
                      const QString& parentName, ReferentialAction action)
{
    ForeignKey key;
    key.name = name;
    key.child = child;
    key.childColumns = {ColumnId{childColumn}};
    key.parent = parent;
    key.parentName = parentName;
    key.parentColumns = {ColumnId{0}};
    key.onDelete = action;
    return key;
}

AffectedRow affected(TableId table, RowKey key, Effect effect, ForeignKeyId cause, RowKey parent, int depth)
{
    return {table, std::move(key), effect, {}, cause, std::move(parent), depth};
}

} // namespace

Schema SmallSchema::schema()
{
    return Schema(
        u"sqlite"_s, u"3.40.1"_s,
        {table(u"customer"_s, {u"id"_s, u"person_id"_s}, 1),
         table(u"invoice"_s, {u"id"_s, u"customer_id"_s, u"clerk_id"_s}, 1),
         table(u"line"_s, {u"invoice_id"_s, u"no"_s}, 2), table(u"person"_s, {u"id"_s}, 1),
         table(u"ledger"_s, {u"entry"_s, u"customer_id"_s}, 0)},
        {foreignKey(u"fk_invoice_customer"_s, Invoice, 1, Customer, u"customer"_s,
                    ReferentialAction::Cascade),
         foreignKey(u"fk_line_invoice"_s, Line, 0, Invoice, u"invoice"_s, ReferentialAction::Cascade),
         foreignKey(u"fk_invoice_clerk"_s, Invoice, 2, Person, u"person"_s, ReferentialAction::SetNull),
         foreignKey({}, Customer, 1, Person, u"person"_s, ReferentialAction::Restrict),
         foreignKey(u"fk_ledger_customer"_s, Ledger, 1, Customer, u"customer"_s,
                    ReferentialAction::Restrict)});
}

RowKey SmallSchema::key(qint64 id)
{
    return {{{u"id"_s, id}}};
}

Simulation SmallSchema::simulation(Verdict verdict)
{
    Simulation result;
    Outcome& outcome = result.outcome;
    outcome.verdict = verdict;
    outcome.table = Customer;
    outcome.enforcement = u"on"_s;
    outcome.tables = {{Customer, 1, 1, 0, 0, 0, 0}, {Invoice, 0, 2, 0, 0, 0, 0}, {Line, 0, 1, 0, 0, 0, 0}};
    outcome.edges = {{InvoiceCustomer, Effect::Delete, 2}, {LineInvoice, Effect::Delete, 1}};
    outcome.statements = {u"DELETE FROM \"customer\" WHERE \"id\" = 3"_s};
    result.rows = {
        affected(Customer, key(3), Effect::Delete, {}, {}, 0),
        affected(Invoice, key(10), Effect::Delete, InvoiceCustomer, key(3), 1),
        affected(Invoice, key(11), Effect::Delete, InvoiceCustomer, key(3), 1),
        affected(Line, {{{u"invoice_id"_s, qint64(10)}, {u"no"_s, qint64(1)}}}, Effect::Delete, LineInvoice,
                 key(10), 2),
    };
    if (verdict == Verdict::Blocked) {
        outcome.message = u"FOREIGN KEY constraint failed"_s;
        outcome.tables.push_back({Ledger, 0, 0, 0, 0, 0, 1});
        outcome.edges.push_back({LedgerCustomer, Effect::Blocks, 1});
        result.rows.push_back(
            affected(Ledger, {{{u"rowid"_s, qint64(5)}}}, Effect::Blocks, LedgerCustomer, key(3), 1));
    }
    return result;
}

#pragma once

#include "model/cascade/simulation.h"

/// customer(id) <- invoice(id, customer_id, clerk_id) <- line(invoice_id, no), and a person who is a clerk:
/// CASCADE from customer to invoice to line, SET NULL from person to invoice, and an unnamed RESTRICT from
/// person to customer. `ledger` has no key of its own, and refers to customer with RESTRICT.
namespace SmallSchema {

constexpr TableId Customer{0};
constexpr TableId Invoice{1};
constexpr TableId Line{2};
constexpr TableId Person{3};
constexpr TableId Ledger{4};

constexpr ForeignKeyId InvoiceCustomer{0};
constexpr ForeignKeyId LineInvoice{1};
constexpr ForeignKeyId InvoiceClerk{2};
constexpr ForeignKeyId CustomerPerson{3};
constexpr ForeignKeyId LedgerCustomer{4};

Schema schema();

RowKey key(qint64 id); ///< Of a table whose key is "id".

/// Customer 3 with invoices 10 and 11, and lines of invoice 10; refused by row 5 of ledger where `verdict`
/// says so.
Simulation simulation(Verdict verdict);

} // namespace SmallSchema

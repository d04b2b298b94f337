#pragma once

#include "model/review/schemacomparison.h"

// What a comparison says, in sentences for people; the same in every format.

/// "A delete in customer used to be refused by invoice; now it deletes from up to 5 tables (…)."
QString deleteSentence(const SchemaComparison& comparison, const DeleteDifference& difference);

/// How a delete gets to the tables that it did not come to before, nearest tables first and no more than some:
/// "customer → invoice → line: rows are deleted (fk_line_invoice)".
QStringList newWays(const SchemaComparison& comparison, const DeleteDifference& difference);

/// "rows are deleted", "rows get NULL", …
QString effectText(DeleteEffect effect);

/// "invoice(customer_id) → customer, fk_invoice_customer: ON DELETE RESTRICT → CASCADE"
QString keySentence(const SchemaComparison& comparison, ForeignKeyId key);

/// "customer: column email added; …", "invoice is new", "old is gone"; empty where nothing changed.
QString tableSentence(const SchemaComparison& comparison, TableId table);

/// "Tables: 1 new, 2 changed. Foreign keys: 1 changed. Deletes in 3 tables do something else."
QString comparisonSummary(const SchemaComparison& comparison);

/// In one sentence, why types and the like are not compared; empty where they are.
QString dialectSentence(const SchemaComparison& comparison);

/// "customer, invoice and 3 more"
QString namesText(const Schema& schema, const std::vector<TableId>& tables);

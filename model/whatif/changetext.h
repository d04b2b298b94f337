#pragma once

#include "model/whatif/schemachange.h"

/// Reads changes as a person types them; several clauses are several changes. Keywords go in either case:
///
///     fk_invoice_customer ON DELETE SET NULL ON UPDATE CASCADE
///     invoice(customer_id) DEFERRABLE INITIALLY DEFERRED
///     ADD KEY [NAME] invoice(customer_id) REFERENCES customer(id) ON DELETE CASCADE
///     DROP KEY invoice.fk_invoice_customer
///     ENFORCE KEY fk_invoice_customer
///     FOREIGN KEYS ON
///
/// Names that are no plain words stand in double quotes. Throws RequestError for anything else.
ChangeSet readChanges(const QString& text);

/// A change as readChanges() takes it.
QString words(const SchemaChange& change);

/// A key as readChanges() takes it: "fk_invoice_customer", "invoice(customer_id)".
QString words(const KeyName& name);

/// A name in double quotes, unless it is a plain word.
QString quotedWhereNeeded(const QString& name);

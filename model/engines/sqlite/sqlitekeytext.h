#pragma once

#include "model/schema/foreignkey.h"

#include <QString>

/// Edits the constraints in a CREATE TABLE statement as sqlite_schema keeps it. What else stands there stays
/// as it is: comments, checks, collations, options. `reference` is a key's place among those of the text.

/// With another deferral; all clauses that SQLite takes for this key's are replaced.
QString withDeferral(const QString& sql, size_t reference, Deferral deferral);

/// Without the key: its name, columns and clauses.
QString withoutReference(const QString& sql, size_t reference);

/// With one more table constraint, which is then the last.
QString withConstraint(const QString& sql, const QString& constraint);

/// With a column that takes NULL.
QString withoutNotNull(const QString& sql, const QString& column);

/// The statement for a table of another name; `name` is in SQL.
QString withTableName(const QString& sql, const QString& name);

/// With columns in conditions and expressions by their own name alone, not "table"."column": they are then the
/// same whatever the table is called.
QString withoutQualifiers(const QString& sql, const QString& table);

#pragma once

#include "tests/differential/postgresql/casetable.h"

/// A table that inherits and whose rows lie in another database, "far", of the same server.
namespace CaseForeign {

/// Whether that database knows the types of the table's columns.
bool canHold(const CaseTable& table);

/// Make the table that holds the rows, in "far".
QStringList farStatements(const CaseTable& parent);

/// Make the foreign table.
QStringList statements(const CaseTable& parent, const QString& sqlName);

} // namespace CaseForeign

#pragma once

#include <QString>

/// Why PostgreSQL does not write a row.
struct PostgreSqlRefusal {
    QString message; ///< PostgreSQL's own.
    QString constraint; ///< Empty where the error names none.
};

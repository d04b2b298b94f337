#pragma once

#include "model/cascade/rowstatement.h"
#include "model/orm/ormerror.h"

#include "model/schema/schema.h"

#include <iterator>
#include <optional>
#include <vector>

/// What SQLAlchemy does where a statement finds another number of rows than it names.
enum class RowCountCheck {
    None,
    Warn,
    Raise, ///< StaleDataError: the transaction is rolled back.
};

/// Of what a batch takes rows.
enum class OrmTable {
    OfClass,
    Secondary, ///< Between two classes.
};

/// Statements of one table that SQLAlchemy sends as one, and checks as one.
struct OrmBatch {
    TableId table;
    OrmTable kind = OrmTable::OfClass;
    RowCountCheck check = RowCountCheck::None;
    std::vector<RowStatement> statements;
    qint64 lost = 0; ///< Further ones, for objects that Python has thrown away: they find no row.

    qint64 expected() const { return std::ssize(statements) + lost; } ///< How many rows they name.
    friend bool operator==(const OrmBatch&, const OrmBatch&) = default;
};

/// What SQLAlchemy says where the statements of a batch find another number of rows than they name.
QString staleMessage(const Schema& schema, const OrmBatch& batch, qint64 found);

/// What one flush sends, as far as it comes.
struct OrmScript {
    std::vector<OrmBatch> batches;
    std::optional<OrmError> error; ///< Raised after the batches, before the COMMIT.
};

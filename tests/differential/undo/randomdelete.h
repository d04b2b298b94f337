#pragma once

#include "model/cascade/deleterequest.h"
#include "tests/differential/plan/realdatabase.h"

class Engine;

/// How an engine writes what the odd texts need.
struct OddDialect {
    QString withoutKeys; ///< Ends the enforcement of foreign keys.
    QString (*literal)(const QByteArray& utf8)
        = nullptr; ///< A text by its bytes, so that nothing needs an escape.
};

/// Statements that put texts which scripts stumble over in the place of some texts, in all columns alike, so that rows
/// refer to the same rows as before. Some fail, where a column is too short or takes no such text.
QStringList oddTexts(const Engine& engine, const Schema& schema, const RealRows& rows,
                     const RealDatabase& database, const OddDialect& dialect, Random& random);

/// A delete of some rows of one table; none where all tables are empty.
std::optional<DeleteRequest> randomDelete(const Engine& engine, const Schema& schema, const RealRows& rows,
                                          const RealDatabase& database, Random& random);

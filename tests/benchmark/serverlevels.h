#pragma once

#include "tests/benchmark/levels.h"

#include <QStringList>

/// How SQL of one server differs from the others' when the benchmark's tables are filled.
struct ServerDialect {
    QString numbers; ///< A FROM clause of the numbers 1 to %1 as `n`.
    QStringList before; ///< Makes filling quick.
    QStringList after; ///< Undoes that, and lets the server look at its tables.
};

/// Statements that make the tables of createLevels() in a server, and one more: `held`, a NO ACTION child of
/// the third whose rows refer to rows below all tops but the first. Deleting that first top row affects
/// countsOfOneDelete(), and nothing stands in its way.
QStringList statementsForLevels(const ServerDialect& dialect, const LevelSizes& sizes);

/// Of all the tables.
qint64 rowsOfLevels(const LevelSizes& sizes);

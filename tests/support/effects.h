#pragma once

#include "tests/support/snapshot.h"

#include <QString>
#include <QStringList>

#include <vector>

class Schema;
struct AffectedRow;

/// What a delete does to the rows of a database: those that are gone afterwards and those that were not there
/// before, each as printed(), sorted. A changed row is in both lists, with its old and its new cells.
struct Effects {
    QStringList gone;
    QStringList appeared;
    friend bool operator==(const Effects&, const Effects&) = default;
};

Effects realEffects(const RowSnapshot& before, const RowSnapshot& after);

/// What a prediction lists, applied to the rows it speaks of.
struct PredictedEffects {
    Effects effects;
    QStringList problems; ///< Rows that do not exist, are listed twice, or "change" to what they were.
};

/// Where a key names several rows (a PRIMARY KEY column may be NULL), the row that makes the prediction agree
/// with `real` is meant.
PredictedEffects predictedEffects(const RowSnapshot& before, const Schema& schema,
                                  const std::vector<AffectedRow>& rows, const Effects& real);

/// The two lists in words, for a failure's report.
QString printed(const Effects& effects);

#pragma once

#include "model/cascade/prediction.h"
#include "model/review/columnmask.h"
#include "model/review/undoscript.h"

#include <QString>

class Connection;

/// What goes into a report beside the prediction.
struct ReportOptions {
    QString date; ///< As it is to stand there; a report has no clock.
    ColumnMask mask;
};

/// A row that stands for others.
struct ReportRow {
    RowKey key;
    Effect effect = Effect::Delete;
    QString why; ///< As explain(); empty where masked values would be told.
    QString changes; ///< "customer_id: 3 → NULL"; empty where nothing changes.
    std::vector<Value>
        cells; ///< Beside the table's columns, long ones shortened; none where they are not known.
};

/// The first rows of one table.
struct ReportSample {
    TableId table;
    std::vector<ReportRow> rows;
    qint64 total = 0; ///< How many rows of the table are affected or refuse.
};

/// What deleting rows would do, as one page for whoever has to allow it.
struct DeleteReport {
    Schema schema;
    Outcome outcome;
    QString database; ///< Without a password.
    QString date;
    QString headline; ///< A sentence.
    std::vector<ReportSample> blockers; ///< Rows that refuse.
    std::vector<ReportSample> samples; ///< Rows that are deleted or changed.
    std::optional<UndoScript> undo;
    QString whyNoUndo; ///< A sentence, where there is none though the delete goes through.
    std::vector<QString> certainties; ///< What is exact, and what is not.
};

/// Gathers the report, reading rows from the connection that the prediction was made on.
/// Throws Error when reading them fails.
DeleteReport gatherReport(Connection& connection, const Schema& schema, Prediction& prediction,
                          const ReportOptions& options);

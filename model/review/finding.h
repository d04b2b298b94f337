#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

#include <optional>
#include <vector>

/// How much a finding matters, the worst first.
enum class Severity {
    Error, ///< Rows or deletes are wrong already, or fail for certain.
    Warning, ///< It will hurt, now or with more rows.
    Note, ///< Worth knowing.
};

/// "error", "warning" or "note": as the formats for programs have it.
QString severityWord(Severity severity);

/// What stands out in a database's foreign keys, and what to do about it.
struct Finding {
    QString code; ///< Stable: scripts compare it.
    Severity severity = Severity::Warning;
    TableId table; ///< Invalid where it concerns no single table.
    ForeignKeyId foreignKey; ///< Invalid where it concerns no single key.
    QString place; ///< "invoice(customer_id) → customer(id)", "invoice", or "" for the whole database.
    QString evidence = {}; ///< What was found and counted, in sentences.
    QString consequence = {}; ///< What it does to deletes.
    QString repair = {}; ///< What to do, in a sentence.
    QString sql = {}; ///< Statements that do it; where there are several ways, each behind a comment.
    std::optional<qint64> rows = std::nullopt; ///< That it is about now; empty where they are not counted.
    QString select = {}; ///< A query that lists these rows.
    std::vector<RowKey> sample = {}; ///< Some of them.
};

/// "invoice(customer_id) → customer(id)"
QString placeOf(const Schema& schema, ForeignKeyId key);

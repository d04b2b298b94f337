#pragma once

#include "model/cascade/outcome.h"

#include <optional>
#include <vector>

struct CheckContext;

/// How the reach of deletes is measured.
enum class Sampling {
    Sample, ///< On some rows of each table.
    Exact, ///< On all rows.
};

/// A quantile of which a sample tells only between which values it lies, with a confidence of 95 %.
struct QuantileRange {
    qint64 from = 0;
    std::optional<qint64> to; ///< Empty: nothing larger is in the sample.
};

/// How many other rows deleting one row reaches.
struct RowReach {
    RowKey key;
    qint64 rows = 0;
};

/// How many other rows deleting one row of a table reaches: those that are deleted with it, set to NULL or set to
/// their default, were nothing to refuse it.
struct TableReach {
    TableId table;
    qint64 rows = 0; ///< Of the table.
    qint64 measured = 0; ///< Of these; all where the figures are exact.
    QuantileRange p50;
    QuantileRange p99;
    qint64 largest = 0; ///< That was found: among the measured rows and those with most children.
    std::vector<RowReach> top; ///< Rows with the largest reach that was found.
    QString note; ///< What was cut, in a sentence; empty where nothing was.

    bool isExact() const { return measured == rows && note.isEmpty(); }
};

/// The bounds between which the quantile `part` (0.5, 0.99) of a population lies with a confidence of 95 %, by a
/// random sample of it; both are the value itself where all of the population is in the sample.
///
/// Source: order statistics: the number of sample values below the quantile is binomial (W. J. Conover, Practical
/// Nonparametric Statistics, 3rd edition, 3.2). `sample` is sorted and not empty.
QuantileRange quantileRange(const std::vector<qint64>& sample, double part, qint64 population);

/// Measures all tables that deletes lead on from, and reports the largest of them as `hot-spots`.
std::vector<TableReach> checkReach(const CheckContext& context, Sampling sampling);

#pragma once

#include "model/cascade/outcome.h"

#include <vector>

/// A row as it is stored.
struct RealRow {
    TableId table;
    RowKey key; ///< As a prediction names it.
    std::vector<Value> cells; ///< Beside the table's columns; NULL for generated ones.
};

/// What an engine really did with a DELETE that was undone afterwards.
struct RealDelete {
    QString message; ///< The engine's own words where it refused; empty where the delete went through.
    bool isTranslated = false; ///< Whether these words are not English, as a server's settings may ask for.
    std::vector<RealRow>
        gone; ///< Rows that were there before and are not afterwards; a changed row as it was.
    std::vector<RealRow> appeared; ///< A changed row as it is afterwards.
    bool isSameMoment = true; ///< Whether it certainly saw the rows that the prediction saw.
};

/// So many rows are compared one by one, and a delete of more is not tried.
constexpr qint64 MostTriedRows = 200'000;

/// Throws RequestError where there are more.
void checkSize(const RealDelete& real);

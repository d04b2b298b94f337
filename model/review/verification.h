#pragma once

#include "model/review/realdelete.h"

/// Rows of one table as predicted and as they really were.
struct TableComparison {
    TableId table;
    qint64 predictedDeleted = 0;
    qint64 reallyDeleted = 0;
    qint64 predictedChanged = 0;
    qint64 reallyChanged = 0;
};

/// A row that really ends in another way than predicted. What becomes of it is said in words, such as
/// "deleted", "customer_id: 3 → NULL" or "stays".
struct RowDifference {
    TableId table;
    RowKey key;
    QString predicted;
    QString really;
    std::vector<Value> before; ///< Its cells beside the table's columns; none where they are not known.
};

/// A prediction beside what the engine really did.
struct Verification {
    Outcome predicted;
    RealDelete real; ///< Its rows are left out: they are counted and compared.
    bool hasSameVerdict = true; ///< Both go through, or both are refused with the same words.
    std::vector<TableComparison>
        tables; ///< The requested table first; those that neither touches are left out.
    std::vector<RowDifference> differences; ///< The first ones.
    qint64 differingRows = 0;
    qint64 comparedRows = 0; ///< Rows that really were deleted or changed.
    qint64 comparedCells = 0; ///< Cells of the changed rows.
    bool ranTriggers = false; ///< The user's triggers or rules ran, and what they do is not predicted.
    std::vector<QString> notes; ///< What the comparison does not see.

    bool agrees() const { return hasSameVerdict && differingRows == 0; }
};

#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

#include <QString>

#include <optional>
#include <vector>

class Connection;

/// Which rows of a table to show: one page of those that match.
struct RowQuery {
    TableId table;
    RowKey values = {}; ///< What the row holds in these columns, none of it NULL; empty for all rows.
    QString contains = {}; ///< Text that some cell of the row holds, in either case; empty for all rows.
    QString condition = {}; ///< In the database's own SQL; empty for all rows.
    qint64 offset = 0;
    int limit = 50;
};

/// One page of a table's rows, in the order of the columns that identify them.
struct RowPage {
    std::vector<RowKey> keys; ///< One for each row.
    std::vector<std::vector<Value>> cells; ///< Beside `keys`: one cell a column; long text and blobs are cut.
    bool hasMore = false; ///< Whether matching rows follow this page.
    std::optional<qint64> total; ///< All matching rows, exactly; empty where counting them takes too long.
};

/// Cells are read up to this many characters or bytes: a page of a table of pictures stays small.
constexpr int ShownLength = 1000;

/// Counting stops here, so that the total of a huge table does not delay its first page.
constexpr qint64 CountedRows = 100'000;

/// Reads one page. Throws RequestError when the database cannot read the condition, Error when reading fails,
/// Canceled when the connection's progress says so.
RowPage readRows(Connection& connection, const Schema& schema, const RowQuery& query);

#pragma once

#include <QString>

class Connection;

/// From where a DELETE reads its rows.
struct MariaDbPlan {
    QString index; ///< Whose ranges are read; empty where the whole table is.
    bool isMerged = false; ///< Ranges of several indexes are merged into one list of rows.
};

/// The plan of DELETE FROM `table` WHERE `condition`. Throws StatementError for a condition that the server
/// cannot read.
///
/// The server does not explain a DELETE in a read-only transaction. What a DELETE asks its optimizer, though,
/// is what a SELECT asks it first: from which index, if any, to read ranges. The optimizer trace tells each
/// range's cost. The one difference is that a SELECT may find all it needs in an index; a DELETE goes on to the
/// row, which costs 1 more for each row (observed with MariaDB 10.11.19 at 6, 20 and 2,000 rows).
/// Source: mysql_delete() in MariaDB's sql/sql_delete.cc, SQL_SELECT::test_quick_select() in sql/opt_range.cc,
/// https://mariadb.com/kb/en/optimizer-trace-overview/
MariaDbPlan planOfDelete(Connection& connection, const QString& table, const QString& condition);

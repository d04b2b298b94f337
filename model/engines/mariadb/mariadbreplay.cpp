/// How InnoDB comes to the rows of a DELETE, transcribed. The rules, as observed with MariaDB 10.11.19 and read in its
/// sql/sql_delete.cc; what happens to each row (D) is in mariadbtransaction.cpp:
///
/// S. Rows are taken one by one from the index that the statement's plan walks. The next is the first unmarked
///    entry after the last one, as the entries are by then, and the condition is judged when the cursor comes
///    to it: after the cascades of the rows before.
///    A plan that merges several indexes lists the rows first, and fails when one of them is gone by its turn
///    (error 1032).

#include "model/engines/mariadb/mariadbreplay.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbindexes.h"
#include "model/engines/mariadb/mariadbmessages.h"
#include "model/engines/mariadb/mariadbreach.h"
#include "model/engines/mariadb/mariadbrowsql.h"
#include "model/engines/mariadb/mariadbtransaction.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MariaDbReplay)
};

class SelectedDelete {
public:
    SelectedDelete(Connection& connection, const Schema& schema, const MariaDbSelection& selection,
                   const QString& database)
        : m_connection(connection)
        , m_schema(schema)
        , m_selection(selection)
        , m_entries(connection, schema, selection.table, selection.scannedIndex)
        , m_messages(schema, database)
        , m_transaction(beginMariaDb(connection, schema, m_entries, database))
    {
    }

    MariaDbReplayResult run()
    {
        const std::vector<MariaDbRowId> matching = m_entries.load(m_selection.table, m_selection.condition);
        loadReach(m_entries, m_schema, matching);
        m_connection.setActivity(Texts::tr("Following the engine row by row"));
        m_matching = {matching.begin(), matching.end()};
        deleteSelected(matching);
        MariaDbReplayResult result;
        if (const std::optional<Refusal> refusal = m_transaction->refusal()) {
            result.verdict = refusal->verdict;
            result.message = refusal->message;
            result.blockingConstraint = refusal->constraint;
        }
        result.rows = m_transaction->rows();
        // The statement names a row also where a cascade comes to it first.
        result.selected = m_selected + std::ranges::count_if(m_matching, [this](MariaDbRowId row) {
                              return m_entries.row(row).isMarked;
                          });
        return result;
    }

private:
    void deleteSelected(const std::vector<MariaDbRowId>& matching)
    {
        if (m_selection.rowOrder != RowOrder::Walked)
            return deleteListed(matching);
        std::optional<EntryKey> last;
        while (const auto found = m_entries.next(m_selection.table, *m_selection.scannedIndex, {}, last)) {
            last = found->key;
            take(found->row);
        }
    }

    void deleteListed(std::vector<MariaDbRowId> rows)
    {
        const bool isMerged = m_selection.rowOrder == RowOrder::Listed;
        if (isMerged && hasClusteredKey(m_schema.table(m_selection.table)))
            std::ranges::sort(rows, {}, [this](MariaDbRowId row) { return m_entries.entryOf(row, 0); });
        for (const MariaDbRowId row : rows) {
            if (isMerged && m_entries.row(row).isMarked)
                m_transaction->refuse(Verdict::Fails, m_messages.isNotFound(m_selection.table), {});
            take(row);
        }
    }

    void take(MariaDbRowId row)
    {
        if (m_entries.row(row).isMarked || !matches(row))
            return;
        if (!m_matching.contains(row))
            ++m_selected;
        m_transaction->deleteRow(row);
    }

    bool matches(MariaDbRowId row)
    {
        const std::vector<ColumnId> nulled = m_entries.nulledColumns(row);
        if (nulled.empty())
            return m_matching.contains(row);
        return matchesWithNulls(m_connection, m_schema.table(m_selection.table), m_selection.condition,
                                isRow(m_entries, row), nulled);
    }

    Connection& m_connection;
    const Schema& m_schema;
    const MariaDbSelection& m_selection;
    MariaDbEntries m_entries;
    MariaDbMessages m_messages;
    std::unique_ptr<MariaDbTransaction> m_transaction;
    std::set<MariaDbRowId> m_matching; ///< Before the delete.
    qint64 m_selected = 0; ///< Beside those in `m_matching`.
};

} // namespace

MariaDbReplayResult replayMariaDb(Connection& connection, const Schema& schema,
                                  const MariaDbSelection& selection, const QString& database)
{
    return SelectedDelete(connection, schema, selection, database).run();
}

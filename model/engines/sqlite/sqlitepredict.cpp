#include "model/engines/sqlite/sqlitepredict.h"

#include "model/cascade/outcomebuilder.h"
#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitecollisions.h"
#include "model/engines/sqlite/sqlitelisting.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/engines/sqlite/sqlitereplay.h"
#include "model/engines/sqlite/sqliteselection.h"
#include "model/engines/sqlite/sqlitestatementcheck.h"
#include "model/engines/sqlite/sqliteunindexedkeys.h"
#include "model/engines/sqlite/sqlitewarnings.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Up to here a replay takes no longer than a blink, and tells the engine's own order and first causes.
constexpr qint64 RowsToReplay = 10'000;

class SqlitePrediction : public Prediction {
public:
    SqlitePrediction(Connection& connection, const Schema& schema, const DeleteRequest& request)
        : m_connection(connection)
        , m_schema(schema)
        , m_request(request)
        , m_sets(schema)
    {
    }

    ~SqlitePrediction() override { dropTemporaryObjects(m_connection); }
    Q_DISABLE_COPY_MOVE(SqlitePrediction)

    void run(SqliteMethod method)
    {
        dropTemporaryObjects(m_connection);
        m_outcome.table = m_request.table;
        m_outcome.where = selectRows(m_connection, m_schema, m_sets, m_request);
        m_outcome.statements = {
            u"DELETE FROM %1 WHERE %2"_s.arg(quoted(m_schema.table(m_request.table).name), m_outcome.where)};
        const bool isEnforced = isEnforcingSqlite(m_connection, m_request.enforcement);
        m_outcome.enforcement = isEnforced ? u"on"_s : u"off"_s;
        std::vector<UnindexedKey> unindexed;
        if (isEnforced) {
            unindexed = sqliteUnindexedKeys(m_connection, m_schema, m_sets, m_request.table);
            announce(m_connection.progress(), unindexed);
            predictEnforced(method);
        } else {
            predictUnenforced();
        }
        addWarnings(m_outcome, m_connection, m_schema, m_sets, m_reach);
        warnOfUnindexedKeys(m_outcome, m_schema, unindexed);
    }

    const Outcome& outcome() const override { return m_outcome; }

    bool listRows(RowLimit limit, const std::function<void(const AffectedRow&)>& visit) override
    {
        if (m_rows)
            return ::listRows(*m_rows, limit, visit);
        return SqliteListing(m_connection, m_schema, m_sets, m_reach, m_edges).run(m_outcome, limit, visit);
    }

private:
    void predictEnforced(SqliteMethod method)
    {
        m_reach = reachDeletes(m_connection, m_schema, m_sets, m_request.table);
        m_edges = countEdges(m_connection, m_schema, m_sets, m_reach);
        const bool isSmall = m_reach.deleted + m_edges.total() <= RowsToReplay;
        if (method == SqliteMethod::Replay || (method == SqliteMethod::Automatic && isSmall)
            || mayDependOnOrder(m_connection, m_schema, m_sets, m_reach, m_edges))
            takeReplay(replaySqlite(m_connection, m_schema, m_sets, m_reach, m_request.table));
        else
            takeSets();
        if (const auto error = compileError(m_schema, m_request.table)) {
            m_outcome.verdict = Verdict::Fails;
            m_outcome.message = *error;
        }
    }

    /// Only the rows that the statement names go; nothing looks at their children.
    void predictUnenforced()
    {
        m_reach.tables = {m_request.table};
        m_reach.selected = std::get<qint64>(
            m_connection.scalar(u"SELECT count(*) FROM "_s + SqliteKeySets::deletedSet(m_request.table)));
        m_reach.deleted = m_reach.selected;
        takeSets();
    }

    void takeReplay(ReplayResult result)
    {
        m_outcome.verdict = result.verdict;
        m_outcome.message = result.message;
        m_outcome.warnings = std::move(result.warnings);
        for (const AffectedRow& row : result.rows)
            m_counts.count(row.table, row.effect, row.cause, 1);
        m_counts.setSelected(m_reach.selected);
        m_rows = std::move(result.rows);
    }

    void takeSets()
    {
        qint64 cascaded = 0;
        for (const auto& [key, rows] : m_reach.deletedThrough) {
            m_counts.count(m_schema.foreignKey(key).child, Effect::Delete, key, rows);
            cascaded += rows;
        }
        m_counts.count(m_request.table, Effect::Delete, {}, m_reach.deleted - cascaded);
        m_counts.setSelected(m_reach.selected);
        for (const auto& [key, rows] : m_edges.changed)
            m_counts.count(m_schema.foreignKey(key).child, Effect::SetNull, key, rows);
        for (const auto& [key, rows] : m_edges.blocking)
            m_counts.count(m_schema.foreignKey(key).child, Effect::Blocks, key, rows);
        const bool isBlocked
            = std::ranges::any_of(m_edges.blocking, [](const auto& edge) { return edge.second > 0; });
        if (isBlocked) {
            m_outcome.verdict = Verdict::Blocked;
            m_outcome.message = u"FOREIGN KEY constraint failed"_s;
        }
    }

    Connection& m_connection;
    const Schema& m_schema;
    const DeleteRequest& m_request;
    SqliteKeySets m_sets;
    SqliteReach m_reach;
    SqliteEdges m_edges;
    Outcome m_outcome;
    OutcomeBuilder m_counts{m_schema, m_outcome};
    std::optional<std::vector<AffectedRow>> m_rows; ///< Where they were replayed.
};

} // namespace

std::unique_ptr<Prediction> predictSqlite(Connection& connection, const Schema& schema,
                                          const DeleteRequest& request, SqliteMethod method)
{
    auto prediction = std::make_unique<SqlitePrediction>(connection, schema, request);
    prediction->run(method);
    return prediction;
}

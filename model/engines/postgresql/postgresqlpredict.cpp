#include "model/engines/postgresql/postgresqlpredict.h"

#include "model/cascade/outcomebuilder.h"
#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlcollisions.h"
#include "model/engines/postgresql/postgresqllisting.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlreplay.h"
#include "model/engines/postgresql/postgresqlselection.h"
#include "model/engines/postgresql/postgresqlunindexedkeys.h"
#include "model/engines/postgresql/postgresqlwarnings.h"
#include "model/job/error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

/// Up to here a replay takes no longer than a blink, and tells the engine's own order and first causes.
constexpr qint64 RowsToReplay = 10'000;

class PostgreSqlPrediction : public Prediction {
public:
    PostgreSqlPrediction(Connection& connection, const Schema& schema, const DeleteRequest& request)
        : m_connection(connection)
        , m_schema(schema)
        , m_table(request.table)
    {
        m_outcome.table = request.table;
        m_outcome.where = selectionCondition(connection, schema, request);
        m_outcome.statements = {u"DELETE FROM %1 WHERE %2"_s.arg(
            PostgreSql::tableName(schema.table(request.table)), m_outcome.where)};
        m_triggers = readConstraintTriggers(connection, schema);
        if (request.enforcement != Enforcement::Default)
            m_triggers.isReplica = request.enforcement == Enforcement::Off;
        m_edges.emplace(m_schema, m_triggers);
        m_outcome.enforcement = m_triggers.isReplica ? u"off"_s : u"on"_s;
    }

    void run(PostgreSqlMethod method)
    {
        std::vector<UnindexedKey> unindexed;
        if (!m_triggers.isReplica)
            unindexed = postgreSqlUnindexedKeys(m_connection, m_schema, *m_edges, m_table);
        announce(m_connection.progress(), unindexed);
        if (method == PostgreSqlMethod::Replay || !takeSets(method))
            takeReplay();
        addPostgreSqlWarnings(m_outcome, m_connection, m_schema, *m_edges, m_unknown, m_selected);
        warnOfUnindexedKeys(m_outcome, m_schema, unindexed);
    }

    const Outcome& outcome() const override { return m_outcome; }

    bool listRows(RowLimit limit, const std::function<void(const AffectedRow&)>& visit) override
    {
        if (m_reach)
            return PostgreSqlListing(m_connection, m_schema, *m_sets, *m_reach).run(m_outcome, limit, visit);
        return ::listRows(m_rows, limit, visit);
    }

private:
    /// Whether sets of rows settle the delete, and are to.
    bool takeSets(PostgreSqlMethod method)
    {
        m_facts = readPostgreSqlTableFacts(m_connection, m_schema, m_triggers.relations);
        m_sets.emplace(m_schema, *m_edges, m_table, m_outcome.where);
        auto reach = countPostgreSqlReach(m_connection, m_schema, *m_sets);
        if (!reach || (method == PostgreSqlMethod::Automatic && reach->total() <= RowsToReplay))
            return false;
        const auto settled = settle(m_connection, m_schema, m_facts, *m_sets, *reach);
        if (!settled)
            return false;
        m_outcome.verdict = settled->verdict;
        m_outcome.message = settled->message;
        m_outcome.blockingConstraint = settled->constraint;
        m_reach = std::move(reach);
        countSets();
        return true;
    }

    void countSets()
    {
        m_selected = m_reach->selected;
        if (m_selected > 0)
            m_counts.count(m_table, Effect::Delete, {}, m_selected);
        m_counts.setSelected(m_selected);
        for (const auto& [key, rows] : m_reach->deletedThrough)
            m_counts.count(m_schema.foreignKey(key).child, Effect::Delete, key, rows);
        for (const PostgreSqlEdge* edge : m_sets->finalEdges())
            if (const auto rows = m_reach->edges.find(edge->key);
                rows != m_reach->edges.end() && rows->second.staying > 0)
                m_counts.count(m_schema.foreignKey(edge->key).child, effectOnChild(edge->action), edge->key,
                               rows->second.staying);
    }

    void takeReplay()
    {
        PostgreSqlRowStore store(m_connection, m_schema, m_triggers);
        const std::vector<StoredRowId> selected
            = store.loadSelected(m_table, u"(\n%1\n)"_s.arg(m_outcome.where));
        if (!m_triggers.isReplica)
            store.loadReach(selected);
        PostgreSqlReplay replay = replayPostgreSql(m_schema, m_triggers, store, selected);
        m_outcome.verdict = replay.verdict;
        m_outcome.message = replay.message;
        m_outcome.blockingConstraint = replay.constraint;
        m_rows = std::move(replay.rows);
        m_unknown = std::move(replay.unknown);
        for (const AffectedRow& row : m_rows)
            m_counts.count(row.table, row.effect, row.cause, 1);
        m_selected = std::ssize(selected);
        m_counts.setSelected(m_selected);
    }

    Connection& m_connection;
    const Schema& m_schema;
    TableId m_table;
    PostgreSqlTriggers m_triggers;
    std::vector<PostgreSqlTableFacts> m_facts;
    std::optional<PostgreSqlEdges> m_edges; ///< Of the triggers.
    std::optional<PostgreSqlKeySets> m_sets;
    std::optional<PostgreSqlReach> m_reach; ///< Where sets settled it.
    std::vector<AffectedRow> m_rows; ///< Where they were replayed.
    PostgreSqlUnknown m_unknown;
    qint64 m_selected = 0;
    Outcome m_outcome;
    OutcomeBuilder m_counts{m_schema, m_outcome};
};

} // namespace

std::unique_ptr<Prediction> predictPostgreSql(Connection& connection, const Schema& schema,
                                              const DeleteRequest& request, PostgreSqlMethod method)
{
    try {
        auto prediction = std::make_unique<PostgreSqlPrediction>(connection, schema, request);
        prediction->run(method);
        return prediction;
    } catch (const StatementError& error) {
        throw Error(QCoreApplication::translate("PostgreSqlPrediction", "The server refused a query: %1.")
                        .arg(QString::fromUtf8(error.what())));
    }
}

#include "model/engines/mariadb/mariadbpredict.h"

#include "model/cascade/outcomebuilder.h"
#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbcatalog.h"
#include "model/engines/mariadb/mariadbmessages.h"
#include "model/engines/mariadb/mariadborder.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbreplay.h"
#include "model/engines/mariadb/mariadbsetlisting.h"
#include "model/engines/mariadb/mariadbwarnings.h"

using namespace Qt::StringLiterals;

namespace {

/// Up to here a replay takes no longer than a blink, and tells the engine's own order and first causes.
constexpr qint64 RowsToReplay = 10'000;

class MariaDbPrediction : public Prediction {
public:
    MariaDbPrediction(Connection& connection, const Schema& schema, const DeleteRequest& request)
        : m_connection(connection)
        , m_schema(schema)
        , m_selection(selectMariaDbRows(connection, schema, request))
        , m_isEnforced(isEnforcingMariaDb(connection, request.enforcement))
    {
        if (!m_isEnforced) // Neither children nor parents are looked at.
            m_withoutKeys = Schema(schema.dialect(), schema.engineVersion(), schema.tables(), {});
        m_outcome.table = request.table;
        m_outcome.where = m_selection.where;
        m_outcome.statements
            = {u"DELETE FROM %1 WHERE %2"_s.arg(tableName(m_schema.table(request.table)), m_selection.where)};
        m_outcome.enforcement = m_isEnforced ? u"on"_s : u"off"_s;
    }

    void run(MariaDbMethod method)
    {
        if (mayUseSets(method))
            takeSets();
        else
            takeReplay(
                replayMariaDb(m_connection, actingSchema(), m_selection, currentDatabase(m_connection)));
        addMariaDbWarnings(m_outcome, m_connection, m_schema, m_selection);
    }

    const Outcome& outcome() const override { return m_outcome; }

    bool listRows(RowLimit limit, const std::function<void(const AffectedRow&)>& visit) override
    {
        if (m_rows)
            return ::listRows(*m_rows, limit, visit);
        return listMariaDbSets(m_connection, actingSchema(), m_selection, m_sets, limit, visit);
    }

private:
    const Schema& actingSchema() const { return m_isEnforced ? m_schema : m_withoutKeys; }

    bool mayUseSets(MariaDbMethod method)
    {
        if (method == MariaDbMethod::Replay)
            return false;
        m_sets = findMariaDbSets(m_connection, actingSchema(), m_selection);
        const bool isSmall = m_sets.affectedRows() <= RowsToReplay;
        return !(method == MariaDbMethod::Automatic && isSmall)
            && !mariaDbOrderMayMatter(m_connection, actingSchema(), m_selection, m_sets);
    }

    void takeReplay(MariaDbReplayResult result)
    {
        m_outcome.verdict = result.verdict;
        m_outcome.message = result.message;
        m_outcome.blockingConstraint = result.blockingConstraint;
        for (const AffectedRow& row : result.rows)
            m_counts.count(row.table, row.effect, row.cause, 1);
        m_counts.setSelected(result.selected);
        m_rows = std::move(result.rows);
    }

    void takeSets()
    {
        for (const MariaDbRoute& route : m_sets.routes)
            m_counts.count(route.table, route.effect, route.key, route.rows);
        m_counts.setSelected(m_sets.selected);
        const ForeignKeyId blocking = blockingKey(m_sets);
        if (!blocking)
            return;
        m_outcome.verdict = Verdict::Blocked;
        m_outcome.message = MariaDbMessages(m_schema, currentDatabase(m_connection)).isReferenced(blocking);
        m_outcome.blockingConstraint = m_schema.foreignKey(blocking).name;
    }

    Connection& m_connection;
    const Schema& m_schema;
    MariaDbSelection m_selection;
    bool m_isEnforced;
    Schema m_withoutKeys; ///< Where keys are not enforced.
    MariaDbSets m_sets;
    Outcome m_outcome;
    OutcomeBuilder m_counts{m_schema, m_outcome};
    std::optional<std::vector<AffectedRow>> m_rows; ///< Where they were replayed.
};

} // namespace

std::unique_ptr<Prediction> predictMariaDb(Connection& connection, const Schema& schema,
                                           const DeleteRequest& request, MariaDbMethod method)
{
    auto prediction = std::make_unique<MariaDbPrediction>(connection, schema, request);
    prediction->run(method);
    return prediction;
}

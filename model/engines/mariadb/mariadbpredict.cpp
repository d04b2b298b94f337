#include "model/engines/mariadb/mariadbpredict.h"

#include "model/cascade/outcomebuilder.h"
#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbcatalog.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbreplay.h"
#include "model/engines/mariadb/mariadbwarnings.h"

using namespace Qt::StringLiterals;

namespace {

class MariaDbPrediction : public Prediction {
public:
    explicit MariaDbPrediction(const Schema& schema)
        : m_schema(schema)
    {
    }

    void run(Connection& connection, const DeleteRequest& request)
    {
        const MariaDbSelection selection = selectMariaDbRows(connection, m_schema, request);
        m_outcome.table = request.table;
        m_outcome.where = selection.where;
        m_outcome.statements
            = {u"DELETE FROM %1 WHERE %2"_s.arg(tableName(m_schema.table(request.table)), selection.where)};
        const bool isEnforced = isEnforcing(connection, request.enforcement);
        m_outcome.enforcement = isEnforced ? u"on"_s : u"off"_s;
        MariaDbReplayResult result = replayMariaDb(connection, isEnforced ? m_schema : withoutKeys(),
                                                   selection, currentDatabase(connection));
        m_outcome.verdict = result.verdict;
        m_outcome.message = result.message;
        m_outcome.blockingConstraint = result.blockingConstraint;
        m_rows = std::move(result.rows);
        OutcomeBuilder builder(m_schema, m_outcome);
        for (const AffectedRow& row : m_rows)
            builder.count(row.table, row.effect, row.cause, 1);
        builder.setSelected(result.selected);
        addMariaDbWarnings(m_outcome, connection, m_schema, selection);
    }

    const Outcome& outcome() const override { return m_outcome; }

    bool listRows(RowLimit limit, const std::function<void(const AffectedRow&)>& visit) override
    {
        return ::listRows(m_rows, limit, visit);
    }

private:
    static bool isEnforcing(Connection& connection, Enforcement enforcement)
    {
        switch (enforcement) {
        case Enforcement::On:
            return true;
        case Enforcement::Off:
            return false;
        case Enforcement::Default:
            return connection.scalar(u"SELECT @@GLOBAL.foreign_key_checks"_s) != Value(qint64(0));
        }
        Q_UNREACHABLE();
    }

    /// foreign_key_checks = 0: neither children nor parents are looked at.
    Schema withoutKeys() const
    {
        return Schema(m_schema.dialect(), m_schema.engineVersion(), m_schema.tables(), {});
    }

    const Schema& m_schema;
    Outcome m_outcome;
    std::vector<AffectedRow> m_rows;
};

} // namespace

std::unique_ptr<Prediction> predictMariaDb(Connection& connection, const Schema& schema,
                                           const DeleteRequest& request)
{
    auto prediction = std::make_unique<MariaDbPrediction>(schema);
    prediction->run(connection, request);
    return prediction;
}

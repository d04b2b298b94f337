#include "model/engines/postgresql/postgresqlpredict.h"

#include "model/cascade/outcomebuilder.h"
#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlreplay.h"
#include "model/engines/postgresql/postgresqlselection.h"
#include "model/engines/postgresql/postgresqlwarnings.h"
#include "model/job/error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

class PostgreSqlPrediction : public Prediction {
public:
    PostgreSqlPrediction(Connection& connection, const Schema& schema, const DeleteRequest& request)
    {
        m_outcome.table = request.table;
        m_outcome.where = selectionCondition(connection, schema, request);
        m_outcome.statements = {u"DELETE FROM %1 WHERE %2"_s.arg(
            PostgreSql::tableName(schema.table(request.table)), m_outcome.where)};
        PostgreSqlTriggers triggers = readConstraintTriggers(connection, schema);
        if (request.enforcement != Enforcement::Default)
            triggers.isReplica = request.enforcement == Enforcement::Off;
        m_outcome.enforcement = triggers.isReplica ? u"off"_s : u"on"_s;

        PostgreSqlRowStore store(connection, schema, triggers);
        const std::vector<StoredRowId> selected
            = store.loadSelected(request.table, u"(\n%1\n)"_s.arg(m_outcome.where));
        if (!triggers.isReplica)
            store.loadReach(selected);
        PostgreSqlReplay replay = replayPostgreSql(schema, triggers, store, selected);
        m_outcome.verdict = replay.verdict;
        m_outcome.message = replay.message;
        m_outcome.blockingConstraint = replay.constraint;
        m_rows = std::move(replay.rows);

        OutcomeBuilder counts(schema, m_outcome);
        for (const AffectedRow& row : m_rows)
            counts.count(row.table, row.effect, row.cause, 1);
        counts.setSelected(std::ssize(selected));
        addPostgreSqlWarnings(m_outcome, connection, schema, triggers.relations, replay,
                              std::ssize(selected));
    }

    const Outcome& outcome() const override { return m_outcome; }

    bool listRows(RowLimit limit, const std::function<void(const AffectedRow&)>& visit) override
    {
        return ::listRows(m_rows, limit, visit);
    }

private:
    Outcome m_outcome;
    std::vector<AffectedRow> m_rows;
};

} // namespace

std::unique_ptr<Prediction> predictPostgreSql(Connection& connection, const Schema& schema,
                                              const DeleteRequest& request)
{
    try {
        return std::make_unique<PostgreSqlPrediction>(connection, schema, request);
    } catch (const StatementError& error) {
        throw Error(QCoreApplication::translate("PostgreSqlPrediction", "The server refused a query: %1.")
                        .arg(QString::fromUtf8(error.what())));
    }
}

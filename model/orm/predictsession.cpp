#include "model/orm/predictsession.h"

#include "model/cascade/outcomebuilder.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/orm/sessionwarnings.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PredictSession)
};

/// What predict() has found, for a program that sends the same statement.
class BulkPrediction : public Prediction {
public:
    explicit BulkPrediction(std::unique_ptr<Prediction> byDatabase)
        : m_byDatabase(std::move(byDatabase))
        , m_outcome(m_byDatabase->outcome())
    {
        m_outcome.way = DeleteWay::SqlAlchemyBulk;
    }

    const Outcome& outcome() const override { return m_outcome; }

    bool listRows(RowLimit limit, const std::function<void(const AffectedRow&)>& visit) override
    {
        return m_byDatabase->listRows(limit, visit);
    }

private:
    std::unique_ptr<Prediction> m_byDatabase;
    Outcome m_outcome;
};

void takeVerdict(Outcome& outcome, const SessionResult& result)
{
    if (result.refusal) {
        outcome.verdict = result.refusal->verdict;
        outcome.message = result.refusal->message;
        outcome.blockingConstraint = result.refusal->constraint;
    } else if (result.error) {
        outcome.verdict = Verdict::Fails;
        outcome.message = result.error->type + u": "_s + result.error->message;
        outcome.refuser = Refuser::Program;
    }
}

SessionRequest requestFor(const Mappers& mappers, const MapperId mapper, const DeleteRequest& request,
                          SessionContent content, const SelectedRows& selected)
{
    SessionRequest wanted{mapper, request.table, {}, content};
    const std::vector<ColumnId>& columns = mappers.mapper(mapper).keyOf(request.table)->columns;
    for (const std::vector<Value>& values : selected.rows) {
        std::vector<ColumnValue> row;
        for (size_t i = 0; i < columns.size(); ++i)
            row.push_back({columns[i], values[i]});
        wanted.rows.push_back(std::move(row));
    }
    return wanted;
}

} // namespace

MapperId mapperOfTable(const Mappers& mappers, const Schema& schema, TableId table)
{
    const std::vector<MapperId> found = mappers.mappersOf(table);
    if (found.empty())
        throw RequestError(
            Texts::tr("“%1” belongs to no class of the mappers; --via database deletes from any table.")
                .arg(schema.table(table).displayName()));
    return found.front();
}

SessionSimulations simulateSession(Connection& connection, const Schema& schema, const Mappers& mappers,
                                   const DeleteRequest& request, SessionContent content,
                                   const PursueSent& pursue)
{
    const MapperId mapper = mapperOfTable(mappers, schema, request.table);
    const std::unique_ptr<SimulatedDatabase> database = connection.engine().simulate(
        connection, schema, {request.enforcement, ObjectStore::neededColumns(mappers)});
    const SelectedRows selected
        = database->select(request, mappers.mapper(mapper).keyOf(request.table)->columns);
    Outcome common;
    common.way = DeleteWay::SqlAlchemySession;
    common.table = request.table;
    common.where = selected.where;
    common.enforcement = database->isEnforcing() ? u"on"_s : u"off"_s;
    SessionResults found = deleteInSession(*database, schema, mappers,
                                           requestFor(mappers, mapper, request, content, selected), pursue);
    SessionSimulations all{{}, found.areAll};
    for (SessionResult& result : found.results) {
        Simulation simulation{common, std::move(result.rows), true, {Processing::Order::AsListed, {}}};
        simulation.outcome.statements = std::move(result.statements);
        simulation.outcome.warnings = std::move(result.warnings);
        simulation.outcome.kept = std::move(result.kept);
        takeVerdict(simulation.outcome, result);
        OutcomeBuilder builder(schema, simulation.outcome);
        for (const AffectedRow& row : simulation.rows)
            builder.count(row.table, row.effect, row.cause, 1);
        builder.setSelected(std::ssize(selected.rows));
        addSessionWarnings(simulation.outcome, schema, mappers);
        all.simulations.push_back(std::move(simulation));
    }
    return all;
}

std::unique_ptr<Prediction> predictSession(Connection& connection, const Schema& schema,
                                           const Mappers& mappers, const DeleteRequest& request,
                                           SessionContent content)
{
    SessionSimulations all = simulateSession(connection, schema, mappers, request, content);
    addAlternatives(all.simulations);
    if (!all.areAll)
        addUntriedOrders(all.simulations.front().outcome);
    return std::make_unique<ReadyPrediction>(std::move(all.simulations.front()));
}

std::unique_ptr<Prediction> predictBulk(Connection& connection, const Schema& schema, const Mappers& mappers,
                                        const DeleteRequest& request)
{
    mapperOfTable(mappers, schema, request.table);
    return std::make_unique<BulkPrediction>(predict(connection, schema, request));
}

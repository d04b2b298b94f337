#pragma once

#include "model/engines/engine.h"
#include "model/engines/postgresql/postgresqldriver.h"

/// PostgreSQL 11 to 17.
class PostgreSqlEngine : public Engine {
public:
    const ConnectionDriver& driver() const override { return m_driver; }
    Schema readSchema(Connection& connection) const override;
    std::unique_ptr<Prediction> predict(Connection& connection, const Schema& schema,
                                        const DeleteRequest& request) const override;
    std::unique_ptr<SimulatedDatabase> simulate(Connection& connection, const Schema& schema,
                                                const ProgramNeeds& needs) const override;
    std::unique_ptr<PlanPlayer> playPlan(Connection& connection, const Schema& schema,
                                         const PlanNeeds& needs) const override;
    ScriptSyntax scriptSyntax() const override
    {
        return {.hasDollarQuotes = true,
                .hasEscapeStrings = true,
                .hasNestedComments = true,
                .bareNames = ScriptSyntax::Case::FoldedToLower};
    }
    RowPage readRows(Connection& connection, const Schema& schema, const RowQuery& query) const override;
    QString inSql(const Table& table) const override;
    QString inSql(const Column& column) const override;

    /// One queue of events, in which checks wait for their turn, too.
    Processing processing() const override
    {
        return {Processing::Order::BreadthFirst, Processing::Check::InTurn};
    }
    ConnectionReport report(Connection& connection) const override;

private:
    PostgreSqlDriver m_driver;
};

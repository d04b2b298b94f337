#pragma once

#include "model/engines/engine.h"
#include "model/engines/postgresql/postgresqlchangerules.h"
#include "model/engines/postgresql/postgresqldriver.h"
#include "model/engines/postgresql/postgresqlfacts.h"

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
                .hasTruncateOptions = true,
                .bareNames = ScriptSyntax::Case::FoldedToLower};
    }
    QString defaultSchema(Connection& connection) const override;
    RowPage readRows(Connection& connection, const Schema& schema, const RowQuery& query) const override;
    QString inSql(const Table& table) const override;
    QString inSql(const Column& column) const override;

    /// One queue of events, in which checks wait for their turn, too.
    Processing processing() const override
    {
        return {Processing::Order::BreadthFirst, Processing::Check::InTurn};
    }
    const EngineFacts& facts() const override { return m_facts; }
    ConnectionReport report(Connection& connection) const override;
    RealDelete tryDelete(Connection& connection, const Schema& schema,
                         const DeleteTrial& trial) const override;
    UndoScript undoScript(Connection& connection, const Schema& schema,
                          const std::vector<AffectedRow>& rows) const override;
    const ChangeRules* changeRules() const override { return &m_changeRules; }

private:
    PostgreSqlDriver m_driver;
    PostgreSqlFacts m_facts;
    PostgreSqlChangeRules m_changeRules;
};

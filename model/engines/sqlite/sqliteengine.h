#pragma once

#include "model/engines/engine.h"
#include "model/engines/sqlite/sqlitechangerules.h"
#include "model/engines/sqlite/sqlitedriver.h"
#include "model/engines/sqlite/sqlitefacts.h"

/// SQLite 3. Its rules are those of 3.40.
class SqliteEngine : public Engine {
public:
    const ConnectionDriver& driver() const override { return m_driver; }
    Schema readSchema(Connection& connection) const override;
    std::unique_ptr<Prediction> predict(Connection& connection, const Schema& schema,
                                        const DeleteRequest& request) const override;
    std::unique_ptr<SimulatedDatabase> simulate(Connection& connection, const Schema& schema,
                                                const ProgramNeeds& needs) const override;
    std::unique_ptr<PlanPlayer> playPlan(Connection& connection, const Schema& schema,
                                         const PlanNeeds& needs) const override;
    ScriptSyntax scriptSyntax() const override { return {.hasBackticks = true, .hasBrackets = true}; }
    QString defaultSchema(Connection&) const override { return QStringLiteral("main"); }
    RowPage readRows(Connection& connection, const Schema& schema, const RowQuery& query) const override;
    QString inSql(const Table& table) const override;
    QString inSql(const Column& column) const override;

    /// Actions run as triggers do, each to its end; violations are counted until the statement ends.
    Processing processing() const override
    {
        return {Processing::Order::DepthFirst, Processing::Check::AtTheEnd};
    }
    const EngineFacts& facts() const override { return m_facts; }
    ConnectionReport report(Connection& connection) const override;
    TrialPlace trialPlace() const override { return TrialPlace::PrivateCopy; }
    RealDelete tryDelete(Connection& connection, const Schema& schema,
                         const DeleteTrial& trial) const override;
    UndoScript undoScript(Connection& connection, const Schema& schema,
                          const std::vector<AffectedRow>& rows) const override;
    const ChangeRules* changeRules() const override { return &m_changeRules; }

private:
    SqliteDriver m_driver;
    SqliteFacts m_facts;
    SqliteChangeRules m_changeRules;
};

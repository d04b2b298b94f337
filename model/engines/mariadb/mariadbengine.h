#pragma once

#include "model/engines/engine.h"
#include "model/engines/mariadb/mariadbchangerules.h"
#include "model/engines/mariadb/mariadbdriver.h"
#include "model/engines/mariadb/mariadbfacts.h"

/// MariaDB 10.11, and MySQL 8 by its documentation.
class MariaDbEngine : public Engine {
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
        return {.hasBackticks = true,
                .areDoubleQuotesText = true,
                .hasBackslashes = true,
                .hasHashComments = true,
                .doDropsCommit = true,
                .hasDropTables = true};
    }
    QString defaultSchema(Connection& connection) const override;
    RowPage readRows(Connection& connection, const Schema& schema, const RowQuery& query) const override;
    QString inSql(const Table& table) const override;
    QString inSql(const Column& column) const override;

    /// To InnoDB, NO ACTION is RESTRICT.
    Processing processing() const override
    {
        return {Processing::Order::DepthFirst, Processing::Check::InTurn};
    }
    const EngineFacts& facts() const override { return m_facts; }
    ConnectionReport report(Connection& connection) const override;
    RealDelete tryDelete(Connection& connection, const Schema& schema,
                         const DeleteTrial& trial) const override;
    UndoScript undoScript(Connection& connection, const Schema& schema,
                          const std::vector<AffectedRow>& rows) const override;
    const ChangeRules* changeRules() const override { return &m_changeRules; }

private:
    MariaDbDriver m_driver;
    MariaDbFacts m_facts;
    MariaDbChangeRules m_changeRules;
};

#pragma once

#include "model/engines/engine.h"
#include "model/engines/postgresql/postgresqlchangerules.h"
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
    RowPage readRows(Connection& connection, const Schema& schema, const RowQuery& query) const override;
    QString inSql(const Table& table) const override;
    QString inSql(const Column& column) const override;

    /// One queue of events, in which checks wait for their turn, too.
    Processing processing() const override
    {
        return {Processing::Order::BreadthFirst, Processing::Check::InTurn};
    }
    ConnectionReport report(Connection& connection) const override;
    const ChangeRules* changeRules() const override { return &m_changeRules; }

private:
    PostgreSqlDriver m_driver;
    PostgreSqlChangeRules m_changeRules;
};

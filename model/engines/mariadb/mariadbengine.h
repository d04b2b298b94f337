#pragma once

#include "model/engines/engine.h"
#include "model/engines/mariadb/mariadbchangerules.h"
#include "model/engines/mariadb/mariadbdriver.h"

/// MariaDB 10.11, and MySQL 8 by its documentation.
class MariaDbEngine : public Engine {
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

    /// To InnoDB, NO ACTION is RESTRICT.
    Processing processing() const override
    {
        return {Processing::Order::DepthFirst, Processing::Check::InTurn};
    }
    ConnectionReport report(Connection& connection) const override;
    const ChangeRules* changeRules() const override { return &m_changeRules; }

private:
    MariaDbDriver m_driver;
    MariaDbChangeRules m_changeRules;
};

#pragma once

#include "model/engines/engine.h"
#include "model/engines/odbc/odbcdriver.h"
#include "model/engines/odbc/odbcfacts.h"

/// Whatever stands behind an ODBC driver: its schema is shown; how it processes a delete is not known.
class OdbcEngine : public Engine {
public:
    const ConnectionDriver& driver() const override { return m_driver; }
    Schema readSchema(Connection& connection) const override;
    /// Throws RequestError, always.
    std::unique_ptr<Prediction> predict(Connection& connection, const Schema& schema,
                                        const DeleteRequest& request) const override;
    RowPage readRows(Connection& connection, const Schema& schema, const RowQuery& query) const override;
    QString inSql(const Table& table) const override;
    QString inSql(const Column& column) const override;
    Processing processing() const override { return {}; } ///< Deletes are not predicted.
    const EngineFacts& facts() const override { return m_facts; }
    ConnectionReport report(Connection& connection) const override;

private:
    OdbcDriver m_driver;
    OdbcFacts m_facts;
};

#pragma once

#include "app/scripts/throwawayserver.h"

/// A PostgreSQL server for one script.
class PostgreSqlServer : public ThrowawayServer {
public:
    explicit PostgreSqlServer(Progress& progress);
    ConnectionUrl run(const QString& script, const QString& name, Progress& progress) override;
};

#pragma once

#include "app/scripts/scriptserver.h"

/// A PostgreSQL server for one script.
class ScriptPostgreSql : public ScriptServer {
public:
    explicit ScriptPostgreSql(Progress& progress);
    ConnectionUrl run(const QString& script, const QString& name, Progress& progress) override;
};

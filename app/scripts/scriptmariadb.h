#pragma once

#include "app/scripts/scriptserver.h"

/// A MariaDB server, or a MySQL one, for one script.
class ScriptMariaDb : public ScriptServer {
public:
    explicit ScriptMariaDb(Progress& progress);
    ConnectionUrl run(const QString& script, const QString& name, Progress& progress) override;

private:
    QString socket() const;
};

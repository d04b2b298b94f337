#pragma once

#include "app/scripts/throwawayserver.h"

/// A MariaDB server, or a MySQL one, for one script.
class MariaDbServer : public ThrowawayServer {
public:
    explicit MariaDbServer(Progress& progress);
    ConnectionUrl run(const QString& script, const QString& name, Progress& progress) override;

private:
    QString socket() const;
};

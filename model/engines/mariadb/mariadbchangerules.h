#pragma once

#include "model/whatif/changerules.h"

/// MariaDB and MySQL drop a key and make another of its name. InnoDB works on keys in the order of their names,
/// and of the indexes that they use: a new key may need one.
/// Source: https://mariadb.com/kb/en/foreign-keys/, and the errors of MariaDB 10.11
class MariaDbChangeRules : public ChangeRules {
public:
    void replace(SchemaDraft& draft, ForeignKeyId id, const ForeignKey& key) const override;
    void add(SchemaDraft& draft, const ForeignKey& key) const override;
    void drop(SchemaDraft& draft, ForeignKeyId id) const override;
    void enforce(SchemaDraft& draft, ForeignKeyId id) const override;
    void settle(SchemaDraft& draft) const override;
    QString migration(Connection& connection, const Schema& before, const Schema& after,
                      const ChangeSet& changes) const override;
    QString enforcementStatement(Enforcement enforcement) const override;
};

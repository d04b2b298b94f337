#pragma once

#include "model/whatif/changerules.h"

/// PostgreSQL changes the deferral of a key in place. For other actions it drops the key and makes another of
/// its name: the youngest key acts last.
/// Source: https://www.postgresql.org/docs/15/sql-altertable.html; ATAddForeignKeyConstraint() in tablecmds.c
class PostgreSqlChangeRules : public ChangeRules {
public:
    void replace(SchemaDraft& draft, ForeignKeyId id, const ForeignKey& key) const override;
    void add(SchemaDraft& draft, const ForeignKey& key) const override;
    void drop(SchemaDraft& draft, ForeignKeyId id) const override;
    void enforce(SchemaDraft& draft, ForeignKeyId id) const override;
    QString migration(Connection& connection, const Schema& before, const Schema& after,
                      const ChangeSet& changes) const override;
    QString enforcementStatement(Enforcement enforcement) const override;
};

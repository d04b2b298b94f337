#pragma once

#include "model/whatif/changerules.h"

/// SQLite changes a key by making its table anew, with the key in its CREATE TABLE text: the table then is the
/// last of the schema, and its keys are the first to act.
/// Source: https://www.sqlite.org/lang_altertable.html#otheralter
class SqliteChangeRules : public ChangeRules {
public:
    void replace(SchemaDraft& draft, ForeignKeyId id, const ForeignKey& key) const override;
    void add(SchemaDraft& draft, const ForeignKey& key) const override;
    void drop(SchemaDraft& draft, ForeignKeyId id) const override;
    void enforce(SchemaDraft& draft, ForeignKeyId id) const override;
    QString migration(Connection& connection, const Schema& before, const Schema& after,
                      const ChangeSet& changes) const override;
    QString enforcementStatement(Enforcement enforcement) const override;
};

#pragma once

#include "model/schema/schema.h"
#include "model/whatif/schemachange.h"

class Connection;

/// A schema that is being changed.
struct SchemaDraft {
    std::vector<Table> tables;
    std::vector<ForeignKey> keys;

    ForeignKey& key(ForeignKeyId id) { return keys[id.position()]; }
    Table& table(TableId id) { return tables[id.position()]; }
};

/// What an engine makes of changed foreign keys, and how it is told to. The tables keep their ids; the keys come
/// into the order in which the engine would act on them.
///
/// All of these throw RequestError, a sentence, where the engine would refuse the key.
class ChangeRules {
public:
    virtual ~ChangeRules() = default;

    /// A key of the draft becomes `key`, which has other actions or another deferral.
    virtual void replace(SchemaDraft& draft, ForeignKeyId id, const ForeignKey& key) const = 0;

    /// `key` has all names and columns; where `key.parentColumns` is empty the declaration names none.
    virtual void add(SchemaDraft& draft, const ForeignKey& key) const = 0;

    virtual void drop(SchemaDraft& draft, ForeignKeyId id) const = 0;

    /// Makes a key act that does not, or was not checked against all rows.
    virtual void enforce(SchemaDraft& draft, ForeignKeyId id) const = 0;

    /// What follows from all changes together, once they are made.
    virtual void settle(SchemaDraft&) const { }

    /// The script that makes `after` of `before`, which the connection's database has; the functions above have
    /// made `after` by `changes`. Where rows do not obey a new key it ends in an error, and the script says what
    /// then is.
    virtual QString migration(Connection& connection, const Schema& before, const Schema& after,
                              const ChangeSet& changes) const = 0;

    /// How a program turns all keys on or off for itself.
    virtual QString enforcementStatement(Enforcement enforcement) const = 0;
};

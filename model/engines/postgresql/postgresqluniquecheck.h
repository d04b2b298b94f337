#pragma once

#include "model/engines/postgresql/postgresqlrefusal.h"
#include "model/engines/postgresql/postgresqlrowrules.h"
#include "model/engines/postgresql/postgresqlrowstore.h"

#include <optional>

/// Looks for another row that a new version of a row must not lie beside: UNIQUE indexes of every kind and
/// EXCLUDE constraints.
class PostgreSqlUniqueCheck {
public:
    /// Must outlive this.
    explicit PostgreSqlUniqueCheck(PostgreSqlRowStore& store);

    /// Whether there is one now, beside a row of `relation` with these cells that takes the place of `row`.
    /// An expression of the index that fails is a refusal in the server's own words.
    bool hasRival(const PostgreSqlRowRules& rules, const PostgreSqlUniqueIndex& index, StoredRowId row,
                  qint64 relation, const Cells& cells, std::optional<PostgreSqlRefusal>& failure);

private:
    bool hasRivalInMemory(const PostgreSqlRowRules& rules, const PostgreSqlUniqueIndex& index,
                          StoredRowId row, qint64 relation, const Cells& key);
    QString rivalQuery(const PostgreSqlRowRules& rules, const PostgreSqlUniqueIndex& index, StoredRowId row,
                       qint64 relation, const Cells& cells) const;

    PostgreSqlRowStore& m_store;
};

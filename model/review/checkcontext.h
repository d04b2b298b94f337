#pragma once

#include "model/engines/engine.h"
#include "model/review/enginefacts.h"
#include "model/review/rowcounts.h"
#include "model/review/rowquestions.h"

#include <functional>

/// What the rules of a review work with.
struct CheckContext {
    const Schema& schema;
    const Engine& engine;
    const EngineFacts& facts;
    std::vector<KeyDetail> details; ///< Beside Schema::foreignKeys().
    RowQuestions& questions;
    RowCounts& counts;
    std::function<void(const Finding&)> found; ///< Takes each finding as soon as it is known.

    const KeyDetail& detail(ForeignKeyId key) const { return details[key.position()]; }

    /// Whether the engine does what the key says.
    bool acts(ForeignKeyId key) const
    {
        return schema.foreignKey(key).fault == ForeignKeyFault::None && detail(key).disabled.isEmpty();
    }

    /// What a rule says of a key, begun.
    Finding finding(const QString& code, Severity severity, ForeignKeyId key) const
    {
        return {code, severity, schema.foreignKey(key).child, key, placeOf(schema, key)};
    }

    /// A script that gives a key the actions and the deferral of `wanted`; empty where the engine takes none.
    QString change(ForeignKeyId key, const ForeignKey& wanted) const;

    /// Likewise one that lets columns of a table be NULL.
    QString dropNotNull(TableId table, const std::vector<ColumnId>& columns) const
    {
        return facts.dropNotNull(questions.connection(), schema, table, columns);
    }

    /// Every foreign key's id.
    std::vector<ForeignKeyId> keys() const
    {
        std::vector<ForeignKeyId> ids;
        for (size_t i = 0; i < schema.foreignKeys().size(); ++i)
            ids.push_back({static_cast<int>(i)});
        return ids;
    }
};

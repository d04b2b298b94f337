#pragma once

#include "model/orm/relationship.h"

#include <map>

/// What an UPDATE writes into a column that it does not mention.
struct OnUpdate {
    std::optional<Value> constant; ///< Empty where SQL or a function computes it.
};

/// What the models say of a column beside what the schema does.
struct ModelColumn {
    ColumnId column;
    bool isPrimaryKey = false;
    std::optional<OnUpdate> onUpdate;
};

/// A program's mapped classes, matched with the schema of a database. Never changes after it is read.
struct Mappers {
    QString version; ///< SQLAlchemy's own: "1.4.46".
    std::map<TableId, std::vector<ModelColumn>> columns; ///< In the order of the models.
    std::vector<Mapper> mappers;
    std::vector<Relationship> relationships;

    const Mapper& mapper(MapperId id) const { return mappers[id.position()]; }
    const Relationship& relationship(RelationshipId id) const { return relationships[id.position()]; }

    const ModelColumn* modelColumn(TableColumn column) const; ///< Null where the models lack it.

    /// Whether `id` is `above` or inherits from it.
    bool isA(MapperId id, MapperId above) const;

    /// `id` and all that inherit from it, nearest first.
    std::vector<MapperId> withDescendants(MapperId id) const;

    /// The mappers whose own table it is: those that do not only inherit it.
    std::vector<MapperId> mappersOf(TableId table) const;

    bool isSelfReferential(const Relationship& relationship) const;
};

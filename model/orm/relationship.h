#pragma once

#include "model/orm/mapper.h"

/// Seen from the class that has the attribute.
enum class Direction { OneToMany, ManyToOne, ManyToMany };

enum class PassiveDeletes {
    No, ///< What is not loaded is loaded.
    Yes, ///< What is not loaded is left to the database.
    All, ///< The objects on the other side are left alone, loaded or not.
};

/// How the attribute comes to its value.
/// Source: https://docs.sqlalchemy.org/en/14/orm/loading_relationships.html
enum class Loading {
    Lazy, ///< When it is first read.
    Joined, ///< With its object, by the same SELECT.
    Separate, ///< With its object, by a SELECT of its own.
    Immediate, ///< As if it were read when its object is loaded.
    Dynamic, ///< Each time it is read.
    WriteOnly,
    Raise, ///< Reading it is an error.
    RaiseOnSql, ///< Reading it is an error where that takes a SELECT.
    None, ///< It is always empty.
};

/// Columns that are equal where two objects are related.
struct ColumnPair {
    TableColumn referred; ///< Of the key that is referred to.
    TableColumn referring; ///< The foreign key's column, which a change writes.
};

/// A relationship() as SQLAlchemy has configured it.
/// Source: https://docs.sqlalchemy.org/en/14/orm/relationship_api.html
struct Relationship {
    QString name;
    MapperId parent; ///< The class that declares it.
    MapperId target;
    Direction direction = Direction::OneToMany;
    bool isList = true;
    bool cascadesDelete = false;
    bool cascadesDeleteOrphan = false;
    PassiveDeletes passiveDeletes = PassiveDeletes::No;
    bool hasPassiveUpdates = true;
    bool isViewOnly = false;
    bool isPostUpdate = false; ///< The key is written by an UPDATE of its own.
    Loading loading = Loading::Lazy;
    TableId secondary; ///< The table between, for many-to-many.
    std::vector<ColumnPair> pairs; ///< Many-to-many: `referring` is the secondary's.
    std::vector<ColumnPair> secondaryPairs; ///< Many-to-many: the target's column and the secondary's.
    std::vector<RelationshipId> reverse;
    bool getsByKey = false; ///< A target that is in the session already is found without a SELECT.
    bool joinsByKeysOnly = true; ///< The join has no condition beside the pairs.
};

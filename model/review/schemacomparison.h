#pragma once

#include "model/review/deletevolume.h"
#include "model/review/snapshot.h"
#include "model/review/transitivereach.h"

#include <QStringList>

/// What became of a table or a key from one schema to another.
enum class Change { None, Added, Removed, Changed };

struct TableDifference {
    Change change = Change::None;
    TableId before; ///< In the schema before; invalid where it is not there.
    TableId after; ///< In the schema after.
    QStringList details = {}; ///< What changed of a table that both have, a sentence each.
};

struct ForeignKeyDifference {
    Change change = Change::None;
    ForeignKeyId before;
    ForeignKeyId after;
    QStringList details = {};
    bool concernsDeletes = false; ///< Some detail is about what happens on a delete.
};

/// What a delete in a table that both schemas have does elsewhere, where that is not the same any more.
struct DeleteDifference {
    TableId table;
    ReachedTables before;
    ReachedTables after;
    /// What the engine says to every delete there, whatever rows there are, and nothing is reached then; empty
    /// where a delete may go through.
    QString errorBefore = {};
    QString errorAfter = {};
    bool isDirect = false; ///< A key to the table itself does something else, not only one further on.
    std::optional<DeleteVolume> volumeBefore = {}; ///< Where there are statistics.
    std::optional<DeleteVolume> volumeAfter = {};

    TableSet gained(DeleteEffect effect) const { return after[effect] - before[effect]; }
    TableSet lost(DeleteEffect effect) const { return before[effect] - after[effect]; }
};

/// Something that is in the schema after, was not in the one before, and deserves a look.
struct Concern {
    enum class Kind {
        Cycle, ///< Tables refer to each other in a circle.
        SeveralEnds, ///< A delete comes to the same table on ways that end differently.
        Blocked, ///< Nothing refused a delete before, or no longer any goes through.
        NoIndex, ///< The children of a row are found only by reading their table.
        NotEnforced, ///< The engine does not or cannot use the key.
    };
    Kind kind = Kind::Cycle;
    TableId table;
    ForeignKeyId key; ///< Invalid where it concerns no single key.
    QString text; ///< A sentence.
};

/// What changed from one schema to another. All ids without other words are those of `both`.
struct SchemaComparison {
    Schema before;
    Schema after;

    /// The tables and keys of either: those of `after` with their ids there, then what it lacks of `before`. Tables
    /// have the columns of either.
    Schema both;
    std::vector<TableDifference> tables; ///< By TableId.
    std::vector<ForeignKeyDifference> keys; ///< By ForeignKeyId.

    std::vector<DeleteDifference> deletes; ///< The direct ones first, then by name.
    std::vector<Concern> concerns;
    bool isOtherDialect = false; ///< Types, defaults and names of keys are then not compared.

    /// Whether some delete does something else than before.
    bool changesDeletes() const;
};

/// Compares two schemas. Tables are matched by name; keys of a table by their name, else by their columns and
/// the table that they refer to, else by their columns alone. Throws nothing: any two schemas have a comparison.
SchemaComparison compareSchemas(Snapshot before, Snapshot after);

/// "new-cycle", "several-ends", …: for programs.
QString codeOf(Concern::Kind kind);

#pragma once

#include "model/cascade/simulation.h"

#include <QStringList>

#include <optional>

/// One thing that a delete does, as a lesson writes it in a line.
struct LessonClaim {
    enum class Kind {
        Deleted, ///< "book 10 deleted"
        Changed, ///< "book 10: author_id = NULL"
        Blocks, ///< "book 10 blocks"
        Refused, ///< "refused: MESSAGE": a foreign key refuses the delete.
        Fails, ///< "fails: MESSAGE": it cannot run to its end for another reason.
    };

    Kind kind = Kind::Deleted;
    QString row; ///< "book 10"; empty for a refusal.
    QString detail; ///< The new values, or a part of the engine's message.

    friend bool operator==(const LessonClaim&, const LessonClaim&) = default;
};

/// Reads a line; nothing where it has none of the forms above.
std::optional<LessonClaim> parseClaim(const QString& line);

QString printed(const LessonClaim& claim);

/// What happens to the row, in a few words: "deleted", "author_id = NULL"; of a refusal, the message.
QString words(const LessonClaim& claim);

/// What a simulation comes to. Of a delete that is refused: the refusal and the rows that block.
std::vector<LessonClaim> claimsOf(const Schema& schema, const Simulation& simulation);

/// Whether the delete goes through.
bool goesThrough(const std::vector<LessonClaim>& claims);

/// What `claimed` says and `real` does not, and the reverse, a sentence each; empty where they agree. A claimed
/// message need only be a part of the real one.
QStringList disagreements(const std::vector<LessonClaim>& claimed, const std::vector<LessonClaim>& real);

/// What becomes different from one delete to another, a line a row: "book 10: deleted → author_id = NULL".
QStringList differences(const std::vector<LessonClaim>& before, const std::vector<LessonClaim>& after);

#pragma once

#include "model/schema/schema.h"

#include <functional>
#include <optional>

/// Two ways from the rows of one table: on one of them rows of a parent are deleted that children refuse to lose,
/// on the other one these children are deleted, too.
struct Meeting {
    ForeignKeyId blocker; ///< The key by which the children refuse.
    TableId start; ///< Where both ways begin.
    std::vector<ForeignKeyId>
        toParent; ///< Cascades from `start` to the blocker's parent; none where that is it.
    std::vector<ForeignKeyId> toChild; ///< Cascades from `start` to the blocker's child.
};

/// The nearest table from which a delete comes to both ends of `blocker`; empty where there is none.
/// `cascades`: whether a key hands deletes on.
std::optional<Meeting> findMeeting(const Schema& schema, ForeignKeyId blocker,
                                   const std::function<bool(ForeignKeyId)>& cascades);

/// What an engine does where both ways meet in the same rows.
enum class Meets {
    Passes, ///< The children are gone in time, or nothing asks before the end.
    Refused, ///< The children are always asked first.
    ByOrder, ///< By which of the two ways the engine takes first.
    ByRows, ///< By the order of the rows.
};

/// "account → project → task"
QString wayText(const Schema& schema, TableId start, const std::vector<ForeignKeyId>& way);

#pragma once

#include "model/review/meeting.h"

#include <optional>

struct CheckContext;

/// The rows of a blocker's child where both ways of a meeting come together.
struct MeetingRows {
    std::optional<qint64> count;
    QString whyNot; ///< They are not counted.
    QString select; ///< A query that lists them.
    QString example; ///< What deleting one row at the start of both ways would do, in a sentence.
};

/// Counts them with one query, and predicts one delete that comes to some of them.
MeetingRows countMeetingRows(const CheckContext& context, const Meeting& meeting);

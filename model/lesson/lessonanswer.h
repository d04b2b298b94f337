#pragma once

#include "model/lesson/lesson.h"

/// What a learner predicts: an answer, or marked rows, or that the delete is refused.
struct Guess {
    std::optional<size_t> answer; ///< Of the question's answers, where it has any.
    QStringList rows; ///< "book 10", …
    bool isRefusal = false; ///< Nothing changes: the database refuses.
};

/// How good a guess was.
struct Judgement {
    bool isRight = false;
    QString sentence; ///< Says what was right, missed or too much.
};

Judgement judge(const LessonQuestion& question, const Guess& guess, const std::vector<LessonClaim>& claims);

#pragma once

#include "model/lesson/lesson.h"

#include <map>

/// What a learner has changed in a scene, to see what becomes different.
struct LessonChange {
    std::map<ForeignKeyId, ReferentialAction> actions; ///< Other ON DELETEs than the script has.
    Enforcement enforcement = Enforcement::On;
    ProgramWay way;

    friend bool operator==(const LessonChange&, const LessonChange&) = default;
};

/// The scene as it is: nothing is changed yet.
LessonChange unchanged(const LessonScene& scene);

/// The scene with another way of deleting and with keys enforced or not; actions are the database's.
LessonScene changed(LessonScene scene, const LessonChange& change);

/// What differs from the scene, in words: "fk_book_author ON DELETE SET NULL, foreign keys NOT enforced"; empty
/// where nothing does.
QString words(const LessonChange& change, const LessonScene& scene, const Schema& schema);

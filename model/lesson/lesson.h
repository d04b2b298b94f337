#pragma once

#include "model/cascade/deleterequest.h"
#include "model/lesson/lessonclaim.h"
#include "model/lesson/lessonmappers.h"
#include "model/orm/programway.h"

#include <optional>

struct LessonAnswer {
    enum class Truth { Wrong, Right };
    QString text;
    Truth truth = Truth::Wrong;
};

/// What a learner is asked before the delete plays.
struct LessonQuestion {
    QString text;
    std::vector<LessonAnswer> answers; ///< None: the learner marks the rows that will be affected.
};

/// One page of a lesson: a text and, mostly, a delete to predict and then to see.
struct LessonScene {
    int line = 0; ///< Of its title in the file.
    QString title;
    QString text; ///< Markdown.
    QString engine; ///< A dialect, as the JSON formats name it.
    ProgramWay way; ///< Who deletes.
    Enforcement enforcement = Enforcement::On;
    QString script; ///< The database, in the engine's SQL.
    int scriptLine = 0; ///< Where the script begins in the file.
    QString models; ///< Python with SQLAlchemy's classes; empty where the lesson has none.
    int modelsLine = 0; ///< Where they begin in the file, or what changes them.
    LessonMappers::Entry mappers; ///< What the models are to SQLAlchemy; of no models, nothing.
    QString statement; ///< The DELETE; empty where there is only text.
    int statementLine = 0; ///< Where it stands in the file.
    QString table; ///< The statement's …
    QString condition; ///< … and what follows its WHERE.
    std::optional<LessonQuestion> question;
    std::vector<LessonClaim> claims; ///< What happens …
    QString reason; ///< … and why, in Markdown; empty where the text has said it.
    std::optional<size_t> varies; ///< The scene of which this one changes one thing.
    QString change; ///< That thing in Markdown, such as "`ON DELETE CASCADE` → `ON DELETE SET NULL`".
};

/// A lesson as its file tells it; resources/lessons/README.md describes the format.
struct Lesson {
    QString title;
    std::vector<LessonScene> scenes; ///< The introduction first. Never empty.
};

/// Reads a lesson; `mappers` are those of its models. Throws RequestError: "FILE:LINE: what is wrong and what to
/// do".
Lesson parseLesson(const QString& fileName, const QString& content, const LessonMappers& mappers = {});

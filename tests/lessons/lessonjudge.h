#pragma once

#include "model/database/connectionurl.h"
#include "model/lesson/lesson.h"

/// Where the lessons lie that come with the program.
QString lessonFolder();

/// One of them, with its mappers.
Lesson readLesson(const QString& file);

/// What the engine shows of a delete: changed rows or a message. Who blocks, only a prediction tells.
std::vector<LessonClaim> visible(std::vector<LessonClaim> claims);

/// What an engine's message comes to, which does not tell a refusal from another failure, as `claims` do.
LessonClaim refusal(const std::vector<LessonClaim>& claims, const QString& message);

/// Of lines as rowChanges() writes them.
std::vector<LessonClaim> claimsOfChanges(const QStringList& changes);

/// What the program predicts of the scene's delete in a database.
std::vector<LessonClaim> predicted(const ConnectionUrl& url, const LessonScene& scene);

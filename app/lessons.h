#pragma once

#include "model/database/connectionurl.h"
#include "model/lesson/lesson.h"
#include "model/orm/programway.h"

/// A lesson that comes with the program.
struct ShippedLesson {
    QString name; ///< "referential-actions": how the command line names it.
    QString title;
};

/// In the order in which they are to be learnt.
std::vector<ShippedLesson> shippedLessons();

/// Reads a lesson by the name of a shipped one or by its file's path. Throws RequestError when there is none,
/// or where it has a mistake, with file and line.
Lesson readLesson(const QString& nameOrPath);

/// Makes the database of a scene below `folder`, and the file of its mappers. Throws RequestError with the file
/// and line of a statement that fails, Error when they cannot be written.
ConnectionUrl makeSceneDatabase(const LessonScene& scene, const QString& fileName, const QString& folder);

/// What a scene deletes in the database that makeSceneDatabase() has made in `folder`. Throws RequestError with
/// the place where it names a table that is not there.
ProgramDelete sceneDelete(const LessonScene& scene, const Schema& schema, const QString& fileName,
                          const QString& folder);

/// Plays every scene whose database the program makes by itself. Returns where something else happens than the
/// lesson says: "FILE:LINE: what differs". Throws RequestError with the place where a script, a table or a
/// condition is wrong.
QStringList checkLesson(const Lesson& lesson, const QString& fileName);

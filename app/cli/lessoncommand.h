#pragma once

#include <QStringList>

/// "cascade-explorer lesson": lists the lessons, or checks one. `arguments` begins with the command's name.
/// Returns the exit code. Throws RequestError for a lesson with a mistake.
int runLessonCommand(const QStringList& arguments);

/// The lesson that the arguments of the program ask to see in a window; empty where they do not.
QString lessonToShow(const QStringList& arguments);

/// Looks for mistakes in a lesson before it is shown. Returns the exit code, 0 where there is none; a mistake
/// is one line on standard error.
int complainOfMistakes(const QString& nameOrPath);

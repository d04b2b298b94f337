#pragma once

#include <QString>

/// Shows the main window, on a database where `urlOrEmpty` names one, until it is closed. Returns the exit
/// code. Needs a QApplication.
int runWindow(const QString& urlOrEmpty);

/// The same, on a lesson: the name of a shipped one, or a file's path.
int runLessonWindow(const QString& nameOrPath);

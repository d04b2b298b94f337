#pragma once

#include <QString>

class QApplication;

/// Shows the main window, on a database where `urlOrEmpty` names one, until it is closed. Returns the exit
/// code.
int runWindow(QApplication& application, const QString& urlOrEmpty);

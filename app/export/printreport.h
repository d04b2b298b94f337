#pragma once

#include "model/review/deletereport.h"

class QIODevice;

/// Prints the report as PDF, on A4. Needs a QGuiApplication, no display.
void printReport(const DeleteReport& report, QIODevice& out);

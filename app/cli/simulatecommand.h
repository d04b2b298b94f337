#pragma once

#include "app/export/reportformat.h"

#include <QStringList>

/// `cascade-explorer simulate`: prints what a delete would do. Returns 0 where it goes through, 3 where it
/// does not.
int runSimulate(const QStringList& arguments, const PrintReport& print);

/// Whether the arguments ask for a report that needs fonts.
bool asksForPdfReport(const QStringList& arguments);

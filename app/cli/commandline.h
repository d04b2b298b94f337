#pragma once

#include "app/cli/comparecommand.h"
#include "app/cli/schemacommand.h"

#include <QStringList>

/// How pictures are drawn: what needs fonts is not of the command line.
struct Drawing {
    DrawSchema schema;
    DrawDifference difference;
};

/// Whether the arguments ask for the command line rather than for the window.
bool isCommandLine(const QStringList& arguments);

/// Whether the arguments ask for JSON.
bool asksForJson(const QStringList& arguments);

/// Runs a subcommand; returns the exit code: 0 the delete goes through (or the command did its work), 3 it is
/// refused, 4 a comparison finds other deletes, 2 the request is wrong, 1 anything else. Errors are one line on standard error.
int runCommandLine(const QStringList& arguments, const Drawing& drawing);

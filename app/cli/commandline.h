#pragma once

#include "app/cli/comparecommand.h"
#include "app/cli/schemacommand.h"
#include "app/export/reportformat.h"

#include <QStringList>

/// How pictures and pages are drawn: what needs fonts is not of the command line.
struct Drawing {
    DrawSchema schema;
    DrawDifference difference;
    PrintReport report;
};

/// Whether the arguments are for the command line rather than for the window.
bool isCommandLine(const QStringList& arguments);

/// Whether the only argument is a bare name that is neither a command's nor a file's: a mistyped one of either.
bool isUnknownName(const QStringList& arguments);

/// Whether the arguments ask for output that programs read, and that is the same in all languages.
bool asksForJson(const QStringList& arguments);

/// Runs a subcommand; returns the exit code: 0 the delete goes through (or the command did its work), 3 it is
/// refused, 4 “check”, “verify” or “compare” found something, 2 the request is wrong, 1 anything else. Errors are one line
/// on standard error.
int runCommandLine(const QStringList& arguments, const Drawing& drawing);

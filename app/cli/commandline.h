#pragma once

#include "app/cli/schemacommand.h"
#include "app/export/reportformat.h"

#include <QStringList>

/// Whether the arguments ask for the command line rather than for the window.
bool isCommandLine(const QStringList& arguments);

/// Whether the arguments ask for JSON.
bool asksForJson(const QStringList& arguments);

/// Runs a subcommand; returns the exit code: 0 the delete goes through (or the command did its work), 3 it is
/// refused, 2 the request is wrong, 1 anything else. Errors are one line on standard error.
int runCommandLine(const QStringList& arguments, const DrawSchema& draw, const PrintReport& print);

#pragma once

#include "model/schema/keypaths.h"

class QTextStream;

/// How two tables are connected.
struct TablePaths {
    TableId from;
    TableId to;
    KeyPaths cascades; ///< As cascadePaths() finds them.
    KeyPaths shortest; ///< As shortestPaths() finds them.
};

/// So many of each are listed.
constexpr size_t MostListedPaths = 100;

TablePaths findPaths(const Schema& schema, TableId from, TableId to);

/// The ways in words, for people.
void writePathsText(QTextStream& out, const Schema& schema, const TablePaths& paths);

/// For programs: format "cascade-explorer/paths", version 1.
void writePathsJson(QTextStream& out, const Schema& schema, const TablePaths& paths);

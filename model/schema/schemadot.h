#pragma once

#include "model/schema/schema.h"

/// The schema as a graph for Graphviz: tables as HTML-like labels with a port for each column, one edge a
/// foreign key from child to parent, its colour, line and arrow by ON DELETE action. Any name is escaped.
/// Language: https://graphviz.org/doc/info/lang.html
QString schemaDot(const Schema& schema);

#pragma once

#include "model/schema/schema.h"

/// The schema as a Mermaid entity relationship diagram: one entity a table, one relationship a foreign key,
/// labelled with its name and its referential actions. A parent that does not exist is a comment.
///
/// Any name is escaped by Mermaid's entity codes; a column's, which take none, gets underscores, and a comment
/// with its real name. Language: https://mermaid.js.org/syntax/entityRelationshipDiagram.html, as of 11.17.
QString schemaMermaid(const Schema& schema);

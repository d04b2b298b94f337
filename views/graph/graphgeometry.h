#pragma once

#include "model/layout/layoutchange.h"
#include "model/schema/schema.h"

#include <QStringList>

#include <set>

/// What is to be placed for a picture of `schema`: a node for each table, in the schema's order, and an edge
/// for each foreign key whose parent exists, in the schema's order, from the row of the child's first column
/// to the row of the parent's. Needs a QGuiApplication for the sizes of the texts.
LayoutGraph layoutGraph(const Schema& schema);

/// Of some of its tables, and the keys between them. The tables in `unfolded` list their partitions.
LayoutGraph layoutGraph(const Schema& schema, const std::vector<TableId>& tables,
                        const std::set<TableId>& unfolded = {});

/// All tables of a schema, in its order.
std::vector<TableId> allTables(const Schema& schema);

/// The names by which a layout is kept, of each node.
QStringList nodeNames(const Schema& schema, const LayoutGraph& graph);

/// A layout of some tables as one of the whole schema, in which the other tables have no place.
Layout layoutOfWhole(const Schema& schema, const LayoutGraph& graph, const Layout& layout);

/// A layout of the whole schema, to be kept.
KeptLayout keptLayout(const Schema& schema, const Layout& layout);

/// Moves a table of a schema's layout to another place, and leads its edges there. Edges end beside the rows that
/// TableCard has.
void moveTable(const Schema& schema, TableId table, QPointF corner, Layout& layout);

/// Ends a move of tables: leads their edges around other tables, and those of others around them, where there is a way.
void settleTables(const Schema& schema, const std::vector<TableId>& tables, Layout& layout);

/// A layout of all tables with a move taken back, by what it changed; the moved table goes back wherever it stands now.
Layout withoutMove(const Schema& schema, const Layout& layout, const LayoutChange& move);

/// A layout of `before` as one of `after`, which has the same tables and other keys: whatever stands somewhere
/// stays there, and new edges are led between them.
Layout withKeysOf(const Schema& after, const Schema& before, const Layout& layout);

/// Only the edges of layoutGraph().
std::vector<LayoutGraph::Edge> layoutEdges(const Schema& schema);

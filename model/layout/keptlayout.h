#pragma once

#include "model/layout/layout.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>

/// A layout by the names of its tables: it outlives the schema that it was made for.
struct KeptLayout {
    struct Group {
        QStringList tables;
        QRectF frame;
        std::optional<int> level;
        friend bool operator==(const Group&, const Group&) = default;
    };
    QHash<QString, QRectF> tables;
    QHash<QString, QList<QPointF>> edges; ///< By both ends and a number, as keptLayout() makes them.
    std::vector<Group> groups;

    friend bool operator==(const KeptLayout&, const KeptLayout&) = default;
};

/// `names` has the name of the table of each node. Nodes with a null rectangle are left out.
KeptLayout keptLayout(const LayoutGraph& graph, const QStringList& names, const Layout& layout);

/// Places `graph` as it is known already: every table that was there stands where it stood, tables that are gone
/// leave, and new ones stand beside their neighbours, or at the border where they have none. Nothing overlaps
/// that did not before. Edges whose ends changed are routed again. A graph that did not change is placed exactly
/// as it was.
///
/// A table that grew, and has no room for that in any direction, goes to the nearest place where it has. A renamed
/// table is a gone and a new one, for which the vacated place is as good as others.
///
/// Returns nothing where too much changed: where less than half of the tables were there before, or less than
/// half of those that were are left. A layout of its own is better then.
std::optional<Layout> layOutAsBefore(const LayoutGraph& graph, const QStringList& names,
                                     const KeptLayout& before);

/// A layout with some tables where they have to stay, by node (null: anywhere). The whole is moved so that it lies
/// around them; tables in their way stand beside, and the edges of whatever moved are routed again.
Layout withFixedTables(const LayoutGraph& graph, Layout layout, const std::vector<QRectF>& fixed);

/// To keep it in a file, and back. What is no such layout gives one without tables.
QJsonObject toJson(const KeptLayout& layout);
KeptLayout keptLayoutOf(const QJsonObject& json);

#pragma once

#include "model/layout/keptlayout.h"
#include "model/layout/layouter.h"
#include "views/graph/graphfocus.h"

#include <QJsonObject>
#include <QPointF>

/// What somebody saved of a picture, by names: it outlives changes of the schema.
struct SavedView {
    QString name;
    GraphFocus::Scope scope = GraphFocus::Scope::Everything;
    Relatives relatives = Relatives::ParentsAndChildren;
    int depth = 1;
    GraphFocus::Ways ways = GraphFocus::Ways::OfADelete;
    QString table;
    QString target;
    QStringList hidden;
    QStringList pinned;
    QStringList unfolded; ///< Whose partitions are listed.
    QStringList folded; ///< To which keys are shown as stubs.
    LayoutKind kind = LayoutKind::Groups;
    KeptLayout layout;
    double scale = 0; ///< Pixels for each unit of the scene; 0: whatever lets everything fit.
    QPointF centre; ///< In the middle of the window, in scene units.

    friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// Takes what is shown, without a name, a layout and a zoom.
SavedView savedViewOf(const Schema& schema, const GraphFocus& focus, LayoutKind kind);

/// What it shows of a schema that may have changed: what is gone is left out, and where the table in focus is, all is shown.
GraphFocus focusOf(const SavedView& view, const Schema& schema);

/// The tables of these names, as far as they are there.
std::set<TableId> tablesNamed(const Schema& schema, const QStringList& names);
QStringList namesOf(const Schema& schema, const std::set<TableId>& tables);

QJsonObject toJson(const SavedView& view);

/// Nothing for what is no such view.
std::optional<SavedView> savedViewOf(const QJsonObject& json);

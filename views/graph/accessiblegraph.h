#pragma once

#include "model/schema/schema.h"

#include <QAccessibleWidget>

#include <map>
#include <vector>

class GraphView;

/// The graph as assistive technology knows it: a canvas whose children are the tables that are shown, and the legend.
///
/// The selected table is the one in focus while the graph has the keyboard.
class AccessibleGraph final : public QAccessibleWidget {
public:
    /// From now on graphs are known like this.
    static void install();

    // What assistive technology has to hear of a view.
    static void tellNewTables(GraphView& view);
    static void tellSelection(GraphView& view);

    explicit AccessibleGraph(GraphView* view);
    ~AccessibleGraph() override;

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;

private:
    GraphView& view() const;
    QAccessibleInterface* legend() const; ///< Null while it is hidden.
    QAccessibleInterface* table(TableId table) const;
    const std::vector<TableId>& shown() const;
    void forgetTables();

    mutable std::vector<TableId> m_shown; ///< In their order; empty until it is asked for.
    mutable std::map<TableId, QAccessible::Id> m_tables; ///< Those that were asked for.
};

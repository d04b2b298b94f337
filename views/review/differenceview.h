#pragma once

#include "model/layout/layout.h"
#include "model/review/schemacomparison.h"

#include <QWidget>

#include <memory>

class GraphView;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

/// What changed from one schema to another: a list in words beside the graph of both, in which the changes are
/// marked. Going to a change selects it in the graph.
class DifferenceView : public QWidget {
    Q_OBJECT

public:
    explicit DifferenceView(QWidget* parent = nullptr);

    /// `layout` is one of layoutGraph(comparison->both). `sources`: what was compared, in a line.
    void setComparison(std::shared_ptr<const SchemaComparison> comparison, const Layout& layout,
                       const QString& sources);

    GraphView& graph() { return *m_graph; }

private:
    void addDeletes();
    void addConcerns();
    void addKeys();
    void addTables();
    QTreeWidgetItem* addSection(const QString& title, size_t count);
    static QTreeWidgetItem* addEntry(QTreeWidgetItem* section, const QString& text, TableId table,
                                     ForeignKeyId key = {});
    void goTo(const QTreeWidgetItem* item);

    std::shared_ptr<const SchemaComparison> m_comparison;
    QLabel* m_sources;
    QLabel* m_summary;
    QTreeWidget* m_changes;
    GraphView* m_graph;
};

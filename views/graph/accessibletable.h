#pragma once

#include "model/schema/schema.h"

#include <QAccessible>
#include <QPointer>

class GraphView;

/// A table of the graph as assistive technology knows it. It can be selected, and pressed as by Enter.
class AccessibleTable final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleTable(GraphView* view, TableId table);

    TableId table() const { return m_table; }

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QWindow* window() const override;
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;

    QStringList actionNames() const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString& name) const override;

protected:
    void* interface_cast(QAccessible::InterfaceType type) override;

private:
    QPointer<GraphView> m_view;
    TableId m_table;
};

#pragma once

#include "model/lesson/lessonclaim.h"
#include "model/rows/readrows.h"

#include <QTreeWidget>

/// The rows of a small database, table by table, to be marked; and, later, what happened to them.
class RowMarker : public QTreeWidget {
    Q_OBJECT

public:
    explicit RowMarker(QWidget* parent = nullptr);

    /// `pages`: one for each table of the schema, in its order.
    void setRows(const Schema& schema, const std::vector<RowPage>& pages);

    QStringList marked() const; ///< "book 10", …

    /// Says beside each row what happened to it; nothing can be marked any more.
    void showClaims(const std::vector<LessonClaim>& claims);

    /// Selects a row, such as "book 10"; none where there is none of that name.
    void selectRow(const QString& name);

private:
    enum Column { RowColumn, HappensColumn };

    std::vector<QTreeWidgetItem*> rowItems() const;
};

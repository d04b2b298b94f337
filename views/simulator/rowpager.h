#pragma once

#include "model/rows/readrows.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

/// Which page of a table's rows is shown, and the ways to the others, which are this widget's actions.
class RowPager : public QWidget {
    Q_OBJECT

public:
    explicit RowPager(QWidget* parent = nullptr);

    void setPage(const RowQuery& query, const RowPage& page);
    void clear(); ///< No page is shown.

signals:
    void firstWanted();
    void previousWanted();
    void nextWanted();

private:
    QAction* addPage(const QString& text, const QKeySequence& keys, const QString& help);
    void addButton(QHBoxLayout* row, Qt::ArrowType arrow, QAction* action);

    QAction* m_first;
    QAction* m_previous;
    QAction* m_next;
    QLabel* m_range;
};

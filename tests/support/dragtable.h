#pragma once

#include "views/graph/graphview.h"

#include <QTest>

/// Moves a table with the mouse, by so many pixels.
inline void dragTable(const GraphView& view, TableId table, QPoint by)
{
    const QPoint from = view.mapFromScene(view.graph().tableRects()[table.position()].center());
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.viewport(), from + by / 2);
    QTest::mouseMove(view.viewport(), from + by);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, from + by);
}

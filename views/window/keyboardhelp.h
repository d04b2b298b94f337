#pragma once

#include <QList>

class QAction;
class QWidget;

/// Shows what the keys do: the shortcuts of `actions`, and those of the graph and the lists.
void showKeyboardHelp(QWidget* parent, const QList<QAction*>& actions);

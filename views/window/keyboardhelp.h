#pragma once

class QMenuBar;
class QWidget;

/// Shows what the keys do: the shortcuts of all commands in the menus, and what the mouse does with a key held.
void showKeyboardHelp(QWidget* parent, const QMenuBar& menus);

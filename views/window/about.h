#pragma once

class QString;
class QWidget;

/// Shows what the program is, its licence, and what it runs with; without a `graphvizVersion` that there is none.
void showAbout(QWidget* parent, const QString& graphvizVersion);

#pragma once

class QWidget;

/// Gives a window the place and the size that it had when it was saved, or those of a first run.
void restorePlace(QWidget& window);
void savePlace(const QWidget& window);

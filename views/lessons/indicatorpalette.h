#pragma once

#include <QPalette>

/// `palette` for check boxes and radio buttons, so that their frames are seen on a dark ground, too: Qt's
/// Fusion style draws them darker than the window.
QPalette indicatorPalette(const QPalette& palette);

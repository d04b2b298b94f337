#pragma once

#include "model/cascade/outcome.h"

#include <QColor>
#include <QPalette>
#include <QPixmap>

/// How effects and verdicts look, and how verdicts read, everywhere in the simulator.
namespace EffectStyle {

QString word(Verdict verdict); ///< "Goes through", "Refused", "Fails"

/// Readable as text on the palette's base colour, light or dark.
QColor color(Effect effect, const QPalette& palette);
QColor color(Verdict verdict, const QPalette& palette);

/// A tick, a bar or an exclamation mark on a disc: the verdict does not depend on telling colours apart.
QPixmap badge(Verdict verdict, const QPalette& palette, int size, qreal devicePixelRatio);

} // namespace EffectStyle

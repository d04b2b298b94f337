#pragma once

#include <QFont>

/// The fonts of the graph, the same on screen and in pictures: sizes in scene units, never the desktop's own,
/// so that one schema has one geometry everywhere.
namespace GraphFont {

QFont title();
QFont column();
QFont small(); ///< Types, tags and marks.

/// `font` at another size, in scene units.
QFont sized(QFont font, double size);

} // namespace GraphFont

#pragma once

#include <QByteArray>
#include <QPointF>

class Progress;

/// A picture of QSvgGenerator's in about a third of its words: without groups, each shape and text with the
/// attributes of its own, moved together by `origin`, where the painter's own origin was.
///
/// Fonts get fallbacks that every system has. Width, height and viewBox stay as they are. Throws Canceled when `progress` says so.
QByteArray tidiedSvg(const QByteArray& svg, QPointF origin, Progress& progress);

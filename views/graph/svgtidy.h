#pragma once

#include <QByteArray>
#include <QPointF>

#include <vector>

class Progress;

/// How the shapes of a layer are grouped.
enum class SvgGroups {
    OfMoved, ///< What was painted at an origin of its own, one shape after the other.
    OfAll, ///< What was painted at one origin, also at that of the picture.
};

/// A part of a picture: as SVG of its own, of the whole picture's size.
struct SvgLayer {
    QByteArray name; ///< Empty where a picture is not in parts.
    QByteArray svg;
    SvgGroups groups = SvgGroups::OfMoved;
};

/// A picture of QSvgGenerator's in about a third of its words: each shape and text with the attributes of its own,
/// moved together by `origin`, where the painter's own origin was; groups are `<g transform="translate(x,y)">`.
///
/// Fonts get fallbacks that every system has. Width, height and viewBox stay as they are. Throws Canceled when
/// `progress` says so.
QByteArray tidiedSvg(const QByteArray& svg, QPointF origin, Progress& progress);

/// The same of layers, one above the other: each is a group `<g class="name">`. Each shape, and the end of each group,
/// has a line of its own.
QByteArray tidiedSvg(const std::vector<SvgLayer>& layers, QPointF origin, Progress& progress);

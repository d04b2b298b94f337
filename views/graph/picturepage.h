#pragma once

#include <QByteArray>
#include <QString>

/// A web page that shows a picture, to move in and to zoom with the mouse or the keys and to search, light or
/// dark as the reader's system is. It needs no network.
///
/// `light` and `dark` are the same picture as SVG, but for its colours.
QByteArray picturePage(const QByteArray& light, const QByteArray& dark, const QString& title);

#pragma once

#include <QByteArray>
#include <QString>

/// A picture as SVG that names its colours, and what they are in the light and in the dark, as CSS variables.
struct TwofoldPicture {
    QByteArray svg;
    QByteArray light;
    QByteArray dark;
};

/// `light` and `dark` are the same picture as SVG, but for its colours.
TwofoldPicture twofoldPicture(const QByteArray& light, const QByteArray& dark);

/// A web page that shows a picture, to move in and to zoom with the mouse or the keys and to search, light or
/// dark as the reader's system is. It needs no network.
QByteArray picturePage(const TwofoldPicture& picture, const QString& title);

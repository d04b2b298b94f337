#pragma once

#include "views/graph/svgtidy.h"

#include <QString>

/// What a picture's colours are in the light and in the dark: CSS variables.
struct PageColors {
    QByteArray light;
    QByteArray dark;
};

/// A picture that names its colours by variables.
struct TwofoldPicture {
    std::vector<SvgLayer> layers;
    PageColors colors;
};

/// `light` and `dark` are the same picture, but for its colours.
TwofoldPicture twofoldPicture(const std::vector<SvgLayer>& light, const std::vector<SvgLayer>& dark);

/// A web page that shows a picture, to move in and to zoom with the mouse, the keys or the fingers and to search,
/// light or dark as the reader's system is. It needs no network; without scripts it shows all at once.
///
/// `svg` is tidy, in the layers of a SchemaPainting. Only what of it is in sight and can be read becomes elements of
/// the page: so that thousands of tables can be shown.
QByteArray picturePage(const QByteArray& svg, const PageColors& colors, const QString& title);

#pragma once

#include "views/graph/groupnameplaces.h"
#include "views/graph/screenfont.h"

#include <map>

/// The names of a picture's groups. Where they stand at a zoom is worked out once, until it is forgotten.
class GroupNames {
public:
    /// To be called when tables or frames have moved.
    void forget() { m_scale = 0; }

    /// Paints those in `area`. `layout` is the one that the groups are of.
    void paint(QPainter& painter, const std::vector<SceneGroup>& groups, const Layout& layout,
               const GraphTheme& theme, double scale, const QRectF& area);

private:
    ScreenFont& fontOf(const PlacedName& name);

    double m_scale = 0; ///< That of the places; 0 where there are none.
    std::map<int, ScreenFont> m_fonts; ///< By the pixels.
    std::vector<PlacedName> m_names;
};

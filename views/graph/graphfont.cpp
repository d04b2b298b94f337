#include "views/graph/graphfont.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QFont plain(int size)
{
    QFont result(QStringList{u"DejaVu Sans"_s, u"Noto Sans"_s, u"Segoe UI"_s, u"sans-serif"_s});
    result.setPixelSize(size);
    // Hinted glyphs have other widths at every zoom and would leave their boxes.
    result.setHintingPreference(QFont::PreferNoHinting);
    return result;
}

} // namespace

QFont GraphFont::title()
{
    QFont result = plain(13);
    result.setBold(true);
    return result;
}

QFont GraphFont::column()
{
    return plain(12);
}

QFont GraphFont::small()
{
    return plain(9);
}

QFont GraphFont::sized(QFont font, double size)
{
    font.setPixelSize(std::max(1, static_cast<int>(size)));
    return font;
}

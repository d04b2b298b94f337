#include "views/lessons/indicatorpalette.h"

QPalette indicatorPalette(const QPalette& palette)
{
    constexpr QRgb SeenOnDark = 0xffb0b0b0;
    QPalette result = palette;
    if (palette.base().color().lightness() < 128)
        result.setColor(QPalette::Window, QColor(SeenOnDark));
    return result;
}

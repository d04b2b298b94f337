#include "app/gui/windowplace.h"

#include <QScreen>
#include <QSettings>
#include <QWidget>

namespace {

constexpr QSize FirstSize(1280, 800);
constexpr auto GeometryKey = "window/geometry";

} // namespace

void restorePlace(QWidget& window)
{
    if (window.restoreGeometry(QSettings().value(GeometryKey).toByteArray()))
        return;
    const QSize screenSize = window.screen()->availableSize();
    window.resize(FirstSize.expandedTo(screenSize * 3 / 4));
    if (screenSize.width() <= FirstSize.width() || screenSize.height() <= FirstSize.height())
        window.setWindowState(Qt::WindowMaximized);
}

void savePlace(const QWidget& window)
{
    QSettings().setValue(GeometryKey, window.saveGeometry());
}

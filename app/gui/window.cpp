#include "app/gui/window.h"

#include "app/gui/mainwindow.h"

#include <QApplication>

int runWindow(const QString& urlOrEmpty)
{
    MainWindow window;
    window.show();
    if (!urlOrEmpty.isEmpty())
        window.open(urlOrEmpty);
    return QApplication::exec();
}

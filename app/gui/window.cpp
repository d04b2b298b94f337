#include "app/gui/window.h"

#include "app/gui/mainwindow.h"

#include <QApplication>

using namespace Qt::StringLiterals;

int runWindow(QApplication& application, const QString& urlOrEmpty)
{
    const QString name = u"Cascade Explorer"_s;
    QApplication::setOrganizationName(name);
    QApplication::setApplicationName(name);
    MainWindow window;
    window.show();
    if (!urlOrEmpty.isEmpty())
        window.open(urlOrEmpty);
    return application.exec();
}

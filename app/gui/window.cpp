#include "app/gui/window.h"

#include "app/gui/mainwindow.h"

#include <QApplication>
#include <QThreadPool>

#include <algorithm>

int runWindow(const QString& urlOrEmpty)
{
    // Jobs wait for databases more than they compute, and one may wait for a server that hangs.
    constexpr int MinThreads = 8;
    QThreadPool* threads = QThreadPool::globalInstance();
    threads->setMaxThreadCount(std::max(threads->maxThreadCount(), MinThreads));
    MainWindow window;
    window.show();
    if (!urlOrEmpty.isEmpty())
        window.open(urlOrEmpty);
    return QApplication::exec();
}

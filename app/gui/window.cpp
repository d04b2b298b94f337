#include "app/gui/window.h"

#include "app/gui/mainwindow.h"

#include <QApplication>
#include <QThreadPool>

#include <algorithm>
#include <functional>

namespace {

/// Shows the window after `prepare` has had it, until it is closed.
int run(const std::function<void(MainWindow&)>& prepare)
{
    // Jobs wait for databases more than they compute, and one may wait for a server that hangs.
    constexpr int MinThreads = 8;
    QThreadPool* threads = QThreadPool::globalInstance();
    threads->setMaxThreadCount(std::max(threads->maxThreadCount(), MinThreads));
    MainWindow window;
    window.show();
    prepare(window);
    return QApplication::exec();
}

} // namespace

int runWindow(const QString& urlOrEmpty)
{
    return run([&](MainWindow& window) {
        if (!urlOrEmpty.isEmpty())
            window.open(urlOrEmpty);
    });
}

int runLessonWindow(const QString& nameOrPath)
{
    return run([&](MainWindow& window) { window.openLesson(nameOrPath); });
}

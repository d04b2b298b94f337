#include "app/gui/window.h"

#include "app/gui/mainwindow.h"

#include <QApplication>
#include <QPalette>
#include <QThreadPool>

#include <algorithm>
#include <cstdlib>
#include <functional>

namespace {

/// Qt leaves the examples in empty fields black in a dark theme whose colours it reads itself.
void makePlaceholdersReadable()
{
    constexpr int LeastContrast = 60; // Of 255.
    const QPalette palette = QApplication::palette();
    const int contrast
        = palette.color(QPalette::PlaceholderText).lightness() - palette.base().color().lightness();
    if (std::abs(contrast) >= LeastContrast)
        return;
    QColor color = palette.text().color();
    color.setAlpha(128);
    QPalette readable;
    readable.setColor(QPalette::PlaceholderText, color);
    QApplication::setPalette(readable);
}

/// Shows the window after `prepare` has had it, until it is closed.
int run(const std::function<void(MainWindow&)>& prepare)
{
    // Jobs wait for databases more than they compute, and one may wait for a server that hangs.
    constexpr int MinThreads = 8;
    QThreadPool* threads = QThreadPool::globalInstance();
    threads->setMaxThreadCount(std::max(threads->maxThreadCount(), MinThreads));
    makePlaceholdersReadable();
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

/// Draws the window as a user has it after choosing a row of the sample: the README's picture.

#include "app/gui/mainwindow.h"
#include "tests/support/ownhome.h"
#include "tests/support/widgets.h"
#include "views/graph/graphview.h"

#include <QApplication>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize WindowSize(1280, 800);
constexpr int Customer = 3; ///< In the tree of tables.
constexpr int Elena = 5; ///< In the rows of that table; her delete goes through.

bool chooseRow(const MainWindow& window)
{
    auto* tables = childNamed<QTreeView>(window, u"Tables"_s);
    auto* rows = childNamed<QTableView>(window, u"Rows"_s);
    const auto* graph = childNamed<GraphView>(window, u"Graph of the tables"_s);
    if (!QTest::qWaitFor(
            [&] { return tables->model()->rowCount() > Customer && !graph->graph().tables().empty(); }))
        return false;
    tables->setCurrentIndex(tables->model()->index(Customer, 0));
    if (!QTest::qWaitFor([&] { return rows->model()->rowCount() > Elena; }))
        return false;
    rows->selectRow(Elena);
    return QTest::qWaitFor([&] { return shownTexts(window).contains(u"Goes through"_s); });
}

} // namespace

int main(int argc, char** argv)
{
    const QTemporaryDir settings;
    liveIn(settings.path());
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("usage: draw-screenshot FILE.png\n", stderr);
        return 2;
    }
    MainWindow window;
    window.show();
    window.setWindowState(Qt::WindowNoState); // The offscreen platform's own screen is small.
    window.resize(WindowSize);
    window.open(u"sample:shop"_s);
    const bool isChosen = chooseRow(window);
    QApplication::processEvents(); // The result finds its place.
    if (!isChosen || !window.grab().save(arguments.last())) {
        std::fputs("draw-screenshot: the picture could not be drawn\n", stderr);
        return 1;
    }
    return 0;
}

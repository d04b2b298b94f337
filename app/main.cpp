#include "app/gui/window.h"
#include <QApplication>
int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    return runWindow(application, application.arguments().value(1));
}

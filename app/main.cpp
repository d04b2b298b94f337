#include "app/cli/commandline.h"
#include "app/gui/window.h"

#include <QApplication>

using namespace Qt::StringLiterals;

int main(int argc, char* argv[])
{
    QCoreApplication::setApplicationName(u"Cascade Explorer"_s);
    QCoreApplication::setOrganizationName(u"Cascade Explorer"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CASCADE_EXPLORER_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    // The command line needs no display.
    if (isCommandLine(arguments)) {
        const QCoreApplication application(argc, argv);
        return runCommandLine(QCoreApplication::arguments());
    }
    QApplication application(argc, argv);
    return runWindow(application, QCoreApplication::arguments().value(1));
}

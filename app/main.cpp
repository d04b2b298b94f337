#include "app/cli/commandline.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

int main(int argc, char* argv[])
{
    QCoreApplication::setApplicationName(u"Cascade Explorer"_s);
    QCoreApplication::setOrganizationName(u"Cascade Explorer"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CASCADE_EXPLORER_VERSION));
    QCoreApplication application(argc, argv);
    return runCommandLine(QCoreApplication::arguments());
}

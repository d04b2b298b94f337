#include "views/connections/environmentstyle.h"

#include <QCoreApplication>
#include <QPixmap>

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EnvironmentStyle)
};

constexpr int IconSize = 16;

} // namespace

QString EnvironmentStyle::name(Environment environment)
{
    switch (environment) {
    case Environment::Unmarked:
        return Texts::tr("Not marked");
    case Environment::Development:
        return Texts::tr("Development");
    case Environment::Test:
        return Texts::tr("Test");
    case Environment::Staging:
        return Texts::tr("Staging");
    case Environment::Production:
        return Texts::tr("Production");
    }
    Q_UNREACHABLE();
}

QColor EnvironmentStyle::color(Environment environment)
{
    switch (environment) {
    case Environment::Unmarked:
        return {};
    case Environment::Development:
        return {0x2e, 0x7d, 0x32};
    case Environment::Test:
        return {0x15, 0x65, 0xc0};
    case Environment::Staging:
        return {0xa8, 0x4b, 0x00};
    case Environment::Production:
        return {0xb7, 0x1c, 0x1c};
    }
    Q_UNREACHABLE();
}

QIcon EnvironmentStyle::icon(Environment environment)
{
    QPixmap pixmap(IconSize, IconSize);
    const QColor filling = color(environment);
    pixmap.fill(filling.isValid() ? filling : QColor(Qt::transparent));
    return pixmap;
}

#include "views/window/accessiblealert.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace {

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const bool isMessage = className == u"VerdictBanner" || className == u"MessageBar";
    return widget != nullptr && isMessage ? new QAccessibleWidget(widget, QAccessible::AlertMessage)
                                          : nullptr;
}

} // namespace

void AccessibleAlert::install()
{
    QAccessible::installFactory(makeInterface);
}

void AccessibleAlert::tell(QWidget* message)
{
    QAccessibleEvent event(message, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

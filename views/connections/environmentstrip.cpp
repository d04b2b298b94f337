#include "views/connections/environmentstrip.h"

#include "views/connections/environmentstyle.h"

EnvironmentStrip::EnvironmentStrip(QWidget* parent)
    : QLabel(parent)
{
    setAutoFillBackground(true);
    setAlignment(Qt::AlignCenter);
    setMargin(3);
    setAccessibleName(tr("Environment"));
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
    hide();
}

void EnvironmentStrip::setConnection(const SavedConnection& connection)
{
    QPalette colors = palette();
    colors.setColor(QPalette::Window, EnvironmentStyle::color(connection.environment));
    colors.setColor(QPalette::WindowText, Qt::white);
    setPalette(colors);
    setText(tr("%1: %2").arg(EnvironmentStyle::name(connection.environment), connection.name));
    setVisible(connection.environment != Environment::Unmarked);
}

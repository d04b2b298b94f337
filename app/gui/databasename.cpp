#include "app/gui/databasename.h"

#include <QFileInfo>

QString databaseName(const SavedConnection& connection)
{
    if (!connection.name.isEmpty())
        return connection.name;
    const ConnectionUrl& url = connection.url;
    return url.label.isEmpty() && !url.path.isEmpty() ? QFileInfo(url.path).fileName() : url.displayText();
}

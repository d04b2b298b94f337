#include "app/connectionstore.h"

#include "model/job/error.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

QString settingsKey()
{
    return u"connections"_s;
}

} // namespace

std::vector<SavedConnection> ConnectionStore::connections() const
{
    const QByteArray json = QSettings().value(settingsKey()).toByteArray();
    try {
        return json.isEmpty() ? std::vector<SavedConnection>() : savedConnectionsFromJson(json);
    } catch (const Error&) {
        return {};
    }
}

void ConnectionStore::save(const std::vector<SavedConnection>& connections)
{
    QSettings().setValue(settingsKey(), toJson(connections));
}

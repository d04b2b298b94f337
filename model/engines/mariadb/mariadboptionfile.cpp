#include "model/engines/mariadb/mariadboptionfile.h"

#include <QDir>
#include <QFile>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Options = std::map<QString, QString>;

QString unquoted(const QString& value)
{
    const bool isQuoted = value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'')
        && value.back() == value.front();
    return isQuoted ? value.sliced(1, value.size() - 2) : value;
}

/// The options of the groups that clients read; a later line wins.
Options clientOptions(const QString& path)
{
    static const QStringList ClientGroups{u"[client]"_s, u"[client-server]"_s, u"[client-mariadb]"_s};
    Options options;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return options;
    bool isClientGroup = false;
    for (const QByteArray& bytes : file.readAll().split('\n')) {
        const QString line = QString::fromUtf8(bytes).trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        if (line.startsWith(u'['))
            isClientGroup = ClientGroups.contains(line.toLower());
        else if (isClientGroup)
            options[line.section(u'=', 0, 0).trimmed().replace(u'_', u'-')]
                = unquoted(line.section(u'=', 1).trimmed());
    }
    return options;
}

QString take(const Options& options, const QString& name, const QString& given)
{
    const auto found = options.find(name);
    return given.isEmpty() && found != options.end() ? found->second : given;
}

} // namespace

ConnectionUrl withOptionFile(const ConnectionUrl& url)
{
    const Options options = clientOptions(QDir::home().filePath(u".my.cnf"_s));
    ConnectionUrl filled = url;
    filled.user = take(options, u"user"_s, url.user);
    filled.password = take(options, u"password"_s, url.password);
    if (filled.password.isEmpty())
        filled.password = QString::fromLocal8Bit(qgetenv("MYSQL_PWD"));
    if (url.host.isEmpty()) {
        filled.host = take(options, u"socket"_s, take(options, u"host"_s, {}));
        if (url.port == 0)
            filled.port = take(options, u"port"_s, {}).toInt();
    }
    for (const QString& name : {u"ssl-ca"_s, u"ssl-cert"_s, u"ssl-key"_s}) {
        const QString value = take(options, name, url.option(name));
        if (!value.isEmpty())
            filled.options[name] = value;
    }
    return filled;
}

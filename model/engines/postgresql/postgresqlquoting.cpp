#include "model/engines/postgresql/postgresqlquoting.h"

#include "model/database/connection.h"
#include "model/schema/table.h"

#include <QStringList>

using namespace Qt::StringLiterals;

QString PostgreSql::quoted(const QString& identifier)
{
    return u'"' + QString(identifier).replace(u'"', u"\"\""_s) + u'"';
}

QString PostgreSql::tableName(const Table& table)
{
    return table.schema.isEmpty() ? quoted(table.name) : quoted(table.schema) + u'.' + quoted(table.name);
}

QString PostgreSql::literal(const QString& text)
{
    const QString escaped = QString(text).replace(u'\'', u"''"_s);
    return escaped.contains(u'\\') ? u"E'"_s + QString(escaped).replace(u'\\', u"\\\\"_s) + u'\''
                                   : u'\'' + escaped + u'\'';
}

QString PostgreSql::arrayLiteral(const std::vector<std::optional<QString>>& values)
{
    QStringList elements;
    for (const auto& value : values)
        elements << (value ? u'"' + QString(*value).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"'
                           : u"NULL"_s);
    return literal(u'{' + elements.join(u',') + u'}');
}

int postgreSqlVersion(Connection& connection)
{
    return std::get<QString>(connection.scalar(u"SHOW server_version_num"_s)).toInt();
}

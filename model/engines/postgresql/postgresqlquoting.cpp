#include "model/engines/postgresql/postgresqlquoting.h"

#include "model/database/connection.h"
#include "model/database/sqlescape.h"
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
    QString escaped;
    for (const QChar character : text) {
        if (character == u'\'' || character == u'\\')
            escaped += QString(2, character);
        else if (character == u'\r')
            escaped += u"\\r"_s;
        else if (needsEscape(character))
            escaped += u"\\x%1"_s.arg(character.unicode(), 2, 16, QChar(u'0'));
        else
            escaped += character;
    }
    const QString quoted = u'\'' + escaped + u'\'';
    return escaped.contains(u'\\') ? u'E' + quoted : quoted;
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

#include "model/engines/mariadb/mariadbquoting.h"

#include "model/database/sqlescape.h"
#include "model/schema/table.h"

#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

QString quotedName(const QString& identifier)
{
    return u'`' + QString(identifier).replace(u'`', u"``"_s) + u'`';
}

QString tableName(const Table& table)
{
    return table.schema.isEmpty() ? quotedName(table.name)
                                  : quotedName(table.schema) + u'.' + quotedName(table.name);
}

QString columnList(const Table& table, const std::vector<ColumnId>& columns)
{
    QStringList names;
    for (const ColumnId column : columns)
        names << quotedName(table.column(column).name);
    return names.join(u", "_s);
}

QString mariaDbLiteral(const Value& value)
{
    if (const auto* real = std::get_if<double>(&value))
        return QString::number(*real, 'e', QLocale::FloatingPointShortest);
    if (const auto* text = std::get_if<QString>(&value)) {
        // A backslash escapes unless the mode NO_BACKSLASH_ESCAPES is on: such texts are written as bytes.
        if (text->contains(u'\\') || needsEscape(*text))
            return u"_utf8mb4 x'"_s + QString::fromLatin1(text->toUtf8().toHex()) + u'\'';
    }
    return sqlLiteral(value);
}

#include "model/engines/sqlite/sqlitequoting.h"

#include "model/schema/table.h"

using namespace Qt::StringLiterals;

QString quoted(const QString& identifier)
{
    return u'"' + QString(identifier).replace(u'"', u"\"\""_s) + u'"';
}

QString qualifiedName(const Table& table)
{
    return u"main."_s + quoted(table.name);
}

QString rowIdName(const Table& table)
{
    for (const QString& name : {u"rowid"_s, u"_rowid_"_s, u"oid"_s})
        if (!table.findColumn(name))
            return name;
    return {};
}

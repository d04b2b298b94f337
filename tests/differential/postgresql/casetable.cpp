#include "tests/differential/postgresql/casetable.h"

using namespace Qt::StringLiterals;

QString CaseTable::sqlName() const
{
    return quoted(schema) + u'.' + quoted(name);
}

QString CaseTable::displayName() const
{
    return schema == "public"_L1 ? quoted(name) : sqlName();
}

QString CaseTable::column(int place) const
{
    return quoted(columns[static_cast<size_t>(place)].name);
}

QString CaseTable::list(const std::vector<int>& places) const
{
    QStringList names;
    for (const int place : places)
        names << column(place);
    return names.join(u", "_s);
}

QString CaseTable::quoted(const QString& name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

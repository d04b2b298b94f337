#include "model/review/finding.h"

using namespace Qt::StringLiterals;

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Note:
        return u"note"_s;
    }
    Q_UNREACHABLE();
}

QString placeOf(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    const QString parent = key.parent ? schema.table(key.parent).displayName() : key.parentName;
    const QString parentColumns = schema.parentColumnNames(id);
    return u"%1(%2) → %3"_s.arg(schema.table(key.child).displayName(), schema.childColumnNames(id), parent)
        + (parentColumns.isEmpty() ? QString() : u'(' + parentColumns + u')');
}

#include "model/review/keydetail.h"

#include <QStringList>

using namespace Qt::StringLiterals;

QString KeyDetail::match(const QString& childAlias, const QString& parentAlias) const
{
    QStringList conditions;
    for (const KeyMatchPart& part : parts)
        conditions << parentAlias + u'.' + part.parent + part.cast + u" = "_s + part.prefix + childAlias
                + u'.' + part.child + part.cast + part.collation;
    return conditions.join(u" AND "_s);
}

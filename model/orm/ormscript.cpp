#include "model/orm/ormscript.h"

using namespace Qt::StringLiterals;

QString staleMessage(const Schema& schema, const OrmBatch& batch, qint64 found)
{
    const QString& table = schema.table(batch.table).name;
    const QString expected = QString::number(batch.expected());
    if (!batch.statements.empty() && !batch.statements.front().set.empty())
        return u"UPDATE statement on table '%1' expected to update %2 row(s); %3 were matched."_s.arg(
            table, expected, QString::number(found));
    if (batch.kind == OrmTable::Secondary)
        return u"DELETE statement on table '%1' expected to delete %2 row(s); Only %3 were matched."_s.arg(
            table, expected, QString::number(found));
    return u"DELETE statement on table '%1' expected to delete %2 row(s); %3 were matched.  Please set "
           "confirm_deleted_rows=False within the mapper configuration to prevent this warning."_s.arg(
               table, expected, QString::number(found));
}

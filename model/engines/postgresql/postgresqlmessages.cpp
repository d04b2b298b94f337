#include "model/engines/postgresql/postgresqlmessages.h"

using namespace Qt::StringLiterals;

QString PostgreSqlMessages::keyIsReferenced(const QString& parent, const QString& constraint,
                                            const QString& child)
{
    return u"update or delete on table \"%1\" violates foreign key constraint \"%2\" on table \"%3\""_s.arg(
        parent, constraint, child);
}

QString PostgreSqlMessages::columnIsNotNull(const QString& column, const QString& table)
{
    return u"null value in column \"%1\" of relation \"%2\" violates not-null constraint"_s.arg(column,
                                                                                                table);
}

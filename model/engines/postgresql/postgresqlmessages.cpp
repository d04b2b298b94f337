#include "model/engines/postgresql/postgresqlmessages.h"

#include "model/engines/postgresql/postgresqlrowrules.h"

using namespace Qt::StringLiterals;

QString PostgreSqlMessages::keyIsReferenced(const QString& parent, const QString& constraint,
                                            const QString& child)
{
    return u"update or delete on table \"%1\" violates foreign key constraint \"%2\" on table \"%3\""_s.arg(
        parent, constraint, child);
}

QString PostgreSqlMessages::keyHasNoParent(const QString& child, const QString& constraint)
{
    return u"insert or update on table \"%1\" violates foreign key constraint \"%2\""_s.arg(child,
                                                                                            constraint);
}

QString PostgreSqlMessages::keyExists(const PostgreSqlUniqueIndex& index)
{
    return index.isExclusion ? u"conflicting key value violates exclusion constraint \"%1\""_s.arg(index.name)
                             : u"duplicate key value violates unique constraint \"%1\""_s.arg(index.name);
}

QString PostgreSqlMessages::ancestorIsReferenced()
{
    return u"cannot move tuple across partitions when a non-root ancestor of the source partition is "
           "directly referenced in a foreign key"_s;
}

QString PostgreSqlMessages::columnIsNotNull(const QString& column, const QString& table)
{
    return u"null value in column \"%1\" of relation \"%2\" violates not-null constraint"_s.arg(column,
                                                                                                table);
}

#include "model/engines/postgresql/postgresqlengine.h"

#include "model/job/error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

Schema PostgreSqlEngine::readSchema(Connection&) const
{
    throw Error(u"not yet"_s);
}

std::unique_ptr<Prediction> PostgreSqlEngine::predict(Connection&, const Schema&, const DeleteRequest&) const
{
    throw Error(u"not yet"_s);
}

RowPage PostgreSqlEngine::readRows(Connection&, const Schema&, const RowQuery&) const
{
    throw Error(u"not yet"_s);
}

#include "model/engines/mariadb/mariadbengine.h"

#include "model/job/error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

Schema MariaDbEngine::readSchema(Connection&) const
{
    throw Error(u"not yet"_s);
}

std::unique_ptr<Prediction> MariaDbEngine::predict(Connection&, const Schema&, const DeleteRequest&) const
{
    throw Error(u"not yet"_s);
}

RowPage MariaDbEngine::readRows(Connection&, const Schema&, const RowQuery&) const
{
    throw Error(u"not yet"_s);
}

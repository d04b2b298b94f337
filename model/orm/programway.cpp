#include "model/orm/programway.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/orm/readmappers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

QString displayName(const ProgramWay& way)
{
    switch (way.way) {
    case DeleteWay::Database:
        return u"DELETE"_s;
    case DeleteWay::SqlAlchemySession:
        return way.content == SessionContent::Nothing
            ? u"session.delete()"_s
            : QCoreApplication::translate("ProgramWay", "session.delete(), all loaded");
    case DeleteWay::SqlAlchemyBulk:
        return u"query.delete()"_s;
    }
    Q_UNREACHABLE();
}

QString viaWord(DeleteWay way)
{
    switch (way) {
    case DeleteWay::Database:
        return u"database"_s;
    case DeleteWay::SqlAlchemySession:
        return u"sqlalchemy-session"_s;
    case DeleteWay::SqlAlchemyBulk:
        return u"sqlalchemy-bulk"_s;
    }
    Q_UNREACHABLE();
}

std::optional<DeleteWay> wayOfWord(const QString& word)
{
    for (const DeleteWay way : {DeleteWay::Database, DeleteWay::SqlAlchemySession, DeleteWay::SqlAlchemyBulk})
        if (viaWord(way) == word)
            return way;
    return std::nullopt;
}

std::unique_ptr<Prediction> predictVia(Connection& connection, const Schema& schema, const Mappers* mappers,
                                       const DeleteRequest& request, const ProgramWay& way)
{
    switch (way.way) {
    case DeleteWay::Database:
        return predict(connection, schema, request);
    case DeleteWay::SqlAlchemySession:
        return predictSession(connection, schema, *mappers, request, way.content);
    case DeleteWay::SqlAlchemyBulk:
        return predictBulk(connection, schema, *mappers, request);
    }
    Q_UNREACHABLE();
}

Simulation simulateVia(Connection& connection, const Schema& schema, const Mappers* mappers,
                       const DeleteRequest& request, const ProgramWay& way, RowLimit limit)
{
    const auto prediction = predictVia(connection, schema, mappers, request, way);
    return listed(*prediction, limit,
                  way.way == DeleteWay::SqlAlchemySession ? Processing{Processing::Order::AsListed, {}}
                                                          : connection.engine().processing());
}

Simulation simulate(Connection& connection, const Schema& schema, const ProgramDelete& wanted, RowLimit limit)
{
    std::optional<Mappers> mappers;
    if (wanted.way.needsMappers())
        mappers = readMappersFile(wanted.mappersFile, schema);
    return simulateVia(connection, schema, mappers ? &*mappers : nullptr, wanted.request, wanted.way, limit);
}

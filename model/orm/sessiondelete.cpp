#include "model/orm/sessiondelete.h"

#include "model/job/error.h"
#include "model/orm/flushrun.h"
#include "model/orm/ormscript.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Orders of a flush that are tried. Five groups of statements in one round have 120.
constexpr int OrdersTried = 120;

class SessionDelete {
    Q_DECLARE_TR_FUNCTIONS(SessionDelete)

public:
    SessionDelete(SimulatedDatabase& database, const Schema& schema, const Mappers& mappers,
                  const SessionRequest& request)
        : m_database(database)
        , m_schema(schema)
        , m_mappers(mappers)
        , m_request(request)
        , m_objects(mappers, database, request.content)
        , m_unitOfWork(mappers, m_objects)
    {
    }

    std::vector<SessionResult> run()
    {
        try {
            for (const std::vector<Cell>& row : m_request.rows)
                m_unitOfWork.markDeleted(objectOf(row));
            m_unitOfWork.plan();
        } catch (const OrmError& error) {
            return {SessionResult{{}, {}, error, {}, {}}};
        }
        std::vector<SessionResult> results;
        for (const OrmScript& script : scripts())
            results.push_back(play(script));
        return results;
    }

private:
    ObjectId objectOf(const std::vector<Cell>& row)
    {
        const std::vector<ObjectId> found = m_objects.objectsWith(m_request.mapper, m_request.table, row);
        if (found.empty())
            throw RequestError(
                tr("A row of “%1” is no object of the class %2: a row of the class above is missing, or "
                   "its type is another.")
                    .arg(m_schema.table(m_request.table).displayName(),
                         m_mappers.mapper(m_request.mapper).className));
        return found.front();
    }

    /// The different ones among all orders.
    std::vector<OrmScript> scripts()
    {
        std::vector<OrmScript> scripts;
        OrderChoice order;
        int tried = 0;
        do {
            OrmScript script = FlushRun(m_mappers, m_schema, m_objects, m_unitOfWork).run(order);
            const bool isKnown = std::ranges::any_of(
                scripts, [&](const OrmScript& known) { return known.batches == script.batches; });
            if (!isKnown)
                scripts.push_back(std::move(script));
        } while (++tried < OrdersTried && order.advance());
        return scripts;
    }

    SessionResult play(const OrmScript& script)
    {
        SessionResult result;
        const std::unique_ptr<StatementPlayer> player = m_database.begin();
        for (const OrmBatch& batch : script.batches) {
            const qint64 found = send(batch, *player, result.statements);
            if (player->refusal() || found == std::ssize(batch.statements))
                continue;
            if (batch.check == RowCountCheck::Warn)
                result.warnings.push_back(
                    {u"sqlalchemy-rows"_s, batch.statements.front().table,
                     tr("SQLAlchemy warns: %1").arg(staleMessage(m_schema, batch, found))});
            if (batch.check == RowCountCheck::Raise) {
                result.error = OrmError{u"StaleDataError"_s, staleMessage(m_schema, batch, found)};
                break;
            }
        }
        if (!player->refusal() && !result.error)
            result.error = script.error;
        if (!player->refusal() && !result.error)
            player->commit();
        result.refusal = player->refusal();
        PlayedRows played = player->played();
        result.rows = std::move(played.rows);
        std::ranges::move(played.warnings, std::back_inserter(result.warnings));
        return result;
    }

    /// Sends the statements of a batch; after a refusal they are only played on.
    qint64 send(const OrmBatch& batch, StatementPlayer& player, std::vector<QString>& sent)
    {
        qint64 found = 0;
        for (const RowStatement& statement : batch.statements) {
            if (!player.refusal())
                sent.push_back(m_database.sql(statement));
            found += player.play(statement);
        }
        return found;
    }

    SimulatedDatabase& m_database;
    const Schema& m_schema;
    const Mappers& m_mappers;
    const SessionRequest& m_request;
    ObjectStore m_objects;
    UnitOfWork m_unitOfWork;
};

} // namespace

std::vector<SessionResult> deleteInSession(SimulatedDatabase& database, const Schema& schema,
                                           const Mappers& mappers, const SessionRequest& request)
{
    return SessionDelete(database, schema, mappers, request).run();
}

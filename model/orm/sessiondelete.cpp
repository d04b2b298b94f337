#include "model/orm/sessiondelete.h"

#include "model/job/error.h"
#include "model/orm/flushrun.h"
#include "model/orm/ormscript.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Orders of a flush's statements that are tried. Six groups of statements in one round have 720.
constexpr int OrdersTried = 720;

/// The same in a search, which leaves most of them after a few statements.
constexpr int OrdersSearched = 20'000;

/// Orders in which a flush may come to what is marked. Four classes have 24.
constexpr int StartsTried = 24;

class SessionDelete {
    Q_DECLARE_TR_FUNCTIONS(SessionDelete)

public:
    SessionDelete(SimulatedDatabase& database, const Schema& schema, const Mappers& mappers,
                  const SessionRequest& request, const PursueSent& pursue)
        : m_database(database)
        , m_schema(schema)
        , m_mappers(mappers)
        , m_request(request)
        , m_pursue(pursue)
    {
    }

    SessionResults run()
    {
        std::vector<size_t> classes;
        OrderChoice looks;
        int tried = 0;
        bool isOpen = true;
        while (isOpen && tried++ < StartsTried) {
            flush(classes, looks);
            isOpen = looks.advance() || std::ranges::next_permutation(classes).found;
        }
        m_areAll = m_areAll && !isOpen;
        SessionResults results{{}, m_areAll};
        for (const OrmScript& script : m_scripts)
            results.results.push_back(play(script));
        return results;
    }

private:
    /// Adds what a flush may send that comes to the marked classes in this order, at first an empty one.
    void flush(std::vector<size_t>& classes, OrderChoice& looks)
    {
        // What a flush has read, the next one must read again to come to it in its own order.
        ObjectStore objects(m_mappers, m_database, m_request.content);
        UnitOfWork unitOfWork(m_mappers, objects);
        try {
            std::vector<ObjectId> wanted;
            for (const std::vector<ColumnValue>& row : m_request.rows)
                wanted.push_back(objectOf(objects, row));
            for (const ObjectId id : wanted)
                unitOfWork.markDeleted(id);
            const std::vector<MapperId> marked = unitOfWork.markedMappers();
            for (size_t i = classes.size(); i < marked.size(); ++i)
                classes.push_back(i);
            std::vector<MapperId> order;
            order.reserve(classes.size());
            for (const size_t i : classes)
                order.push_back(marked[i]);
            unitOfWork.plan(order, looks);
        } catch (const OrmError& error) {
            return add({{}, error});
        }
        const FlushRun::Pursue pursue = [this](const std::vector<OrmBatch>& batches) {
            return m_pursue ? m_pursue(statements(batches)) : Pursuit::GoOn;
        };
        OrderChoice order(m_pursue ? OrderChoice::Search::Deep : OrderChoice::Search::Broad);
        const int limit = m_pursue ? OrdersSearched : OrdersTried;
        int tried = 0;
        bool isOpen = true;
        while (isOpen && tried++ < limit) {
            if (auto script = FlushRun(m_mappers, m_schema, objects, unitOfWork, pursue).run(order))
                add(std::move(*script));
            isOpen = order.advance();
        }
        m_areAll = m_areAll && !isOpen;
    }

    std::vector<QString> statements(const std::vector<OrmBatch>& batches) const
    {
        std::vector<QString> sent;
        for (const OrmBatch& batch : batches)
            for (const RowStatement& statement : batch.statements)
                sent.push_back(m_database.sql(statement));
        return sent;
    }

    void add(OrmScript script)
    {
        const auto errorOf
            = [](const OrmScript& of) { return of.error ? of.error->type + of.error->message : QString(); };
        const bool isKnown = std::ranges::any_of(m_scripts, [&](const OrmScript& known) {
            return known.batches == script.batches && errorOf(known) == errorOf(script);
        });
        if (!isKnown)
            m_scripts.push_back(std::move(script));
    }

    ObjectId objectOf(ObjectStore& objects, const std::vector<ColumnValue>& row) const
    {
        const std::vector<ObjectId> found = objects.objectsWith(m_request.mapper, m_request.table, row);
        if (found.empty())
            throw RequestError(
                tr("A row of “%1” is no object of the class %2: a row of the class above is missing, or "
                   "its type is another.")
                    .arg(m_schema.table(m_request.table).displayName(),
                         m_mappers.mapper(m_request.mapper).className));
        return found.front();
    }

    SessionResult play(const OrmScript& script)
    {
        SessionResult result;
        const std::unique_ptr<StatementPlayer> player = m_database.begin();
        for (const OrmBatch& batch : script.batches) {
            const qint64 found = send(batch, *player, result.statements);
            if (player->refusal() || found == batch.expected())
                continue;
            if (batch.lost > 0)
                result.warnings.push_back({u"sqlalchemy-lost"_s, batch.table,
                                           tr("SQLAlchemy marks %n object(s) that a dynamic relationship "
                                              "leads to, and loses them before "
                                              "their DELETE: their rows in %1 stay.",
                                              nullptr, static_cast<int>(batch.lost))
                                               .arg(m_schema.table(batch.table).displayName())});
            if (batch.check == RowCountCheck::Warn)
                result.warnings.push_back(
                    {u"sqlalchemy-rows"_s, batch.table,
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
        if (result.refusal || result.error)
            result.kept = player->kept();
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
    const PursueSent& m_pursue; ///< Empty where all orders are gone through.
    bool m_areAll = true;
    std::vector<OrmScript> m_scripts; ///< The different ones, in the order in which they were found.
};

} // namespace

SessionResults deleteInSession(SimulatedDatabase& database, const Schema& schema, const Mappers& mappers,
                               const SessionRequest& request, const PursueSent& pursue)
{
    return SessionDelete(database, schema, mappers, request, pursue).run();
}

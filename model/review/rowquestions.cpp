#include "model/review/rowquestions.h"

#include "model/job/error.h"
#include "model/review/enginefacts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace std::chrono_literals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RowQuestions)
};

/// What a connection has unless told otherwise.
constexpr auto UsualLimit = 600'000ms;

} // namespace

RowQuestions::RowQuestions(Connection& connection, const EngineFacts& facts, TimeLimit& limit,
                           TimeBudget budget)
    : m_connection(connection)
    , m_facts(facts)
    , m_limit(limit)
    , m_budget(budget)
{
    m_facts.begin(m_connection);
}

RowQuestions::~RowQuestions()
{
    try {
        if (m_isServerLimited)
            m_facts.limitQueries(m_connection, UsualLimit);
    } catch (const std::exception&) {
        // The connection is gone; so is its limit.
    }
}

bool RowQuestions::ask(const QString& sql, const std::function<void(const Row&)>& visit)
{
    return run(Limiter::Server, [&] {
        Cursor cursor = m_connection.query(sql);
        while (cursor.next()) {
            Row row;
            for (int i = 0; i < cursor.columnCount(); ++i)
                row.push_back(cursor.value(i));
            visit(row);
        }
    });
}

std::optional<std::vector<RowQuestions::Row>> RowQuestions::ask(const QString& sql)
{
    std::vector<Row> rows;
    if (!ask(sql, [&](const Row& row) { rows.push_back(row); }))
        return {};
    return rows;
}

std::optional<qint64> RowQuestions::count(const QString& sql)
{
    const auto rows = ask(sql);
    if (!rows || rows->empty())
        return {};
    return toInteger(rows->front().front());
}

std::chrono::milliseconds RowQuestions::timeLeft() const
{
    return std::min(m_budget.question, m_budget.all - m_used);
}

bool RowQuestions::runApart(const std::function<void(Connection&)>& work)
{
    return run(Limiter::Client, [&] {
        Connection connection = Connection::open(m_connection.url(), m_limit);
        work(connection);
    });
}

bool RowQuestions::run(Limiter limiter, const std::function<void()>& work)
{
    if (!m_facts.knowsRows()) {
        m_whyNot = Texts::tr("not counted: rows are not read through %1").arg(m_facts.name());
        return false;
    }
    const std::chrono::milliseconds time = timeLeft();
    if (time <= 0ms) {
        m_whyNot = Texts::tr("not counted: the time limit of %1 s is used up")
                       .arg(static_cast<double>(m_budget.all.count()) / 1000);
        return false;
    }
    const auto start = TimeLimit::Clock::now();
    const auto passed = [start] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(TimeLimit::Clock::now() - start);
    };
    const auto giveUp = [&](const QString& reason) {
        m_limit.end();
        m_used += passed();
        m_whyNot = passed() >= time ? Texts::tr("not counted: it takes longer than %1 s")
                                          .arg(static_cast<double>(time.count()) / 1000)
                                    : Texts::tr("not counted: %1").arg(reason);
        m_facts.recover(m_connection);
        m_serverLimit = 0ms; // It may have gone with what the statement was.
        return false;
    };
    try {
        if (limiter == Limiter::Server
            && (time == m_serverLimit || m_facts.limitQueries(m_connection, time))) {
            m_serverLimit = time;
            m_isServerLimited = true;
        } else {
            m_limit.begin(time);
        }
        work();
        m_limit.end();
        m_used += passed();
        return true;
    } catch (const TimeIsUp&) {
        return giveUp({});
    } catch (const Error& error) {
        return giveUp(QString::fromUtf8(error.what()));
    } catch (...) {
        m_limit.end();
        throw;
    }
}

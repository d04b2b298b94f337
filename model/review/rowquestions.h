#pragma once

#include "model/database/connection.h"
#include "model/job/timelimit.h"

#include <functional>

class EngineFacts;

/// How long the rows of one database may be looked at.
struct TimeBudget {
    std::chrono::milliseconds question{10'000}; ///< Each single query.
    std::chrono::milliseconds all{60'000}; ///< All of them together.
};

/// Asks about the rows of a database, within limits of time; what cannot be answered is no error.
class RowQuestions {
public:
    using Row = std::vector<Value>;

    /// `limit` is the progress that `connection` was opened with. Both, and `facts`, must outlive this object.
    RowQuestions(Connection& connection, const EngineFacts& facts, TimeLimit& limit, TimeBudget budget);
    ~RowQuestions();
    Q_DISABLE_COPY_MOVE(RowQuestions)

    /// Visits the rows of a query; returns whether that was all of them. Otherwise whyNot() tells why.
    bool ask(const QString& sql, const std::function<void(const Row&)>& visit);

    /// The rows of a query; empty where there is no answer.
    std::optional<std::vector<Row>> ask(const QString& sql);

    /// The number in the first cell.
    std::optional<qint64> count(const QString& sql);

    /// Runs what needs a connection of its own, such as a prediction; returns whether it came to its end.
    bool runApart(const std::function<void(Connection&)>& work);

    /// "not counted: it takes longer than 10 s", for the last question without an answer.
    const QString& whyNot() const { return m_whyNot; }

    Connection& connection() const { return m_connection; }

private:
    enum class Limiter { Server, Client };

    bool run(Limiter limiter, const std::function<void()>& work);
    std::chrono::milliseconds timeLeft() const;

    Connection& m_connection;
    const EngineFacts& m_facts;
    TimeLimit& m_limit;
    TimeBudget m_budget;
    std::chrono::milliseconds m_used{0};
    std::chrono::milliseconds m_serverLimit{0}; ///< What the server stops at; zero where that is not certain.
    bool m_isServerLimited = false; ///< It has been told so once.
    QString m_whyNot;
};

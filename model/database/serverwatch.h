#pragma once

#include "model/database/connectiondriver.h"
#include "model/database/serversocket.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

/// Watches over the queries of a server's connection from a thread of its own. It stops a query by a second
/// connection, as no Qt driver can interrupt its own; where the server does not answer that within a second,
/// it ends the watched connection.
class ServerWatch : public QueryWatch {
public:
    /// `cancelStatement` stops what the watched connection runs at that moment; `descriptor` is that of its
    /// socket. `driver` must live as long as the program.
    ServerWatch(const ConnectionDriver& driver, ConnectionUrl url, QString cancelStatement, int descriptor,
                std::function<bool()> report);
    ~ServerWatch() override;
    Q_DISABLE_COPY_MOVE(ServerWatch)

    void begin() override;
    void end() override;

private:
    enum class State { Idle, Running, Stopping, Ended };
    using Clock = std::chrono::steady_clock;

    void setState(State state);
    void run();
    void cancelQuery() const;

    const ConnectionDriver& m_driver;
    ConnectionUrl m_url;
    QString m_cancelStatement;
    ServerSocket m_socket;
    std::function<bool()> m_report;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    State m_state = State::Idle;
    Clock::time_point m_stoppingSince;
    std::thread m_thread; ///< The last member: it uses the others.
};

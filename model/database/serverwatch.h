#pragma once

#include "model/database/connectiondriver.h"

#include <condition_variable>
#include <mutex>
#include <thread>

/// Watches over the queries of a server's connection from a thread of its own. It stops a query by a second
/// connection: no Qt driver can interrupt its own.
class ServerWatch : public QueryWatch {
public:
    /// `cancelStatement` stops what the watched connection runs at that moment. `driver` must outlive the
    /// watch.
    ServerWatch(const ConnectionDriver& driver, ConnectionUrl url, QString cancelStatement,
                std::function<bool()> report);
    ~ServerWatch() override;
    Q_DISABLE_COPY_MOVE(ServerWatch)

    void begin() override;
    void end() override;

private:
    enum class State { Idle, Running, Stopped, Ended };

    void setState(State state);
    void run();
    void cancelQuery() const;

    const ConnectionDriver& m_driver;
    ConnectionUrl m_url;
    QString m_cancelStatement;
    std::function<bool()> m_report;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    State m_state = State::Idle;
    std::thread m_thread; ///< The last member: it uses the others.
};

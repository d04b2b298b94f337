#include "model/database/serverwatch.h"

#include <QAtomicInteger>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Rows are fetched far more often than that, so fetching one must wake nobody.
constexpr auto ReportEvery = 40ms;

/// How long a server may take to stop a query, before the connection is given up.
constexpr auto Patience = 1s;

/// What stops a query must not hang longer than the query.
ConnectionUrl impatient(ConnectionUrl url)
{
    url.options[u"connect_timeout"_s] = u"2"_s; // Seconds; libpq takes no less.
    return url;
}

} // namespace

ServerWatch::ServerWatch(const ConnectionDriver& driver, ConnectionUrl url, QString cancelStatement,
                         int descriptor, std::function<bool()> report)
    : m_driver(driver)
    , m_url(impatient(std::move(url)))
    , m_cancelStatement(std::move(cancelStatement))
    , m_socket(descriptor)
    , m_report(std::move(report))
    , m_thread([this] { run(); })
{
}

ServerWatch::~ServerWatch()
{
    setState(State::Ended);
    m_ended.notify_one();
    m_thread.join();
}

void ServerWatch::begin()
{
    setState(State::Running);
}

void ServerWatch::end()
{
    setState(State::Idle);
}

void ServerWatch::setState(State state)
{
    const std::lock_guard lock(m_mutex);
    m_state = state;
}

void ServerWatch::run()
{
    std::unique_lock lock(m_mutex);
    // Under the lock, so that the query cannot end and the next begin while this one is being stopped.
    while (!m_ended.wait_for(lock, ReportEvery, [this] { return m_state == State::Ended; })) {
        if (m_state == State::Running && !m_report()) {
            m_state = State::Stopping;
            m_stoppingSince = Clock::now();
            cancelQuery();
        } else if (m_state == State::Stopping && Clock::now() - m_stoppingSince > Patience) {
            m_socket.breakOff();
        }
    }
}

/// On a thread of the pool, which may wait for a server that no longer answers. All that it uses outlives the
/// watch, which does not wait for it.
void ServerWatch::cancelQuery() const
{
    QThreadPool::globalInstance()->start([&driver = m_driver, url = m_url, statement = m_cancelStatement] {
        static QAtomicInteger<int> count = 0;
        const QString name = u"cascade-explorer-cancel-%1"_s.arg(count++);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(driver.qtDriver(), name);
            driver.configure(database, url);
            if (database.open())
                QSqlQuery(statement, database);
        }
        QSqlDatabase::removeDatabase(name);
    });
}

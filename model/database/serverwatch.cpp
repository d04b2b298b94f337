#include "model/database/serverwatch.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <chrono>

using namespace Qt::StringLiterals;

ServerWatch::ServerWatch(const ConnectionDriver& driver, ConnectionUrl url, QString cancelStatement,
                         std::function<bool()> report)
    : m_driver(driver)
    , m_url(std::move(url))
    , m_cancelStatement(std::move(cancelStatement))
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
    // Rows are fetched far more often than that, so fetching one must wake nobody.
    constexpr auto ReportEvery = std::chrono::milliseconds(40);
    std::unique_lock lock(m_mutex);
    while (!m_ended.wait_for(lock, ReportEvery, [this] { return m_state == State::Ended; })) {
        // Under the lock, so that no other query can begin and be stopped in this one's place.
        if (m_state == State::Running && !m_report()) {
            m_state = State::Stopped;
            cancelQuery();
        }
    }
}

void ServerWatch::cancelQuery() const
{
    const QString name = u"cascade-explorer-cancel-%1"_s.arg(reinterpret_cast<quintptr>(this));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(m_driver.qtDriver(), name);
        m_driver.configure(database, m_url);
        if (database.open())
            QSqlQuery(m_cancelStatement, database);
    }
    QSqlDatabase::removeDatabase(name);
}

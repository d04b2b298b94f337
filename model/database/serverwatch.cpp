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
    {
        const std::lock_guard lock(m_mutex);
        m_state = State::Ended;
    }
    m_changed.notify_one();
    m_thread.join();
}

void ServerWatch::begin()
{
    {
        const std::lock_guard lock(m_mutex);
        m_state = State::Running;
    }
    m_changed.notify_one();
}

void ServerWatch::end()
{
    const std::lock_guard lock(m_mutex);
    m_state = State::Idle;
}

void ServerWatch::run()
{
    constexpr auto ReportEvery = std::chrono::milliseconds(40);
    std::unique_lock lock(m_mutex);
    while (m_state != State::Ended) {
        if (m_state != State::Running) {
            m_changed.wait(lock);
            continue;
        }
        if (m_changed.wait_for(lock, ReportEvery) == std::cv_status::no_timeout || m_state != State::Running)
            continue;
        // Under the lock, so that no other query can begin and be stopped in this one's place.
        if (!m_report()) {
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

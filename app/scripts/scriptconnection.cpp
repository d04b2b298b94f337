#include "app/scripts/scriptconnection.h"

#include "model/job/error.h"

#include <QAtomicInteger>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

ScriptConnection::ScriptConnection(const QString& driver, const QString& host, const QString& options,
                                   const QString& user, const QString& database)
{
    static QAtomicInteger<int> count = 0;
    m_name = u"cascade-explorer-script-%1"_s.arg(count++);
    m_database = QSqlDatabase::addDatabase(driver, m_name);
    m_database.setHostName(host);
    m_database.setConnectOptions(options);
    m_database.setUserName(user);
    m_database.setDatabaseName(database);
    m_database.open();
}

ScriptConnection::~ScriptConnection()
{
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

void ScriptConnection::execute(const QString& statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        throw Error(query.lastError().text());
}

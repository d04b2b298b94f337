#include "tests/differential/orm/pythonjudge.h"

#include "tests/support/throwawayserver.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <stdexcept>

using namespace Qt::StringLiterals;

PythonJudge::PythonJudge(const QString& engine, const QString& seed, int runs)
{
    const QString place = engine == "sqlite"_L1 ? m_folder.path() : startServer(engine);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"/usr/bin/python3"_s,
                    {u"-B"_s, QStringLiteral(SQLALCHEMY_JUDGE), u"--engine"_s, engine, u"--place"_s, place,
                     u"--seed"_s, seed, u"--runs"_s, QString::number(runs)});
    if (!m_process.waitForStarted())
        throw std::runtime_error("Python does not start");
}

PythonJudge::~PythonJudge()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

/// Returns the URL of a database of the server.
QString PythonJudge::startServer(const QString& engine)
{
    if (engine == "postgresql"_L1)
        m_server = std::make_unique<PostgreSqlServer>();
    else // Eager loading joins tables by the dozen, over whose order the optimizer would think for minutes.
        m_server = std::make_unique<MariaDbServer>(QStringList{u"--optimizer-search-depth=2"_s});
    const QString connection = u"pythonjudge"_s;
    {
        const QSqlDatabase database = m_server->open(m_server->systemDatabase(), connection);
        QSqlQuery(database).exec(u"CREATE DATABASE cases"_s);
    }
    QSqlDatabase::removeDatabase(connection);
    return m_server->url(u"cases"_s);
}

OrmCase PythonJudge::run(qint64 number)
{
    constexpr int Milliseconds = 120'000;
    m_process.write(QByteArray::number(number) + '\n');
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(Milliseconds))
            throw std::runtime_error("sqlalchemyjudge.py gives no answer to case " + std::to_string(number));
    return readOrmCase(m_process.readLine());
}

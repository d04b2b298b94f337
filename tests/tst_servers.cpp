#include "model/database/connection.h"
#include "model/job/error.h"
#include "model/job/progress.h"
#include "tests/support/sentence.h"
#include "tests/support/throwawayserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <atomic>
#include <csignal>

using namespace Qt::StringLiterals;

namespace {

/// Cancels a job that is that old.
class CancelSoon : public Progress {
public:
    void advance(qint64, qint64, const QString&) override
    {
        if (m_age.elapsed() > 300)
            throw Canceled();
    }

private:
    QElapsedTimer m_age = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
};

/// Stops the server in the middle of a query.
class StopServer : public Progress {
public:
    explicit StopServer(qint64 processId)
        : m_processId(processId)
    {
    }

    void advance(qint64, qint64, const QString&) override
    {
        if (m_isArmed)
            ::kill(static_cast<pid_t>(m_processId), SIGQUIT);
    }

    void arm() { m_isArmed = true; }

private:
    qint64 m_processId;
    std::atomic<bool> m_isArmed = false;
};

} // namespace

/// How connections to servers behave, on throwaway servers.
class TestServers : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PostgreSqlServer> m_postgres;
    std::unique_ptr<MariaDbServer> m_mariaDb;

    const ThrowawayServer& server(const QString& name) const
    {
        if (name == "postgresql"_L1)
            return *m_postgres;
        return *m_mariaDb;
    }

    /// Runs a statement of the test's own.
    static void run(const ThrowawayServer& server, const QString& statement)
    {
        const QString name = u"own-connection"_s;
        {
            QSqlDatabase database = server.open(server.systemDatabase(), name);
            QVERIFY(database.isOpen());
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(name);
    }

    Connection connect(const QString& name, Progress& progress) const
    {
        return Connection::open(ConnectionUrl::parse(server(name).url(u"shop"_s)), progress);
    }

private slots:
    void initTestCase()
    {
        m_postgres = std::make_unique<PostgreSqlServer>();
        m_mariaDb = std::make_unique<MariaDbServer>();
        for (const ThrowawayServer* each : {static_cast<ThrowawayServer*>(m_postgres.get()),
                                            static_cast<ThrowawayServer*>(m_mariaDb.get())})
            run(*each, u"CREATE DATABASE shop"_s);
        run(*m_postgres, u"CREATE ROLE ann LOGIN PASSWORD 'right'"_s);
        m_postgres->askForPassword(u"ann"_s);
        run(*m_mariaDb, u"CREATE USER ann@localhost IDENTIFIED BY 'right'"_s);
        run(*m_mariaDb, u"GRANT SELECT ON shop.* TO ann@localhost"_s);
    }

    void servers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sleep");
        QTest::addRow("PostgreSQL") << u"postgresql"_s << u"SELECT pg_sleep(20)"_s;
        QTest::addRow("MariaDB") << u"mariadb"_s << u"SELECT SLEEP(20)"_s;
    }

    void connectionsCannotWrite_data() { servers_data(); }
    void connectionsCannotWrite()
    {
        QFETCH(const QString, name);
        NoProgress progress;
        Connection connection = connect(name, progress);
        QVERIFY_THROWS_EXCEPTION(Error, connection.execute(u"CREATE TABLE written(id int)"_s));
    }

    void cancelStopsTheQuery_data() { servers_data(); }
    void cancelStopsTheQuery()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, sleep);
        CancelSoon progress;
        Connection connection = connect(name, progress);
        QElapsedTimer timer;
        timer.start();
        // MariaDB's SLEEP() ends early and without an error when it is killed.
        QVERIFY_THROWS_EXCEPTION(Canceled, connection.query(sleep).next());
        QVERIFY(timer.elapsed() < 10'000);
    }

    void aKilledSessionIsASentence_data() { servers_data(); }
    void aKilledSessionIsASentence()
    {
        QFETCH(const QString, name);
        const bool isPostgres = name == "postgresql"_L1;
        NoProgress progress;
        Connection connection = connect(name, progress);
        const auto session = std::get<qint64>(connection.scalar(
            isPostgres ? u"SELECT pg_backend_pid()"_s : u"SELECT CAST(CONNECTION_ID() AS SIGNED)"_s));
        run(server(name), (isPostgres ? u"SELECT pg_terminate_backend(%1)"_s : u"KILL %1"_s).arg(session));
        const QString sentence = sentenceOf([&] { connection.scalar(u"SELECT 1"_s); });
        QVERIFY2(sentence.contains(u"was lost"_s), qPrintable(sentence));
    }

    void aWrongPasswordIsASentence_data() { servers_data(); }
    void aWrongPasswordIsASentence()
    {
        QFETCH(const QString, name);
        ConnectionUrl url = ConnectionUrl::parse(server(name).url(u"shop"_s));
        url.user = u"ann"_s;
        url.password = u"secret-word"_s;
        NoProgress progress;
        const QString sentence = sentenceOf([&] { Connection::open(url, progress); });
        QVERIFY2(sentence.contains(u"check host, port, user and password"_s), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"secret-word"_s), qPrintable(sentence));
        url.password = u"right"_s;
        QCOMPARE(sentenceOf([&] { Connection::open(url, progress); }), QString());
    }

    void aServerThatStopsIsASentence_data() { servers_data(); }
    void aServerThatStopsIsASentence()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, sleep);
        std::unique_ptr<ThrowawayServer> own;
        if (name == "postgresql"_L1)
            own = std::make_unique<PostgreSqlServer>();
        else
            own = std::make_unique<MariaDbServer>();
        StopServer progress(own->processId());
        Connection connection
            = Connection::open(ConnectionUrl::parse(own->url(own->systemDatabase())), progress);
        progress.arm();
        const QString sentence = sentenceOf([&] { connection.scalar(sleep); });
        QVERIFY2(sentence.contains(u"was lost"_s), qPrintable(sentence));
    }

    void aDeadServerIsASentence_data() { servers_data(); }
    void aDeadServerIsASentence()
    {
        QFETCH(const QString, name);
        ConnectionUrl url = ConnectionUrl::parse(server(name).url(u"shop"_s));
        url.host += u"-nowhere"_s;
        url.password = u"secret-word"_s;
        NoProgress progress;
        try {
            Connection::open(url, progress);
            QFAIL("it opened");
        } catch (const Error& error) {
            const QString sentence = QString::fromUtf8(error.what());
            QVERIFY2(sentence.contains(u"cannot be reached"_s), error.what());
            QVERIFY(!sentence.contains(u"secret-word"_s));
        }
    }

    void anOptionFileFillsWhatTheUrlLeavesOpen()
    {
        const ConnectionUrl complete = ConnectionUrl::parse(m_mariaDb->url(u"shop"_s));
        const QTemporaryDir home;
        QFile file(home.filePath(u".my.cnf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[mysqld]\nuser = nobody\n[client]\n# Comment\nuser = \"root\"\nsocket="
                   + complete.host.toUtf8() + '\n');
        file.close();
        const QByteArray ownHome = qgetenv("HOME");
        qputenv("HOME", home.path().toUtf8());
        NoProgress progress;
        Connection connection = Connection::open(ConnectionUrl::parse(u"mysql:///shop"_s), progress);
        QCOMPARE(connection.scalar(u"SELECT DATABASE()"_s), Value(u"shop"_s));
        qputenv("HOME", ownHome);
    }
};

QTEST_GUILESS_MAIN(TestServers)
#include "tst_servers.moc"

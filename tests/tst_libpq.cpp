#include "model/database/connection.h"
#include "model/database/savedconnection.h"
#include "model/job/progress.h"
#include "tests/support/sentence.h"
#include "tests/support/throwawayserver.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto Secret = u"s3cret-w0rd"_s;

/// Sets an environment variable for the time of a test.
class Variable {
public:
    Variable(const char* name, const QString& value)
        : m_name(name)
        , m_before(qgetenv(name))
    {
        qputenv(name, value.toUtf8());
    }
    ~Variable() { m_before.isEmpty() ? qunsetenv(m_name) : qputenv(m_name, m_before); }
    Q_DISABLE_COPY_MOVE(Variable)

private:
    const char* m_name;
    QByteArray m_before;
};

} // namespace

/// What libpq finds in places of its own: password files, services, the environment.
class TestLibpq : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PostgreSqlServer> m_server;
    QTemporaryDir m_home;
    QString m_host; ///< The folder of the server's socket.
    NoProgress m_progress;

    QString write(const QString& name, const QString& content) const
    {
        QFile file(m_home.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file %s", qPrintable(name));
        file.write(content.toUtf8());
        // libpq passes over a password file that others may read.
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return file.fileName();
    }

    QString userOf(const ConnectionUrl& url)
    {
        Connection connection = Connection::open(url, m_progress);
        return displayText(connection.scalar(u"SELECT current_user || ' in ' || current_database()"_s));
    }

    /// All that is written of a connection, or shown.
    static QString traces(const ConnectionUrl& url)
    {
        return url.toText() + url.displayText()
            + QString::fromUtf8(toJson({{u"shop"_s, {}, PasswordSource::None, url}}));
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<PostgreSqlServer>();
        m_host = ConnectionUrl::parse(m_server->url({})).host;
        const QString name = u"own-connection"_s;
        {
            QSqlQuery query(m_server->open(u"postgres"_s, name));
            QVERIFY(query.exec(u"CREATE DATABASE shop"_s));
            QVERIFY(query.exec(u"CREATE ROLE ann LOGIN PASSWORD '%1'"_s.arg(Secret)));
        }
        QSqlDatabase::removeDatabase(name);
        m_server->askForPassword(u"ann"_s);
        const ConnectionUrl without = ConnectionUrl::parse(u"postgresql://ann@/shop?host=%1"_s.arg(m_host));
        QTRY_VERIFY(!sentenceOf([&] { userOf(without); }).isEmpty()); // The server reads its rules again.
    }

    void thePasswordComesFromThePasswordFile_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QString>("file");
        QTest::addRow("PGPASSFILE") << QByteArray("PGPASSFILE") << u"passwords"_s;
        QTest::addRow("in the home folder") << QByteArray() << u".pgpass"_s;
        QTest::addRow("the URL's option") << QByteArray() << u"elsewhere"_s;
    }

    void thePasswordComesFromThePasswordFile()
    {
        QFETCH(const QByteArray, variable);
        QFETCH(const QString, file);
        const QString path = write(file, u"*:*:shop:ann:%1\n"_s.arg(Secret));
        const Variable home("HOME", m_home.path());
        const Variable passwordFile(variable.isEmpty() ? "UNUSED" : variable.constData(), path);
        ConnectionUrl url = ConnectionUrl::parse(u"postgresql://ann@/shop?host=%1"_s.arg(m_host));
        if (file == "elsewhere"_L1)
            url.options[u"passfile"_s] = path;
        QCOMPARE(userOf(url), u"ann in shop"_s);
        QVERIFY(!traces(url).contains(Secret));
        QFile::remove(path);
        const QString sentence = sentenceOf([&] { userOf(url); });
        QVERIFY2(sentence.contains(u"no password supplied"_s), qPrintable(sentence));
    }

    void aServiceIsEnough_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("service");
        QTest::addRow("in the URL") << u"postgresql://?service=shop"_s << QByteArray();
        QTest::addRow("in the URL, with a slash") << u"postgresql:///?service=shop"_s << QByteArray();
        QTest::addRow("PGSERVICE") << u"postgresql://"_s << QByteArray("shop");
    }

    void aServiceIsEnough()
    {
        QFETCH(const QString, url);
        QFETCH(const QByteArray, service);
        const QString path
            = write(u".pg_service.conf"_s,
                    u"[shop]\nhost=%1\ndbname=shop\nuser=ann\npassword=%2\n"_s.arg(m_host, Secret));
        const Variable serviceFile("PGSERVICEFILE", path);
        const Variable name(service.isEmpty() ? "UNUSED" : "PGSERVICE", QString::fromUtf8(service));
        const ConnectionUrl parsed = ConnectionUrl::parse(url);
        QCOMPARE(userOf(parsed), u"ann in shop"_s);
        // A saved connection comes back as the same one.
        QCOMPARE(userOf(ConnectionUrl::parse(parsed.toText())), u"ann in shop"_s);
        QVERIFY(!traces(parsed).contains(Secret));
    }

    void theEnvironmentFillsWhatTheUrlLeavesOpen()
    {
        const Variable host("PGHOST", m_host);
        const Variable user("PGUSER", u"ann"_s);
        const Variable database("PGDATABASE", u"shop"_s);
        const Variable password("PGPASSWORD", Secret);
        QCOMPARE(userOf(ConnectionUrl::parse(u"postgresql://"_s)), u"ann in shop"_s);
        QCOMPARE(userOf(ConnectionUrl::parse(u"postgresql://postgres@/postgres"_s)),
                 u"postgres in postgres"_s);
    }

    void aMissingServiceIsOneSentence()
    {
        const Variable serviceFile("PGSERVICEFILE", write(u"services"_s, u"[other]\nhost=nowhere\n"_s));
        const QString sentence
            = sentenceOf([&] { userOf(ConnectionUrl::parse(u"postgresql://?service=shop"_s)); });
        QVERIFY2(sentence.contains(u"definition of service \"shop\" not found"_s), qPrintable(sentence));
    }
};

QTEST_GUILESS_MAIN(TestLibpq)
#include "tst_libpq.moc"

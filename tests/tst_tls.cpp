#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "tests/support/certificates.h"
#include "tests/support/sentence.h"
#include "tests/support/throwawayserver.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

/// Encrypted connections to servers with good and with bad certificates.
class TestTls : public QObject {
    Q_OBJECT

private:
    struct Running {
        std::unique_ptr<ThrowawayServer> server;
        int port = 0;
    };

    std::unique_ptr<Certificates> m_certificates;
    std::map<QString, Running> m_postgres; ///< By what their certificate is.
    std::map<QString, Running> m_mariaDb;
    NoProgress m_progress;

    std::map<QString, CertificateFiles> serverCertificates() const
    {
        return {{u"valid"_s, m_certificates->valid()},
                {u"expired"_s, m_certificates->expired()},
                {u"wrong host"_s, m_certificates->ofOtherHost()}};
    }

    Running startPostgres(const CertificateFiles& files) const
    {
        const int port = freePort();
        return {
            std::make_unique<PostgreSqlServer>(
                QStringList{u"ssl=on"_s, u"ssl_cert_file="_s + files.certificate,
                            u"ssl_key_file="_s + files.key, u"ssl_ca_file="_s + m_certificates->authority()},
                "hostssl all ann localhost cert\n", port),
            port};
    }

    Running startMariaDb(const CertificateFiles& files) const
    {
        const int port = freePort();
        return {std::make_unique<MariaDbServer>(
                    QStringList{u"--skip-networking=0"_s, u"--bind-address=127.0.0.1"_s,
                                u"--port=%1"_s.arg(port), u"--ssl-ca="_s + m_certificates->authority(),
                                u"--ssl-cert="_s + files.certificate, u"--ssl-key="_s + files.key}),
                port};
    }

    ConnectionUrl postgresUrl(const QString& certificate, const QString& mode, const QString& authority) const
    {
        return ConnectionUrl::parse(
            u"postgresql://postgres:s3cret@localhost:%1/postgres?sslmode=%2&sslrootcert=%3"_s
                .arg(m_postgres.at(certificate).port)
                .arg(mode, authority));
    }

    ConnectionUrl mariaDbUrl(const QString& certificate, const QString& options) const
    {
        return ConnectionUrl::parse(
            u"mysql://ann:s3cret@127.0.0.1:%1/mysql%2"_s.arg(m_mariaDb.at(certificate).port)
                .arg(options.isEmpty() ? QString() : u'?' + options));
    }

    QString failure(const ConnectionUrl& url)
    {
        return sentenceOf([&] { Connection::open(url, m_progress); });
    }

    QString encryption(const ConnectionUrl& url)
    {
        Connection connection = Connection::open(url, m_progress);
        return reportOn(connection).encryption.value();
    }

    static void compareSentence(const QString& sentence, const QString& beginning)
    {
        QVERIFY2(sentence.startsWith(beginning), qPrintable(sentence));
        QVERIFY2(sentence.endsWith(u'.') && sentence.count(u'\n') == 0, qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"s3cret"_s), qPrintable(sentence));
    }

private slots:
    void initTestCase()
    {
        m_certificates = std::make_unique<Certificates>();
        for (const auto& [name, files] : serverCertificates()) {
            m_mariaDb[name] = startMariaDb(files);
            giveToPostgres(files.key);
            m_postgres[name] = startPostgres(files);
        }
        const QString own = u"own-connection"_s;
        for (const auto& [name, running] : m_mariaDb) {
            {
                QSqlDatabase database = running.server->open(u"mysql"_s, own);
                QSqlQuery query(database);
                QVERIFY(query.exec(u"CREATE USER ann@localhost IDENTIFIED BY 's3cret' REQUIRE SSL"_s));
                QVERIFY(query.exec(u"GRANT SELECT ON *.* TO ann@localhost"_s));
            }
            QSqlDatabase::removeDatabase(own);
        }
        {
            QSqlDatabase database = m_postgres[u"valid"_s].server->open(u"postgres"_s, own);
            QVERIFY(QSqlQuery(database).exec(u"CREATE ROLE ann LOGIN"_s));
        }
        QSqlDatabase::removeDatabase(own);
    }

    void postgresModesEncrypt_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<bool>("isEncrypted");
        QTest::addRow("disable") << u"disable"_s << false;
        QTest::addRow("allow") << u"allow"_s << false; // Only where the server refuses otherwise.
        QTest::addRow("prefer") << u"prefer"_s << true;
        QTest::addRow("require") << u"require"_s << true;
        QTest::addRow("verify-ca") << u"verify-ca"_s << true;
        QTest::addRow("verify-full") << u"verify-full"_s << true;
    }

    void postgresModesEncrypt()
    {
        QFETCH(const QString, mode);
        QFETCH(const bool, isEncrypted);
        const QString found = encryption(postgresUrl(u"valid"_s, mode, m_certificates->authority()));
        QCOMPARE(found.startsWith(u"TLSv1."_s), isEncrypted);
    }

    void postgresDistrustIsOneSentence_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("sentence");
        const QString right = m_certificates->authority();
        QTest::addRow("expired") << u"expired"_s << right
                                 << u"The certificate of the server has expired on "_s;
        QTest::addRow("wrong host")
            << u"wrong host"_s << right
            << u"The certificate of the server is for “elsewhere.example”, not for “localhost”; "_s;
        QTest::addRow("wrong CA") << u"valid"_s << m_certificates->otherAuthority()
                                  << u"The certificate of the server is not signed by a CA of “%1”; "_s.arg(
                                         m_certificates->otherAuthority());
        QTest::addRow("no such file")
            << u"valid"_s << u"/nowhere.crt"_s << u"There is no certificate file “/nowhere.crt”; "_s;
    }

    void postgresDistrustIsOneSentence()
    {
        QFETCH(const QString, certificate);
        QFETCH(const QString, authority);
        QFETCH(const QString, sentence);
        compareSentence(failure(postgresUrl(certificate, u"verify-full"_s, authority)), sentence);
    }

    void postgresTakesClientCertificates()
    {
        ConnectionUrl url = postgresUrl(u"valid"_s, u"verify-full"_s, m_certificates->authority());
        url.user = u"ann"_s;
        QVERIFY(failure(url).contains(u"cannot be reached"_s));
        const CertificateFiles ann = m_certificates->client(u"ann"_s);
        url.options[u"sslcert"_s] = ann.certificate;
        url.options[u"sslkey"_s] = ann.key;
        Connection connection = Connection::open(url, m_progress);
        QCOMPARE(connection.scalar(u"SELECT current_user"_s), Value(u"ann"_s));
        QFile::setPermissions(ann.key, QFile::permissions(ann.key) | QFile::ReadOther);
        compareSentence(failure(url), u"Others may read the client key “%1”, "_s.arg(ann.key));
    }

    void aPostgresWithoutTlsIsOneSentence()
    {
        const int port = freePort();
        const PostgreSqlServer plain({}, {}, port);
        const ConnectionUrl url = ConnectionUrl::parse(
            u"postgresql://postgres@localhost:%1/postgres?sslmode=require"_s.arg(port));
        QVERIFY2(failure(url).contains(u"does not offer TLS, and sslmode=require asks for it"_s),
                 qPrintable(failure(url)));
    }

    void mariaDbModesEncrypt_data()
    {
        QTest::addColumn<QString>("options");
        const QString authority = u"ssl_ca="_s + m_certificates->authority();
        QTest::addRow("CA alone") << authority;
        QTest::addRow("preferred") << u"ssl_mode=preferred"_s;
        QTest::addRow("required") << u"ssl-mode=REQUIRED"_s;
        QTest::addRow("verify_ca") << u"ssl_mode=verify_ca&"_s + authority;
    }

    void mariaDbModesEncrypt()
    {
        QFETCH(const QString, options);
        const ConnectionUrl url = mariaDbUrl(u"valid"_s, options);
        QVERIFY2(encryption(url).startsWith(u"TLSv1."_s), qPrintable(encryption(url)));
    }

    /// The client library would take the socket of that name's server.
    void aPortOfLocalhostIsAPort()
    {
        ConnectionUrl url = mariaDbUrl(u"valid"_s, u"ssl_mode=required"_s);
        url.host = u"localhost"_s;
        QCOMPARE(failure(url), QString());
    }

    void mariaDbSendsNothingEncryptedUnlessAsked_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addRow("nothing") << QString();
        QTest::addRow("disabled") << u"ssl_mode=disabled&ssl_ca="_s + m_certificates->authority();
    }

    void mariaDbSendsNothingEncryptedUnlessAsked()
    {
        QFETCH(const QString, options);
        // The user may come in by TLS alone.
        compareSentence(failure(mariaDbUrl(u"valid"_s, options)), u"mysql://ann:*****@127.0.0.1"_s);
    }

    void mariaDbDistrustIsOneSentence_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("sentence");
        const QString right = u"ssl_ca="_s + m_certificates->authority();
        QTest::addRow("expired") << u"expired"_s << right << u"The certificate of the server has expired; "_s;
        QTest::addRow("wrong CA") << u"valid"_s << u"ssl_ca="_s + m_certificates->otherAuthority()
                                  << u"The certificate of the server is not signed by a CA of ssl_ca; "_s;
        QTest::addRow("verify_identity")
            << u"wrong host"_s << right + u"&ssl_mode=VERIFY_IDENTITY"_s
            << u"Qt's driver for MySQL cannot compare the server's name with its certificate, "_s;
        QTest::addRow("SQLAlchemy's verify_identity")
            << u"wrong host"_s << right + u"&ssl_verify_identity=true"_s
            << u"Qt's driver for MySQL cannot compare the server's name with its certificate, "_s;
        QTest::addRow("no CA") << u"valid"_s << u"ssl_mode=verify_ca"_s
                               << u"ssl_mode=verify_ca needs ssl_ca, "_s;
        QTest::addRow("no such mode") << u"valid"_s << u"ssl_mode=on"_s << u"ssl_mode is one of "_s;
    }

    void mariaDbDistrustIsOneSentence()
    {
        QFETCH(const QString, certificate);
        QFETCH(const QString, options);
        QFETCH(const QString, sentence);
        compareSentence(failure(mariaDbUrl(certificate, options)), sentence);
    }

    void aMariaDbWithoutTlsIsOneSentence()
    {
        const MariaDbServer plain;
        for (const QString& options : {u"ssl_mode=required"_s, u"ssl_ca="_s + m_certificates->authority()}) {
            const ConnectionUrl url = ConnectionUrl::parse(plain.url(u"mysql"_s) + u'&' + options);
            QVERIFY2(failure(url).contains(u"does not offer TLS, and the connection asks for it"_s),
                     qPrintable(failure(url)));
        }
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"

#include "model/database/connectionurl.h"
#include "model/job/error.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestConnectionUrl : public QObject {
    Q_OBJECT

private:
    static QString parts(const ConnectionUrl& url)
    {
        QStringList options;
        for (const auto& [name, value] : url.options)
            options << name + u'=' + value;
        return QStringList{url.driver, url.host,     QString::number(url.port), url.database,
                           url.user,   url.password, options.join(u'&')}
            .join(u'|');
    }

private slots:
    void readsServers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::addRow("PostgreSQL") << u"postgresql://ann@db.example.org:5433/shop?sslmode=verify-full"_s
                                    << u"postgresql|db.example.org|5433|shop|ann||sslmode=verify-full"_s;
        QTest::addRow("short scheme") << u"postgres:///shop"_s << u"postgresql||0|shop|||"_s;
        QTest::addRow("SQLAlchemy's driver")
            << u"postgresql+psycopg2://ann:s%40crt@db/shop"_s << u"postgresql|db|0|shop|ann|s@crt|"_s;
        QTest::addRow("MySQL by SQLAlchemy")
            << u"mysql+pymysql://ann@db/shop"_s << u"mysql|db|0|shop|ann||"_s;
        QTest::addRow("MariaDB") << u"mariadb://ann@db:3307/shop"_s << u"mysql|db|3307|shop|ann||"_s;
        QTest::addRow("socket") << u"postgresql://ann@/shop?host=%2Frun%2Fpg"_s
                                << u"postgresql|/run/pg|0|shop|ann||"_s;
        QTest::addRow("password as an option")
            << u"mysql://db/shop?user=ann&password=s3cret"_s << u"mysql|db|0|shop|ann|s3cret|"_s;
        QTest::addRow("IPv6") << u"postgresql://[::1]:5432/shop"_s << u"postgresql|::1|5432|shop|||"_s;
        QTest::addRow("odd name") << u"postgresql://db/my%20shop%2Fold"_s
                                  << u"postgresql|db|0|my shop/old|||"_s;
        QTest::addRow("ODBC") << u"odbc:///?dsn=Shop"_s << u"odbc||0||||dsn=Shop"_s;
    }

    void readsServers()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        const ConnectionUrl url = ConnectionUrl::parse(text);
        QCOMPARE(parts(url), expected);
        ConnectionUrl again = ConnectionUrl::parse(url.toText());
        again.password = url.password;
        QCOMPARE(parts(again), expected);
    }

    void readsFiles()
    {
        QCOMPARE(ConnectionUrl::parse(u"shop.db"_s).path, QDir::current().absoluteFilePath(u"shop.db"_s));
        QCOMPARE(ConnectionUrl::parse(u"sqlite:///shop.db"_s).path,
                 QDir::current().absoluteFilePath(u"shop.db"_s));
        QCOMPARE(ConnectionUrl::parse(u"sqlite:////a%20b/shop.db"_s).path, u"/a b/shop.db"_s);
    }

    void neverShowsSecrets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addRow("user's") << u"postgresql://ann:s3cret@db/shop"_s;
        QTest::addRow("option") << u"mysql://db/shop?password=s3cret"_s;
        QTest::addRow("key's") << u"postgresql://db/shop?sslpassword=s3cret"_s;
        QTest::addRow("ODBC") << u"odbc:///?dsn=Shop&PWD=s3cret"_s;
    }

    void neverShowsSecrets()
    {
        QFETCH(const QString, text);
        const ConnectionUrl url = ConnectionUrl::parse(text);
        QVERIFY(!url.toText().contains(u"s3cret"_s));
        QVERIFY(!url.displayText().contains(u"s3cret"_s));
        QVERIFY(url.displayText().contains(u"*****"_s));
    }

    void refusesInOneSentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addRow("other database") << u"oracle://ann:s3cret@db/shop"_s;
        QTest::addRow("bad port") << u"postgresql://ann:s3cret@db:five/shop"_s;
        QTest::addRow("no file") << u"sqlite:///"_s;
        QTest::addRow("one slash") << u"postgresql:/ann:s3cret@db/shop"_s;
        QTest::addRow("two slashes") << u"sqlite://shop.db"_s;
    }

    void refusesInOneSentence()
    {
        QFETCH(const QString, text);
        try {
            ConnectionUrl::parse(text);
            QFAIL("it was read");
        } catch (const RequestError& error) {
            QVERIFY(!QString::fromUtf8(error.what()).contains(u"s3cret"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestConnectionUrl)
#include "tst_connectionurl.moc"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/job/progress.h"
#include "tests/support/sqlitedatabase.h"
#include "tests/support/throwawayserver.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the standard catalog of real ODBC drivers gives.
class TestOdbc : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<PostgreSqlServer> m_postgres;
    QString m_sqliteUrl;
    QString m_postgresUrl;
    NoProgress m_progress;

    Connection open(const QString& url) { return Connection::open(ConnectionUrl::parse(url), m_progress); }

    /// "child(column) → parent(column) CASCADE", … sorted.
    static QStringList keysOf(const Schema& schema)
    {
        QStringList keys;
        for (size_t i = 0; i < schema.foreignKeys().size(); ++i) {
            const ForeignKeyId id{static_cast<int>(i)};
            const ForeignKey& key = schema.foreignKey(id);
            keys << u"%1(%2) → %3(%4) %5"_s.arg(schema.table(key.child).name, schema.childColumnNames(id),
                                                schema.table(key.parent).name, schema.parentColumnNames(id),
                                                sqlWords(key.onDelete));
        }
        keys.sort();
        return keys;
    }

private slots:
    void initTestCase()
    {
        const QString tables = uR"(
            CREATE TABLE customer(id INTEGER PRIMARY KEY, name VARCHAR(20));
            CREATE TABLE invoice(no INTEGER NOT NULL, line INTEGER NOT NULL, customer_id INTEGER
                REFERENCES customer(id) ON DELETE CASCADE, PRIMARY KEY (no, line));
            CREATE TABLE note(id INTEGER PRIMARY KEY, no INTEGER, line INTEGER,
                FOREIGN KEY (no, line) REFERENCES invoice(no, line) ON DELETE SET NULL);
            INSERT INTO customer VALUES (1, 'Ann'), (2, 'Bob'), (3, 'Cid');
        )"_s;
        const QString path = m_folder.filePath(u"shop.db"_s);
        SqliteDatabase::file(path).execute(tables);
        m_sqliteUrl = u"odbc:///?driver=SQLite3&database="_s + path;

        m_postgres = std::make_unique<PostgreSqlServer>();
        {
            QSqlDatabase database = m_postgres->open(u"postgres"_s, u"set-up"_s);
            QSqlQuery query(database);
            QVERIFY2(query.exec(tables), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"set-up"_s);
        m_postgresUrl = u"odbc:///?driver=PostgreSQL Unicode&database=postgres&uid=postgres&servername="_s
            + ConnectionUrl::parse(m_postgres->url(u"postgres"_s)).host;
    }

    void drivers_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addRow("SQLite") << m_sqliteUrl;
        QTest::addRow("PostgreSQL") << m_postgresUrl;
    }

    void readsTablesAndKeys_data() { drivers_data(); }
    void readsTablesAndKeys()
    {
        QFETCH(const QString, url);
        Connection connection = open(url);
        const Schema schema = readSchema(connection);
        QCOMPARE(schema.dialect(), u"odbc"_s);
        QCOMPARE(schema.tables().size(), 3U);
        QCOMPARE(keysOf(schema).join(u'\n'),
                 u"invoice(customer_id) → customer(id) CASCADE\n"
                 "note(no, line) → invoice(no, line) SET NULL"_s);
        const Table& invoice = schema.table(findTable(schema, u"invoice"_s));
        QCOMPARE(invoice.primaryKey.size(), 2U);
        QCOMPARE(invoice.columns[0].nullability, Nullability::NotNull);
    }

    void readsRowsInPages_data() { drivers_data(); }
    void readsRowsInPages()
    {
        QFETCH(const QString, url);
        Connection connection = open(url);
        const Schema schema = readSchema(connection);
        RowQuery query;
        query.table = findTable(schema, u"customer"_s);
        query.limit = 2;
        const RowPage first = readRows(connection, schema, query);
        QCOMPARE(first.keys.size(), 2U);
        QVERIFY(first.hasMore);
        query.offset = 2;
        QCOMPARE(readRows(connection, schema, query).total, 3);
        query.offset = 0;
        query.contains = u"BO"_s;
        QCOMPARE(readRows(connection, schema, query).keys.size(), 1U);
        query.contains.clear();
        query.values = {{{u"id"_s, qint64(2)}}};
        query.condition = u"id > 0 -- all"_s;
        const RowPage second = readRows(connection, schema, query);
        QCOMPARE(second.keys.size(), 1U);
        QCOMPARE(displayText(second.keys.front()), u"2"_s);
    }

    void predictsNothing_data() { drivers_data(); }
    void predictsNothing()
    {
        QFETCH(const QString, url);
        Connection connection = open(url);
        const Schema schema = readSchema(connection);
        QVERIFY_THROWS_EXCEPTION(RequestError, predict(connection, schema, {}));
    }

    void aMissingDataSourceIsASentence()
    {
        QVERIFY_THROWS_EXCEPTION(Error, open(u"odbc:///?dsn=nowhere"_s));
        QVERIFY_THROWS_EXCEPTION(RequestError, open(u"odbc:///"_s));
    }
};

QTEST_GUILESS_MAIN(TestOdbc)
#include "tst_odbc.moc"

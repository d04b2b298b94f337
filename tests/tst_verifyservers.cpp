// The real DELETE beside its prediction, on throwaway servers: in a transaction that is always rolled back.

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "model/review/verificationtext.h"
#include "model/review/verify.h"
#include "tests/support/program.h"
#include "tests/support/sentence.h"
#include "tests/support/throwawayserver.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Shop = R"(
    CREATE TABLE customer (id INT PRIMARY KEY, name VARCHAR(40), boss INT);
    ALTER TABLE customer ADD CONSTRAINT fk_boss FOREIGN KEY (boss) REFERENCES customer(id) ON DELETE SET NULL;
    CREATE TABLE visit (id INT PRIMARY KEY, customer_id INT, price DECIMAL(8,2), note TEXT,
        CONSTRAINT fk_visit FOREIGN KEY (customer_id) REFERENCES customer(id) ON DELETE CASCADE);
    CREATE TABLE gift (giver INT, what VARCHAR(40),
        CONSTRAINT fk_gift FOREIGN KEY (giver) REFERENCES customer(id) ON DELETE SET NULL);
    CREATE TABLE invoice (number INT, year INT, visit_id INT, PRIMARY KEY (number, year),
        CONSTRAINT fk_invoice FOREIGN KEY (visit_id) REFERENCES visit(id) ON DELETE NO ACTION);
    INSERT INTO customer VALUES (1, 'Ann', NULL), (2, 'Bob', 1), (3, 'Cid', 2), (4, 'Dan', 3);
    INSERT INTO visit VALUES (10, 1, 1.50, 'a'), (11, 1, 20.25, NULL), (12, 2, 3, 'c'), (13, 3, 4, 'd');
    INSERT INTO gift VALUES (1, 'book'), (1, 'book'), (2, 'pen');
    INSERT INTO invoice VALUES (1, 2026, 13))";

/// One session of the test's own.
class Session {
public:
    Session(const ThrowawayServer& server, const QString& name)
        : m_name(name)
        , m_database(server.open(u"shop"_s, name))
    {
    }
    ~Session()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(Session)

    bool run(const QString& statements)
    {
        for (const QString& statement : statements.split(u";\n"_s))
            if (QSqlQuery query(m_database); !query.exec(statement)) {
                qWarning() << query.lastError().text() << statement;
                return false;
            }
        return true;
    }

    QStringList rows(const QString& table)
    {
        QStringList rows;
        QSqlQuery query(u"SELECT * FROM "_s + table, m_database);
        while (query.next()) {
            QStringList cells;
            for (int i = 0; i < query.record().count(); ++i)
                cells << query.value(i).toString();
            rows << table + u": "_s + cells.join(u", "_s);
        }
        rows.sort();
        return rows;
    }

private:
    QString m_name;
    QSqlDatabase m_database;
};

} // namespace

class VerifyServersTest : public QObject {
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

    /// Empties the database and fills it with what follows.
    void build(const QString& name, const QString& more = {}) const
    {
        Session session(server(name), u"builder"_s);
        const bool isPostgres = name == "postgresql"_L1;
        QVERIFY(session.run(isPostgres ? u"DROP SCHEMA public CASCADE;\nCREATE SCHEMA public"_s
                                       : u"DROP DATABASE shop;\nCREATE DATABASE shop;\nUSE shop"_s));
        QVERIFY(session.run(QString::fromLatin1(Shop) + (more.isEmpty() ? QString() : u";\n"_s + more)));
    }

    struct Answer {
        Schema schema;
        Verification verification;
        QString text() const { return verificationText(schema, verification, TrialPlace::Server); }
    };

    Answer verified(const QString& name, const QString& table, const QString& where,
                    const TrialLimits& limits = {}, Enforcement enforcement = Enforcement::On) const
    {
        NoProgress progress;
        Connection connection = Connection::open(ConnectionUrl::parse(server(name).url(u"shop"_s)), progress);
        Answer answer;
        answer.schema = readSchema(connection);
        DeleteRequest request;
        request.table = findTable(answer.schema, table);
        request.condition.sql = where;
        request.enforcement = enforcement;
        answer.verification = verify(connection, answer.schema, request, limits);
        return answer;
    }

    Run runVerify(const QString& name, const QStringList& options, const QString& inUrl = {}) const
    {
        QString url = server(name).url(u"shop"_s);
        if (!inUrl.isEmpty())
            url += (url.contains(u'?') ? u'&' : u'?') + inUrl;
        return runProgram(
            qEnvironmentVariable("CASCADE_EXPLORER"),
            QStringList{u"verify"_s, url, u"--table"_s, u"customer"_s, u"--key"_s, u"id=1"_s} + options, {});
    }

private slots:
    void initTestCase()
    {
        m_postgres = std::make_unique<PostgreSqlServer>();
        m_mariaDb = std::make_unique<MariaDbServer>();
        for (const ThrowawayServer* each : {static_cast<ThrowawayServer*>(m_postgres.get()),
                                            static_cast<ThrowawayServer*>(m_mariaDb.get())}) {
            const QString name = u"maker"_s;
            {
                QSqlDatabase database = each->open(each->systemDatabase(), name);
                QSqlQuery query(database);
                QVERIFY2(query.exec(u"CREATE DATABASE shop"_s), qPrintable(query.lastError().text()));
            }
            QSqlDatabase::removeDatabase(name);
        }
    }

    void servers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("PostgreSQL") << u"postgresql"_s;
        QTest::addRow("MariaDB") << u"mariadb"_s;
    }

    void theRealDeleteAgrees_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("where");
        QTest::addColumn<qint64>("rows");
        for (const QString& name : {u"postgresql"_s, u"mariadb"_s}) {
            QTest::addRow("%s: cascades and NULLs", qPrintable(name))
                << name << QString() << u"customer"_s << u"id = 1 -- Ann"_s << qint64(6);
            QTest::addRow("%s: a refusal", qPrintable(name))
                << name << QString() << u"customer"_s << u"id = 3"_s << qint64(0);
            QTest::addRow("%s: no rows", qPrintable(name))
                << name << QString() << u"customer"_s << u"id = 99"_s << qint64(0);
            QTest::addRow("%s: rows that are alike", qPrintable(name))
                << name << QString() << u"gift"_s << u"what = 'book'"_s << qint64(2);
            QTest::addRow("%s: texts and bytes", qPrintable(name))
                << name
                << (name == "mariadb"_L1
                        ? u"CREATE TABLE odd (id INT PRIMARY KEY, b BLOB, t TEXT, d DATETIME, f "
                          "DOUBLE, c INT, g INT AS (c + 1) VIRTUAL, FOREIGN KEY (c) REFERENCES "
                          "customer(id) ON DELETE SET NULL);\n"
                          "INSERT INTO odd (id, b, t, d, f, c) VALUES (1, x'00FF27', 'Ä\\'\"', "
                          "'2026-01-01 10:00', 0.1, 1)"_s
                        : u"CREATE TABLE odd (id INT PRIMARY KEY, b BYTEA, t TEXT, d TIMESTAMPTZ, "
                          "f DOUBLE PRECISION, c INT REFERENCES customer(id) ON DELETE SET NULL, "
                          "g INT GENERATED ALWAYS AS (c + 1) STORED);\n"
                          "INSERT INTO odd (id, b, t, d, f, c) VALUES (1, '\\x00ff27', 'Ä''\"', "
                          "'2026-01-01 10:00', 0.1, 1)"_s)
                << u"customer"_s << u"id = 1"_s << qint64(7);
        }
        const QString postgres = u"postgresql"_s;
        QTest::addRow("SET DEFAULT") << postgres
                                     << u"CREATE TABLE d (id INT PRIMARY KEY, c INT DEFAULT 4 REFERENCES "
                                        u"customer ON DELETE SET DEFAULT);\n"
                                        "INSERT INTO d VALUES (1, 1), (2, 4)"_s
                                     << u"customer"_s << u"id = 1"_s << qint64(7);
        QTest::addRow("refused at COMMIT") << postgres
                                           << u"CREATE TABLE d (id INT PRIMARY KEY, c INT REFERENCES "
                                              u"customer DEFERRABLE INITIALLY DEFERRED);\n"
                                              "INSERT INTO d VALUES (1, 1)"_s
                                           << u"customer"_s << u"id = 1"_s << qint64(0);
        QTest::addRow("partitions without a key")
            << postgres
            << u"CREATE TABLE p (c INT REFERENCES customer ON DELETE CASCADE, k INT) PARTITION BY LIST (k);\n"
               "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);\nCREATE TABLE p2 PARTITION OF p DEFAULT;\n"
               "INSERT INTO p VALUES (1, 1), (1, 2), (1, 1), (4, 3)"_s
            << u"customer"_s << u"id = 1"_s << qint64(9);
        QTest::addRow("a table that inherits")
            << postgres
            << u"CREATE TABLE special () INHERITS (gift);\nINSERT INTO special VALUES (NULL, 'book')"_s
            << u"gift"_s << u"what = 'book'"_s << qint64(3);
        QTest::addRow("rows that another session locked")
            << postgres
            << u"CREATE TABLE l (id INT PRIMARY KEY, c INT REFERENCES customer ON DELETE CASCADE);\n"
               "INSERT INTO l VALUES (1, 1), (2, 2);\nBEGIN;\nSELECT * FROM l FOR UPDATE;\nCOMMIT"_s
            << u"customer"_s << u"id = 1"_s << qint64(7);
        const QString mariaDb = u"mariadb"_s;
        QTest::addRow("texts that a collation finds equal")
            << mariaDb
            << u"CREATE TABLE word (w VARCHAR(9), c INT, FOREIGN KEY (c) REFERENCES customer(id) ON DELETE "
               "CASCADE);\nINSERT INTO word VALUES ('a', 1), ('A', 1), ('a', 4)"_s
            << u"customer"_s << u"id = 1"_s << qint64(8);
    }

    void theRealDeleteAgrees()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, more);
        QFETCH(const QString, table);
        QFETCH(const QString, where);
        QFETCH(const qint64, rows);
        build(name, more);
        const QStringList tables{u"customer"_s, u"visit"_s, u"gift"_s, u"invoice"_s};
        Session witness(server(name), u"witness"_s);
        QStringList before;
        for (const QString& each : tables)
            before << witness.rows(each);
        const Answer answer = verified(name, table, where);
        QVERIFY2(answer.verification.agrees(), qPrintable(answer.text()));
        QCOMPARE(answer.verification.comparedRows, rows);
        QStringList after;
        for (const QString& each : tables)
            after << witness.rows(each);
        QCOMPARE(after, before);
    }

    void foreignKeysCanBeOff_data() { servers_data(); }
    void foreignKeysCanBeOff()
    {
        QFETCH(const QString, name);
        build(name);
        const Answer answer = verified(name, u"customer"_s, u"id = 3"_s, {}, Enforcement::Off);
        QVERIFY2(answer.verification.agrees(), qPrintable(answer.text()));
        QCOMPARE(answer.verification.comparedRows, 1);
    }

    /// A trigger changes what no prediction knows of.
    void aDifferenceIsReported_data() { servers_data(); }
    void aDifferenceIsReported()
    {
        QFETCH(const QString, name);
        build(name,
              name == "postgresql"_L1
                  ? u"CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN BEGIN "
                    "UPDATE visit SET note = 'new' WHERE id = 12; EXCEPTION WHEN others THEN NULL; END; "
                    "RETURN OLD; END $$;\n"
                    "CREATE TRIGGER t AFTER DELETE ON customer FOR EACH ROW EXECUTE FUNCTION f()"_s
                  : u"CREATE TRIGGER t AFTER DELETE ON customer FOR EACH ROW "
                    "UPDATE visit SET note = 'new' WHERE id = 12"_s);
        const Answer answer = verified(name, u"customer"_s, u"id = 1"_s);
        QCOMPARE(answer.verification.differingRows, 1);
        QCOMPARE(answer.verification.differences.front().really, u"note: 'c' → 'new'"_s);
        QVERIFY(answer.text().contains(u"CREATE TABLE"_s));
        Session witness(server(name), u"witness"_s);
        QVERIFY(!witness.rows(u"visit"_s).join(u' ').contains(u"new"_s));
    }

    void aLockOfAnotherSessionIsASentence_data() { servers_data(); }
    void aLockOfAnotherSessionIsASentence()
    {
        QFETCH(const QString, name);
        build(name);
        Session other(server(name), u"other"_s);
        QVERIFY(other.run(u"BEGIN;\nUPDATE visit SET note = 'mine' WHERE id = 10"_s));
        const TrialLimits limits{std::chrono::seconds(1), std::chrono::seconds(5)};
        const QString sentence = sentenceOf([&] { verified(name, u"customer"_s, u"id = 1"_s, limits); });
        QVERIFY2(sentence.startsWith(u"A table is locked by another session"_s), qPrintable(sentence));
        QVERIFY(other.run(u"ROLLBACK"_s)); // Which no lock of the trial's holds up.
        QVERIFY(verified(name, u"customer"_s, u"id = 1"_s).verification.agrees());
    }

    void withoutOnServerNothingRuns_data() { servers_data(); }
    void withoutOnServerNothingRuns()
    {
        QFETCH(const QString, name);
        build(name);
        const Run refused = runVerify(name, {});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.error.contains(u"--on-server"_s) && refused.error.contains(u"DELETE FROM"_s),
                 qPrintable(refused.error));
        const Run done = runVerify(name, {u"--on-server"_s});
        QVERIFY2(done.exitCode == 0, qPrintable(done.error));
        QVERIFY2(done.output.contains("rolled back"), done.output.constData());
    }

    void productionIsRefused_data() { servers_data(); }
    void productionIsRefused()
    {
        QFETCH(const QString, name);
        const Run run = runVerify(name, {u"--on-server"_s}, u"environment=production"_s);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.error.contains(u"marked as production"_s), qPrintable(run.error));
    }

    void tablesWithoutTransactionsAreRefused()
    {
        const QString name = u"mariadb"_s;
        build(name, u"CREATE TABLE log (id INT) ENGINE = MyISAM"_s);
        QVERIFY(verified(name, u"customer"_s, u"id = 1"_s).verification.agrees());
        QString sentence = sentenceOf([&] { verified(name, u"log"_s, u"id = 1"_s); });
        QVERIFY2(sentence.contains(u"storage engine MyISAM"_s), qPrintable(sentence));
        build(name,
              u"CREATE TABLE log (id INT) ENGINE = MyISAM;\n"
              "CREATE TRIGGER t AFTER DELETE ON customer FOR EACH ROW INSERT INTO log VALUES (OLD.id)"_s);
        sentence = sentenceOf([&] { verified(name, u"customer"_s, u"id = 1"_s); });
        QVERIFY2(sentence.contains(u"Triggers of customer might write to shop.log"_s), qPrintable(sentence));
        QCOMPARE(Session(server(name), u"witness"_s).rows(u"log"_s), QStringList());
    }

    void foreignTablesAreRefused()
    {
        build(u"postgresql"_s);
        NoProgress progress;
        Connection connection = Connection::open(ConnectionUrl::parse(m_postgres->url(u"shop"_s)), progress);
        const Schema schema = readSchema(connection);
        Outcome outcome;
        outcome.table = findTable(schema, u"gift"_s);
        outcome.where = u"true"_s;
        outcome.warnings.push_back({u"foreign-table"_s, outcome.table, QString()});
        const QString sentence = sentenceOf([&] {
            connection.engine().tryDelete(connection, schema,
                                          {outcome, Enforcement::On, {}, {outcome.table}});
        });
        QVERIFY2(sentence.contains(u"on another server"_s), qPrintable(sentence));
    }

    void aReadOnlyServerIsASentence()
    {
        build(u"postgresql"_s);
        Session session(*m_postgres, u"setter"_s);
        QVERIFY(session.run(u"ALTER DATABASE shop SET default_transaction_read_only = on"_s));
        QString sentence = sentenceOf([&] { verified(u"postgresql"_s, u"customer"_s, u"id = 1"_s); });
        QVERIFY(session.run(u"ALTER DATABASE shop RESET default_transaction_read_only"_s));
        QVERIFY2(sentence.contains(u"default_transaction_read_only"_s), qPrintable(sentence));
        build(u"mariadb"_s);
        Session other(*m_mariaDb, u"other"_s);
        QVERIFY(other.run(u"SET GLOBAL read_only = 1"_s));
        sentence = sentenceOf([&] { verified(u"mariadb"_s, u"customer"_s, u"id = 1"_s); });
        QVERIFY(other.run(u"SET GLOBAL read_only = 0"_s));
        QVERIFY2(sentence.contains(u"read-only, as replicas are"_s), qPrintable(sentence));
    }
};

QTEST_GUILESS_MAIN(VerifyServersTest)
#include "tst_verifyservers.moc"

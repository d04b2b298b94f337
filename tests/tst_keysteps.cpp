#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "model/rows/keystep.h"
#include "model/rows/readrows.h"
#include "tests/support/sqlitedatabase.h"
#include "tests/support/throwawayserver.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

namespace {

/// Rows that refer to each other by keys of many types; `bytes` is the engine's type, `literal` its x'00FF'.
QStringList statements(const QString& bytes, const QString& literal)
{
    return {
        uR"(CREATE TABLE customer(id INT PRIMARY KEY, email VARCHAR(40) UNIQUE, boss INT,
            FOREIGN KEY (boss) REFERENCES customer(id)))"_s,
        uR"(INSERT INTO customer VALUES (1, 'o''neil'' OR ''1''=''1', NULL), (2, 'back\slash', 1),
            (3, 'Größe', 1), (4, NULL, 3))"_s,
        uR"(CREATE TABLE orders(day DATE, no INT, email VARCHAR(40), PRIMARY KEY (day, no),
            FOREIGN KEY (email) REFERENCES customer(email)))"_s,
        uR"(INSERT INTO orders VALUES ('2026-11-20', 1, 'back\slash'), ('2026-11-20', 2, 'Größe'),
            ('2026-11-21', 1, 'o''neil'' OR ''1''=''1'), ('2026-11-21', 2, NULL))"_s,
        uR"(CREATE TABLE item(id INT PRIMARY KEY, day DATE, order_no INT,
            FOREIGN KEY (day, order_no) REFERENCES orders(day, no)))"_s,
        uR"(INSERT INTO item VALUES (1, '2026-11-20', 1), (2, '2026-11-20', 1), (3, '2026-11-21', 1),
            (4, '2026-11-21', NULL), (5, NULL, 1))"_s,
        uR"(CREATE TABLE price(amount DECIMAL(8,2) PRIMARY KEY))"_s,
        uR"(INSERT INTO price VALUES (10.50), (7))"_s,
        uR"(CREATE TABLE offer(id INT PRIMARY KEY, amount DECIMAL(8,2),
            FOREIGN KEY (amount) REFERENCES price(amount)))"_s,
        uR"(INSERT INTO offer VALUES (1, 10.5), (2, 7), (3, 7.00))"_s,
        u"CREATE TABLE token(bytes %1 PRIMARY KEY)"_s.arg(bytes),
        u"INSERT INTO token VALUES (%1)"_s.arg(literal),
        u"CREATE TABLE login(id INT PRIMARY KEY, bytes %1, FOREIGN KEY (bytes) REFERENCES token(bytes))"_s
            .arg(bytes),
        u"INSERT INTO login VALUES (1, %1), (2, %1)"_s.arg(literal),
    };
}

/// How many pairs of child and parent the engine itself sees through a key.
qint64 pairsByJoin(Connection& connection, const Schema& schema, const ForeignKey& key)
{
    const Table& child = schema.table(key.child);
    const Table& parent = schema.table(key.parent);
    QStringList conditions;
    for (size_t i = 0; i < key.childColumns.size(); ++i)
        conditions << u"c.%1 = p.%2"_s.arg(child.column(key.childColumns[i]).name,
                                           parent.column(key.parentColumns[i]).name);
    const Value count = connection.scalar(u"SELECT COUNT(*) FROM %1 c JOIN %2 p ON %3"_s.arg(
        child.name, parent.name, conditions.join(u" AND "_s)));
    return std::get<qint64>(count);
}

} // namespace

/// Foreign keys that are followed from row to row, against what the engine joins.
class TestKeySteps : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    NoProgress m_progress;
    std::unique_ptr<ThrowawayServer> m_postgreSql;
    std::unique_ptr<ThrowawayServer> m_mariaDb;

    static void execute(const ThrowawayServer& server, const QStringList& statements)
    {
        const QString name = u"own-connection"_s;
        {
            QSqlDatabase database = server.open(server.systemDatabase(), name);
            QVERIFY(database.isOpen());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"CREATE DATABASE shop"_s));
        }
        QSqlDatabase::removeDatabase(name);
        {
            QSqlDatabase database = server.open(u"shop"_s, name);
            QSqlQuery query(database);
            for (const QString& sql : statements)
                QVERIFY2(query.exec(sql), qPrintable(sql + query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(name);
    }

    /// All pairs "child > parent" that steps in one direction find.
    static std::multiset<QString> pairsBySteps(Connection& connection, const Schema& schema, ForeignKeyId id,
                                               KeyStep::Direction direction)
    {
        const ForeignKey& key = schema.foreignKey(id);
        const bool isUp = direction == KeyStep::Direction::ToParent;
        RowQuery start;
        start.table = isUp ? key.child : key.parent;
        const RowPage page = readRows(connection, schema, start);
        std::multiset<QString> pairs;
        for (size_t row = 0; row < page.keys.size(); ++row)
            for (const KeyStep& step : keySteps(schema, start.table, page.cells[row])) {
                if (step.foreignKey != id || step.direction != direction
                    || step.obstacle != KeyStep::Obstacle::None)
                    continue;
                RowQuery query;
                query.table = step.table;
                query.values = step.values;
                for (const RowKey& other : readRows(connection, schema, query).keys) {
                    const RowKey& child = isUp ? page.keys[row] : other;
                    const RowKey& parent = isUp ? other : page.keys[row];
                    pairs.insert(displayText(child) + u" > "_s + displayText(parent));
                }
            }
        return pairs;
    }

private slots:
    void initTestCase()
    {
        SqliteDatabase::file(m_folder.filePath(u"shop.db"_s))
            .execute(statements(u"BLOB"_s, u"x'00FF'"_s).join(u";\n"_s));
        m_postgreSql = std::make_unique<PostgreSqlServer>();
        execute(*m_postgreSql, statements(u"BYTEA"_s, uR"('\x00ff')"_s));
        m_mariaDb = std::make_unique<MariaDbServer>();
        execute(*m_mariaDb,
                QStringList{u"SET sql_mode = 'NO_BACKSLASH_ESCAPES'"_s}
                    + statements(u"VARBINARY(9)"_s, u"x'00FF'"_s));
    }

    void stepsFindWhatTheEngineJoins_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addRow("SQLite") << m_folder.filePath(u"shop.db"_s);
        QTest::addRow("PostgreSQL") << m_postgreSql->url(u"shop"_s);
        QTest::addRow("MariaDB") << m_mariaDb->url(u"shop"_s);
    }

    void stepsFindWhatTheEngineJoins()
    {
        QFETCH(const QString, url);
        const ConnectionUrl place
            = url.contains(u"://"_s) ? ConnectionUrl::parse(url) : ConnectionUrl{u"sqlite"_s, url};
        Connection connection = Connection::open(place, m_progress);
        const Schema schema = readSchema(connection);
        QCOMPARE(schema.foreignKeys().size(), 5U);
        for (int i = 0; i < 5; ++i) {
            const ForeignKeyId id{i};
            const qint64 joined = pairsByJoin(connection, schema, schema.foreignKey(id));
            QVERIFY(joined > 0);
            const auto up = pairsBySteps(connection, schema, id, KeyStep::Direction::ToParent);
            const auto down = pairsBySteps(connection, schema, id, KeyStep::Direction::ToChildren);
            QVERIFY2(std::ssize(up) == joined, qPrintable(schema.displayName(id)));
            QVERIFY2(up == down, qPrintable(schema.displayName(id)));
        }
    }

    void whatCannotBeFollowedSaysWhy()
    {
        Table parent;
        parent.name = u"parent"_s;
        parent.columns.push_back({u"id"_s, u"TEXT"_s});
        Table child = parent;
        child.name = u"child"_s;
        ForeignKey known;
        known.child = TableId{1};
        known.childColumns = {ColumnId{0}};
        ForeignKey unknown = known;
        known.parent = TableId{0};
        known.parentColumns = {ColumnId{0}};
        const Schema schema({}, {}, {parent, child}, {known, unknown});
        using enum KeyStep::Obstacle;
        const auto obstacles = [&](const Value& value) {
            std::vector<KeyStep::Obstacle> found;
            for (const KeyStep& step : keySteps(schema, TableId{1}, {value}))
                found.push_back(step.obstacle);
            return found;
        };
        QCOMPARE(obstacles(u"a"_s), (std::vector{None, MissingParent}));
        QCOMPARE(obstacles(Value()), (std::vector{Null, MissingParent}));
        QCOMPARE(obstacles(QString(ShownLength, u'a')), (std::vector{CutValue, MissingParent}));
        QVERIFY(keySteps(schema, TableId{1}, {u"a"_s}).front().values == (RowKey{{{u"id"_s, u"a"_s}}}));
    }
};

QTEST_GUILESS_MAIN(TestKeySteps)
#include "tst_keysteps.moc"

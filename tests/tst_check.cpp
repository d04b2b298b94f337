#include "model/cascade/simulation.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/review/findingcodes.h"
#include "tests/support/checked.h"
#include "tests/support/sqlitedatabase.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What a check finds in SQLite databases, with SQLite itself as the judge of what it says about deletes.
class TestCheck : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_files = 0;

    QString make(const QString& sql)
    {
        const QString path = m_folder.filePath(u"%1.db"_s.arg(++m_files));
        SqliteDatabase::file(path).execute(sql);
        return path;
    }

    Checked check(const QString& sql) { return checkDatabase(make(sql)); }

    /// SQLite's error for a delete with foreign keys on; empty where it goes through. With a name for the
    /// database that is empty, on a fresh copy.
    static QString refusal(const QString& path, const QString& statement)
    {
        SqliteDatabase database = SqliteDatabase::file(path);
        try {
            database.execute(u"PRAGMA foreign_keys = ON; BEGIN"_s);
            database.execute(statement);
            database.execute(u"ROLLBACK"_s);
        } catch (const SqliteError& error) {
            return error.message();
        }
        return {};
    }

    /// Without the note that every SQLite database has, and without notes on other engines.
    static QStringList own(const Checked& checked)
    {
        QStringList lines = checked.lines({u"differs-on-postgresql"_s, u"differs-on-mariadb"_s});
        lines.removeAll(u"note not-enforced"_s);
        return lines;
    }

    static QString numbers(int last)
    {
        return u"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) SELECT i FROM n)"_s
            .arg(last);
    }

private slots:
    void findings_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("expected");

        const auto row = [](const char* name, const QString& sql, const QStringList& expected) {
            QTest::newRow(name) << sql << expected;
        };
        row("nothing is said of a sound key",
            u"CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(id INTEGER PRIMARY KEY, f INTEGER "
            u"REFERENCES p);"
            "CREATE INDEX i ON c(f); INSERT INTO p VALUES (1); INSERT INTO c VALUES (1, 1)"_s,
            {});
        row("a key without an index",
            u"CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(id INTEGER PRIMARY KEY, f INTEGER REFERENCES p)"_s,
            {u"note no-index c(f) → p(id) 0"_s});
        row("an index that leaves out NULL is one",
            u"CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(id INTEGER PRIMARY KEY, f INTEGER "
            u"REFERENCES p);"
            "CREATE INDEX i ON c(f) WHERE f IS NOT NULL"_s,
            {});
        row("another partial index is none",
            u"CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(id INTEGER PRIMARY KEY, f INTEGER "
            u"REFERENCES p);"
            "CREATE INDEX i ON c(f) WHERE id > 5"_s,
            {u"note no-index c(f) → p(id) 0"_s});
        row("the primary key serves as an index",
            u"CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(id INTEGER PRIMARY KEY REFERENCES p)"_s,
            {});
        row("SET NULL into NOT NULL",
            u"CREATE TABLE p(id INTEGER PRIMARY KEY);"
            "CREATE TABLE c(id INTEGER PRIMARY KEY, f INTEGER NOT NULL REFERENCES p ON DELETE SET NULL);"
            "CREATE INDEX i ON c(f); INSERT INTO p VALUES (1); INSERT INTO c VALUES (1, 1), (2, 1)"_s,
            {u"error null-into-not-null c(f) → p(id) 2"_s});
        row("SET DEFAULT without that parent",
            u"CREATE TABLE p(id INTEGER PRIMARY KEY);"
            "CREATE TABLE c(id INTEGER PRIMARY KEY, f INTEGER DEFAULT 7 REFERENCES p ON DELETE SET DEFAULT);"
            "CREATE INDEX i ON c(f); INSERT INTO p VALUES (1); INSERT INTO c VALUES (1, 1)"_s,
            {u"error default-without-parent c(f) → p(id) 1"_s});
        row("SET DEFAULT with that parent",
            u"CREATE TABLE p(id INTEGER PRIMARY KEY);"
            "CREATE TABLE c(id INTEGER PRIMARY KEY, f INTEGER DEFAULT 7 REFERENCES p ON DELETE SET DEFAULT);"
            "CREATE INDEX i ON c(f); INSERT INTO p VALUES (1), (7); INSERT INTO c VALUES (1, 1)"_s,
            {});
        row("SET DEFAULT without a default is SET NULL",
            u"CREATE TABLE p(id INTEGER PRIMARY KEY);"
            "CREATE TABLE c(id INTEGER PRIMARY KEY, f INTEGER REFERENCES p ON DELETE SET DEFAULT);"
            "CREATE TABLE d(id INTEGER PRIMARY KEY, f INTEGER NOT NULL REFERENCES p ON DELETE SET DEFAULT);"
            "CREATE INDEX i ON c(f); CREATE INDEX j ON d(f)"_s,
            {u"error default-without-parent d(f) → p(id) 0"_s});
        row("a parent that does not exist",
            u"CREATE TABLE c(id INTEGER PRIMARY KEY, f INTEGER REFERENCES nowhere)"_s,
            {u"error not-enforced c(f) → nowhere"_s});
        row("a parent key that is not unique",
            u"CREATE TABLE p(id INTEGER PRIMARY KEY, n INTEGER); CREATE TABLE c(f INTEGER REFERENCES p(n))"_s,
            {u"error not-enforced c(f) → p(n)"_s});
        row("orphans",
            u"CREATE TABLE p(id INTEGER PRIMARY KEY, n TEXT); CREATE TABLE c(id INTEGER PRIMARY KEY, f "
            u"INTEGER REFERENCES p);"
            "CREATE INDEX i ON c(f); INSERT INTO p(id) VALUES (1); INSERT INTO c VALUES (1, 1), (2, 9), (3, 9), (4, NULL)"_s,
            {u"error orphans c(f) → p(id) 2"_s});
        row("a partly NULL key has no parent, and is no orphan",
            u"CREATE TABLE p(a, b, PRIMARY KEY (a, b)); CREATE TABLE c(a, b, FOREIGN KEY (a, b) REFERENCES "
            u"p);"
            "CREATE INDEX i ON c(a, b); INSERT INTO c VALUES (1, NULL)"_s,
            {});
        row("columns of different types",
            u"CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(id INTEGER PRIMARY KEY, f REAL "
            u"REFERENCES p);"
            "CREATE INDEX i ON c(f)"_s,
            {u"warning type-mismatch c(f) → p(id)"_s});
        row("columns of different collations",
            u"CREATE TABLE p(id TEXT COLLATE NOCASE PRIMARY KEY); CREATE TABLE c(id INTEGER PRIMARY KEY, f "
            u"TEXT REFERENCES p);"
            "CREATE INDEX i ON c(f COLLATE NOCASE)"_s,
            {u"warning collation-mismatch c(f) → p(id)"_s});
        row("a cycle of rows that need each other",
            u"CREATE TABLE a(id INTEGER PRIMARY KEY, b INTEGER NOT NULL REFERENCES b);"
            "CREATE TABLE b(id INTEGER PRIMARY KEY, a INTEGER NOT NULL REFERENCES a);"
            "CREATE INDEX ia ON a(b); CREATE INDEX ib ON b(a); INSERT INTO a VALUES (1, 1); INSERT INTO b VALUES (1, 1)"_s,
            {u"warning undeletable-cycle b(a) → a(id) 2"_s});
        row("a cycle with a key that waits is none",
            u"CREATE TABLE a(id INTEGER PRIMARY KEY, b INTEGER NOT NULL REFERENCES b DEFERRABLE INITIALLY "
            u"DEFERRED);"
            "CREATE TABLE b(id INTEGER PRIMARY KEY, a INTEGER NOT NULL REFERENCES a);"
            "CREATE INDEX ia ON a(b); CREATE INDEX ib ON b(a)"_s,
            {});
        row("a cycle with a column that may be NULL is none",
            u"CREATE TABLE a(id INTEGER PRIMARY KEY, b INTEGER REFERENCES b);"
            "CREATE TABLE b(id INTEGER PRIMARY KEY, a INTEGER NOT NULL REFERENCES a);"
            "CREATE INDEX ia ON a(b); CREATE INDEX ib ON b(a)"_s,
            {});
        row("NO ACTION waits for the end of the statement",
            u"CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE b(id INTEGER PRIMARY KEY, f INTEGER "
            u"REFERENCES p ON DELETE CASCADE);"
            "CREATE TABLE c(id INTEGER PRIMARY KEY, b INTEGER REFERENCES b ON DELETE CASCADE, p INTEGER "
            "REFERENCES p);"
            "CREATE INDEX i ON b(f); CREATE INDEX j ON c(b); CREATE INDEX k ON c(p)"_s,
            {});
    }

    void findings()
    {
        QFETCH(const QString, sql);
        QFETCH(const QStringList, expected);
        QCOMPARE(own(check(sql)), expected);
    }

    void aLargeTableWithoutAnIndexIsAWarning()
    {
        const Checked checked = check(u"CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(id INTEGER "
                                      u"PRIMARY KEY, f INTEGER REFERENCES p);"
                                      "INSERT INTO p VALUES (1); INSERT INTO c SELECT i, 1 FROM "_s
                                      + numbers(10'000));
        QCOMPARE(own(checked).first(), u"warning no-index c(f) → p(id) 10000"_s);
        const Finding finding = checked.of(u"no-index"_s).front();
        QCOMPARE(finding.sql, u"CREATE INDEX \"c_f\" ON \"c\" (\"f\");"_s);
    }

    void aPredictionWarnsOfIndexesThatSqliteLacks_data()
    {
        QTest::addColumn<QString>("parent");
        QTest::addColumn<QString>("child");
        QTest::addColumn<bool>("isFound");
        QTest::addColumn<QString>("sql"); ///< In the warning.
        QTest::newRow("alike") << u"INTEGER"_s << u"INTEGER"_s << true << QString();
        QTest::newRow("numbers in a key of texts") << u"TEXT"_s << u"INTEGER"_s << true << QString();
        QTest::newRow("texts in a key of numbers") << u"INTEGER"_s << u"TEXT"_s << false << QString();
        QTest::newRow("another collation")
            << u"TEXT COLLATE NOCASE"_s << u"TEXT"_s << false
            << u"CREATE INDEX \"c_f_2\" ON \"c\" (\"f\" COLLATE \"NOCASE\");"_s;
    }

    /// By SQLite's plan for the delete.
    void aPredictionWarnsOfIndexesThatSqliteLacks()
    {
        QFETCH(const QString, parent);
        QFETCH(const QString, child);
        QFETCH(const bool, isFound);
        QFETCH(const QString, sql);
        const QString path = make(
            u"CREATE TABLE p(id %1 PRIMARY KEY); CREATE TABLE c(f %2 REFERENCES p); CREATE INDEX c_f ON c(f);"
            "INSERT INTO p VALUES (1); INSERT INTO c SELECT NULL FROM "_s.arg(parent, child)
            + numbers(10'001));
        SqliteDatabase database = SqliteDatabase::file(path);
        database.execute(u"PRAGMA foreign_keys = ON"_s);
        const auto plan = database.query(u"EXPLAIN QUERY PLAN DELETE FROM p WHERE id = 1"_s);
        QCOMPARE(!displayText(plan.back().back()).startsWith("SCAN c"_L1), isFound);

        NoProgress progress;
        Connection connection = Connection::open(ConnectionUrl::parse(path), progress);
        const Schema schema = readSchema(connection);
        const TableId table = schema.foreignKeys().front().parent;
        const std::vector<Warning> warnings
            = predict(connection, schema, {table, {}, {u"id = 1"_s}})->outcome().warnings;
        QCOMPARE(warnings.empty(), isFound);
        if (isFound)
            return;
        const QString message = warnings.front().message;
        QVERIFY2(message.contains(sql), qPrintable(message));
        QCOMPARE(message.contains(u"CREATE INDEX"_s), !sql.isEmpty());
    }

    void whatCannotBeCountedIsSaid()
    {
        CheckOptions options;
        options.time.all = std::chrono::milliseconds(0);
        const Checked checked = checkDatabase(make(u"CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE "
                                                   u"c(id INTEGER PRIMARY KEY, f INTEGER REFERENCES p);"
                                                   "CREATE INDEX i ON c(f)"_s),
                                              options);
        QCOMPARE(own(checked), QStringList{u"note orphans c(f) → p(id)"_s});
        QVERIFY2(
            checked.of(u"orphans"_s)[0].evidence.contains(u"not counted: the time limit of 0 s is used up"_s),
            qPrintable(checked.of(u"orphans"_s)[0].evidence));
    }

    void aQueryThatTakesTooLongIsStopped()
    {
        CheckOptions options;
        options.time.question = std::chrono::milliseconds(1);
        const QString path
            = make(u"CREATE TABLE p(id INTEGER PRIMARY KEY, n UNIQUE); CREATE TABLE c(id INTEGER PRIMARY "
                   u"KEY, f REFERENCES p(n));"
                   "INSERT INTO p SELECT i, i FROM "_s
                   + numbers(300'000) + u"; INSERT INTO c SELECT i, i FROM "_s + numbers(300'000));
        const Checked checked = checkDatabase(path, options);
        QVERIFY(!checked.of(u"orphans"_s).empty());
        QVERIFY2(checked.of(u"orphans"_s)[0].evidence.contains(u"it takes longer than 0.001 s"_s),
                 qPrintable(checked.of(u"orphans"_s)[0].evidence));
    }

    void theCycleCannotBeDeleted()
    {
        const QString path = make(u"CREATE TABLE a(id INTEGER PRIMARY KEY, b INTEGER NOT NULL REFERENCES b);"
                                  "CREATE TABLE b(id INTEGER PRIMARY KEY, a INTEGER NOT NULL REFERENCES a);"
                                  "INSERT INTO a VALUES (1, 1), (2, 1); INSERT INTO b VALUES (1, 1)"_s);
        QCOMPARE(checkDatabase(path).of(u"undeletable-cycle"_s).size(), 1U);
        QCOMPARE(refusal(path, u"DELETE FROM a"_s), u"FOREIGN KEY constraint failed"_s);
        QCOMPARE(refusal(path, u"DELETE FROM b"_s), u"FOREIGN KEY constraint failed"_s);
        QCOMPARE(refusal(path, u"DELETE FROM a WHERE id = 2"_s), QString()); // It is no part of the ring.
    }

    /// The last key declared acts first: the same rows, with another end.
    void theOrderOfKeysDecides_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("end");
        QTest::newRow("refused")
            << u"f INTEGER REFERENCES p ON DELETE CASCADE, g INTEGER REFERENCES p ON DELETE RESTRICT"_s
            << u"is refused"_s;
        QTest::newRow("goes through")
            << u"f INTEGER REFERENCES p ON DELETE RESTRICT, g INTEGER REFERENCES p ON DELETE CASCADE"_s
            << u"goes through"_s;
    }

    void theOrderOfKeysDecides()
    {
        QFETCH(const QString, keys);
        QFETCH(const QString, end);
        const QString path
            = make(u"CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(id INTEGER PRIMARY KEY, %1);"
                   "INSERT INTO p VALUES (1), (2); INSERT INTO c VALUES (1, 1, 1), (2, NULL, 2)"_s.arg(keys));
        const Checked checked = checkDatabase(path);
        const std::vector<Finding> findings = checked.of(u"order-dependent"_s);
        QCOMPARE(findings.size(), 1U);
        QCOMPARE(findings[0].severity, Severity::Warning);
        QCOMPARE(*findings[0].rows, 1);
        QVERIFY2(findings[0].evidence.contains(u"Deleting p 1, for example, "_s + end),
                 qPrintable(findings[0].evidence));
        QVERIFY2(findings[0].consequence.contains(u"As the keys are now, it "_s + end),
                 qPrintable(findings[0].consequence));
        QCOMPARE(refusal(path, u"DELETE FROM p WHERE id = 1"_s).isEmpty(), end == "goes through"_L1);
    }

    void theOrderOfTablesDecides()
    {
        const QString path = make(
            u"CREATE TABLE p(id INTEGER PRIMARY KEY);"
            "CREATE TABLE b(id INTEGER PRIMARY KEY, p INTEGER REFERENCES p ON DELETE CASCADE);"
            "CREATE TABLE c(id INTEGER PRIMARY KEY, b INTEGER REFERENCES b ON DELETE CASCADE, p INTEGER "
            "REFERENCES p ON DELETE RESTRICT);"
            "INSERT INTO p VALUES (1), (2); INSERT INTO b VALUES (1, 1), (2, 2); INSERT INTO c VALUES (1, 1, 1), (2, 2, NULL)"_s);
        const std::vector<Finding> findings = checkDatabase(path).of(u"order-dependent"_s);
        QCOMPARE(findings.size(), 1U);
        QCOMPARE(*findings[0].rows, 1);
        QVERIFY(findings[0].consequence.contains(u"As the keys are now, it is refused."_s));
        QCOMPARE(refusal(path, u"DELETE FROM p WHERE id = 1"_s), u"FOREIGN KEY constraint failed"_s);
        QCOMPARE(refusal(path, u"DELETE FROM p WHERE id = 2"_s), QString());
    }

    void chainsNearTheLimitAreFound_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("short") << 799 << QStringList();
        QTest::newRow("near") << 1000 << QStringList{u"warning cascade-too-deep t(f) → t(id) 1000"_s};
        QTest::newRow("beyond") << 1001 << QStringList{u"error cascade-too-deep t(f) → t(id) 1001"_s};
    }

    void chainsNearTheLimitAreFound()
    {
        QFETCH(const int, rows);
        QFETCH(const QStringList, expected);
        const QString path = make(u"CREATE TABLE t(id INTEGER PRIMARY KEY, f INTEGER REFERENCES t ON DELETE "
                                  u"CASCADE); CREATE INDEX i ON t(f);"
                                  "INSERT INTO t SELECT i, nullif(i - 1, 0) FROM "_s
                                  + numbers(rows));
        QCOMPARE(checkDatabase(path).lines().filter(u"cascade-too-deep"_s), expected);
        const bool isBeyond = !expected.isEmpty() && expected[0].startsWith("error"_L1);
        QCOMPARE(refusal(path, u"DELETE FROM t WHERE id = 1"_s).isEmpty(), !isBeyond);
    }

    void theReachIsThatOfThePredictions_data()
    {
        QTest::addColumn<QString>("sql");
        const QString chain
            = u"CREATE TABLE a(id INTEGER PRIMARY KEY, up INTEGER REFERENCES a ON DELETE CASCADE);"
              "CREATE TABLE b(id INTEGER PRIMARY KEY, a INTEGER REFERENCES a ON DELETE CASCADE, x INTEGER "
              "REFERENCES a ON DELETE SET NULL);"
              "CREATE TABLE c(k, a INTEGER REFERENCES a ON DELETE CASCADE, b INTEGER REFERENCES b ON DELETE "
              "CASCADE, PRIMARY KEY (k)) WITHOUT ROWID;"
              "CREATE TABLE d(c REFERENCES c ON DELETE SET NULL, a INTEGER REFERENCES a ON DELETE SET NULL);"
              "INSERT INTO a SELECT i, nullif(i / 3, 0) FROM %1;"
              "INSERT INTO b SELECT i, i * 7 % 20 + 1, i % 11 + 1 FROM %2;"
              "INSERT INTO c SELECT 'k' || i, i * 5 % 20 + 1, nullif(i * 3 % 31, 0) FROM %2;"
              "INSERT INTO d SELECT 'k' || (i * 13 % 30 + 1), i % 20 + 1 FROM %3"_s.arg(
                  numbers(20), numbers(30), numbers(60));
        QTest::newRow("diamonds, a key to the table itself, and rows with two fates") << chain;
        QTest::newRow("with indexes") << chain
                + u"; CREATE INDEX i1 ON a(up); CREATE INDEX i2 ON b(a); CREATE INDEX i3 ON b(x); CREATE "
                  u"INDEX i4 ON c(a);"
                  "CREATE INDEX i5 ON c(b); CREATE INDEX i6 ON d(c); CREATE INDEX i7 ON d(a)"_s;
        QTest::newRow("a cycle of two tables")
            << u"CREATE TABLE a(id INTEGER PRIMARY KEY, b INTEGER REFERENCES b ON DELETE CASCADE);"
               "CREATE TABLE b(id INTEGER PRIMARY KEY, a INTEGER REFERENCES a ON DELETE CASCADE);"
               "INSERT INTO a SELECT i, nullif(i / 2, 0) FROM %1; INSERT INTO b SELECT i, i / 2 + 1 FROM %1"_s
                   .arg(numbers(12));
        QTest::newRow("composite keys")
            << u"CREATE TABLE a(x, y, PRIMARY KEY (x, y)); CREATE TABLE b(id INTEGER PRIMARY KEY, x, y, "
               u"FOREIGN KEY (x, y) REFERENCES a ON DELETE CASCADE);"
               "INSERT INTO a SELECT i % 3, i FROM %1; INSERT INTO b SELECT i, i % 3, i % 7 FROM %2"_s.arg(
                   numbers(10), numbers(40));
    }

    void theReachIsThatOfThePredictions()
    {
        QFETCH(const QString, sql);
        const QString path = make(sql);
        const Checked checked = checkDatabase(path);
        NoProgress progress;
        int compared = 0;
        for (size_t i = 0; i < checked.schema.tables().size(); ++i) {
            const Table& table = checked.schema.tables()[i];
            std::vector<qint64> expected;
            const QString key = table.rowIdentity == RowIdentity::PrimaryKey ? u"k"_s : u"rowid"_s;
            const auto rows = SqliteDatabase::file(path).query(u"SELECT %1 FROM %2"_s.arg(key, table.name));
            for (const auto& row : rows) {
                Connection connection = Connection::open(ConnectionUrl::parse(path), progress);
                const QString where = key + u" = "_s + sqlLiteral(row[0]);
                const auto prediction
                    = predict(connection, checked.schema, {{static_cast<int>(i)}, {}, {where}});
                qint64 reached = -1;
                for (const TableCounts& counts : prediction->outcome().tables)
                    reached += counts.deleted + counts.setNull + counts.setDefault;
                expected.push_back(reached);
            }
            std::ranges::sort(expected);
            const TableReach* reach = checked.reachOf(table.name);
            if (!reach) {
                QCOMPARE(expected.empty() ? 0 : expected.back(), 0);
                continue;
            }
            ++compared;
            QVERIFY(reach->measured == reach->rows);
            QCOMPARE(reach->rows, std::ssize(expected));
            QCOMPARE(reach->largest, expected.back());
            QCOMPARE(reach->p50.from, expected[(expected.size() + 1) / 2 - 1]);
            std::vector<qint64> top;
            for (const RowReach& row : reach->top)
                top.push_back(row.rows);
            std::erase(expected, 0);
            std::vector<qint64> largest(
                expected.rbegin(), expected.rbegin() + std::min<std::ptrdiff_t>(5, std::ssize(expected)));
            QCOMPARE(top, largest);
        }
        QVERIFY(compared > 0);
    }

    /// 5,000 parents: the sample's bounds hold what all rows say, and the largest is found.
    void aSampleTellsItsBounds()
    {
        const QString path
            = make(u"CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(id INTEGER PRIMARY KEY, f "
                   u"INTEGER REFERENCES p ON DELETE CASCADE);"
                   "CREATE INDEX i ON c(f); INSERT INTO p SELECT i FROM %1;"
                   "INSERT INTO c(f) SELECT p.id FROM p JOIN %2 AS n ON n.i <= p.id * p.id % 40;"
                   "INSERT INTO c(f) SELECT 4321 FROM %3"_s.arg(numbers(5000), numbers(40), numbers(777)));
        const Checked sampled = checkDatabase(path);
        CheckOptions options;
        options.sampling = Sampling::Exact;
        const Checked exact = checkDatabase(path, options);
        const TableReach& sample = *sampled.reachOf(u"p"_s);
        const TableReach& all = *exact.reachOf(u"p"_s);
        QCOMPARE(sample.measured, 1000);
        QVERIFY(all.isExact());
        QVERIFY(sample.p50.from <= all.p50.from && all.p50.from <= sample.p50.to.value());
        QVERIFY(sample.p99.from <= all.p99.from && (!sample.p99.to || all.p99.from <= *sample.p99.to));
        QCOMPARE(sample.largest, all.largest);
        QCOMPARE(displayText(sample.top[0].key), u"4321"_s);
        QCOMPARE(displayText(all.top[0].key), u"4321"_s);
    }

    void quantilesOfASample_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<double>("part");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to"); // 0: unbounded.
        // Computed with scipy.stats.binom 1.10: ppf(0.025), and ppf(0.975) + 1, of the sample 1 … size.
        QTest::newRow("median of 100") << 100 << 0.5 << 40 << 61;
        QTest::newRow("p99 of 1,000") << 1000 << 0.99 << 983 << 997;
        QTest::newRow("p99 of 30 has no upper bound") << 30 << 0.99 << 28 << 0;
    }

    void quantilesOfASample()
    {
        QFETCH(const int, size);
        QFETCH(const double, part);
        QFETCH(const int, from);
        QFETCH(const int, to);
        std::vector<qint64> sample;
        for (int i = 1; i <= size; ++i)
            sample.push_back(i);
        const QuantileRange range = quantileRange(sample, part, 1'000'000);
        QCOMPARE(range.from, from);
        QCOMPARE(range.to.value_or(0), to);
    }

    void everyCodeHasASummary()
    {
        for (const QString& code : findingCodes())
            QVERIFY2(!summaryOfCode(code).isEmpty(), qPrintable(code));
        QCOMPARE(summaryOfCode(u"nonsense"_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"

#include "tests/support/checked.h"
#include "tests/support/sqlitedatabase.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The repairs that a check names, run by SQLite.
class TestCheckRepairs : public QObject {
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

private slots:
    /// Each way leaves none.
    void orphans()
    {
        const QString sql
            = u"CREATE TABLE p(id INTEGER PRIMARY KEY, n TEXT); CREATE TABLE c(id INTEGER PRIMARY KEY, f "
              u"INTEGER REFERENCES p);"
              "CREATE TABLE w(a, b, f INTEGER REFERENCES p, PRIMARY KEY (a, b)) WITHOUT ROWID;"
              "INSERT INTO p(id) VALUES (1);"
              "INSERT INTO c VALUES (1, 1), (2, 9), (3, 8), (4, NULL); INSERT INTO w VALUES (1, 1, 1), (1, 2, 9)"_s;
        const Checked checked = checkDatabase(make(sql));
        QCOMPARE(checked.of(u"orphans"_s).size(), 2U);
        for (const Finding& finding : checked.of(u"orphans"_s)) {
            const QStringList ways = finding.sql.split(u"\n"_s).filter(u";"_s);
            QCOMPARE(ways.size(), 3);
            for (const QString& way : ways) {
                SqliteDatabase database = SqliteDatabase::inMemory();
                database.execute(sql);
                QCOMPARE(std::ssize(database.query(finding.select)), *finding.rows);
                database.execute(way);
                QCOMPARE(database.query(finding.select).size(), 0U);
            }
        }
        QCOMPARE(displayText(checked.of(u"orphans"_s)[1].sample[0]), u"2"_s);
    }

    void indexes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("evidence");
        QTest::addColumn<QString>("repair");

        QTest::newRow("a key to columns that are not unique")
            << u"not-enforced"_s
            << u"CREATE TABLE p(a, b); CREATE TABLE c(f, g, FOREIGN KEY (f, g) REFERENCES p(a, b)); CREATE INDEX p_a_b_key ON c(f, g)"_s
            << u"p(a, b), which the key refers to, has no PRIMARY KEY or UNIQUE over exactly these columns "
               u"that SQLite "
               u"can use."_s
            << u"CREATE UNIQUE INDEX \"p_a_b_key_2\" ON \"p\" (\"a\", \"b\");"_s;
        QTest::newRow("no index")
            << u"no-index"_s
            << u"CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(f INTEGER REFERENCES p)"_s
            << u"No index of c begins with f; the table has 0 rows."_s
            << u"CREATE INDEX \"c_f\" ON \"c\" (\"f\");"_s;
        QTest::newRow("an index of another collation")
            << u"no-index"_s
            << u"CREATE TABLE p(id TEXT COLLATE NOCASE PRIMARY KEY); CREATE TABLE c(f TEXT REFERENCES p); CREATE INDEX c_f ON c(f)"_s
            << u"SQLite cannot use the index c_f: the key compares by the parent's collation, NOCASE, and "
               u"the index has "
               u"another. The table has 0 rows."_s
            << u"CREATE INDEX \"c_f_2\" ON \"c\" (\"f\" COLLATE \"NOCASE\");"_s;
        QTest::newRow("an index of some rows")
            << u"no-index"_s
            << u"CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(f INTEGER REFERENCES p); CREATE INDEX i ON c(f) WHERE f > 5"_s
            << u"SQLite cannot use the index i: it is of some rows only. The table has 0 rows."_s
            << u"CREATE INDEX \"c_f\" ON \"c\" (\"f\");"_s;
        QTest::newRow("an index of another type")
            << u"no-index"_s
            << u"CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(f TEXT REFERENCES p); CREATE INDEX c_f ON c(f)"_s
            << u"SQLite cannot use the index c_f: the key compares f TEXT with id INTEGER as numbers, and "
               u"the index is "
               u"not in the order of numbers. The table has 0 rows."_s
            << QString();
    }

    /// The repair takes the finding away, and SQLite's plan for a delete no longer reads all of the child table.
    void indexes()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, sql);
        QTEST(checkDatabase(make(sql)).of(code).back().evidence, "evidence");
        QTEST(checkDatabase(make(sql)).of(code).back().sql, "repair");
        QFETCH(const QString, repair);
        const QString path = make(sql);
        SqliteDatabase database = SqliteDatabase::file(path);
        database.execute(u"PRAGMA foreign_keys = ON"_s);
        const auto readsAll = [&] {
            const auto plan = database.query(u"EXPLAIN QUERY PLAN DELETE FROM p WHERE rowid = 1"_s);
            return std::ranges::any_of(plan, [](const std::vector<Value>& step) {
                return displayText(step.back()).startsWith("SCAN c"_L1);
            });
        };
        if (code == "no-index"_L1)
            QVERIFY(readsAll());
        database.execute(
            repair.isEmpty()
                ? u"DROP TABLE c; CREATE TABLE c(f INTEGER REFERENCES p); CREATE INDEX c_f ON c(f)"_s
                : repair);
        QVERIFY(!readsAll());
        const auto left = checkDatabase(path).of(code);
        QVERIFY(std::ranges::none_of(left, [](const Finding& finding) { return bool(finding.foreignKey); }));
    }

    void keys_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("ways");

        const QString parent = u"CREATE TABLE p(id INTEGER PRIMARY KEY); INSERT INTO p VALUES (1);"_s;
        const QString rows = u"CREATE INDEX i ON c(f); INSERT INTO c(id, f) VALUES (1, 1), (2, 1)"_s;
        QTest::newRow("SET NULL into NOT NULL") << u"null-into-not-null"_s
                                                << parent
                + u"CREATE TABLE c(id INTEGER PRIMARY KEY, f INTEGER NOT NULL REFERENCES p ON DELETE SET NULL);"_s
                + rows << 3;
        QTest::newRow("NOT NULL with a name, an answer to conflicts, and others beside it")
            << u"null-into-not-null"_s
            << parent
                + u"CREATE TABLE c(id INTEGER PRIMARY KEY, f DECIMAL(5, 2) CHECK (f IS NOT NULL OR id > 0) "
                  u"/* NOT "
                  "NULL, */ CONSTRAINT n NOT NULL ON CONFLICT ABORT REFERENCES p ON DELETE SET NULL,"
                  "g TEXT NOT NULL DEFAULT 'NOT NULL');"_s
                + rows
            << 3;
        QTest::newRow("SET DEFAULT without a default") << u"default-without-parent"_s
                                                       << parent
                + u"CREATE TABLE c(id INTEGER PRIMARY KEY, \"F\" INTEGER NOT NULL, FOREIGN KEY (f) "
                  u"REFERENCES p ON "
                  "DELETE SET DEFAULT);"_s
                + rows << 3;
        QTest::newRow("a ring of rows that need each other")
            << u"undeletable-cycle"_s
            << u"CREATE TABLE p(id INTEGER PRIMARY KEY, c INTEGER NOT NULL REFERENCES c); INSERT INTO p "
               u"VALUES (1, 1);"
               "CREATE TABLE c(id INTEGER PRIMARY KEY, f INTEGER NOT NULL REFERENCES p);"_s
                + rows
            << 1;
        QTest::newRow("an outcome that hangs on the order of the keys") << u"order-dependent"_s
                                                                        << parent
                + u"CREATE TABLE m(id INTEGER PRIMARY KEY, p INTEGER REFERENCES p ON DELETE CASCADE);"
                  "CREATE TABLE c(id INTEGER PRIMARY KEY, f INTEGER REFERENCES p ON DELETE CASCADE,"
                  "m INTEGER REFERENCES m ON DELETE RESTRICT);"_s
                + rows << 1;
    }

    /// Each way takes the finding away, and no row is lost.
    void keys()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, sql);
        QFETCH(const int, ways);
        const auto findings = checkDatabase(make(sql)).of(code);
        QCOMPARE(findings.size(), 1U);
        static const QRegularExpression heading(u"^-- (?:Let the column|Or) .*:\n"_s,
                                                QRegularExpression::MultilineOption);
        const QStringList scripts = findings.front().sql.split(heading, Qt::SkipEmptyParts);
        QCOMPARE(scripts.size(), ways);
        for (const QString& script : scripts) {
            const QString path = make(sql);
            SqliteDatabase database = SqliteDatabase::file(path);
            const auto before = database.query(u"SELECT * FROM c"_s);
            database.execute(script);
            QCOMPARE(database.query(u"SELECT * FROM c"_s), before);
            QVERIFY2(checkDatabase(path).of(code).empty(), qPrintable(script));
        }
    }
};

QTEST_GUILESS_MAIN(TestCheckRepairs)
#include "tst_checkrepairs.moc"

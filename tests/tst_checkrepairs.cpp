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

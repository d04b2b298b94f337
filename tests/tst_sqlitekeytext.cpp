#include "model/engines/sqlite/sqlitekeytext.h"
#include "tests/support/sqlitedatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What becomes of the text of a table when one of its keys is changed. SQLite has to take all of it.
class TestSqliteKeyText : public QObject {
    Q_OBJECT

private slots:
    void editsTheTextOfOneKey_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("reference");
        QTest::addColumn<QString>("without");
        QTest::addColumn<QString>("deferred");
        const auto add = [](const char* name, const char* sql, int reference, const char* without,
                            const char* deferred) {
            QTest::addRow("%s", name) << QString::fromUtf8(sql) << reference << QString::fromUtf8(without)
                                      << QString::fromUtf8(deferred);
        };
        add("of a column", "CREATE TABLE c(p INT REFERENCES a NOT NULL)", 0, "CREATE TABLE c(p INT NOT NULL)",
            "CREATE TABLE c(p INT REFERENCES a DEFERRABLE INITIALLY DEFERRED NOT NULL)");
        add("with a name and actions",
            "CREATE TABLE c(p CONSTRAINT x REFERENCES a(i) ON DELETE SET NULL MATCH FULL ON UPDATE NO ACTION "
            "UNIQUE)",
            0, "CREATE TABLE c(p UNIQUE)",
            "CREATE TABLE c(p CONSTRAINT x REFERENCES a(i) ON DELETE SET NULL MATCH FULL ON UPDATE NO ACTION "
            "DEFERRABLE "
            "INITIALLY DEFERRED UNIQUE)");
        add("of the table, the last",
            "CREATE TABLE c(p INT, q INT, FOREIGN KEY(p, q) REFERENCES a(x, y)) STRICT", 0,
            "CREATE TABLE c(p INT, q INT) STRICT",
            "CREATE TABLE c(p INT, q INT, FOREIGN KEY(p, q) REFERENCES a(x, y) DEFERRABLE INITIALLY "
            "DEFERRED) "
            "STRICT");
        add("of the table, with comments",
            "CREATE TABLE c(p, -- the parent\n  CONSTRAINT x FOREIGN KEY(p) REFERENCES a /* yes */, CHECK(p "
            "> 0))",
            0, "CREATE TABLE c(p -- the parent\n /* yes */, CHECK(p > 0))",
            "CREATE TABLE c(p, -- the parent\n  CONSTRAINT x FOREIGN KEY(p) REFERENCES a DEFERRABLE "
            "INITIALLY DEFERRED /* "
            "yes */, CHECK(p > 0))");
        add("before a constraint without a comma", "CREATE TABLE c(p, FOREIGN KEY(p) REFERENCES a UNIQUE(p))",
            0, "CREATE TABLE c(p, UNIQUE(p))",
            "CREATE TABLE c(p, FOREIGN KEY(p) REFERENCES a DEFERRABLE INITIALLY DEFERRED UNIQUE(p))");
        add("a clause behind another column",
            "CREATE TABLE c(p REFERENCES a, q NOT DEFERRABLE INITIALLY IMMEDIATE, r REFERENCES b DEFERRABLE)",
            0, "CREATE TABLE c(p, q, r REFERENCES b DEFERRABLE)",
            "CREATE TABLE c(p REFERENCES a DEFERRABLE INITIALLY DEFERRED, q, r REFERENCES b DEFERRABLE)");
        add("the second",
            "CREATE TABLE c(p REFERENCES a DEFERRABLE, \"references\" REFERENCES \"b c\" (\"on\"))", 1,
            "CREATE TABLE c(p REFERENCES a DEFERRABLE, \"references\")",
            "CREATE TABLE c(p REFERENCES a DEFERRABLE, \"references\" REFERENCES \"b c\" (\"on\") DEFERRABLE "
            "INITIALLY "
            "DEFERRED)");
    }

    void editsTheTextOfOneKey()
    {
        QFETCH(const QString, sql);
        QFETCH(const int, reference);
        const auto place = static_cast<size_t>(reference);
        QTEST(withoutReference(sql, place), "without");
        QTEST(withDeferral(sql, place, Deferral::InitiallyDeferred), "deferred");
        for (const QString& edited :
             {withoutReference(sql, place), withDeferral(sql, place, Deferral::NotDeferrable),
              withDeferral(sql, place, Deferral::InitiallyDeferred),
              withConstraint(sql, u"CONSTRAINT n CHECK(p)"_s)})
            SqliteDatabase::inMemory().execute(edited);
    }

    void columnsGoByTheirOwnName()
    {
        QCOMPARE(
            withoutQualifiers(
                u"CREATE TABLE t(t, a CHECK (T.a > \"t\" . a), b DEFAULT ('t.a'), u AS (u.a))"_s, u"t"_s),
            u"CREATE TABLE t(t, a CHECK (a >  a), b DEFAULT ('t.a'), u AS (u.a))"_s);
    }

    void aTableIsRenamed()
    {
        QCOMPARE(withTableName(u"CREATE TABLE [a b](x)"_s, u"\"c\""_s), u"CREATE TABLE \"c\"(x)"_s);
        QCOMPARE(withTableName(u"CREATE TABLE a/**/(x)"_s, u"\"c\""_s), u"CREATE TABLE \"c\" /**/(x)"_s);
    }
};

QTEST_GUILESS_MAIN(TestSqliteKeyText)
#include "tst_sqlitekeytext.moc"

#include "tests/differential/postgresql/postgresqljudge.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Shapes that random cases do not make, each compared with what the server does.
class TestPostgreSql : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PostgreSqlJudge> m_judge;

private slots:
    void initTestCase() { m_judge = std::make_unique<PostgreSqlJudge>(); }

    void agreesWithTheServer_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("condition");
        const QString parent = u"CREATE TABLE parent(id int PRIMARY KEY, name text)"_s;
        const QString rows = u"INSERT INTO parent VALUES (1, 'a'), (2, 'b'), (3, 'c')"_s;

        QTest::addRow("a key of one partition alone")
            << QStringList{parent,
                           u"CREATE TABLE payment(id int, month int, parent_id int, PRIMARY KEY (id, month)) "
                           "PARTITION BY LIST (month)"_s,
                           u"CREATE TABLE payment_1 PARTITION OF payment FOR VALUES IN (1)"_s,
                           u"CREATE TABLE payment_2 PARTITION OF payment FOR VALUES IN (2)"_s,
                           u"ALTER TABLE payment_2 ADD CONSTRAINT only_2 FOREIGN KEY (parent_id) REFERENCES "
                           "parent"_s,
                           rows,
                           u"INSERT INTO payment VALUES (1, 1, 1), (2, 2, 2)"_s}
            << u"id = 2"_s;
        QTest::addRow("rows of another partition do not count")
            << QStringList{parent,
                           u"CREATE TABLE payment(id int, month int, parent_id int, PRIMARY KEY (id, month)) "
                           "PARTITION BY LIST (month)"_s,
                           u"CREATE TABLE payment_1 PARTITION OF payment FOR VALUES IN (1)"_s,
                           u"CREATE TABLE payment_2 PARTITION OF payment FOR VALUES IN (2)"_s,
                           u"ALTER TABLE payment_2 ADD CONSTRAINT only_2 FOREIGN KEY (parent_id) REFERENCES "
                           "parent ON DELETE CASCADE"_s,
                           rows,
                           u"INSERT INTO payment VALUES (1, 1, 1), (2, 2, 1), (3, 2, 2)"_s}
            << u"id = 1"_s;
        QTest::addRow("a key of a whole partitioned table")
            << QStringList{parent,
                           u"CREATE TABLE payment(id int, month int, parent_id int REFERENCES parent ON "
                           "DELETE SET NULL, PRIMARY KEY (id, month)) PARTITION BY LIST (month)"_s,
                           u"CREATE TABLE payment_1 PARTITION OF payment FOR VALUES IN (1)"_s,
                           u"CREATE TABLE payment_2 PARTITION OF payment FOR VALUES IN (2)"_s,
                           rows,
                           u"INSERT INTO payment VALUES (1, 1, 1), (2, 2, 1), (3, 2, 2)"_s}
            << u"id = 1"_s;
        QTest::addRow("inherited rows go, and are nobody's children") << QStringList{
            parent,
            u"CREATE TABLE special(extra int, PRIMARY KEY (id)) INHERITS (parent)"_s,
            u"CREATE TABLE child(id int PRIMARY KEY, parent_id int REFERENCES parent ON DELETE "
            "CASCADE)"_s,
            rows,
            u"INSERT INTO special VALUES (2, 'x', 9), (7, 'y', 9)"_s,
            u"INSERT INTO child VALUES (1, 1), (2, 2)"_s} << u"id >= 2"_s;
        QTest::addRow("a generated column follows")
            << QStringList{parent,
                           u"CREATE TABLE child(id int PRIMARY KEY, parent_id int REFERENCES parent ON "
                           u"DELETE "
                           "SET NULL, kept text GENERATED ALWAYS AS (coalesce(parent_id::text, 'none')) "
                           "STORED)"_s,
                           rows, u"INSERT INTO child VALUES (1, 1), (2, 2)"_s}
            << u"id = 1"_s;
        QTest::addRow("CHECK refuses")
            << QStringList{parent,
                           u"CREATE TABLE child(id int PRIMARY KEY, parent_id int REFERENCES parent ON "
                           u"DELETE "
                           "SET NULL, CONSTRAINT filled CHECK (parent_id IS NOT NULL))"_s,
                           rows, u"INSERT INTO child VALUES (1, 1), (2, 2)"_s}
            << u"id = 1"_s;
        QTest::addRow("a key of another type")
            << QStringList{parent,
                           u"CREATE TABLE child(id int PRIMARY KEY, parent_id bigint REFERENCES parent ON "
                           "DELETE CASCADE)"_s,
                           rows, u"INSERT INTO child VALUES (1, 1), (2, 2)"_s}
            << u"id = 1"_s;
        QTest::addRow("blanks at the end of char do not count, those of text do")
            << QStringList{u"CREATE TABLE parent(id varchar(2) PRIMARY KEY)"_s,
                           u"CREATE TABLE child(id int PRIMARY KEY, parent_id char(3) REFERENCES parent ON "
                           "DELETE CASCADE)"_s,
                           u"INSERT INTO parent VALUES ('a'), ('b ')"_s,
                           u"INSERT INTO child VALUES (1, 'a')"_s,
                           u"SET session_replication_role = replica"_s,
                           u"INSERT INTO child VALUES (2, 'b ')"_s}
            << u"true"_s;
        QTest::addRow("NaN is a number with a name")
            << QStringList{u"CREATE TABLE parent(id numeric PRIMARY KEY)"_s,
                           u"CREATE TABLE child(id numeric PRIMARY KEY, parent_id numeric REFERENCES parent "
                           "ON DELETE SET NULL)"_s,
                           u"INSERT INTO parent VALUES ('NaN'), ('Infinity'), (1)"_s,
                           u"INSERT INTO child VALUES ('NaN', 'NaN'), ('Infinity', 1)"_s}
            << u"id > 1"_s;
        QTest::addRow("an identity column refuses NULL even where there is no row")
            << QStringList{parent,
                           u"CREATE TABLE child(id int PRIMARY KEY, parent_id int GENERATED ALWAYS AS "
                           "IDENTITY REFERENCES parent ON DELETE SET NULL)"_s,
                           rows}
            << u"id = 1"_s;
        QTest::addRow("a row moves between partitions by the hash of a domain") << QStringList{
            parent,
            u"CREATE DOMAIN number AS int"_s,
            u"CREATE TABLE child(parent_id number REFERENCES parent ON DELETE SET NULL) "
            "PARTITION BY HASH (parent_id)"_s,
            u"CREATE TABLE child_0 PARTITION OF child FOR VALUES WITH (MODULUS 2, REMAINDER 0)"_s,
            u"CREATE TABLE child_1 PARTITION OF child FOR VALUES WITH (MODULUS 2, REMAINDER 1)"_s,
            rows,
            u"INSERT INTO child VALUES (1), (2), (3)"_s} << u"true"_s;
        QTest::addRow("rows of partitions without a key")
            << QStringList{parent,
                           u"CREATE TABLE child(parent_id int REFERENCES parent, month int) PARTITION BY "
                           "LIST (month)"_s,
                           u"CREATE TABLE child_1 PARTITION OF child FOR VALUES IN (1)"_s,
                           u"CREATE TABLE child_2 PARTITION OF child FOR VALUES IN (2)"_s,
                           rows,
                           u"INSERT INTO child VALUES (1, 1), (1, 2)"_s}
            << u"id = 1"_s;
        QTest::addRow("nothing selected") << QStringList{parent, rows} << u"id = 9"_s;
    }

    void agreesWithTheServer()
    {
        QFETCH(const QStringList, statements);
        QFETCH(const QString, condition);
        const QString difference = m_judge->judge({statements, u"parent"_s, u"parent"_s, condition});
        QVERIFY(m_judge->kind() != PostgreSqlJudge::Kind::NotBuilt);
        QVERIFY(m_judge->kind() != PostgreSqlJudge::Kind::NotPredicted);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
};

QTEST_GUILESS_MAIN(TestPostgreSql)
#include "tst_postgresql.moc"

#include "app/cli/schemareport.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/job/progress.h"
#include "model/review/snapshot.h"
#include "tests/support/sentence.h"
#include "tests/support/sqlitedatabase.h"
#include "tests/support/throwawayserver.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString json(const Schema& schema, const Statistics& statistics = {})
{
    QString text;
    QTextStream out(&text);
    writeSchemaJson(out, schema, statistics);
    return text;
}

/// Every fact of a schema, a line for each: member by member, so that none that the format forgets is missed.
class Facts {
public:
    static QString of(const Schema& schema)
    {
        Facts facts;
        facts.add(u"engine"_s, {schema.dialect(), schema.engineVersion()});
        for (size_t i = 0; i < schema.tables().size(); ++i) {
            facts.add(schema.tables()[i]);
            facts.addIds(u"of"_s, schema.foreignKeysOf(TableId{static_cast<int>(i)}));
            facts.addIds(u"to"_s, schema.foreignKeysTo(TableId{static_cast<int>(i)}));
        }
        for (const ForeignKey& key : schema.foreignKeys())
            facts.add(key);
        return facts.m_lines.join(u'\n');
    }

private:
    void add(const QString& what, const QStringList& values)
    {
        m_lines << what + u": "_s + values.join(u" | "_s);
    }

    template <typename Ids>
    void addIds(const QString& what, const Ids& ids)
    {
        QStringList values;
        for (const auto id : ids)
            values << QString::number(id.index);
        add(what, values);
    }

    template <typename Number>
    static QString number(Number value)
    {
        return QString::number(static_cast<qint64>(value));
    }

    void add(const Table& table)
    {
        add(u"table"_s,
            {table.schema, table.name, number(table.kind), number(table.rowIdentity),
             number(table.rowIdColumn.index), number(table.typing),
             table.estimatedRows ? number(*table.estimatedRows) : u"?"_s, table.storageEngine,
             table.definition});
        for (const Column& c : table.columns)
            add(u"column"_s,
                {c.name, c.type, number(c.affinity), c.collation, number(c.nullability), number(c.generation),
                 c.defaultExpression ? u'=' + *c.defaultExpression : u"none"_s});
        addIds(u"primary key"_s, table.primaryKey);
        for (const Index& index : table.indexes) {
            add(u"index"_s,
                {index.name, number(index.origin), number(index.uniqueness), number(index.coverage),
                 number(index.isDeferrable)});
            for (const IndexPart& part : index.parts)
                add(u"part"_s,
                    {number(part.column.index), part.collation, number(part.order),
                     number(part.prefixLength)});
        }
        for (const Trigger& trigger : table.triggers)
            add(u"trigger"_s, {trigger.name, number(trigger.event), trigger.definition});
        for (const Partition& partition : table.partitions)
            add(u"partition"_s, {partition.name, partition.bounds, number(partition.level)});
        add(u"checks"_s, QStringList(table.checks.begin(), table.checks.end()));
    }

    void add(const ForeignKey& key)
    {
        add(u"key"_s,
            {key.name, number(key.child.index), number(key.parent.index), key.parentName,
             number(key.onDelete), number(key.onUpdate), number(key.deferral), number(key.fault),
             QString::number(key.isIndexedInPartitions)});
        addIds(u"set columns"_s, key.setColumns);
        addIds(u"child columns"_s, key.childColumns);
        addIds(u"parent columns"_s, key.parentColumns);
    }

    QStringList m_lines;
};

constexpr auto SqliteTables = R"(
    CREATE TABLE p(id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE, b, CHECK (a <> ''), UNIQUE (a, b DESC));
    CREATE TABLE w(x TEXT, y REAL DEFAULT 1.5, z AS (x || 'z') VIRTUAL, s INT AS (1) STORED,
        e TEXT DEFAULT '', PRIMARY KEY (y, x)) WITHOUT ROWID;
    CREATE TABLE strict_one(id INT NOT NULL, any ANY) STRICT;
    CREATE TABLE "dotted.name"(id INTEGER PRIMARY KEY, "odd ""column" NUMERIC
        REFERENCES p ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
        gone REFERENCES nowhere, self REFERENCES "dotted.name" ON DELETE CASCADE, mismatched REFERENCES p(b));
    CREATE TABLE c(f INTEGER CONSTRAINT first_key REFERENCES p ON DELETE RESTRICT, a TEXT, b,
        CONSTRAINT second_key FOREIGN KEY (a, b) REFERENCES p(a, b) ON DELETE SET DEFAULT);
    CREATE INDEX partial_one ON c(f DESC, a) WHERE f > 1;
    CREATE INDEX computed ON c(lower(a), b);
    CREATE VIEW v AS SELECT * FROM c;
    CREATE TRIGGER on_c AFTER DELETE ON c BEGIN SELECT 1; END;
    CREATE TRIGGER before_c BEFORE INSERT ON c BEGIN SELECT 2; END;
)";

constexpr auto PostgreSqlTables = R"(
    CREATE SCHEMA other;
    CREATE TABLE p(id int PRIMARY KEY, a text COLLATE "C" DEFAULT '', b int UNIQUE DEFERRABLE, k int UNIQUE,
        CHECK (b > 0));
    CREATE TABLE other.p(id int PRIMARY KEY, q int REFERENCES public.p ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED, g int GENERATED ALWAYS AS (id * 2) STORED);
    CREATE TABLE "other.p"(id serial PRIMARY KEY, f int REFERENCES other.p ON DELETE SET NULL ON UPDATE CASCADE,
        h int REFERENCES p(k) ON DELETE SET DEFAULT);
    CREATE INDEX partial_one ON "other.p"(f) WHERE f > 1;
    CREATE INDEX computed ON "other.p"((f + 1), id);
    CREATE TABLE parts(k int, f int REFERENCES p DEFERRABLE, PRIMARY KEY (k)) PARTITION BY RANGE (k);
    CREATE TABLE part1 PARTITION OF parts FOR VALUES FROM (0) TO (10);
    CREATE VIEW v AS SELECT * FROM p;
    CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
    CREATE TABLE pair(x int, y int, PRIMARY KEY (x, y));
    CREATE TABLE chosen(x int, y int, CONSTRAINT chosen_key FOREIGN KEY (x, y) REFERENCES pair
        ON DELETE SET NULL (y));
    ALTER TABLE pair DISABLE TRIGGER ALL;
    CREATE TABLE cut(p int) PARTITION BY LIST (p);
    CREATE TABLE cut1 PARTITION OF cut FOR VALUES IN (1);
    ALTER TABLE cut1 ADD FOREIGN KEY (p) REFERENCES p;
    CREATE INDEX ON cut1 (p);
    CREATE TRIGGER on_p AFTER DELETE OR UPDATE ON p FOR EACH ROW EXECUTE FUNCTION nothing();
)";

const QStringList MariaDbTables{
    u"CREATE TABLE p(id int PRIMARY KEY, a varchar(20) COLLATE utf8mb4_bin DEFAULT '', b int, KEY (b), CHECK (b > 0))"_s,
    u"CREATE TABLE c(id int PRIMARY KEY, f int, t text, s int AS (id + 1) STORED,"
    " CONSTRAINT first_key FOREIGN KEY (f) REFERENCES p(id) ON DELETE SET NULL ON UPDATE CASCADE,"
    " UNIQUE (t(12)), KEY down (f DESC, id))"_s,
    u"CREATE TABLE m(id int PRIMARY KEY, f int) ENGINE=MyISAM"_s,
    u"CREATE TABLE `back``tick`(id int PRIMARY KEY, f int REFERENCES c(id))"_s,
    u"CREATE TRIGGER on_c BEFORE DELETE ON c FOR EACH ROW SET @x = 1"_s,
    u"CREATE VIEW v AS SELECT id FROM p"_s,
};

} // namespace

/// Schemas that go to a file and come back.
class TestSnapshot : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    NoProgress m_progress;

    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }

    Schema read(const QString& url)
    {
        Connection connection = Connection::open(ConnectionUrl::parse(url), m_progress);
        return readSchema(connection);
    }

    static void fill(const ThrowawayServer& server, const QString& database, const QStringList& statements)
    {
        {
            QSqlQuery query(server.open(database, u"fill"_s));
            for (const QString& statement : statements)
                QVERIFY2(query.exec(statement), qPrintable(statement + query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"fill"_s);
    }

    void comesBack(const Schema& schema)
    {
        QVERIFY(!schema.foreignKeys().empty());
        const QString path = write(u"snapshot.json"_s, json(schema).toUtf8());
        const Schema again = read(path);
        QCOMPARE(Facts::of(again), Facts::of(schema));
        QCOMPARE(json(again), json(schema));
    }

private slots:
    void eachFactOfASqliteSchemaComesBack()
    {
        const QString path = m_folder.filePath(u"tables.db"_s);
        SqliteDatabase::file(path).execute(QString::fromLatin1(SqliteTables));
        comesBack(read(path));
    }

    void eachFactOfAPostgreSqlSchemaComesBack()
    {
        const PostgreSqlServer server;
        // One by one: Qt's driver tells of the first one's error only.
        fill(server, u"postgres"_s,
             QString::fromLatin1(PostgreSqlTables).split(u";\n"_s, Qt::SkipEmptyParts) << u"ANALYZE"_s);
        const Schema schema = read(server.url(u"postgres"_s));
        const auto isThere = [&](bool (*fact)(const ForeignKey&)) {
            return std::ranges::any_of(schema.foreignKeys(), fact);
        };
        QVERIFY(isThere([](const ForeignKey& key) { return !key.setColumns.empty(); }));
        QVERIFY(isThere([](const ForeignKey& key) { return key.isIndexedInPartitions; }));
        QVERIFY(isThere([](const ForeignKey& key) { return key.fault == ForeignKeyFault::NotEnforced; }));
        comesBack(schema);
    }

    void eachFactOfAMariaDbSchemaComesBack()
    {
        const MariaDbServer server;
        fill(server, u"mysql"_s, QStringList{u"CREATE DATABASE shop"_s, u"USE shop"_s} + MariaDbTables);
        comesBack(read(server.url(u"shop"_s)));
    }

    void eachScenarioComesBack()
    {
        const QDir scenarios(QStringLiteral(SOURCE_DIR) + u"/tests/scenarios"_s);
        const QStringList names = scenarios.entryList({u"shop-*.sql"_s, u"*column*.sql"_s, u"*index*.sql"_s});
        QVERIFY(names.size() > 5);
        for (const QString& name : names) {
            QFile script(scenarios.filePath(name));
            QVERIFY(script.open(QIODevice::ReadOnly));
            const QString path = m_folder.filePath(name + u".db"_s);
            try {
                SqliteDatabase::file(path).execute(QString::fromUtf8(script.readAll()));
            } catch (const SqliteError&) {
                // Some end with the DELETE that is refused.
            }
            const Schema schema = read(path);
            QCOMPARE(Facts::of(readSnapshot(json(schema).toUtf8(), name).schema), Facts::of(schema));
        }
    }

    void statisticsComeBack()
    {
        const QString path = m_folder.filePath(u"counted.db"_s);
        SqliteDatabase::file(path).execute(QString::fromLatin1(SqliteTables));
        const Schema schema = read(path);
        Statistics statistics;
        statistics.rows[TableId{0}] = {12, Exactness::Exact};
        statistics.rows[TableId{1}] = {qint64(1) << 40, Exactness::Estimated};
        statistics.children[ForeignKeyId{0}] = {2.25, 17, 0, 16, 3, Exactness::Exact};
        statistics.children[ForeignKeyId{1}] = {0.5, {}, {}, {}, {}, Exactness::Estimated};
        const Snapshot again = readSnapshot(json(schema, statistics).toUtf8(), u"x"_s);
        QVERIFY(again.statistics.rows == statistics.rows);
        QVERIFY(again.statistics.children == statistics.children);
    }

    void aSnapshotOfAnOlderProgramIsRead()
    {
        const Schema schema = readSnapshot(R"({"format": "cascade-explorer/schema", "version": 1,
            "engine": {"dialect": "sqlite", "version": "3.40.1"},
            "tables": [{"table": "p", "kind": "table", "columns": [{"name": "id", "type": "INTEGER"}],
                        "primary_key": ["id"], "indexes": [], "checks": [], "triggers": ["t"]},
                       {"table": "c", "columns": [{"name": "f"}],
                        "indexes": [{"name": "i", "unique": false, "partial": false, "columns": ["f", null]}]}],
            "foreign_keys": [{"name": null, "child": "c", "child_columns": ["f"], "parent": "p",
                              "parent_columns": ["id"], "on_delete": "CASCADE", "fault": null},
                             {"name": "k", "child": "c", "child_columns": ["f"], "parent": "gone",
                              "parent_columns": [], "fault": "missing parent"}]})",
                                           u"old.json"_s)
                                  .schema;
        QCOMPARE(schema.foreignKeys()[0].parent, TableId{0});
        QCOMPARE(schema.foreignKeys()[0].onDelete, ReferentialAction::Cascade);
        QVERIFY(!schema.foreignKeys()[1].parent);
        QVERIFY(schema.tables()[1].indexes[0].startsWith({ColumnId{0}}));
    }

    void whatIsNoSnapshotIsOneSentence_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::addRow("empty") << QByteArray() << u"is no snapshot"_s;
        QTest::addRow("cut") << QByteArray("{\"format\": \"casc") << u"breaks at"_s;
        QTest::addRow("other JSON") << QByteArray(R"({"format": "cascade-explorer/simulation"})")
                                    << u"not the snapshot of a schema"_s;
        QTest::addRow("newer") << QByteArray(R"({"format": "cascade-explorer/schema", "version": 2})")
                               << u"newer Cascade Explorer"_s;
        const QByteArray begin = R"({"format": "cascade-explorer/schema", "version": 1, )";
        QTest::addRow("no engine") << begin + R"("tables": []})" << u"broken at “dialect”"_s;
        QTest::addRow("unknown dialect")
            << begin + R"("engine": {"dialect": "abacus"}})" << u"“abacus” cannot be opened"_s;
        QTest::addRow("tables are no list")
            << begin + R"("engine": {"dialect": "sqlite"}, "tables": {}})" << u"broken at “tables”"_s;
        QTest::addRow("unknown action")
            << begin + R"("engine": {"dialect": "sqlite"}, "tables": [{"table": "t"}],
                    "foreign_keys": [{"child": "t", "parent": "t", "on_delete": "EXPLODE"}]})"
            << u"broken at “on_delete”"_s;
        QTest::addRow("unknown column") << begin
                + R"("engine": {"dialect": "sqlite"}, "tables": [{"table": "t", "primary_key": ["id"]}]})"
                                        << u"broken at “id”"_s;
    }

    void whatIsNoSnapshotIsOneSentence()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, words);
        const QString path = write(u"broken.json"_s, content);
        const QString sentence = sentenceOf([&] { read(path); });
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
    }

    void rowsOfASnapshotAreRefusedWithASentence()
    {
        const QString database = m_folder.filePath(u"rows.db"_s);
        SqliteDatabase::file(database).execute(QString::fromLatin1(SqliteTables));
        const QString path = write(u"rows.json"_s, json(read(database)).toUtf8());
        Connection connection = Connection::open(ConnectionUrl::parse(path), m_progress);
        const Schema schema = readSchema(connection);
        QVERIFY(connection.snapshot());
        const auto refused = [&](auto ask) {
            return sentenceOf(ask).contains(u"has tables and foreign keys, but no rows"_s);
        };
        QVERIFY(refused([&] { readRows(connection, schema, {TableId{0}, {}, {}}); }));
        QVERIFY(refused([&] {
            DeleteRequest request;
            request.table = TableId{0};
            request.condition = {u"id = 1"_s};
            predict(connection, schema, request);
        }));
        QCOMPARE(reportOn(connection).tables, 5);
    }
};

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"

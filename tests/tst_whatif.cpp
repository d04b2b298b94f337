#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "model/whatif/applychanges.h"
#include "model/whatif/changesetjson.h"
#include "model/whatif/changetext.h"
#include "model/whatif/keyname.h"
#include "tests/support/oddnames.h"
#include "tests/support/sentence.h"
#include "tests/support/snapshot.h"
#include "tests/support/sqlitedatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A SQLite file and what it has.
class File {
public:
    explicit File(const QString& script)
    {
        SqliteDatabase database = SqliteDatabase::file(m_path);
        database.execute(script);
    }

    Schema schema() const
    {
        Connection connection = open();
        return readSchema(connection);
    }

    Schema with(const QString& change) const
    {
        Connection connection = open();
        return applyChanges(connection.engine(), readSchema(connection), readChanges(change));
    }

    QString migration(const QString& change) const
    {
        Connection connection = open();
        return migrationFor(connection, readSchema(connection), readChanges(change));
    }

    SqliteDatabase database() const { return SqliteDatabase::file(m_path); }

private:
    Connection open() const
    {
        static NoProgress progress;
        return Connection::open(ConnectionUrl::parse(m_path), progress);
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"what-if.db"_s);
};

/// Tables of a server that is not there.
Schema serverSchema(const QString& dialect)
{
    Table parent;
    parent.name = u"parent"_s;
    parent.storageEngine = u"InnoDB"_s;
    parent.columns = {{u"id"_s, u"int(11)"_s}, {u"other"_s, u"int(11)"_s}, {u"word"_s, u"varchar(9)"_s}};
    parent.columns[0].nullability = Nullability::NotNull;
    parent.primaryKey = {ColumnId{0}};
    parent.indexes = {{u"PRIMARY"_s,
                       IndexOrigin::PrimaryKey,
                       Uniqueness::Unique,
                       IndexCoverage::AllRows,
                       {{ColumnId{0}, {}}}}};
    Table child = parent;
    child.name = u"child"_s;
    child.columns[0].name = u"p"_s;
    Table plain = child;
    plain.name = u"plain"_s;
    plain.storageEngine = u"MyISAM"_s;
    ForeignKey key;
    key.name = u"fk"_s;
    key.child = TableId{1};
    key.childColumns = {ColumnId{0}};
    key.parent = TableId{0};
    key.parentName = u"parent"_s;
    key.parentColumns = {ColumnId{0}};
    return {dialect, u"1"_s, {parent, child, plain}, {key}};
}

QString refusal(const QString& driver, const QString& change)
{
    const Engine& engine = engineFor({driver, {}});
    return sentenceOf([&] { applyChanges(engine, serverSchema(driver), readChanges(change)); });
}

QStringList actions(const Schema& schema)
{
    QStringList lines;
    for (int i = 0; i < static_cast<int>(schema.foreignKeys().size()); ++i) {
        const ForeignKey& key = schema.foreignKey({i});
        lines << u"%1 %2 %3"_s.arg(schema.displayName({i}), sqlWords(key.onDelete), sqlWords(key.deferral));
    }
    return lines;
}

const auto Shop = uR"(
    CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE invoice(id INTEGER PRIMARY KEY, customer_id INTEGER CONSTRAINT fk_invoice REFERENCES customer ON DELETE RESTRICT);
    CREATE TABLE visit(id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customer(id), other_id REFERENCES customer(id));
)"_s;

} // namespace

/// Changes of foreign keys: how they are written, what schema they make, and how SQLite's migration keeps what
/// is there. What they make of deletes is compared by tst_differential_whatif.
class TestWhatIf : public QObject {
    Q_OBJECT

private slots:
    void readsChangesAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"fk ON DELETE SET NULL", "fk ON DELETE NO ACTION ON UPDATE CASCADE", "fk ON UPDATE SET DEFAULT",
              "visit(customer_id) DEFERRABLE INITIALLY DEFERRED", "visit.fk NOT DEFERRABLE",
              "main.visit(a, b) REFERENCES customer DEFERRABLE INITIALLY IMMEDIATE",
              "DROP KEY \"a \"\"b\".\"drop\"", "ENFORCE KEY fk", "FOREIGN KEYS ON", "FOREIGN KEYS OFF",
              "ADD KEY a(b) REFERENCES c ON DELETE RESTRICT",
              "ADD KEY \"my key\" \"my table\"(\"x y\", z) REFERENCES other(p, q) ON DELETE CASCADE ON "
              "UPDATE SET NULL "
              "DEFERRABLE INITIALLY DEFERRED"})
            QTest::addRow("%s", text) << QString::fromUtf8(text);
    }

    void readsChangesAsTheyAreWritten()
    {
        QFETCH(const QString, text);
        const ChangeSet changes = readChanges(text);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(words(changes.front()), text);
        QCOMPARE(readChangesJson(toJson(changes)), changes);
    }

    void readsSeveralClausesAndEitherCase()
    {
        const ChangeSet changes = readChanges(u"fk on delete cascade deferrable initially deferred"_s);
        QCOMPARE(changes.size(), 2);
        QCOMPARE(words(changes[0]), u"fk ON DELETE CASCADE"_s);
        QCOMPARE(words(changes[1]), u"fk DEFERRABLE INITIALLY DEFERRED"_s);
    }

    void saysWhatAChangeLooksLike_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "fk", "fk ON DELETE", "fk ON DELETE NOTHING", "DROP fk", "ADD KEY a REFERENCES b",
              "fk ON DELETE CASCADE please", "a(b", "FOREIGN KEYS maybe", ";"})
            QTest::addRow("“%s”", text) << QString::fromUtf8(text);
    }

    void saysWhatAChangeLooksLike()
    {
        QFETCH(const QString, text);
        QVERIFY(sentenceOf([&] { readChanges(text); }).contains(u"“DROP KEY fk_invoice_customer”"_s));
    }

    void namesThePlaceWhereAFileIsWrong()
    {
        const auto complaint = [](const char* changes) {
            const QByteArray json
                = QByteArray(R"({"format":"cascade-explorer/changes","version":1,"changes":[)") + changes
                + "]}";
            return sentenceOf([&] { readChangesJson(json); });
        };
        QCOMPARE(
            complaint(R"({"change":"set-actions","key":"fk","on_delete":"VANISH"})"),
            u"changes[0].on_delete is “VANISH”; it can be: NO ACTION, RESTRICT, SET NULL, SET DEFAULT, CASCADE."_s);
        QCOMPARE(complaint(R"({"change":"drop-key","key":"fk"},{"change":"paint"})"),
                 u"changes[1].change is “paint”; it can be: set-actions, set-deferral, add-key, drop-key, "
                 u"enforce-key, "
                 "set-enforcement."_s);
        QCOMPARE(complaint(R"({"change":"drop-key"})"),
                 u"changes[0] names no key: give “key”, or “table” and “columns”."_s);
        QVERIFY(!sentenceOf([] { readChangesJson("{}"); }).isEmpty());
        QVERIFY(sentenceOf([] { readChangesFile(u"/nowhere.json"_s); }).startsWith(u"/nowhere.json: "_s));
    }

    void findsAKeyByAsMuchAsTellsItFromOthers()
    {
        const Schema schema = File(Shop).schema();
        for (int i = 0; i < static_cast<int>(schema.foreignKeys().size()); ++i)
            QCOMPARE(findKey(schema, keyName(schema, {i})), ForeignKeyId{i});
        QCOMPARE(words(keyName(schema, findKey(schema, {{}, u"FK_Invoice"_s}))), u"fk_invoice"_s);
        QCOMPARE(sentenceOf([&] { findKey(schema, {u"visit"_s}); }),
                 u"Several foreign keys are meant by visit: visit(other_id), visit(customer_id)."_s);
        QCOMPARE(sentenceOf([&] { findKey(schema, {{}, u"fk_x"_s}); }), u"There is no foreign key fk_x."_s);
    }

    void aTableThatIsMadeAnewActsFirst()
    {
        const File file(Shop);
        QCOMPARE(actions(file.schema()),
                 QStringList({u"visit(other_id) → customer(id) NO ACTION NOT DEFERRABLE"_s,
                              u"visit(customer_id) → customer(id) NO ACTION NOT DEFERRABLE"_s,
                              u"fk_invoice RESTRICT NOT DEFERRABLE"_s}));
        const Schema changed = file.with(u"fk_invoice ON DELETE CASCADE"_s);
        QCOMPARE(actions(changed),
                 QStringList({u"fk_invoice CASCADE NOT DEFERRABLE"_s,
                              u"visit(other_id) → customer(id) NO ACTION NOT DEFERRABLE"_s,
                              u"visit(customer_id) → customer(id) NO ACTION NOT DEFERRABLE"_s}));
        QCOMPARE(changed.foreignKey({0}).origin, KeyOrigin::Remade);
        QCOMPARE(changed.foreignKey({1}).origin, KeyOrigin::Catalog);
        QCOMPARE(changed.table({1}).name, u"invoice"_s);
    }

    void aNewKeyGetsAName()
    {
        const Schema schema = File(Shop).with(u"ADD KEY invoice(id) REFERENCES customer ON DELETE CASCADE"_s);
        QCOMPARE(schema.foreignKey({0}).name, u"fk_invoice_customer"_s);
        QCOMPARE(schema.foreignKey({0}).origin, KeyOrigin::Made);
        QCOMPARE(schema.parentColumnNames({0}), u"id"_s);
    }

    void refusesWhatSqliteWouldNotTake_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("sentence");
        QTest::addRow("no such key") << u"DROP KEY fk"_s << u"There is no foreign key fk."_s;
        QTest::addRow("no such column")
            << u"ADD KEY visit(nothing) REFERENCES customer"_s << u"visit has no column “nothing”."_s;
        QTest::addRow("a column twice") << u"ADD KEY visit(id, id) REFERENCES customer(id, name)"_s
                                        << u"The key names the column “id” twice."_s;
        QTest::addRow("not as many columns")
            << u"ADD KEY visit(id, customer_id) REFERENCES customer"_s
            << u"A foreign key needs as many columns of visit as of customer."_s;
        QTest::addRow("not unique")
            << u"ADD KEY visit(id) REFERENCES customer(name)"_s
            << u"SQLite takes a foreign key to a PRIMARY KEY or UNIQUE columns alone; customer "
               "has no such key over these columns."_s;
        QTest::addRow("one key alone")
            << u"ENFORCE KEY fk_invoice"_s
            << u"SQLite enforces all foreign keys of a connection or none: write “FOREIGN "
               "KEYS ON”."_s;
    }

    void refusesWhatSqliteWouldNotTake()
    {
        QFETCH(const QString, change);
        QTEST(sentenceOf([&] { File(Shop).with(change); }), "sentence");
    }

    void refusesWhatServersWouldNotTake_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("sentence");
        const auto add
            = [](const char* name, const QString& driver, const QString& change, const QString& sentence) {
                  QTest::addRow("%s", name) << driver << change << sentence;
              };
        add("InnoDB has no SET DEFAULT", u"mysql"_s, u"fk ON DELETE SET DEFAULT"_s,
            u"InnoDB has no SET DEFAULT: the server takes the word and does RESTRICT."_s);
        add("InnoDB and NOT NULL", u"mysql"_s, u"fk ON DELETE SET NULL"_s,
            u"child.p is NOT NULL, and InnoDB refuses SET NULL on such a column."_s);
        add("MariaDB cannot defer", u"mysql"_s, u"fk DEFERRABLE"_s,
            u"MariaDB and MySQL check foreign keys at once; they cannot be deferred."_s);
        add("MyISAM", u"mysql"_s, u"ADD KEY plain(p) REFERENCES parent"_s,
            u"plain is stored in MyISAM, and foreign keys are InnoDB's alone."_s);
        add("InnoDB wants equal types", u"mysql"_s, u"ADD KEY child(word) REFERENCES parent(id)"_s,
            u"InnoDB wants the columns of child and parent to be declared alike, type and collation."_s);
        add("InnoDB wants an index", u"mysql"_s, u"ADD KEY child(other) REFERENCES parent(other)"_s,
            u"parent needs an index that starts with the columns that the key refers to."_s);
        add("a name of the database", u"mysql"_s, u"ADD KEY FK child(other) REFERENCES parent(id)"_s,
            u"The database has a foreign key of the name “FK” already."_s);
        add("PostgreSQL wants a unique key", u"postgresql"_s,
            u"ADD KEY child(other) REFERENCES parent(other)"_s,
            u"parent has no PRIMARY KEY or UNIQUE constraint over exactly the columns that the key refers to."_s);
        add("a name of the table", u"postgresql"_s, u"ADD KEY fk child(other) REFERENCES parent(id)"_s,
            u"child has a constraint of the name “fk” already."_s);
        add("an unknown engine", u"odbc"_s, u"DROP KEY fk"_s,
            u"What-ifs are for SQLite, PostgreSQL, MariaDB and MySQL; how this database changes its keys is not known."_s);
    }

    void refusesWhatServersWouldNotTake()
    {
        QFETCH(const QString, driver);
        QFETCH(const QString, change);
        QTEST(refusal(driver, change), "sentence");
    }

    void theMigrationKeepsAllThatBelongsToATable()
    {
        const File file(uR"(
            CREATE TABLE p(id INTEGER PRIMARY KEY, k TEXT UNIQUE COLLATE NOCASE);
            CREATE TABLE c(id INTEGER PRIMARY KEY AUTOINCREMENT, -- counted
                f INTEGER REFERENCES p ON DELETE CASCADE, /* the key */
                double INTEGER GENERATED ALWAYS AS (f * 2) STORED, CHECK (c.f <> 99));
            CREATE TABLE w(a TEXT, b INTEGER REFERENCES p, PRIMARY KEY(a)) WITHOUT ROWID;
            CREATE TABLE s(x ANY, f INT REFERENCES p) STRICT;
            CREATE TABLE log(what TEXT);
            CREATE INDEX c_f ON c(f) WHERE f > 0;
            CREATE UNIQUE INDEX "c d" ON c(double DESC);
            CREATE TRIGGER t AFTER DELETE ON c BEGIN INSERT INTO log VALUES ('c ' || old.id); END;
            CREATE TRIGGER other AFTER DELETE ON w BEGIN DELETE FROM c WHERE id = -1; END;
            CREATE VIEW v AS SELECT c.id, p.k FROM c JOIN p ON p.id = c.f;
            INSERT INTO p VALUES (1, 'one'), (2, 'two');
            INSERT INTO c(id, f) VALUES (1, 1), (7, 2), (100, NULL);
            DELETE FROM c WHERE id = 100;
            INSERT INTO w VALUES ('w', 1);
            INSERT INTO s(rowid, x, f) VALUES (5, x'00', 1), (9, 1.5, NULL);
            DELETE FROM log;
            ANALYZE;
        )"_s);
        SqliteDatabase database = file.database();
        const auto before = readSnapshot(database);
        for (const QString& change :
             {u"c(f) ON DELETE SET NULL"_s, u"w(b) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"_s,
              u"DROP KEY s(f)"_s})
            database.execute(file.migration(change));
        QVERIFY(holdSameRows(readSnapshot(database), before));
        const auto text
            = [&](const QString& query) { return std::get<QString>(database.query(query).front().front()); };
        QCOMPARE(text(u"PRAGMA integrity_check"_s), u"ok"_s);
        QCOMPARE(text(u"SELECT sql FROM sqlite_schema WHERE name = 'c'"_s),
                 uR"(CREATE TABLE "c"(id INTEGER PRIMARY KEY AUTOINCREMENT, -- counted
                f INTEGER REFERENCES p ON DELETE SET NULL , /* the key */
                double INTEGER GENERATED ALWAYS AS (f * 2) STORED, CHECK (f <> 99)))"_s);
        QCOMPARE(database.query(u"SELECT seq FROM sqlite_sequence"_s).front().front(), Value(qint64(100)));
        QCOMPARE(
            text(u"SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema WHERE type IN ('index', "
                 "'trigger', 'view') AND sql IS NOT NULL ORDER BY name)"_s),
            u"c d,c_f,other,t,v"_s);
        QCOMPARE(text(u"SELECT group_concat(k) FROM v"_s), u"one,two"_s);
        QVERIFY(!database.query(u"SELECT 1 FROM sqlite_stat1 WHERE tbl = 'c'"_s).empty());
        database.execute(u"DELETE FROM c WHERE id = 7"_s);
        QCOMPARE(text(u"SELECT group_concat(what) FROM log"_s), u"c 7"_s);
    }

    void theMigrationTakesBackANewKeyThatRowsDoNotObey()
    {
        const File file(Shop
                        + u"INSERT INTO invoice(id) VALUES (1); INSERT INTO visit VALUES (8, NULL, NULL);"_s);
        SqliteDatabase database = file.database();
        const auto before = readSnapshot(database);
        const QString script = file.migration(u"ADD KEY visit(id) REFERENCES invoice ON DELETE CASCADE"_s);
        QVERIFY_THROWS_EXCEPTION(SqliteError, database.execute(script));
        QVERIFY(holdSameRows(readSnapshot(database), before));
        QCOMPARE(
            database.query(u"SELECT count(*) FROM sqlite_schema WHERE name LIKE 'new%'"_s).front().front(),
            Value(qint64(0)));
    }

    void oddNamesGoThrough()
    {
        const QStringList names = oddNames();
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QString& odd = names[i];
            if (odd.isEmpty())
                continue;
            const QString name = inDoubleQuotes(odd);
            const File file(u"CREATE TABLE %1(%1 INTEGER PRIMARY KEY, p INT CONSTRAINT %1 REFERENCES %1(%1));"
                            "INSERT INTO %1 VALUES (1, 1);"_s.arg(name));
            const QString change
                = u"%1 ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"_s.arg(quotedWhereNeeded(odd));
            const Schema wanted = file.with(change);
            SqliteDatabase database = file.database();
            database.execute(file.migration(change));
            QCOMPARE(actions(file.schema()), actions(wanted));
            QCOMPARE(file.schema().table({0}).definition, wanted.table({0}).definition);
            database.execute(
                file.migration(u"ADD KEY %1(%1) REFERENCES %1(%1)"_s.arg(quotedWhereNeeded(odd))));
            QCOMPARE(file.schema().foreignKeys().size(), size_t(2));
        }
    }

    /// SQLite and PostgreSQL take such a key.
    void theMigrationWarnsOfSetNullIntoNotNull()
    {
        const File file(
            u"CREATE TABLE p(id INTEGER PRIMARY KEY);"
            "CREATE TABLE c(id INTEGER PRIMARY KEY, f INTEGER NOT NULL CONSTRAINT fk REFERENCES p);"
            "CREATE TABLE d(id INTEGER PRIMARY KEY, f INTEGER CONSTRAINT fk2 REFERENCES p);"_s);
        const auto warning = u"-- Careful: c.f is NOT NULL"_s;
        QVERIFY(file.migration(u"fk ON DELETE SET NULL"_s).contains(warning));
        QVERIFY(!file.migration(u"fk ON DELETE CASCADE"_s).contains(u"Careful"_s));
        QVERIFY(!file.migration(u"fk2 ON DELETE SET NULL"_s).contains(u"Careful"_s));
        file.database().execute(file.migration(u"fk ON DELETE SET NULL"_s));
        QVERIFY(!file.migration(u"fk ON UPDATE CASCADE"_s).contains(u"Careful"_s));
    }

    void thePragmaIsPartOfTheChanges()
    {
        QCOMPARE(enforcementOf(readChanges(u"FOREIGN KEYS ON"_s)), Enforcement::On);
        QCOMPARE(enforcementOf(readChanges(u"DROP KEY fk"_s)), std::nullopt);
        QVERIFY(File(Shop).migration(u"FOREIGN KEYS ON"_s).contains(u"PRAGMA foreign_keys = ON;"_s));
    }
};

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_whatif.moc"

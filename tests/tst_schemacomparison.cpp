#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "model/review/collectstatistics.h"
#include "model/review/comparisontexts.h"
#include "tests/support/sqlitedatabase.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Before = R"(
    CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE invoice(id INTEGER PRIMARY KEY, customer_id INTEGER
        CONSTRAINT fk_invoice_customer REFERENCES customer ON DELETE RESTRICT);
    CREATE TABLE line(id INTEGER PRIMARY KEY, invoice_id INTEGER REFERENCES invoice ON DELETE CASCADE);
    CREATE TABLE note(id INTEGER PRIMARY KEY, line_id INTEGER REFERENCES line ON DELETE SET NULL);
    CREATE INDEX invoice_customer ON invoice(customer_id);
    CREATE INDEX line_invoice ON line(invoice_id);
    CREATE INDEX note_line ON note(line_id);
)";

constexpr auto Unique = R"(
    CREATE TABLE shelf(id INTEGER PRIMARY KEY);
    CREATE TABLE product(id INTEGER PRIMARY KEY, code INTEGER UNIQUE, shelf INTEGER REFERENCES shelf);
    CREATE TABLE stock(id INTEGER PRIMARY KEY, code INTEGER REFERENCES product(code) ON DELETE CASCADE);
)";

QString changed(const QString& what, const QString& into)
{
    QString script = QString::fromLatin1(Before);
    Q_ASSERT(script.contains(what));
    return script.replace(what, into);
}

QStringList names(const Schema& schema, const TableSet& set)
{
    QStringList result;
    for (const TableId table : set.tables())
        result << schema.table(table).displayName();
    return result;
}

} // namespace

/// What changed between two schemas, and what it means for deletes.
class TestSchemaComparison : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    NoProgress m_progress;
    int m_files = 0;

    Snapshot snapshot(const QString& script, const QString& rows = {})
    {
        const QString path = m_folder.filePath(u"%1.db"_s.arg(m_files++));
        SqliteDatabase::file(path).execute(script + rows);
        const ConnectionUrl url{u"sqlite"_s, path};
        Connection connection = Connection::open(url, m_progress);
        Snapshot result{readSchema(connection)};
        if (!rows.isEmpty())
            result.statistics = collectStatistics(url, result.schema, std::chrono::seconds(10), m_progress);
        return result;
    }

    SchemaComparison compared(const QString& before, const QString& after)
    {
        return compareSchemas(snapshot(before), snapshot(after));
    }

    static const DeleteDifference* deleteIn(const SchemaComparison& comparison, const QString& table)
    {
        for (const DeleteDifference& difference : comparison.deletes)
            if (comparison.both.table(difference.table).displayName() == table)
                return &difference;
        return nullptr;
    }

    static QStringList concerns(const SchemaComparison& comparison, Concern::Kind kind)
    {
        QStringList texts;
        for (const Concern& concern : comparison.concerns)
            if (concern.kind == kind)
                texts << concern.text;
        return texts;
    }

private slots:
    void theSameSchemaHasNoDifference()
    {
        const SchemaComparison comparison
            = compared(QString::fromLatin1(Before), QString::fromLatin1(Before));
        QVERIFY(!comparison.changesDeletes());
        QVERIFY(comparison.concerns.empty());
        QCOMPARE(comparisonSummary(comparison),
                 u"Tables and foreign keys are the same. No delete does anything else."_s);
    }

    void aCascadeInPlaceOfARefusalReachesFurther()
    {
        const SchemaComparison comparison
            = compared(QString::fromLatin1(Before), changed(u"RESTRICT"_s, u"CASCADE"_s));
        QVERIFY(comparison.changesDeletes());
        QCOMPARE(comparison.deletes.size(), 1);
        const DeleteDifference* customer = deleteIn(comparison, u"customer"_s);
        QVERIFY(customer && customer->isDirect);
        QCOMPARE(names(comparison.both, customer->before[DeleteEffect::Refuses]), QStringList{u"invoice"_s});
        QCOMPARE(names(comparison.both, customer->after[DeleteEffect::Deletes]),
                 (QStringList{u"invoice"_s, u"line"_s}));
        QCOMPARE(
            deleteSentence(comparison, *customer),
            u"A delete in customer used to be refused by rows of invoice; now it deletes from up to 2 tables "
            "(invoice, line), sets NULL in note."_s);
        QCOMPARE(
            newWays(comparison, *customer),
            (QStringList{u"customer → invoice: rows are deleted (fk_invoice_customer)"_s,
                         u"customer → invoice → line: rows are deleted (line(invoice_id) → invoice(id))"_s,
                         u"customer → invoice → line → note: rows get NULL (note(line_id) → line(id))"_s}));
        QCOMPARE(keySentence(comparison, comparison.keys[2].after),
                 u"invoice(customer_id) → customer, fk_invoice_customer: ON DELETE RESTRICT → CASCADE"_s);
    }

    void numbersStandWhereRowsWereCounted()
    {
        const QString rows = u"INSERT INTO customer VALUES (1, 'a'), (2, 'b');"
                             "INSERT INTO invoice VALUES (1, 1), (2, 1), (3, 1), (4, 2), (5, NULL);"
                             "INSERT INTO line VALUES (1, 1), (2, 1), (3, 2), (4, 4), (5, 5);"_s;
        const SchemaComparison comparison
            = compareSchemas(snapshot(QString::fromLatin1(Before), rows),
                             snapshot(changed(u"RESTRICT"_s, u"CASCADE"_s), rows));
        const DeleteDifference* customer = deleteIn(comparison, u"customer"_s);
        QVERIFY(customer && customer->volumeAfter);
        // 4 invoices of 2 customers, 5 lines of 5 invoices: 2 + 2 · 1 on average; 3 + min(3 · 2, 5) at most.
        QCOMPARE(customer->volumeAfter->average, 4.0);
        QCOMPARE(*customer->volumeAfter->atMost, 8.0);
        QCOMPARE(customer->volumeBefore->average, 0.0);
        QVERIFY(deleteSentence(comparison, *customer)
                    .contains(u"(invoice, line; 8 rows at most, 4 on average)"_s));

        const SchemaComparison oneSided = compareSchemas(snapshot(QString::fromLatin1(Before), rows),
                                                         snapshot(changed(u"RESTRICT"_s, u"CASCADE"_s)));
        QVERIFY(deleteSentence(oneSided, oneSided.deletes.front()).contains(u"about 4 rows on average"_s));
    }

    void childrenOfEachParentAreCounted()
    {
        const Snapshot counted = snapshot(QString::fromLatin1(Before),
                                          u"INSERT INTO customer VALUES (1,''),(2,''),(3,''),(4,'');"
                                          "INSERT INTO invoice VALUES (1,1),(2,1),(3,1),(4,2),(5,NULL);"_s);
        const auto key
            = std::ranges::find(counted.schema.foreignKeys(), u"fk_invoice_customer"_s, &ForeignKey::name);
        const ForeignKeyId id{static_cast<int>(key - counted.schema.foreignKeys().begin())};
        QVERIFY(counted.statistics.children.at(id) == (ChildrenPerParent{1.0, 3, 0, 3, 1, Exactness::Exact}));
        QCOMPARE(counted.statistics.rows.at(key->child).rows, 5);
    }

    void changesFurtherOnAreNotDirect()
    {
        const SchemaComparison comparison
            = compared(changed(u"RESTRICT"_s, u"CASCADE"_s),
                       changed(u"RESTRICT"_s, u"CASCADE"_s).replace(u"SET NULL"_s, u"NO ACTION"_s));
        QVERIFY(deleteIn(comparison, u"line"_s)->isDirect);
        QVERIFY(!deleteIn(comparison, u"customer"_s)->isDirect);
        QCOMPARE(comparison.deletes.size(), 3);
        QCOMPARE(comparison.deletes.front().table, deleteIn(comparison, u"line"_s)->table);
    }

    void concernsAreFound_data()
    {
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const QString& after, Concern::Kind kind, const QString& text) {
            QTest::addRow("%s", name) << after << static_cast<int>(kind) << text;
        };
        row("index dropped", changed(u"CREATE INDEX line_invoice ON line(invoice_id);"_s, {}),
            Concern::Kind::NoIndex,
            u"No index on line (invoice_id) finds the rows of line(invoice_id) → invoice(id): deleting a row "
            u"of "
            "invoice reads all of line."_s);
        row("parent gone", changed(u"REFERENCES line "_s, u"REFERENCES lines "_s), Concern::Kind::NotEnforced,
            u"note(line_id) → lines refers to a table that does not exist."_s);
        row("newly refused", changed(u"SET NULL"_s, u"RESTRICT"_s), Concern::Kind::Blocked,
            u"Nothing refused a delete in line; now rows of note may."_s);
        row("a circle", changed(u"name TEXT"_s, u"name TEXT, last INTEGER REFERENCES invoice"_s),
            Concern::Kind::Cycle, u"Tables refer to each other in a new circle: customer, invoice."_s);
        row("itself", changed(u"name TEXT"_s, u"name TEXT, boss INTEGER REFERENCES customer"_s),
            Concern::Kind::Cycle, u"customer refers to itself now."_s);
        row("several ends",
            changed(u"line_id INTEGER"_s,
                    u"invoice_id INTEGER REFERENCES invoice ON DELETE CASCADE, line_id INTEGER"_s),
            Concern::Kind::SeveralEnds,
            u"A delete in invoice comes to note on several ways, with different ends: rows are deleted, rows "
            u"get "
            "NULL."_s);
    }

    void concernsAreFound()
    {
        QFETCH(const QString, after);
        QFETCH(const int, kind);
        QFETCH(const QString, text);
        const SchemaComparison comparison = compared(QString::fromLatin1(Before), after);
        QCOMPARE(concerns(comparison, static_cast<Concern::Kind>(kind)), QStringList{text});
        const SchemaComparison same = compared(after, after);
        QVERIFY(same.concerns.empty()); // What was there before is not new.
    }

    void deletesThatTheEngineCannotCompileAlwaysFail_data()
    {
        QTest::addColumn<QString>("after");
        QTest::addColumn<QStringList>("failing");
        const QString before = QString::fromLatin1(Unique);
        QTest::addRow("no UNIQUE") << QString(before).replace(u" UNIQUE"_s, QString())
                                   << QStringList{u"product"_s, u"stock"_s};
        QTest::addRow("no parent table")
            << QString(before).replace(u"REFERENCES product(code)"_s, u"REFERENCES products(code)"_s)
            << QStringList{u"stock"_s};
        QTest::addRow("no UNIQUE further on")
            << QString(before)
                   .replace(u" UNIQUE"_s, QString())
                   .replace(u"shelf INTEGER REFERENCES shelf"_s,
                            u"shelf INTEGER REFERENCES shelf ON DELETE CASCADE"_s)
            << QStringList{u"product"_s, u"shelf"_s, u"stock"_s};
    }

    /// SQLite is the judge.
    void deletesThatTheEngineCannotCompileAlwaysFail()
    {
        QFETCH(const QString, after);
        QFETCH(const QStringList, failing);
        const SchemaComparison comparison = compared(QString::fromLatin1(Unique), after);
        SqliteDatabase database = SqliteDatabase::inMemory();
        database.execute(u"PRAGMA foreign_keys = ON;"_s + after);
        QStringList failed;
        for (const Table& table : comparison.after.tables()) {
            const DeleteDifference* difference = deleteIn(comparison, table.name);
            const QString told = difference ? difference->errorAfter : QString();
            try {
                database.execute(u"DELETE FROM %1"_s.arg(table.name));
                QCOMPARE(told, QString());
            } catch (const SqliteError& error) {
                QCOMPARE(told, error.message());
                QVERIFY(difference->after.isEmpty());
                failed << table.name;
            }
        }
        failed.sort();
        QCOMPARE(failed, failing);
        const SchemaComparison back = compared(after, QString::fromLatin1(Unique));
        QVERIFY(concerns(back, Concern::Kind::Blocked).isEmpty());
        QCOMPARE(deleteIn(back, failing.first())->errorBefore,
                 deleteIn(comparison, failing.first())->errorAfter);
    }

    void aDeleteThatAlwaysFailsIsNewlyBlocked()
    {
        const SchemaComparison comparison = compared(
            QString::fromLatin1(Unique), QString::fromLatin1(Unique).replace(u" UNIQUE"_s, QString()));
        const DeleteDifference* product = deleteIn(comparison, u"product"_s);
        QVERIFY(product && product->isDirect);
        QCOMPARE(deleteSentence(comparison, *product),
                 u"A delete in product used to delete from one table (stock); now it always fails (foreign "
                 "key mismatch - \"stock\" referencing \"product\")."_s);
        QCOMPARE(concerns(comparison, Concern::Kind::Blocked).first(),
                 u"Every delete in product fails now: foreign key mismatch - \"stock\" referencing "
                 "\"product\"."_s);
        QVERIFY(deleteIn(comparison, u"stock"_s)->isDirect);
        QCOMPARE(concerns(comparison, Concern::Kind::Blocked).size(), 2);
    }

    void otherColumnsOfAKeyChangeWhatItDoes_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("sentence"); ///< On the delete in a, else on the key.
        QTest::addColumn<bool>("isBlocked");
        const auto row
            = [](const char* name, const QString& before, const QString& after, const QString& sentence,
                 bool isBlocked) { QTest::addRow("%s", name) << before << after << sentence << isBlocked; };
        row("SET NULL into NOT NULL", u"INTEGER REFERENCES a ON DELETE SET NULL"_s,
            u"INTEGER NOT NULL REFERENCES a ON DELETE SET NULL"_s,
            u"A delete in a used to set NULL in b; now it is refused by rows of b."_s, true);
        row("SET DEFAULT without a default into NOT NULL",
            u"INTEGER NOT NULL DEFAULT 1 REFERENCES a ON DELETE SET DEFAULT"_s,
            u"INTEGER NOT NULL REFERENCES a ON DELETE SET DEFAULT"_s,
            u"A delete in a used to set defaults in b; now it is refused by rows of b."_s, true);
        row("SET DEFAULT without a default", u"INTEGER DEFAULT 1 REFERENCES a ON DELETE SET DEFAULT"_s,
            u"INTEGER REFERENCES a ON DELETE SET DEFAULT"_s,
            u"A delete in a used to set defaults in b; now it sets NULL in b."_s, false);
        row("another default", u"INTEGER DEFAULT 1 REFERENCES a ON DELETE SET DEFAULT"_s,
            u"INTEGER DEFAULT 2 REFERENCES a ON DELETE SET DEFAULT"_s,
            u"b(f) → a: SET DEFAULT sets f to 2 instead of 1"_s, false);
    }

    /// In SQLite, what the same delete leaves is not the same.
    void otherColumnsOfAKeyChangeWhatItDoes()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QFETCH(const QString, sentence);
        QFETCH(const bool, isBlocked);
        const auto script = [](const QString& column) {
            return u"CREATE TABLE a(id INTEGER PRIMARY KEY);"
                   "CREATE TABLE b(id INTEGER PRIMARY KEY, f %1); CREATE INDEX i ON b(f);"_s.arg(column);
        };
        const auto left = [&](const QString& column) -> QString {
            SqliteDatabase database = SqliteDatabase::inMemory();
            database.execute(u"PRAGMA foreign_keys = ON;"_s + script(column)
                             + u"INSERT INTO a VALUES (1), (2), (3); INSERT INTO b VALUES (1, 3);"_s);
            try {
                database.execute(u"DELETE FROM a WHERE id = 3"_s);
            } catch (const SqliteError& error) {
                return error.message();
            }
            return displayText(database.query(u"SELECT f FROM b"_s)[0][0]);
        };
        QVERIFY(left(before) != left(after));
        const SchemaComparison comparison = compared(script(before), script(after));
        QVERIFY(comparison.changesDeletes());
        const DeleteDifference* difference = deleteIn(comparison, u"a"_s);
        QCOMPARE(difference ? deleteSentence(comparison, *difference)
                            : keySentence(comparison, comparison.keys.front().after),
                 sentence);
        QVERIFY(!difference || difference->isDirect);
        QCOMPARE(!concerns(comparison, Concern::Kind::Blocked).isEmpty(), isBlocked);
        QCOMPARE(difference && newWays(comparison, *difference).size() == 1, difference != nullptr);
    }

    void keysAndTablesAreMatched()
    {
        const SchemaComparison comparison = compared(
            QString::fromLatin1(Before),
            changed(u"fk_invoice_customer"_s, u"renamed"_s)
                .replace(u"CREATE TABLE note(id INTEGER PRIMARY KEY, line_id INTEGER REFERENCES line ON "
                         "DELETE SET NULL);"_s,
                         u"CREATE TABLE memo(id INTEGER PRIMARY KEY, line_id INTEGER REFERENCES line);"_s)
                .replace(u"CREATE INDEX note_line ON note(line_id);"_s, QString())
                .replace(u"name TEXT"_s, u"name VARCHAR(9) NOT NULL, email TEXT"_s));
        QStringList texts;
        for (int i = 0; i < static_cast<int>(comparison.keys.size()); ++i)
            if (comparison.keys[static_cast<size_t>(i)].change != Change::None)
                texts << keySentence(comparison, ForeignKeyId{i});
        for (int i = 0; i < static_cast<int>(comparison.tables.size()); ++i)
            if (const QString text = tableSentence(comparison, TableId{i}); !text.isEmpty())
                texts << text;
        QCOMPARE(texts,
                 (QStringList{
                     u"memo(line_id) → line: new, ON DELETE NO ACTION"_s,
                     u"invoice(customer_id) → customer, renamed: renamed from fk_invoice_customer"_s,
                     u"note(line_id) → line: gone, it was ON DELETE SET NULL"_s,
                     u"customer: column name takes no NULL any more, column name: type TEXT → VARCHAR(9), "
                     "column email added"_s,
                     u"memo: new"_s, u"note: gone"_s}));
        QVERIFY(comparison.changesDeletes());
    }

    void onlyARenamedKeyChangesNoDelete()
    {
        const SchemaComparison comparison
            = compared(QString::fromLatin1(Before), changed(u"fk_invoice_customer"_s, u"renamed"_s));
        QVERIFY(!comparison.changesDeletes());
    }

    void aSecondKeyBetweenTheSameTablesChangesDeletes()
    {
        const SchemaComparison comparison
            = compared(QString::fromLatin1(Before),
                       changed(u"invoice_id INTEGER"_s,
                               u"other INTEGER REFERENCES invoice ON DELETE CASCADE, invoice_id INTEGER"_s));
        QVERIFY(comparison.deletes.empty());
        QVERIFY(comparison.changesDeletes());
    }

    /// The reach by sets against a search from each table, on random schemas with circles.
    void reachIsThatOfASearchFromEachTable()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 40; ++round) {
            constexpr int Count = 30;
            std::vector<Table> tables(Count);
            std::vector<ForeignKey> keys(45);
            for (int i = 0; i < Count; ++i)
                tables[static_cast<size_t>(i)].name = u"t%1"_s.arg(i);
            for (ForeignKey& key : keys) {
                key.child = TableId{static_cast<int>(random() % Count)};
                key.parent = TableId{static_cast<int>(random() % Count)};
                key.onDelete = random() % 2 == 0 ? ReferentialAction::Cascade
                                                 : static_cast<ReferentialAction>(random() % 5);
            }
            const Schema schema(u"sqlite"_s, {}, tables, keys);
            std::vector<TableId> places;
            for (int i = 0; i < Count; ++i)
                places.push_back(TableId{i});
            const TransitiveReach reach(schema, places, Count);
            for (const TableId start : places)
                for (const TableId end : places)
                    for (const DeleteEffect effect : AllDeleteEffects)
                        QCOMPARE(reach.from(start)[effect].contains(end),
                                 !wayOfDelete(schema, start, end, effect).empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestSchemaComparison)
#include "tst_schemacomparison.moc"

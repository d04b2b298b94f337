#include "model/cascade/prediction.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/job/progress.h"
#include "model/rows/keytext.h"
#include "model/rows/readrows.h"
#include "tests/support/sqlitedatabase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The keys of a page, and what comes after them: "1, 2 (of 5, more)".
QString printed(const RowPage& page)
{
    QStringList keys;
    for (const RowKey& key : page.keys)
        keys << displayText(key);
    const QString total = page.total ? u"of "_s + QString::number(*page.total) : u"of many"_s;
    return u"%1 (%2%3)"_s.arg(keys.join(u", "_s), total, page.hasMore ? u", more"_s : QString());
}

} // namespace

class TestReadRows : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    NoProgress m_progress;
    ConnectionUrl m_url;

    Connection connect() { return Connection::open(m_url, m_progress); }

    static RowQuery queryFor(const Schema& schema, const QString& table)
    {
        RowQuery query;
        query.table = findTable(schema, table);
        return query;
    }

private slots:
    void initTestCase()
    {
        m_url.driver = u"sqlite"_s;
        m_url.path = m_folder.filePath(u"rows.db"_s);
        SqliteDatabase database = SqliteDatabase::file(m_url.path);
        database.execute(uR"(
            CREATE TABLE note(id INTEGER PRIMARY KEY, "te""xt" TEXT, amount);
            INSERT INTO note VALUES (1, '100%', 1), (2, '100 percent', 2.5), (3, 'snake_case', NULL),
                (4, 'snakeXcase', x'0AFF'), (5, 'it''s', 'C:\dir');
            CREATE TABLE "odd ""name"" select"("from" TEXT, rowid TEXT);
            INSERT INTO "odd ""name"" select" VALUES ('b', 'x'), ('a', 'y'), ('a', 'y');
            CREATE TABLE line(order_no INTEGER, line_no TEXT, PRIMARY KEY(line_no, order_no)) WITHOUT ROWID;
            INSERT INTO line VALUES (2, 'a'), (1, 'b'), (1, 'a');
            CREATE TABLE empty(id INTEGER PRIMARY KEY);
            CREATE TABLE big(id INTEGER PRIMARY KEY, parity TEXT);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100001)
                INSERT INTO big SELECT i, CASE i % 2 WHEN 0 THEN 'even' ELSE 'odd' END FROM n;
            CREATE VIEW seen AS SELECT id FROM note;
            CREATE TABLE picture(id BLOB PRIMARY KEY, content BLOB, caption TEXT);
            INSERT INTO picture VALUES (zeroblob(20), zeroblob(5000), printf('%5000s', 'x'));
        )"_s);
    }

    void pagesAndFilters_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("contains");
        QTest::addColumn<QString>("condition");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("page");

        const QString odd = uR"("odd ""name"" select")"_s;
        const auto row = [](const char* name, const QString& table, const QString& contains,
                            const QString& condition, qint64 offset, int limit, const QString& page) {
            QTest::addRow("%s", name) << table << contains << condition << offset << limit << page;
        };
        row("first page", u"note"_s, {}, {}, 0, 2, u"1, 2 (of 5, more)"_s);
        row("middle page", u"note"_s, {}, {}, 2, 2, u"3, 4 (of 5, more)"_s);
        row("last page", u"note"_s, {}, {}, 4, 2, u"5 (of 5)"_s);
        row("page that just fits", u"note"_s, {}, {}, 0, 5, u"1, 2, 3, 4, 5 (of 5)"_s);
        row("page behind the end", u"note"_s, {}, {}, 10, 5, u" (of 5)"_s);
        row("empty table", u"empty"_s, {}, {}, 0, 5, u" (of 0)"_s);
        row("percent is no wildcard", u"note"_s, u"0%"_s, {}, 0, 9, u"1 (of 1)"_s);
        row("underscore is no wildcard", u"note"_s, u"e_c"_s, {}, 0, 9, u"3 (of 1)"_s);
        row("backslash is no escape", u"note"_s, uR"(:\d)"_s, {}, 0, 9, u"5 (of 1)"_s);
        row("quotes are text", u"note"_s, u"t's"_s, {}, 0, 9, u"5 (of 1)"_s);
        row("either case", u"note"_s, u"SNAKE"_s, {}, 0, 9, u"3, 4 (of 2)"_s);
        row("numbers as text", u"note"_s, u"2.5"_s, {}, 0, 9, u"2 (of 1)"_s);
        row("condition", u"note"_s, {}, u"id > 3 OR amount = 1"_s, 0, 9, u"1, 4, 5 (of 3)"_s);
        row("condition with a comment", u"note"_s, {}, u"id > 4 -- late"_s, 0, 9, u"5 (of 1)"_s);
        row("both", u"note"_s, u"snake"_s, u"id > 3 OR id = 1"_s, 0, 9, u"4 (of 1)"_s);
        row("no key: row ids in their order", odd, {}, {}, 0, 9, u"1, 2, 3 (of 3)"_s);
        row("no key, a page", odd, {}, {}, 1, 1, u"2 (of 3, more)"_s);
        row("without rowid: key order", u"line"_s, {}, {}, 0, 9, u"('a', 1), ('a', 2), ('b', 1) (of 3)"_s);
        row("a view has no keys", u"seen"_s, {}, {}, 0, 2, u"(), () (of 5, more)"_s);
        row("too many to count", u"big"_s, {}, {}, 99'998, 2, u"99999, 100000 (of many, more)"_s);
        row("the last page tells the total", u"big"_s, {}, {}, 100'000, 2, u"100001 (of 100001)"_s);
        row("filtered and counted", u"big"_s, u"even"_s, {}, 0, 1, u"2 (of 50000, more)"_s);
    }

    void pagesAndFilters()
    {
        QFETCH(const QString, table);
        QFETCH(const QString, contains);
        QFETCH(const QString, condition);
        QFETCH(const qint64, offset);
        QFETCH(const int, limit);
        QFETCH(const QString, page);
        Connection connection = connect();
        const Schema schema = readSchema(connection);
        RowQuery query = queryFor(schema, table);
        query.contains = contains;
        query.condition = condition;
        query.offset = offset;
        query.limit = limit;
        QCOMPARE(printed(readRows(connection, schema, query)), page);
    }

    void cellsKeepTheirTypes()
    {
        Connection connection = connect();
        const Schema schema = readSchema(connection);
        const RowPage page = readRows(connection, schema, queryFor(schema, u"note"_s));
        std::vector<Value> amounts;
        for (const auto& cells : page.cells)
            amounts.push_back(cells.back());
        const std::vector<Value> expected{qint64(1), 2.5, std::monostate(), QByteArray("\x0a\xff"),
                                          uR"(C:\dir)"_s};
        QCOMPARE(amounts, expected);
    }

    void longCellsAreCutButKeysAreNot()
    {
        Connection connection = connect();
        const Schema schema = readSchema(connection);
        const RowPage page = readRows(connection, schema, queryFor(schema, u"picture"_s));
        QCOMPARE(std::get<QByteArray>(page.keys.front().parts.front().value).size(), 20);
        QCOMPARE(std::get<QByteArray>(page.cells.front()[1]).size(), 1000);
        QCOMPARE(std::get<QString>(page.cells.front()[2]).size(), 1000);
    }

    void everyReadKeyNamesItsRow_data()
    {
        QTest::addColumn<QString>("table");
        for (const char* table : {"note", R"("odd ""name"" select")", "line", "picture"})
            QTest::addRow("%s", table) << QString::fromLatin1(table);
    }

    void everyReadKeyNamesItsRow()
    {
        QFETCH(const QString, table);
        Connection connection = connect();
        const Schema schema = readSchema(connection);
        const RowQuery query = queryFor(schema, table);
        const RowPage page = readRows(connection, schema, query);
        DeleteRequest request;
        request.table = query.table;
        for (const RowKey& key : page.keys)
            request.keys.push_back(keyText(key));
        const auto prediction = predict(connection, schema, request);
        QCOMPARE(prediction->outcome().tables.front().selected, static_cast<qint64>(page.keys.size()));
    }

    void badConditionsAreErrorsInWords_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addRow("syntax") << u"id >"_s;
        QTest::addRow("unknown column") << u"price > 3"_s;
        QTest::addRow("out of its parentheses") << u"1) OR (1"_s;
        QTest::addRow("a second statement") << u"1); DELETE FROM note; --"_s;
    }

    void badConditionsAreErrorsInWords()
    {
        QFETCH(const QString, condition);
        Connection connection = connect();
        const Schema schema = readSchema(connection);
        RowQuery query = queryFor(schema, u"note"_s);
        query.condition = condition;
        QVERIFY_THROWS_EXCEPTION(RequestError, readRows(connection, schema, query));
        query.condition.clear();
        QCOMPARE(readRows(connection, schema, query).keys.size(), 5U);
    }

    void aTableOfVeryManyColumnsCanBeFiltered()
    {
        const QString path = m_folder.filePath(u"wide.db"_s);
        QStringList columns;
        for (int i = 0; i < 1900; ++i)
            columns << u"c%1"_s.arg(i);
        SqliteDatabase::file(path).execute(
            u"CREATE TABLE wide(%1); INSERT INTO wide(c1899) VALUES ('needle')"_s.arg(columns.join(u',')));
        Connection connection = Connection::open({u"sqlite"_s, path}, m_progress);
        const Schema schema = readSchema(connection);
        RowQuery query = queryFor(schema, u"wide"_s);
        query.contains = u"eedl"_s;
        QCOMPARE(printed(readRows(connection, schema, query)), u"1 (of 1)"_s);
    }
};

QTEST_GUILESS_MAIN(TestReadRows)
#include "tst_readrows.moc"

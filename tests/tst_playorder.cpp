// The order in which a delete is played, against the order in which SQLite really changes the rows.

#include "model/cascade/playback.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/engines/sqlite/sqlitescript.h"
#include "model/job/progress.h"
#include "tests/support/scenario.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// Notes each row that SQLite changes, by the row id: it tells nothing of WITHOUT ROWID tables.
void note(void* rows, int, const char*, const char* table, sqlite3_int64 rowId)
{
    *static_cast<QStringList*>(rows) << QString::fromUtf8(table) + u' ' + QString::number(rowId);
}

QStringList reallyChanged(const QString& path, const QString& statement)
{
    sqlite3* handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(handle, sqlite3_close);
    QStringList rows;
    sqlite3_update_hook(handle, note, &rows);
    sqlite3_exec(handle, "PRAGMA foreign_keys = ON; BEGIN", nullptr, nullptr, nullptr);
    if (sqlite3_exec(handle, statement.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return {QString::fromUtf8(sqlite3_errmsg(handle))};
    sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
    return rows;
}

/// A row that changes before it goes is one step: its end.
QStringList lastOfEach(const QStringList& rows)
{
    QStringList result;
    for (qsizetype i = 0; i < rows.size(); ++i)
        if (rows.lastIndexOf(rows[i]) == i)
            result << rows[i];
    return result;
}

/// The rows of the tables whose key is the row id.
QStringList played(const Schema& schema, const Playback& playback)
{
    QStringList rows;
    for (int step = 1; step <= playback.stepCount(); ++step)
        if (schema.table(playback.row(step).table).rowIdColumn)
            rows << playback.rowName(step);
    return rows;
}

} // namespace

class TestPlayOrder : public QObject {
    Q_OBJECT

private slots:
    void playsAsSqliteDeletes_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("condition");
        QTest::addRow("a customer") << u"customer"_s << u"id = 5"_s;
        QTest::addRow("several customers") << u"customer"_s << u"id IN (5, 15, 16)"_s;
        QTest::addRow("a tree of categories") << u"category"_s << u"id = 2"_s;
        QTest::addRow("an employee") << u"employee"_s << u"id = 1"_s;
        QTest::addRow("a voucher") << u"voucher"_s << u"id = 1"_s;
    }

    void playsAsSqliteDeletes()
    {
        QFETCH(const QString, table);
        QFETCH(const QString, condition);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"shop.db"_s);
        createFromScript(path, readText(QStringLiteral(SOURCE_DIR "/resources/samples/shop.sql")));
        QStringList order;
        QStringList tables;
        {
            NoProgress progress;
            Connection connection = Connection::open(ConnectionUrl::parse(path), progress);
            const Schema schema = readSchema(connection);
            const DeleteRequest request{findTable(schema, table), {}, {condition}};
            order = played(schema, Playback(schema, simulate(connection, schema, request, std::nullopt)));
            for (const Table& each : schema.tables())
                if (each.rowIdColumn)
                    tables << each.name;
        }
        QStringList really = reallyChanged(path, u"DELETE FROM %1 WHERE %2"_s.arg(table, condition));
        really.removeIf([&](const QString& row) { return !tables.contains(row.section(u' ', 0, 0)); });
        QCOMPARE(order.join(u"; "_s), lastOfEach(really).join(u"; "_s));
    }
};

QTEST_GUILESS_MAIN(TestPlayOrder)
#include "tst_playorder.moc"

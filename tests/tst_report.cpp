// The page for reviewers, in its three formats, and the undo script: replayed after the real DELETE.

#include "model/cascade/prediction.h"
#include "model/cascade/simulation.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "model/review/deletereport.h"
#include "model/review/reportpicture.h"
#include "model/review/reporttext.h"
#include "tests/support/judge.h"
#include "tests/support/oddnames.h"
#include "tests/support/program.h"
#include "tests/support/scenario.h"
#include "tests/support/sentence.h"
#include "tests/support/sqlitedatabase.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Shop = R"(
    CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
    CREATE TABLE visit (id INTEGER PRIMARY KEY, customer_id REFERENCES customer ON DELETE CASCADE, note TEXT);
    CREATE TABLE gift (giver INTEGER REFERENCES customer ON DELETE SET NULL, what BLOB);
    INSERT INTO customer VALUES (1, 'Ann', 'ann@example.org'), (2, 'Bob', NULL);
    INSERT INTO visit VALUES (10, 1, 'a'), (11, 1, 'b'), (12, 2, 'c');
    INSERT INTO gift VALUES (1, x'00ff'), (1, x'00ff'), (2, 'book');)";

QByteArray contentOf(const QString& sql)
{
    SqliteDatabase database = SqliteDatabase::inMemory();
    database.execute(u"PRAGMA foreign_keys = OFF;"_s + sql);
    return database.content();
}

QString written(const QTemporaryDir& folder, const QByteArray& content)
{
    const QString path = folder.filePath(u"report.db"_s);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

DeleteReport reportOf(const QString& sql, const QString& table, const QString& where,
                      const QStringList& masks = {})
{
    const QTemporaryDir folder;
    NoProgress progress;
    Connection connection = Connection::open(ConnectionUrl::parse(written(folder, contentOf(sql))), progress);
    const Schema schema = readSchema(connection);
    DeleteRequest request;
    request.table = findTable(schema, table);
    request.condition.sql = where;
    const auto prediction = predict(connection, schema, request);
    return gatherReport(connection, schema, *prediction,
                        {u"2026-11-28 10:00"_s, ColumnMask::read(schema, masks)});
}

/// All rows as text and as bytes, in an order of their own.
QStringList printedRows(SqliteDatabase& database)
{
    QStringList lines;
    for (const SnapshotTable& table : readSnapshot(database)) {
        for (const SnapshotRow& row : table.rows)
            lines << printed(table, row);
        QStringList bytes;
        for (const QString& column : table.columns)
            bytes << u"quote(CAST(%1 AS BLOB))"_s.arg(inDoubleQuotes(column));
        for (const std::vector<Value>& row : database.query(
                 u"SELECT %1 FROM %2"_s.arg(bytes.join(u" || ', ' || "_s), inDoubleQuotes(table.name))))
            lines << table.name + u": "_s + displayText(row.front());
    }
    lines.sort();
    return lines;
}

/// Runs the real DELETE and then the undo script; what differs from before.
QString differenceAfterUndo(const QByteArray& content, const DeleteStatement& statement)
{
    const QTemporaryDir folder;
    NoProgress progress;
    Connection connection = Connection::open(ConnectionUrl::parse(written(folder, content)), progress);
    const Schema schema = readSchema(connection);
    const Simulation simulation = simulate(connection, schema, requestFor(schema, statement), std::nullopt);
    if (simulation.outcome.verdict != Verdict::Deletes)
        return {};
    const UndoScript undo = undoScript(connection, schema, simulation.rows);
    SqliteDatabase database = SqliteDatabase::copyOf(content);
    const QStringList before = printedRows(database);
    database.execute(statement.enforcement == Enforcement::On ? u"PRAGMA foreign_keys = ON"_s
                                                              : u"PRAGMA foreign_keys = OFF"_s);
    database.execute(statement.sql());
    const bool isChanged = printedRows(database) != before;
    if (isChanged != !simulation.rows.empty())
        return u"the delete did nothing"_s;
    database.execute(undo.text());
    const QStringList after = printedRows(database);
    return after == before
        ? QString()
        : undo.text() + u"\nbefore:\n"_s + before.join(u'\n') + u"\nafter:\n"_s + after.join(u'\n');
}

} // namespace

class ReportTest : public QObject {
    Q_OBJECT

private slots:
    void theUndoScriptPutsEverythingBack_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(SOURCE_DIR "/tests/scenarios"));
        for (const QString& name : folder.entryList({u"*.sql"_s}))
            if (!name.startsWith(u"chain-of"_s))
                QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void theUndoScriptPutsEverythingBack()
    {
        QFETCH(const QString, path);
        const Scenario scenario = readScenario(path);
        const QString sample = scenario.sample.isEmpty()
            ? QString()
            : readText(QStringLiteral(SOURCE_DIR "/resources/samples/%1.sql").arg(scenario.sample));
        QCOMPARE(differenceAfterUndo(contentOf(sample + u";PRAGMA foreign_keys = OFF;"_s + scenario.sql),
                                     scenario.statement),
                 QString());
    }

    void theUndoScriptKeepsEveryValue()
    {
        const QByteArray content = contentOf(
            u"CREATE TABLE p (id INTEGER PRIMARY KEY, me REFERENCES p ON DELETE CASCADE);"
            "CREATE TABLE odd (p REFERENCES p ON DELETE CASCADE, v, t TEXT, n NUMERIC, r REAL,"
            " g AS (v || 'x'), s AS (n + 1) STORED);"
            "CREATE TABLE w (a TEXT, b INT, p REFERENCES p ON DELETE SET NULL, PRIMARY KEY (a, b)) WITHOUT "
            "ROWID;"
            "INSERT INTO p VALUES (1, 2), (2, 1), (3, NULL);"
            "INSERT INTO odd (rowid, p, v, t, n, r) VALUES (7, 1, x'00ff27', 'it''s', 9007199254740993, 0.1),"
            " (-5, 1, 'a' || char(0) || 'b', 'line' || char(10) || 'two; -- no', 1e300, -0.0),"
            " (9223372036854775807, 2, 9e999, '-', -9e999, 3.0), (8, 2, NULL, '', 1.1, 5e-324),"
            " (9, 2, 0.1 + 0.2, '🛒', '12', 1e22),"
            " (10, 2, 'a' || char(13, 10) || 'b' || char(13), char(1, 127) || '\\', 'x', NULL),"
            " (11, 2, replace(hex(zeroblob(500)), '00', char(13, 10)), '', '', NULL);"
            "INSERT INTO w VALUES ('x', 1, 1), ('x', 2, 3);"_s);
        QCOMPARE(differenceAfterUndo(content, {u"p"_s, u"id = 1"_s, {}, Enforcement::On}), QString());
    }

    void theUndoScriptKeepsBytesThatAreNoText()
    {
        const QByteArray content = contentOf(
            u"CREATE TABLE p (id INTEGER PRIMARY KEY, t TEXT);"
            "INSERT INTO p VALUES (1, cast(x'61ff62' AS TEXT)), (2, cast(x'80' AS TEXT)),"
            " (3, cast(x'c3' AS TEXT)), (4, cast(x'eda080' AS TEXT)), (5, char(0xfffd)), (6, 'ä');"_s);
        QCOMPARE(differenceAfterUndo(content, {u"p"_s, u"true"_s, {}, Enforcement::On}), QString());
    }

    void aChangedRowGivesBackADeletedRowsValueFirst()
    {
        const QByteArray content = contentOf(u"CREATE TABLE p (id INTEGER PRIMARY KEY, a INT DEFAULT 2 "
                                             u"UNIQUE REFERENCES p ON DELETE SET DEFAULT);"
                                             "INSERT INTO p VALUES (6, 2), (2, 6)"_s);
        QCOMPARE(differenceAfterUndo(content, {u"p"_s, u"id = 6"_s, {}, Enforcement::On}), QString());
    }

    void theUndoScriptTellsRowsWithTheSameKeyApart()
    {
        const QString sql = u"CREATE TABLE p (id TEXT PRIMARY KEY, n INT);"
                            "INSERT INTO p VALUES (NULL, 1), (NULL, 2), ('x', 3)"_s;
        QCOMPARE(differenceAfterUndo(contentOf(sql), {u"p"_s, u"id IS NULL"_s, {}, Enforcement::On}),
                 QString());
        const DeleteReport report = reportOf(sql, u"p"_s, u"n = 2"_s);
        QVERIFY(!report.undo);
        QVERIFY2(report.whyNoUndo.startsWith(u"Several rows of p have the key NULL"_s),
                 qPrintable(report.whyNoUndo));
    }

    void theUndoScriptKeepsTextsOfAnyEncoding_data()
    {
        QTest::addColumn<QString>("encoding");
        for (const char* encoding : {"UTF-8", "UTF-16le", "UTF-16be"})
            QTest::newRow(encoding) << QString::fromLatin1(encoding);
    }

    void theUndoScriptKeepsTextsOfAnyEncoding()
    {
        QFETCH(const QString, encoding);
        SqliteDatabase database = SqliteDatabase::inMemory();
        database.execute(
            u"PRAGMA encoding = '%1'; CREATE TABLE p (t TEXT PRIMARY KEY) WITHOUT ROWID;"
            "CREATE TABLE w (t TEXT, p REFERENCES p ON DELETE SET NULL, k TEXT PRIMARY KEY)"
            " WITHOUT ROWID;"
            "INSERT INTO p VALUES ('AA䅁ä🛒' || char(13) || 'x'), ('');"
            "INSERT INTO w SELECT 'y' || char(0) || t, t, t || char(13, 10) FROM p;"_s.arg(encoding));
        QCOMPARE(differenceAfterUndo(database.content(), {u"p"_s, u"true"_s, {}, Enforcement::On}),
                 QString());
    }

    void rowsThatBreakAConstraintComeBack()
    {
        const QByteArray content = contentOf(
            u"CREATE TABLE p (id INTEGER PRIMARY KEY, n CHECK (n > 0));"
            "CREATE TABLE c (p REFERENCES p ON DELETE SET NULL, other REFERENCES p, n CHECK (n > 0));"
            "PRAGMA ignore_check_constraints = ON;"
            "INSERT INTO p VALUES (1, -1); INSERT INTO c VALUES (1, 77, -1);"
            "PRAGMA ignore_check_constraints = OFF"_s);
        QCOMPARE(differenceAfterUndo(content, {u"p"_s, u"id = 1"_s, {}, Enforcement::On}), QString());
    }

    void allFormatsTellAllParts_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QStringList>("parts");
        QTest::addRow("goes through") << u"id = 1"_s << QStringList{u"3 rows"_s,
                                                                    u"DELETE FROM"_s,
                                                                    u"INSERT INTO"_s,
                                                                    u"2026-11-28 10"_s,
                                                                    u"ON DELETE CASCADE"_s,
                                                                    u"visit"_s,
                                                                    u"SQLite"_s,
                                                                    u"giver"_s,
                                                                    u"exact"_s};
    }

    void allFormatsTellAllParts()
    {
        QFETCH(const QString, where);
        QFETCH(const QStringList, parts);
        const DeleteReport report = reportOf(QString::fromLatin1(Shop), u"customer"_s, where);
        QVERIFY(report.undo.has_value());
        for (const QString& text : {toHtml(report), toMarkdown(report)})
            for (const QString& part : parts)
                QVERIFY2(text.contains(part), qPrintable(part + u" is not in\n"_s + text));
    }

    void aRefusalNamesItsRows()
    {
        const DeleteReport report
            = reportOf(QString::fromLatin1(Shop)
                           + u"CREATE TABLE stop (id INTEGER PRIMARY KEY, c REFERENCES customer);"
                             "INSERT INTO stop VALUES (77, 1);"_s,
                       u"customer"_s, u"id = 1"_s);
        QCOMPARE(report.blockers.size(), size_t(1));
        QCOMPARE(report.blockers.front().total, 1);
        QVERIFY(!report.undo && report.whyNoUndo.isEmpty());
        // PDF shows nothing of a picture that is not well-formed.
        QXmlStreamReader picture(toSvg(drawnReport(report)));
        while (!picture.atEnd())
            picture.readNext();
        QCOMPARE(picture.errorString(), QString());
        for (const QString& text : {toHtml(report), toMarkdown(report)}) {
            QVERIFY(text.contains(u"77"_s) && text.contains(u"Rows that refuse"_s));
            QVERIFY(text.contains(u"FOREIGN KEY constraint failed"_s));
            QVERIFY(!text.contains(u"To undo it"_s));
        }
    }

    void paperShowsThePictureInItsShape()
    {
        const DeleteReport report = reportOf(QString::fromLatin1(Shop), u"customer"_s, u"id = 1"_s);
        const auto image = QRegularExpression(u"<img src=\"p\" width=\"(\\d+)\" height=\"(\\d+)\"/>"_s)
                               .match(toHtml(report, u"p"_s));
        QVERIFY(image.hasMatch());
        const ReportPicture drawn = drawnReport(report);
        const double width = image.captured(1).toDouble();
        QVERIFY(width > 0 && width <= drawn.width);
        QVERIFY(std::abs(image.captured(2).toDouble() - width * drawn.height / drawn.width) <= 1);
    }

    void maskedColumnsAreNowhere()
    {
        const DeleteReport report
            = reportOf(QString::fromLatin1(Shop), u"customer"_s, u"id = 1"_s, {u"*.email"_s, u"visit.id"_s});
        QVERIFY(!report.undo);
        for (const QString& text : {toHtml(report), toMarkdown(report)}) {
            QVERIFY2(!text.contains(u"ann@"_s) && !text.contains(u"ann&#64;"_s), qPrintable(text));
            QVERIFY(text.contains(u"•••"_s) && text.contains(u"Ann"_s));
            QVERIFY(!text.contains(u">10<"_s));
        }
    }

    /// HTML is read as XML, which is stricter; a name that breaks out changes the number of elements.
    void noNameOrValueBreaksOut_data()
    {
        QTest::addColumn<QString>("name");
        QStringList names = oddNames();
        names << u"</code></pre><script>x()</script>"_s << u"```\n# x"_s << u"a | b"_s << u"@all #1 [x](y)"_s
              << u"\"] --> x[\""_s << u"%1 %2 %3"_s;
        names.removeAll(QString());
        for (const QString& name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void noNameOrValueBreaksOut()
    {
        QFETCH(const QString, name);
        const auto shape = [](const QString& named) {
            const QString quoted = u'"' + QString(named).replace(u'"', u"\"\""_s) + u'"';
            const QString literal = u'\'' + QString(named).replace(u'\'', u"''"_s) + u'\'';
            const DeleteReport report = reportOf(
                u"CREATE TABLE %1 (id INTEGER PRIMARY KEY, %2 TEXT);"
                "CREATE TABLE child (id INTEGER PRIMARY KEY, p REFERENCES %1 ON DELETE CASCADE, v TEXT);"
                "INSERT INTO %1 VALUES (1, %3); INSERT INTO child VALUES (1, 1, %3);"_s.arg(
                    quoted, u"\"c "_s + quoted.sliced(1), literal),
                quoted, u"id = 1"_s);
            QStringList elements;
            QXmlStreamReader reader(toHtml(report).replace(u"<!DOCTYPE html>"_s, QString()));
            while (!reader.atEnd())
                if (reader.readNext() == QXmlStreamReader::StartElement)
                    elements << reader.name().toString();
            if (reader.hasError())
                elements << reader.errorString();
            static const QRegularExpression fenced(u"^(`{3,})(\\w*)\\n.*?^\\1\\n"_s,
                                                   QRegularExpression::MultilineOption
                                                       | QRegularExpression::DotMatchesEverythingOption);
            QStringList lines;
            for (const QString& line : toMarkdown(report).replace(fenced, u"block \\2\n"_s).split(u'\n'))
                lines << u"%1 %2 %3"_s.arg(line.left(2)).arg(line.count(u'|')).arg(line.count(u'<'));
            return elements + lines;
        };
        QCOMPARE(shape(name).join(u'\n'), shape(u"plain"_s).join(u'\n'));
    }

    void theCommandWritesAFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("beginning");
        QTest::addRow("HTML") << u"r.html"_s << QByteArray("<!DOCTYPE html>");
        QTest::addRow("PDF") << u"r.pdf"_s << QByteArray("%PDF-");
        QTest::addRow("Markdown") << u"r.md"_s << QByteArray("## Deleting customer 1 ");
    }

    void theCommandWritesAFile()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, beginning);
        const QTemporaryDir folder;
        const QString database = written(folder, contentOf(QString::fromLatin1(Shop)));
        QProcessEnvironment noDisplay = QProcessEnvironment::systemEnvironment();
        for (const char* variable : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
            noDisplay.remove(QString::fromLatin1(variable));
        const Run run = runProgram(qEnvironmentVariable("CASCADE_EXPLORER"),
                                   {u"simulate"_s, database, u"--table"_s, u"customer"_s, u"--key"_s,
                                    u"id=1"_s, u"--report"_s, name, u"--mask"_s, u"*.email"_s},
                                   folder.path(), noDisplay);
        QVERIFY2(run.exitCode == 0, qPrintable(run.error));
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(content.startsWith(beginning), content.left(200).constData());
    }

    void wrongFilesAreExitCode2_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addRow("no ending") << QStringList{u"--report"_s, u"report"_s};
        QTest::addRow("another ending") << QStringList{u"--report"_s, u"report.doc"_s};
        QTest::addRow("a mask alone") << QStringList{u"--mask"_s, u"*.email"_s};
        QTest::addRow("a mask of nothing")
            << QStringList{u"--report"_s, u"r.md"_s, u"--mask"_s, u"*.nothing"_s};
    }

    void wrongFilesAreExitCode2()
    {
        QFETCH(const QStringList, options);
        const QTemporaryDir folder;
        const QString database = written(folder, contentOf(QString::fromLatin1(Shop)));
        const Run run = runProgram(
            qEnvironmentVariable("CASCADE_EXPLORER"),
            QStringList{u"simulate"_s, database, u"--table"_s, u"customer"_s, u"--key"_s, u"id=1"_s}
                + options,
            folder.path());
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.error.trimmed().count(u'\n'), 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"report.db"_s});
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"

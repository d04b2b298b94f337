// The command line's SQLAlchemy ways, with mappers that the exporter has written.

#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Models = R"(
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()

class Customer(Base):
    __tablename__ = "customer"
    id = Column(Integer, primary_key=True)
    orders = relationship("Order")
    notes = relationship("Note", cascade="all, delete", passive_deletes=True)

class Order(Base):
    __tablename__ = "order"
    id = Column(Integer, primary_key=True)
    customer_id = Column(ForeignKey("customer.id", ondelete="CASCADE"))

class Note(Base):
    __tablename__ = "note"
    id = Column(Integer, primary_key=True)
    customer_id = Column(ForeignKey("customer.id", ondelete="CASCADE"))

class Book(Base):
    __tablename__ = "book"
    id = Column(Integer, primary_key=True)
    pages = relationship("Page")

class Page(Base):
    __tablename__ = "page"
    book_id = Column(ForeignKey("book.id"), primary_key=True)
    number = Column(Integer, primary_key=True)

class Car(Base):
    __tablename__ = "car"
    id = Column(Integer, primary_key=True)

class Wheel(Base):
    __tablename__ = "wheel"
    id = Column(Integer, primary_key=True)
    car_id = Column(ForeignKey("car.id"))
    car = relationship("Car", cascade="all")

class Node(Base):
    __tablename__ = "node"
    id = Column(Integer, primary_key=True)
    parent_id = Column(ForeignKey("node.id"))
    children = relationship("Node", post_update=True, back_populates="parent")
    parent = relationship("Node", remote_side=id, back_populates="children")
)";

constexpr auto Database = R"(
    CREATE TABLE customer (id INTEGER PRIMARY KEY);
    CREATE TABLE "order" (id INTEGER PRIMARY KEY, customer_id INTEGER CONSTRAINT fk_order REFERENCES customer ON DELETE CASCADE);
    CREATE TABLE note (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customer ON DELETE CASCADE);
    CREATE TABLE book (id INTEGER PRIMARY KEY);
    CREATE TABLE page (book_id INTEGER REFERENCES book, number INTEGER, PRIMARY KEY (book_id, number));
    CREATE TABLE car (id INTEGER PRIMARY KEY);
    CREATE TABLE wheel (id INTEGER PRIMARY KEY, car_id INTEGER REFERENCES car);
    CREATE TABLE node (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES node);
    CREATE TABLE unmapped (id INTEGER PRIMARY KEY);
    INSERT INTO customer VALUES (1), (2);
    INSERT INTO "order" VALUES (10, 1), (11, 1), (12, 2), (13, NULL), (14, 3);
    INSERT INTO note VALUES (20, 1), (21, 2);
    INSERT INTO book VALUES (1), (2);
    INSERT INTO page VALUES (1, 1);
    INSERT INTO car VALUES (1), (2);
    INSERT INTO wheel VALUES (1, 1), (2, 1), (3, NULL);
    INSERT INTO node VALUES (1, NULL), (2, 1);
    INSERT INTO unmapped VALUES (1);
)";

constexpr auto PassiveModels = R"(
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()

class Customer(Base):
    __tablename__ = "customer"
    id = Column(Integer, primary_key=True)
    invoices = relationship("Invoice")

class Invoice(Base):
    __tablename__ = "invoice"
    id = Column(Integer, primary_key=True)
    customer_id = Column(ForeignKey("customer.id", ondelete="RESTRICT"))
    lines = relationship("Line", passive_deletes=True)

class Line(Base):
    __tablename__ = "line"
    id = Column(Integer, primary_key=True)
    invoice_id = Column(ForeignKey("invoice.id", ondelete="CASCADE"), nullable=False)
)";

constexpr auto PassiveDatabase = R"(
    CREATE TABLE customer (id INTEGER PRIMARY KEY);
    CREATE TABLE invoice (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customer ON DELETE RESTRICT);
    CREATE TABLE line (id INTEGER PRIMARY KEY, invoice_id INTEGER NOT NULL REFERENCES invoice ON DELETE CASCADE);
    INSERT INTO customer VALUES (1);
    INSERT INTO invoice VALUES (1, 1);
    INSERT INTO line VALUES (1, 1), (2, 1);
)";

/// Deletes an invoice with its lines loaded ("all") or not, and takes it back.
constexpr auto PassiveJudge = R"(
import sys
from passive import *
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError
engine = create_engine(sys.argv[2])
event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA foreign_keys = ON"))
session = Session(engine)
invoice = session.get(Invoice, 1)
if sys.argv[1] == "all":
    invoice.lines
session.delete(invoice)
try:
    session.flush()
    print("deletes")
except IntegrityError:
    print("fails")
session.rollback()
)";

bool createDatabase(const QString& path, const char* sql)
{
    sqlite3* handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    const bool isDone = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(handle);
    return isDone;
}

bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class TestSqlAlchemyCommand : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QByteArray m_mappers;

    Run simulate(const QStringList& arguments) const
    {
        return runProgram(qEnvironmentVariable("CASCADE_EXPLORER"), QStringList{u"simulate"_s} + arguments,
                          m_folder.path());
    }

    QJsonObject answer(const QStringList& arguments, int exitCode) const
    {
        const Run result
            = simulate(QStringList{u"shop.db"_s, u"--mappers"_s, u"mappers.json"_s, u"--format"_s, u"json"_s}
                       + arguments);
        if (result.exitCode != exitCode || !result.error.isEmpty())
            qWarning() << result.exitCode << result.error;
        return result.exitCode == exitCode ? QJsonDocument::fromJson(result.output).object() : QJsonObject();
    }

private slots:
    void initTestCase()
    {
        QVERIFY(createDatabase(m_folder.filePath(u"shop.db"_s), Database));
        QVERIFY(writeFile(m_folder.filePath(u"models.py"_s), Models));
        const Run exported = runProgram(u"/usr/bin/python3"_s,
                                        {QStringLiteral(EXPORTER), u"models.py:Base"_s}, m_folder.path());
        QCOMPARE(exported.error, QString());
        m_mappers = exported.output;
        QVERIFY(writeFile(m_folder.filePath(u"mappers.json"_s), m_mappers));
    }

    void sessionDeleteSetsKeysToNullBeforeTheDatabaseCascades()
    {
        const QJsonObject json = answer(
            {u"--via"_s, u"sqlalchemy-session"_s, u"--table"_s, u"customer"_s, u"--key"_s, u"id=1"_s}, 0);
        QCOMPARE(json["request"_L1]["via"_L1], u"sqlalchemy-session"_s);
        QCOMPARE(json["outcome"_L1], u"deletes"_s);
        QCOMPARE(json["statements"_L1].toArray(),
                 (QJsonArray{uR"(UPDATE "order" SET "customer_id" = NULL WHERE "id" = 10)"_s,
                             uR"(UPDATE "order" SET "customer_id" = NULL WHERE "id" = 11)"_s,
                             uR"(DELETE FROM "customer" WHERE "id" = 1)"_s}));
        QJsonObject counts;
        for (const QJsonValue table : json["tables"_L1].toArray())
            counts[table["table"_L1].toString()] = QJsonArray{table["deleted"_L1], table["set_null"_L1]};
        QCOMPARE(counts,
                 (QJsonObject{{u"customer"_s, QJsonArray{1, 0}},
                              {u"note"_s, QJsonArray{1, 0}},
                              {u"order"_s, QJsonArray{0, 2}}}));
        QVERIFY(json["alternatives"_L1].toArray().isEmpty());
    }

    void whatIsLoadedIsDeletedByTheSession()
    {
        const QStringList statement{u"--via"_s,   u"sqlalchemy-session"_s, u"--loaded"_s, u"all"_s,
                                    u"--table"_s, u"customer"_s,           u"--key"_s,    u"id=2"_s};
        QCOMPARE(answer(statement, 0)["statements"_L1].toArray(),
                 (QJsonArray{uR"(UPDATE "order" SET "customer_id" = NULL WHERE "id" = 12)"_s,
                             uR"(DELETE FROM "note" WHERE "id" = 21)"_s,
                             uR"(DELETE FROM "customer" WHERE "id" = 2)"_s}));
    }

    void bulkDeleteLeavesAllToTheDatabase()
    {
        const QJsonObject json = answer(
            {u"--via"_s, u"sqlalchemy-bulk"_s, u"--table"_s, u"customer"_s, u"--key"_s, u"id=1"_s}, 0);
        QCOMPARE(json["request"_L1]["via"_L1], u"sqlalchemy-bulk"_s);
        QCOMPARE(json["statements"_L1].toArray(), QJsonArray{uR"(DELETE FROM "customer" WHERE "id" = 1)"_s});
        QCOMPARE(json["rows"_L1].toArray().size(), 4);
    }

    void allWaysStandSideBySide()
    {
        const QJsonObject json
            = answer({u"--via"_s, u"all"_s, u"--table"_s, u"customer"_s, u"--key"_s, u"id=1"_s}, 0);
        QCOMPARE(json["ways"_L1].toArray().size(), 4);
        const QJsonValue loaded = json["ways"_L1][2];
        QCOMPARE(loaded["loaded"_L1], u"all"_s);
        QCOMPARE(loaded["simulation"_L1]["statements"_L1].toArray().size(), 4);
        QCOMPARE(json["differences"_L1].toArray(),
                 QJsonArray{u"order: DELETE and query.delete() → 2 deleted; session.delete() and "
                            "session.delete(), all loaded → 2 set to NULL."_s});
        QCOMPARE(json["reasons"_L1].toArray().size(), 1);
        QCOMPARE(json["reasons"_L1][0]["code"_L1], u"nulls-before-cascade"_s);
        QCOMPARE(json["reasons"_L1][0]["place"_L1], u"Customer.orders"_s);

        const Run text = simulate({u"shop.db"_s, u"--mappers"_s, u"mappers.json"_s, u"--via"_s, u"all"_s,
                                   u"--table"_s, u"book"_s, u"--key"_s, u"id=1"_s});
        QCOMPARE(text.exitCode, 3); // The database refuses it as well.
        const QString said = QString::fromUtf8(text.output);
        QVERIFY2(said.contains(u"AssertionError"_s), qPrintable(said));
        QVERIFY2(said.contains(u"FOREIGN KEY constraint failed"_s), qPrintable(said));
        QVERIFY2(!said.contains(u"set to the default"_s), qPrintable(said)); // Nothing is.
    }

    void aWhatIfShowsEachWayNowAndThen()
    {
        const QStringList command{u"--via"_s, u"all"_s,  u"--table"_s,  u"customer"_s,
                                  u"--key"_s, u"id=1"_s, u"--change"_s, u"fk_order ON DELETE RESTRICT"_s};
        const QJsonObject json = answer(command, 3);
        const QJsonValue database = json["ways"_L1][0]["simulation"_L1];
        QCOMPARE(database["outcome"_L1], u"blocked"_s);
        QCOMPARE(database["before"_L1]["outcome"_L1], u"deletes"_s);
        const QJsonValue session = json["ways"_L1][1]["simulation"_L1];
        QCOMPARE(session["outcome"_L1], u"deletes"_s);
        QCOMPARE(session["before"_L1]["outcome"_L1], u"deletes"_s);

        const QString text
            = QString::fromUtf8(
                  simulate(QStringList{u"shop.db"_s, u"--mappers"_s, u"mappers.json"_s} + command).output)
                  .simplified();
        QVERIFY2(text.contains(u"outcome deletes → refused deletes deletes deletes → refused"_s),
                 qPrintable(text));
        QVERIFY2(text.contains(u"order: refusing · → 2 · · · → 2"_s), qPrintable(text));
        QVERIFY2(text.contains(u"A → B: A now, B with the changes."_s), qPrintable(text));
    }

    void errorsOfSqlAlchemyEndWithExitCode3()
    {
        const QJsonObject json = answer(
            {u"--via"_s, u"sqlalchemy-session"_s, u"--table"_s, u"book"_s, u"--key"_s, u"id=1"_s}, 3);
        QCOMPARE(json["outcome"_L1], u"fails"_s);
        QCOMPARE(json["message"_L1],
                 u"AssertionError: Dependency rule tried to blank-out primary key column 'page.book_id'"_s);
        const Run text = simulate({u"shop.db"_s, u"--mappers"_s, u"mappers.json"_s, u"--via"_s,
                                   u"sqlalchemy-session"_s, u"--table"_s, u"book"_s, u"--key"_s, u"id=1"_s});
        QVERIFY(text.output.contains("SQLAlchemy would raise AssertionError: "));
    }

    void errorsOfTheDatabaseEndWithExitCode3()
    {
        const QJsonObject json
            = answer({u"--via"_s, u"sqlalchemy-bulk"_s, u"--table"_s, u"book"_s, u"--key"_s, u"id=1"_s}, 3);
        QCOMPARE(json["outcome"_L1], u"blocked"_s);
    }

    void anOrderThatSqlAlchemyLeavesOpenIsSaidToBeOpen()
    {
        const QJsonObject json = answer(
            {u"--via"_s, u"sqlalchemy-session"_s, u"--table"_s, u"node"_s, u"--key"_s, u"id=1"_s}, 0);
        QCOMPARE(json["warnings"_L1][0]["code"_L1], u"sqlalchemy-order"_s);
        const QJsonArray alternatives = json["alternatives"_L1].toArray();
        QCOMPARE(alternatives.size(), 1);
        QCOMPARE((QStringList{json["outcome"_L1].toString(), alternatives[0]["outcome"_L1].toString()}),
                 (QStringList{u"deletes"_s, u"blocked"_s}));
        QVERIFY(!alternatives[0]["statements"_L1].toArray().isEmpty());
        const Run text = simulate({u"shop.db"_s, u"--mappers"_s, u"mappers.json"_s, u"--via"_s,
                                   u"sqlalchemy-session"_s, u"--table"_s, u"node"_s, u"--key"_s, u"id=1"_s});
        QVERIFY(text.output.contains("Or, in another order that SQLAlchemy may choose:"));
    }

    void findingsNameThePlaceTheConsequenceAndTheRepair()
    {
        const Run result
            = runProgram(qEnvironmentVariable("CASCADE_EXPLORER"),
                         {u"check"_s, u"shop.db"_s, u"--mappers"_s, u"mappers.json"_s, u"--enforce"_s,
                          u"on"_s, u"--format"_s, u"json"_s, u"--fail-on"_s, u"never"_s},
                         m_folder.path());
        QCOMPARE(result.exitCode, 0);
        QMap<QString, QString> codes;
        QMap<QString, QString> repairs;
        QMap<QString, int> rows;
        QMap<QString, QString> consequences;
        for (const QJsonValue finding : QJsonDocument::fromJson(result.output)["findings"_L1].toArray()) {
            if (finding["source"_L1] != u"mappers"_s)
                continue;
            codes[finding["place"_L1].toString()] = finding["code"_L1].toString();
            repairs[finding["place"_L1].toString()] = finding["repair"_L1].toString();
            rows[finding["place"_L1].toString()] = finding["rows"_L1].toInt(-1);
            consequences[finding["place"_L1].toString()] = finding["consequence"_L1].toString();
        }
        QCOMPARE(codes,
                 (QMap<QString, QString>{{u"Book.pages"_s, u"null-into-key"_s},
                                         {u"Customer.orders"_s, u"nulls-before-cascade"_s},
                                         {u"Wheel.car"_s, u"cascade-on-many-to-one"_s}}));
        QCOMPARE(repairs[u"Customer.orders"_s],
                 u"orders = relationship(\"Order\", cascade=\"all, delete-orphan\", passive_deletes=True)"_s);
        QCOMPARE(repairs[u"Wheel.car"_s], u"car = relationship(\"Car\")"_s);
        // Of the keys, one is NULL and one refers to nothing. Two wheels are of one car, and another has none.
        QCOMPARE(rows,
                 (QMap<QString, int>{{u"Book.pages"_s, 1}, {u"Customer.orders"_s, 3}, {u"Wheel.car"_s, 1}}));
        QVERIFY(consequences[u"Customer.orders"_s].endsWith(u"Rows of order that would stay so now: 3."_s));
        QVERIFY(consequences[u"Book.pages"_s].endsWith(u"Rows of page in the way now: 1."_s));
        QVERIFY(consequences[u"Wheel.car"_s].endsWith(u"Rows of car to lose now: 1."_s));
    }

    void aProgramThatEnforcesNothingIsAFinding()
    {
        const Run result = runProgram(
            qEnvironmentVariable("CASCADE_EXPLORER"),
            {u"check"_s, u"shop.db"_s, u"--mappers"_s, u"mappers.json"_s, u"--fail-on"_s, u"never"_s},
            m_folder.path());
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.contains("Customer.orders [no-key-enforced]"));
        QVERIFY(result.output.contains("Customer.notes [passive-without-cascade]"));
        QVERIFY(!result.output.contains("nulls-before-cascade"));
        QVERIFY2(!result.output.contains("ondelete="), "the keys say already what they should do");
    }

    /// SQLAlchemy itself is the judge.
    void passiveDeletesSetNullInLoadedChildrenOnly()
    {
        QVERIFY(createDatabase(m_folder.filePath(u"passive.db"_s), PassiveDatabase));
        QVERIFY(writeFile(m_folder.filePath(u"passive.py"_s), PassiveModels));
        QVERIFY(writeFile(m_folder.filePath(u"judge.py"_s), PassiveJudge));
        const Run exported = runProgram(u"/usr/bin/python3"_s,
                                        {QStringLiteral(EXPORTER), u"passive.py:Base"_s}, m_folder.path());
        QVERIFY(writeFile(m_folder.filePath(u"passive.json"_s), exported.output));
        const auto ways = [this](const QString& table) {
            const Run result
                = simulate({u"passive.db"_s, u"--mappers"_s, u"passive.json"_s, u"--via"_s, u"all"_s,
                            u"--table"_s, table, u"--key"_s, u"id=1"_s, u"--format"_s, u"json"_s});
            return QJsonDocument::fromJson(result.output).object();
        };

        const QJsonObject invoice = ways(u"invoice"_s);
        for (const auto& [place, content] : {std::pair(1, u"none"_s), std::pair(2, u"all"_s)}) {
            const Run real
                = runProgram(u"/usr/bin/python3"_s,
                             {u"-B"_s, u"judge.py"_s, content, u"sqlite:///passive.db"_s}, m_folder.path());
            QCOMPARE(real.error, QString());
            QCOMPARE(invoice["ways"_L1][place]["simulation"_L1]["outcome"_L1].toString(),
                     QString::fromUtf8(real.output).trimmed());
        }
        QCOMPARE(invoice["reasons"_L1].toArray().size(), 1);
        QCOMPARE(invoice["reasons"_L1][0]["code"_L1], u"null-into-not-null"_s);
        QCOMPARE(invoice["reasons"_L1][0]["consequence"_L1],
                 u"session.delete() of one Invoice sets line.invoice_id to NULL in the rows of Line that are "
                 u"loaded, "
                 "which the column does not take: the database refuses it. Those that are not loaded are "
                 "left to the "
                 "database. Rows of line that it is about now: 2."_s);
        // No way deletes an invoice of the customer.
        const QJsonObject customer = ways(u"customer"_s);
        QVERIFY(!customer["differences"_L1].toArray().isEmpty());
        QVERIFY(customer["reasons"_L1].toArray().isEmpty());
    }

    void aWrongRequestIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("mappers");
        QTest::addColumn<QString>("sentence");

        const QStringList session{u"--via"_s, u"sqlalchemy-session"_s, u"--mappers"_s, u"wrong.json"_s};
        const auto replaced = [this](const char* old, const char* renewed) {
            return QByteArray(m_mappers).replace(old, renewed);
        };
        QTest::addRow("no mappers") << QStringList{u"--via"_s, u"sqlalchemy-session"_s} << QByteArray()
                                    << u"--via sqlalchemy-session needs --mappers FILE"_s;
        QTest::addRow("mappers for the database")
            << QStringList{u"--mappers"_s, u"wrong.json"_s} << m_mappers
            << u"--mappers goes with --via sqlalchemy-session, sqlalchemy-bulk or all"_s;
        QTest::addRow("an unknown way")
            << QStringList{u"--via"_s, u"django"_s} << QByteArray() << u"django"_s;
        QTest::addRow("no such file")
            << QStringList{u"--via"_s, u"sqlalchemy-bulk"_s, u"--mappers"_s, u"none.json"_s} << QByteArray()
            << u"none.json: No such file"_s;
        QTest::addRow("not JSON") << session << QByteArray("class Customer:")
                                  << u"wrong.json: This is no JSON: "_s;
        QTest::addRow("other JSON") << session << QByteArray("{\"a\": 1}")
                                    << u"wrong.json: These are no mappers"_s;
        QTest::addRow("a newer version") << session << replaced("\"version\": 1", "\"version\": 2")
                                         << u"wrong.json: The mappers are of version 2"_s;
        QTest::addRow("another database")
            << session << replaced("\"name\": \"note\"", "\"name\": \"remark\"")
            << u"wrong.json: The mappers name the table “remark”, which the database does not have"_s;
        QTest::addRow("a column that is missing")
            << session << replaced("\"customer_id\"", "\"client_id\"")
            << u"wrong.json: The mappers name the column “client_id” of “"_s;
        QTest::addRow("a word that is unknown")
            << session << replaced("\"one-to-many\"", "\"one-to-few\"")
            << u"“relationships[0].direction” has the unknown value “one-to-few”"_s;
        QTest::addRow("a value of another kind") << session << replaced("\"is_list\": true", "\"is_list\": 1")
                                                 << u"“relationships[0].is_list” should be true or false"_s;
        QTest::addRow("a table that is not mapped")
            << QStringList{u"--via"_s,     u"sqlalchemy-session"_s,
                           u"--mappers"_s, u"wrong.json"_s,
                           u"--table"_s,   u"unmapped"_s}
            << m_mappers << u"“unmapped” belongs to no class of the mappers"_s;
    }

    void aWrongRequestIsOneSentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(const QByteArray, mappers);
        QFETCH(const QString, sentence);
        QVERIFY(writeFile(m_folder.filePath(u"wrong.json"_s), mappers));
        if (!arguments.contains(u"--table"_s))
            arguments << u"--table"_s << u"customer"_s;
        const Run result = simulate(QStringList{u"shop.db"_s, u"--key"_s, u"id=1"_s} + arguments);
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.output, QByteArray());
        QVERIFY2(result.error.contains(sentence), qPrintable(result.error));
        QCOMPARE(result.error.count(u'\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TestSqlAlchemyCommand)
#include "tst_sqlalchemycommand.moc"

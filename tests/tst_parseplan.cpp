// How a script is cut and understood, in the SQL of each engine.

#include "model/database/connectionurl.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/plan/coverednames.h"
#include "model/plan/parseplan.h"
#include "model/plan/scripttokens.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

ScriptSyntax syntaxOf(const QString& url)
{
    return engineFor(ConnectionUrl::parse(url)).scriptSyntax();
}

Schema shop()
{
    Table customer;
    customer.name = u"customer"_s;
    customer.columns = {{u"id"_s, u"INTEGER"_s}, {u"name"_s, u"TEXT"_s}};
    Table orders;
    orders.schema = u"sales"_s;
    orders.name = u"Order"_s;
    orders.columns = {{u"id"_s, u"INTEGER"_s}, {u"customer_id"_s, u"INTEGER"_s}};
    Table visit;
    visit.name = u"visit"_s;
    visit.columns = {{u"id"_s, u"INTEGER"_s}};
    visit.partitions = {{u"visit_1"_s, u"FOR VALUES IN (1)"_s}, {u"old.visit"_s, u"DEFAULT"_s}};
    Table recent;
    recent.name = u"recent"_s;
    recent.kind = TableKind::View;
    return Schema(u"postgresql"_s, u"15"_s, {customer, orders, visit, recent}, {});
}

/// A statement as one line.
QString printed(const PlanStatement& statement, const Schema& schema)
{
    static const QStringList Kinds{u"delete"_s, u"update"_s, u"truncate"_s, u"drop"_s,
                                   u"begin"_s,  u"commit"_s, u"rollback"_s};
    QStringList parts{u"%1: %2"_s.arg(statement.line).arg(Kinds[static_cast<int>(statement.kind)])};
    if (statement.statement.table)
        parts << schema.table(statement.statement.table).displayName();
    if (statement.statement.isOnly)
        parts << u"only"_s;
    if (!statement.statement.alias.isEmpty())
        parts << u"as "_s + statement.statement.alias;
    for (const Assignment& assignment : statement.statement.set)
        parts << u"%1 := %2"_s.arg(QString::number(assignment.column.index), assignment.sql);
    if (!statement.statement.where.isEmpty())
        parts << u"where "_s + statement.statement.where;
    for (const TableId table : statement.tables)
        parts << schema.table(table).displayName();
    for (const TableId table : statement.only)
        parts << u"only "_s + schema.table(table).displayName();
    if (statement.dependents == Dependents::Follow)
        parts << u"cascade"_s;
    return parts.join(u", "_s);
}

QString parsed(const QString& script, const QString& url)
{
    const Schema schema = shop();
    QStringList lines;
    for (const PlanStatement& statement : parsePlan(script, syntaxOf(url), schema, u"public"_s))
        lines << printed(statement, schema);
    return lines.join(u" / "_s);
}

} // namespace

class TestParsePlan : public QObject {
    Q_OBJECT

private slots:
    void cutsAtSemicolonsThatArePartOfNothing_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("parts");

        QTest::addRow("texts and names")
            << u"a.db"_s << u"DELETE FROM \"a;b\" WHERE c = 'x;''y;'; DELETE FROM [d;]"_s << 2;
        QTest::addRow("comments") << u"a.db"_s << u"-- one;\nDELETE /* ; */ FROM a;;"_s << 1;
        QTest::addRow("dollar quotes")
            << u"postgresql:///a"_s << u"DELETE FROM a WHERE b = $x$;$$;$x$; SELECT $1"_s << 2;
        QTest::addRow("nested comments") << u"postgresql:///a"_s << u"/* /* ; */ ; */ DELETE FROM a"_s << 1;
        QTest::addRow("escape strings")
            << u"postgresql:///a"_s << u"DELETE FROM a WHERE b = E'\\';'; COMMIT"_s << 2;
        QTest::addRow("backslashes and hashes")
            << u"mysql:///a"_s << u"DELETE FROM a WHERE b = 'x\\';' # ;\n; DELETE FROM `c;`"_s << 2;
        QTest::addRow("two dashes are two minus signs there")
            << u"mysql:///a"_s << u"UPDATE a SET b = 5--1; COMMIT"_s << 2;
    }

    void cutsAtSemicolonsThatArePartOfNothing()
    {
        QFETCH(const QString, url);
        QFETCH(const QString, script);
        QFETCH(const int, parts);
        QCOMPARE(static_cast<int>(cutScript(script, syntaxOf(url)).size()), parts);
    }

    void understandsStatements_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("understood");

        const QString postgresql = u"postgresql:///a"_s;
        QTest::addRow("delete") << postgresql << u"\nDELETE FROM Customer AS c WHERE c.id > 5 ;"_s
                                << u"2: delete, customer, as c, where c.id > 5"_s;
        QTest::addRow("the schema that needs no name")
            << postgresql << u"delete from public.customer"_s << u"1: delete, customer"_s;
        QTest::addRow("delete only") << postgresql << u"delete from only sales.\"Order\""_s
                                     << u"1: delete, sales.Order, only"_s;
        QTest::addRow("update") << postgresql
                                << u"UPDATE customer SET id = id + 100, \"name\" = coalesce(name, 'a,b')"_s
                                << u"1: update, customer, 0 := id + 100, 1 := coalesce(name, 'a,b')"_s;
        QTest::addRow("update with a subquery")
            << postgresql
            << u"UPDATE customer c SET id = (SELECT max(id) FROM customer ORDER BY 1 LIMIT 1) WHERE name IS DISTINCT FROM 'x'"_s
            << u"1: update, customer, as c, 0 := (SELECT max(id) FROM customer ORDER BY 1 LIMIT 1), where name IS DISTINCT FROM 'x'"_s;
        QTest::addRow("truncate") << postgresql
                                  << u"TRUNCATE TABLE customer, sales.\"Order\" RESTART IDENTITY CASCADE"_s
                                  << u"1: truncate, customer, sales.Order, cascade"_s;
        QTest::addRow("truncate only")
            << postgresql << u"TRUNCATE ONLY customer, visit *, customer, ONLY visit CONTINUE IDENTITY"_s
            << u"1: truncate, customer, visit, customer, visit, only customer"_s;
        QTest::addRow("drop") << postgresql << u"DROP TABLE IF EXISTS nothing, customer RESTRICT"_s
                              << u"1: drop, customer"_s;
        QTest::addRow("drop tables") << u"mysql:///a"_s << u"DROP TABLES customer"_s
                                     << u"1: drop, customer"_s;
        QTest::addRow("drop what nobody has")
            << u"a.db"_s << u"DROP TABLE IF EXISTS nothing"_s << u"1: drop"_s;
        QTest::addRow("transaction") << postgresql
                                     << u"BEGIN;\nSTART TRANSACTION;\nCOMMIT WORK;\nEND;\nROLLBACK"_s
                                     << u"1: begin / 2: begin / 3: commit / 4: commit / 5: rollback"_s;
        QTest::addRow("any case of letters")
            << u"a.db"_s << u"delete from CUSTOMER where ID = 1"_s << u"1: delete, customer, where ID = 1"_s;
        QTest::addRow("backticks") << u"mysql:///a"_s << u"UPDATE `customer` SET `customer`.`name` = \"x\""_s
                                   << u"1: update, customer, 1 := \"x\""_s;
    }

    void understandsStatements()
    {
        QFETCH(const QString, url);
        QFETCH(const QString, script);
        QFETCH(const QString, understood);
        QCOMPARE(parsed(script, url), understood);
    }

    void saysWhatIsNotUnderstood_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("start");

        QTest::addRow("another statement") << u"\n\nSELECT 1"_s << u"Line 3: this is not understood"_s;
        QTest::addRow("using") << u"DELETE FROM customer USING x WHERE true"_s
                               << u"Line 1: a plan understands DELETE"_s;
        QTest::addRow("returning") << u"DELETE FROM customer WHERE id = 1 RETURNING id"_s
                                   << u"Line 1: a plan understands DELETE"_s;
        QTest::addRow("from") << u"UPDATE customer SET id = 1 FROM x"_s
                              << u"Line 1: a plan understands UPDATE"_s;
        QTest::addRow("row assignment")
            << u"UPDATE customer SET (id, name) = (1, 'x')"_s << u"Line 1: a plan understands UPDATE"_s;
        QTest::addRow("no value") << u"UPDATE customer SET id = WHERE id = 1"_s
                                  << u"Line 1: a plan understands UPDATE"_s;
        QTest::addRow("no condition")
            << u"DELETE FROM customer WHERE"_s << u"Line 1: a plan understands DELETE"_s;
        QTest::addRow("no table") << u"DELETE FROM nobody"_s << u"Line 1: there is no table “nobody”"_s;
        QTest::addRow("a name that is another's in lower case")
            << u"DELETE FROM \"Customer\""_s << u"Line 1: there is no table “Customer”"_s;
        QTest::addRow("another schema")
            << u"DELETE FROM archive.customer"_s << u"Line 1: there is no table “customer”"_s;
        QTest::addRow("a partition")
            << u"DELETE FROM public.VISIT_1"_s
            << u"Line 1: “visit_1” is a partition of “visit”, FOR VALUES IN (1); a plan"_s;
        QTest::addRow("a partition in another schema")
            << u"DROP TABLE IF EXISTS old.visit"_s
            << u"Line 1: “old.visit” is a partition of “visit”, DEFAULT;"_s;
        QTest::addRow("restart without identity")
            << u"TRUNCATE customer RESTART"_s << u"Line 1: a plan understands TRUNCATE"_s;
        QTest::addRow("only and all")
            << u"TRUNCATE ONLY customer *"_s << u"Line 1: a plan understands TRUNCATE"_s;
        QTest::addRow("no column") << u"UPDATE customer SET age = 1"_s
                                   << u"Line 1: “customer” has no column “age”"_s;
        QTest::addRow("twice") << u"UPDATE customer SET id = 1, id = 2"_s
                               << u"Line 1: the statement sets “id” twice"_s;
        QTest::addRow("half of if exists")
            << u"DROP TABLE IF customer"_s << u"Line 1: a plan understands DROP TABLE"_s;
        QTest::addRow("half of restart identity")
            << u"TRUNCATE customer RESTART"_s << u"Line 1: a plan understands TRUNCATE"_s;
        QTest::addRow("drop of a view")
            << u"DROP TABLE customer, recent"_s << u"Line 1: “recent” is a view"_s;
        QTest::addRow("truncation of a view") << u"TRUNCATE recent"_s << u"Line 1: “recent” is a view"_s;
        QTest::addRow("what another engine has")
            << u"DROP TABLES customer"_s << u"Line 1: this is not understood"_s;
        QTest::addRow("a quote without an end")
            << u"\nDELETE FROM customer WHERE name = 'x"_s << u"Line 2: a quote or comment begins here"_s;
    }

    void saysWhatIsNotUnderstood()
    {
        QFETCH(const QString, script);
        QFETCH(const QString, start);
        QString said;
        try {
            parsed(script, u"postgresql:///a"_s);
        } catch (const RequestError& error) {
            said = QString::fromUtf8(error.what());
        }
        QVERIFY2(said.startsWith(start), qPrintable(said));
    }

    void knowsNoCascadeOfATruncationInMariaDb()
    {
        for (const auto& options : {u"CASCADE"_s, u"RESTRICT"_s, u"RESTART IDENTITY"_s})
            QVERIFY_THROWS_EXCEPTION(RequestError,
                                     parsed(u"TRUNCATE customer "_s + options, u"mysql:///a"_s));
    }

    void namesCoversInsteadOfTables()
    {
        const auto cover = [](const QString& schema, const QString& table, NameUse use) {
            if (schema != "main"_L1 || table != "t"_L1)
                return QString();
            return use == NameUse::Rows ? u"\"cover\""_s : u"\"t\""_s;
        };
        QCOMPARE(withCovers(u"x IN (SELECT main.t.a FROM main . t) AND t.a = 'main.t' OR other.t.b"_s,
                            syntaxOf(u"a.db"_s), cover),
                 u"x IN (SELECT \"t\".a FROM \"cover\") AND t.a = 'main.t' OR other.t.b"_s);
    }
};

QTEST_GUILESS_MAIN(TestParsePlan)
#include "tst_parseplan.moc"

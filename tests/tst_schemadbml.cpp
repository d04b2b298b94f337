#include "model/schema/schemadbml.h"
#include "tests/support/oddnames.h"
#include "tests/support/smallschema.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Read {
    QStringList tables;
    QStringList columns;
    QStringList refs; ///< "name child relation parent [settings]"
    QStringList misread; ///< Lines that no rule takes.
};

/// A double-quoted name with its escapes, as @dbml/core 10.2.0 reads it.
QString unescaped(const QString& quoted)
{
    QString result = quoted.mid(1).chopped(1);
    return result.replace(u"\\n"_s, u"\n"_s).replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s);
}

/// Reads by the rules of the language that schemas need. Names cannot be empty or run over lines, backticks know
/// no escape, a table has columns, and of two Refs between the same columns the second is refused.
/// Source: https://dbml.dbdiagram.io/docs, tried with @dbml/core 10.2.0.
Read readByDbmlsRules(const QString& dbml)
{
    const QString name = u"(\"(?:[^\"\\\\\\n]|\\\\.)+\")"_s;
    const QString table = u"(?:%1\\.)?%1"_s.arg(name);
    const QString value = u"(?:`[^`\\n]*`|'(?:[^'\\\\\\n]|\\\\.)*')"_s;
    const QString setting = u"(?:pk|unique|not null|default: %1|note: %1)"_s.arg(value);
    const QString settings = u"(?: \\[%1(?:, %1)*\\])?"_s.arg(setting);
    const QString columns = u"\\.(?:%1|\\(%1(?:, %1)*\\))"_s.arg(name);
    const QString action = u"(?:delete|update): (?:cascade|restrict|set null|set default|no action)"_s;
    const auto whole = [](const QString& pattern) {
        return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
    };
    const QRegularExpression tableLine = whole(u"Table %1%2 \\{"_s.arg(table, settings));
    const QRegularExpression columnLine = whole(u"  %1 %1%2"_s.arg(name, settings));
    const QRegularExpression indexLine = whole(u"    \\(%1(?:, %1)*\\) \\[(?:pk|unique)\\]"_s.arg(name));
    const QRegularExpression refLine
        = whole(u"Ref(?: %1)?: (%2%3 [>-] %2%3)( \\[%4(?:, %4)?\\])?"_s.arg(name, table, columns, action));
    Read read;
    QStringList ends;
    for (const QString& line : dbml.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith("//"_L1) || line == "}"_L1 || line == "  }"_L1 || line == "  indexes {"_L1)
            continue;
        const QRegularExpressionMatch ref = refLine.match(line);
        if (const QRegularExpressionMatch match = tableLine.match(line); match.hasMatch())
            read.tables << unescaped(match.captured(2));
        else if (const QRegularExpressionMatch column = columnLine.match(line); column.hasMatch())
            read.columns << unescaped(column.captured(1));
        else if (ref.hasMatch() && !ends.contains(ref.captured(2))) {
            ends << ref.captured(2);
            read.refs << line;
        } else if (!indexLine.match(line).hasMatch())
            read.misread << line;
    }
    return read;
}

Column column(const QString& columnName, const QString& type)
{
    return {columnName, type};
}

ForeignKey key(TableId child, ColumnId childColumn, TableId parent, ColumnId parentColumn)
{
    ForeignKey made;
    made.child = child;
    made.childColumns = {childColumn};
    made.parent = parent;
    made.parentColumns = {parentColumn};
    return made;
}

} // namespace

class TestSchemaDbml : public QObject {
    Q_OBJECT

private slots:
    void keysAreRefsWithTheirActions()
    {
        const Read read = readByDbmlsRules(schemaDbml(SmallSchema::schema()));
        QCOMPARE(read.misread, QStringList());
        QCOMPARE(read.tables.size(), 5);
        const QString refs = read.refs.join(u'\n');
        QCOMPARE(read.refs.size(), 5);
        QVERIFY2(refs.contains(u"[delete: cascade, update: "_s), qPrintable(refs));
        QVERIFY(refs.contains(u"[delete: set null, update: "_s));
        QVERIFY(refs.contains(u"[delete: restrict, update: "_s));
    }

    void anyNameIsOrdinary_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : oddNames())
            QTest::addRow("%s", qPrintable(name)) << name;
    }

    void anyNameIsOrdinary()
    {
        QFETCH(const QString, name);
        Table parent;
        parent.schema = u"s"_s;
        parent.name = name;
        parent.columns = {column(name, name), column(u"x"_s, {})};
        parent.columns.back().defaultExpression = name;
        parent.primaryKey = {ColumnId{0}, ColumnId{1}};
        Table child;
        child.name = u"child"_s;
        child.columns = {column(u"id"_s, {}), column(name, u"INT"_s)};
        ForeignKey named = key(TableId{1}, ColumnId{1}, TableId{0}, ColumnId{0});
        named.name = name;
        const Read read = readByDbmlsRules(schemaDbml(Schema(u"sqlite"_s, {}, {parent, child}, {named})));
        QCOMPARE(read.misread, QStringList());
        const QString shown = name.isEmpty() ? u" "_s : QString(name).replace(u'\t', u' ');
        QCOMPARE(read.tables, QStringList({shown, u"child"_s}));
        QCOMPARE(read.columns, QStringList({shown, u"x"_s, u"id"_s, shown}));
        QCOMPARE(read.refs.size(), 1);
    }

    void whatDbmlCannotSayIsAComment()
    {
        Table table;
        table.name = u"a"_s;
        table.columns = {column(u"x"_s, u"INT"_s), column(u"y"_s, u"INT"_s)};
        Table empty;
        empty.name = u"empty"_s;
        const ForeignKey toParent = key(TableId{0}, ColumnId{0}, TableId{0}, ColumnId{1});
        const ForeignKey toItself = key(TableId{0}, ColumnId{0}, TableId{0}, ColumnId{0});
        const ForeignKey missing = key(TableId{0}, ColumnId{0}, {}, {});
        const QString dbml
            = schemaDbml(Schema(u"sqlite"_s, {}, {table, empty}, {toParent, toParent, toItself, missing}));
        const Read read = readByDbmlsRules(dbml);
        QCOMPARE(read.misread, QStringList());
        QCOMPARE(read.tables, QStringList{u"a"_s});
        QCOMPARE(read.refs.size(), 1);
        QCOMPARE(dbml.count(u"\n//"_s), 4);
    }

    void compositeKeysAndUniqueOnesKeepTheirColumns()
    {
        Table table;
        table.name = u"a"_s;
        table.columns = {column(u"x"_s, u"INT"_s), column(u"y"_s, u"INT"_s)};
        table.primaryKey = {ColumnId{0}, ColumnId{1}};
        Table child = table;
        child.name = u"b"_s;
        ForeignKey composite = key(TableId{1}, ColumnId{0}, TableId{0}, ColumnId{0});
        composite.childColumns.push_back(ColumnId{1});
        composite.parentColumns.push_back(ColumnId{1});
        const QString dbml = schemaDbml(Schema(u"sqlite"_s, {}, {table, child}, {composite}));
        QVERIFY2(dbml.contains(u"Ref: \"b\".(\"x\", \"y\") - \"a\".(\"x\", \"y\") [delete: no action"_s),
                 qPrintable(dbml));
        QCOMPARE(readByDbmlsRules(dbml).misread, QStringList());
    }

    void aBrokenFileIsNoticed_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addRow("empty name") << u"Table \"\" {"_s;
        QTest::addRow("quote") << u"Table \"a\"b\" {"_s;
        QTest::addRow("backtick") << u"  \"a\" \"b\" [default: `x`y`]"_s;
        QTest::addRow("action") << u"Ref: \"a\".\"x\" > \"b\".\"y\" [delete: SET NULL]"_s;
    }

    void aBrokenFileIsNoticed()
    {
        QFETCH(const QString, line);
        QCOMPARE(readByDbmlsRules(line).misread.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSchemaDbml)
#include "tst_schemadbml.moc"

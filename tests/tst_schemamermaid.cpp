#include "model/schema/schemamermaid.h"
#include "tests/support/oddnames.h"
#include "tests/support/smallschema.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Read {
    QStringList entities;
    QStringList attributes; ///< "type name keys comment"
    QStringList relationships; ///< "parent cardinality child label"
    QStringList misread; ///< Lines that Mermaid would refuse, or take for something else.
};

QString decoded(QString text)
{
    static const QRegularExpression code(u"#(\\d+);"_s);
    for (QRegularExpressionMatch match = code.match(text); match.hasMatch(); match = code.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
                     QChar(match.captured(1).toUShort() == '#' ? 0xE000 : match.captured(1).toUShort()));
    return text.replace(QChar(0xE000), u'#');
}

/// Reads a diagram with the rules of Mermaid's own lexer and grammar, as far as schemas need them: its order of
/// rules matters, such as generic types and marks of keys before names.
/// Source: mermaid 11.17.2, packages/mermaid/src/diagrams/er/parser/erDiagram.jison.
Read readByMermaidsRules(const QString& diagram)
{
    const QString text = u"(\"[^\"%\\r\\n\\v\\x08\\\\]+\")"_s;
    const QString word = u"([*A-Za-z_\\x{C0}-\\x{FFFF}][A-Za-z0-9\\-_\\[\\]()\\x{C0}-\\x{FFFF}*]*)"_s;
    const QRegularExpression entity(u"^    %1( \\{)?$"_s.arg(text));
    const QRegularExpression attribute(
        u"^        %1 %1(?: ((?:[PFU]K)(?:, [PFU]K)*))?(?: (\"[^\"]*\"))?$"_s.arg(word));
    const QRegularExpression relationship(
        u"^    %1 (\\|\\||\\|o)(--|\\.\\.)(o\\{|o\\|) %1 : %1$"_s.arg(text));
    static const QRegularExpression direction(u"direction\\s+(TB|BT|RL|LR)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mark(u"\\s(pk|fk|uk)(?![A-Za-z0-9_])[^,\\s\"]"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    Read read;
    bool isInBlock = false;
    for (const QString& line : diagram.split(u'\n', Qt::SkipEmptyParts)) {
        if (line == "erDiagram"_L1 || line.trimmed().startsWith("%%"_L1))
            continue;
        if (line == "    }"_L1 && std::exchange(isInBlock, false))
            continue;
        if (isInBlock) {
            const QRegularExpressionMatch match = attribute.match(line);
            const bool isMark
                = QRegularExpression(u"^(pk|fk|uk)$"_s, QRegularExpression::CaseInsensitiveOption)
                      .match(match.captured(2))
                      .hasMatch();
            if (!match.hasMatch() || line.contains(u'~') || isMark || mark.match(line).hasMatch())
                read.misread << line;
            else
                read.attributes << decoded(match.capturedTexts().sliced(1).join(u' '));
            continue;
        }
        if (direction.match(line).hasMatch()) {
            read.misread << line;
        } else if (const QRegularExpressionMatch match = entity.match(line); match.hasMatch()) {
            read.entities << decoded(match.captured(1).mid(1).chopped(1));
            isInBlock = !match.captured(2).isEmpty();
        } else if (const QRegularExpressionMatch ends = relationship.match(line); ends.hasMatch()) {
            read.relationships << decoded(ends.capturedTexts().sliced(1).join(u' '));
        } else {
            read.misread << line;
        }
    }
    return read;
}

} // namespace

class TestSchemaMermaid : public QObject {
    Q_OBJECT

private slots:
    void keysAreRelationshipsWithTheirActions()
    {
        const Read read = readByMermaidsRules(schemaMermaid(SmallSchema::schema()));
        QCOMPARE(read.misread, QStringList());
        QCOMPARE(read.entities.size(), 5);
        QCOMPARE(read.relationships.size(), 5);
        QVERIFY2(read.relationships.join(u'\n').contains(u": ON DELETE CASCADE\""_s),
                 qPrintable(read.relationships.join(u'\n')));
        QVERIFY(read.relationships.join(u'\n').contains(u": ON DELETE SET NULL\""_s));
        QVERIFY(read.relationships.join(u'\n').contains(u": ON DELETE RESTRICT\""_s));
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
        parent.name = name;
        parent.columns = {{name, name}, {u"x"_s, u"numeric(10,2)"_s}};
        parent.primaryKey = {ColumnId{0}};
        Table child;
        child.name = u"child"_s;
        child.columns = {{u"id"_s, {}}, {name, u"INT"_s}};
        ForeignKey key;
        key.name = name;
        key.child = TableId{1};
        key.childColumns = {ColumnId{1}};
        key.parent = TableId{0};
        key.parentName = name;
        key.parentColumns = {ColumnId{0}};
        ForeignKey missing = key;
        missing.parent = {};
        const Read read
            = readByMermaidsRules(schemaMermaid(Schema(u"sqlite"_s, {}, {parent, child}, {key, missing})));
        QCOMPARE(read.misread, QStringList());
        const QString shown = name.isEmpty() ? QString(QChar(0xA0)) : name;
        QCOMPARE(read.entities, QStringList({shown, u"child"_s}));
        QCOMPARE(read.attributes.size(), 4);
        QCOMPARE(read.relationships.size(), 1);
        const QString firstAttribute = read.attributes.first();
        QVERIFY2(firstAttribute.contains(shown), qPrintable(firstAttribute));
    }

    void columnsSayHowManyRowsAreAtTheEnds_data()
    {
        QTest::addColumn<Nullability>("nullability");
        QTest::addColumn<bool>("isPrimaryKey");
        QTest::addColumn<QString>("cardinality");
        QTest::addRow("optional") << Nullability::Nullable << false << u"|o..o{"_s;
        QTest::addRow("needed") << Nullability::NotNull << false << u"||..o{"_s;
        QTest::addRow("the child's own key") << Nullability::NotNull << true << u"||--o|"_s;
    }

    void columnsSayHowManyRowsAreAtTheEnds()
    {
        QFETCH(const Nullability, nullability);
        QFETCH(const bool, isPrimaryKey);
        QFETCH(const QString, cardinality);
        Table table;
        table.name = u"a"_s;
        Column column{u"x"_s, u"INT"_s};
        column.nullability = nullability;
        table.columns = {column};
        if (isPrimaryKey)
            table.primaryKey = {ColumnId{0}};
        ForeignKey key;
        key.child = TableId{0};
        key.childColumns = {ColumnId{0}};
        key.parent = TableId{0};
        key.parentColumns = {ColumnId{0}};
        const QString diagram = schemaMermaid(Schema(u"sqlite"_s, {}, {table}, {key}));
        QVERIFY2(diagram.contains(u' ' + cardinality + u' '), qPrintable(diagram));
    }

    void aBrokenDiagramIsNoticed_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addRow("quote") << u"    \"a\"b\""_s;
        QTest::addRow("percent") << u"    \"a%\""_s;
        QTest::addRow("direction") << u"    \"direction TB\""_s;
        QTest::addRow("mark") << u"    \"a\" {\n        INT pk\n    }"_s;
        QTest::addRow("generic") << u"    \"a\" {\n        INT x \"~t~\"\n    }"_s;
        QTest::addRow("comma") << u"    \"a\" {\n        NUMERIC(10,2) x\n    }"_s;
    }

    void aBrokenDiagramIsNoticed()
    {
        QFETCH(const QString, line);
        QCOMPARE(readByMermaidsRules(u"erDiagram\n"_s + line).misread.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSchemaMermaid)
#include "tst_schemamermaid.moc"

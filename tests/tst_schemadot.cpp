#include "model/schema/schemadot.h"

#include <QTest>

#include <graphviz/gvc.h>

using namespace Qt::StringLiterals;

namespace {

Table table(const QString& tableName, const QStringList& columnNames)
{
    Table made;
    made.name = tableName;
    for (const QString& name : columnNames) {
        Column column;
        column.name = name;
        column.type = u"INTEGER"_s;
        made.columns.push_back(column);
    }
    made.primaryKey = {ColumnId{0}};
    return made;
}

ForeignKey key(TableId child, TableId parent, ReferentialAction onDelete)
{
    ForeignKey made;
    made.child = child;
    made.childColumns = {ColumnId{1}};
    made.parent = parent;
    made.parentName = u"parent"_s;
    made.parentColumns = {ColumnId{0}};
    made.onDelete = onDelete;
    return made;
}

struct Read {
    int nodes = -1;
    int edges = -1;
    bool isLaidOut = false;
};

/// Reads and lays out `dot` as Graphviz does; labels that are not well-formed are warnings to it, then
/// errors.
Read readByGraphviz(const QString& dot)
{
    GVC_t* context = gvContext();
    agseterr(AGMAX); // Keeps messages, prints none.
    agreseterrors();
    Read read;
    if (Agraph_t* graph = agmemread(dot.toUtf8().constData())) {
        read.nodes = agnnodes(graph);
        read.edges = agnedges(graph);
        read.isLaidOut = gvLayout(context, graph, "dot") == 0 && agerrors() == 0;
        gvFreeLayout(context, graph);
        agclose(graph);
    }
    gvFreeContext(context);
    return read;
}

} // namespace

class TestSchemaDot : public QObject {
    Q_OBJECT

private slots:
    void anyNameIsOrdinary_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"customer", "order", "my table", "a\"b", "a'b", "<b>&amp;</b>", "a\\", "a\\N\\G", "graph",
              "a\nb", "]]>", "--", "Käufer → 顧客", "🛒", "\x01", "", "a:b:c", "{x|y}"})
            QTest::addRow("%s", name) << QString::fromUtf8(name);
    }

    void anyNameIsOrdinary()
    {
        QFETCH(const QString, name);
        ForeignKey missing = key(TableId{1}, {}, ReferentialAction::SetNull);
        missing.parentName = name + u"?"_s;
        missing.parentColumns.clear();
        missing.name = name;
        const Schema schema(u"sqlite"_s, {},
                            {table(name, {name, u"x"_s}), table(u"child"_s, {u"id"_s, name})},
                            {key(TableId{1}, TableId{0}, ReferentialAction::Cascade), missing});
        const Read read = readByGraphviz(schemaDot(schema));
        QCOMPARE(read.nodes, 3);
        QCOMPARE(read.edges, 2);
        QVERIFY(read.isLaidOut);
    }

    void aCompositeKeyIsOneEdge()
    {
        ForeignKey composite = key(TableId{1}, TableId{0}, ReferentialAction::Cascade);
        composite.childColumns = {ColumnId{0}, ColumnId{1}};
        composite.parentColumns = {ColumnId{0}, ColumnId{1}};
        const Schema schema(u"sqlite"_s, {},
                            {table(u"a"_s, {u"x"_s, u"y"_s}), table(u"b"_s, {u"x"_s, u"y"_s})}, {composite});
        QCOMPARE(readByGraphviz(schemaDot(schema)).edges, 1);
    }

    void everyActionLooksDifferent()
    {
        QSet<QString> looks;
        for (const auto action :
             {ReferentialAction::NoAction, ReferentialAction::Restrict, ReferentialAction::SetNull,
              ReferentialAction::SetDefault, ReferentialAction::Cascade}) {
            const Schema schema(u"sqlite"_s, {}, {table(u"a"_s, {u"x"_s, u"y"_s})},
                                {key(TableId{0}, TableId{0}, action)});
            const QString dot = schemaDot(schema);
            QVERIFY(dot.contains(u"ON DELETE "_s + sqlWords(action)));
            const QString edge = dot.section(u"->"_s, 1);
            const QString look = edge.section(u"[color"_s, 1).section(u" tooltip"_s, 0, 0);
            QVERIFY(look.contains(u"style="_s));
            looks << look;
        }
        QCOMPARE(looks.size(), 5);
    }

    void aKeyThatIsNotEnforcedSaysSo()
    {
        ForeignKey ignored = key(TableId{0}, TableId{0}, ReferentialAction::Cascade);
        ignored.fault = ForeignKeyFault::NotEnforced;
        const Schema schema(u"mysql"_s, {}, {table(u"a"_s, {u"x"_s, u"y"_s})}, {ignored});
        QVERIFY(schemaDot(schema).contains(u"label=\"not enforced\""_s));
        QVERIFY(readByGraphviz(schemaDot(schema)).isLaidOut);
    }

    void aBrokenLabelIsNoticed()
    {
        QVERIFY(!readByGraphviz(u"digraph { a [label=<<TABLE><TR><TD>&</TD></TABLE>>]; }"_s).isLaidOut);
    }
};

QTEST_GUILESS_MAIN(TestSchemaDot)
#include "tst_schemadot.moc"

#include "model/schema/keypaths.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// "a>b c" is a key of b to a that cascades; "a>b n" one with SET NULL, "a>b r" with RESTRICT, "a>b x" one that acts
/// by CASCADE and is not enforced.
Schema schemaOf(const QStringList& keys)
{
    std::vector<Table> tables;
    std::vector<ForeignKey> foreignKeys;
    const auto tableOf = [&](const QString& name) {
        const auto found = std::ranges::find(tables, name, &Table::name);
        if (found != tables.end())
            return TableId{static_cast<int>(found - tables.begin())};
        Table table;
        table.name = name;
        table.columns.emplace_back().name = u"id"_s;
        tables.push_back(table);
        return TableId{static_cast<int>(tables.size()) - 1};
    };
    for (const QString& text : keys) {
        ForeignKey key;
        key.parent = tableOf(text.section(u'>', 0, 0));
        key.child = tableOf(text.section(u'>', 1).section(u' ', 0, 0));
        tables[key.child.position()].columns.emplace_back().name = u"c%1"_s.arg(foreignKeys.size());
        key.childColumns = {ColumnId{static_cast<int>(tables[key.child.position()].columns.size()) - 1}};
        const QChar action = text.back();
        key.onDelete = action == u'n' ? ReferentialAction::SetNull
            : action == u'r'          ? ReferentialAction::Restrict
                                      : ReferentialAction::Cascade;
        if (action == u'x')
            key.fault = ForeignKeyFault::NotEnforced;
        foreignKeys.push_back(key);
    }
    return {u"sqlite"_s, u"3"_s, tables, foreignKeys};
}

QStringList textsOf(const Schema& schema, const KeyPaths& paths)
{
    QStringList texts;
    for (const KeyPath& path : paths.paths)
        texts << pathText(schema, path);
    return texts;
}

TableId table(const Schema& schema, const QString& name)
{
    return findTable(schema, name);
}

} // namespace

class TestKeyPaths : public QObject {
    Q_OBJECT

private slots:
    void aDeleteGoesOnWhereKeysCascade_data()
    {
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<QStringList>("paths");
        QTest::addRow("one way") << QStringList{u"a>m c"_s, u"m>b c"_s}
                                 << QStringList{u"a → m (CASCADE) → b (CASCADE)"_s};
        QTest::addRow("the last key may do anything")
            << QStringList{u"a>m c"_s, u"m>b n"_s, u"a>b r"_s}
            << QStringList{u"a → b (RESTRICT)"_s, u"a → m (CASCADE) → b (SET NULL)"_s};
        QTest::addRow("the others have to cascade") << QStringList{u"a>m n"_s, u"m>b c"_s} << QStringList();
        QTest::addRow("not from child to parent") << QStringList{u"b>m c"_s, u"m>a c"_s} << QStringList();
        QTest::addRow("not along keys that do not act")
            << QStringList{u"a>m x"_s, u"m>b c"_s} << QStringList();
        QTest::addRow("the shorter ones first")
            << QStringList{u"a>m c"_s, u"m>n c"_s, u"n>b c"_s, u"m>b c"_s, u"a>b c"_s}
            << QStringList{u"a → b (CASCADE)"_s, u"a → m (CASCADE) → b (CASCADE)"_s,
                           u"a → m (CASCADE) → n (CASCADE) → b (CASCADE)"_s};
        QTest::addRow("no table twice")
            << QStringList{u"a>m c"_s, u"m>n c"_s, u"n>m c"_s, u"m>m c"_s, u"m>a c"_s, u"n>b c"_s}
            << QStringList{u"a → m (CASCADE) → n (CASCADE) → b (CASCADE)"_s};
        QTest::addRow("parallel keys are two ways")
            << QStringList{u"a>b c"_s, u"a>b n"_s}
            << QStringList{u"a → b (CASCADE, c0)"_s, u"a → b (SET NULL, c1)"_s};
        QTest::addRow("it ends at the first time that it is there")
            << QStringList{u"a>b c"_s, u"b>m c"_s, u"m>b c"_s} << QStringList{u"a → b (CASCADE)"_s};
    }

    void aDeleteGoesOnWhereKeysCascade()
    {
        QFETCH(const QStringList, keys);
        QFETCH(const QStringList, paths);
        const Schema schema = schemaOf(keys);
        const KeyPaths found = cascadePaths(schema, table(schema, u"a"_s), table(schema, u"b"_s), 10);
        QCOMPARE(textsOf(schema, found), paths);
        QCOMPARE(found.end, KeyPaths::End::All);
    }

    void theShortestWayGoesAlongKeysInAnyDirection()
    {
        const Schema schema
            = schemaOf({u"p>a n"_s, u"p>b r"_s, u"a>m c"_s, u"m>n c"_s, u"n>b c"_s, u"q>a x"_s, u"q>b c"_s});
        const KeyPaths found = shortestPaths(schema, table(schema, u"a"_s), table(schema, u"b"_s), 10);
        QCOMPARE(textsOf(schema, found),
                 (QStringList{u"a ← p (SET NULL) → b (RESTRICT)"_s, u"a ← q (CASCADE) → b (CASCADE)"_s}));
    }

    void thereIsNoWayBetweenStrangersAndNoneFromATableToItself()
    {
        const Schema schema = schemaOf({u"a>m c"_s, u"n>b c"_s, u"a>a c"_s});
        QVERIFY(cascadePaths(schema, table(schema, u"a"_s), table(schema, u"b"_s), 10).paths.empty());
        QVERIFY(shortestPaths(schema, table(schema, u"a"_s), table(schema, u"b"_s), 10).paths.empty());
        QVERIFY(cascadePaths(schema, table(schema, u"a"_s), table(schema, u"a"_s), 10).paths.empty());
    }

    void whereThereAreMoreThanAskedForItIsSaid()
    {
        QStringList keys;
        for (int i = 0; i < 20; ++i) // A diamond after the other: 2^20 ways.
            keys << u"d%1>l%1 c"_s.arg(i) << u"d%1>r%1 c"_s.arg(i) << u"l%1>d%2 c"_s.arg(i).arg(i + 1)
                 << u"r%1>d%2 c"_s.arg(i).arg(i + 1);
        const Schema schema = schemaOf(keys);
        const KeyPaths found = cascadePaths(schema, table(schema, u"d0"_s), table(schema, u"d20"_s), 100);
        QCOMPARE(found.paths.size(), 100u);
        QCOMPARE(found.end, KeyPaths::End::TooMany);
        const KeyPaths all = cascadePaths(schema, table(schema, u"d0"_s), table(schema, u"d3"_s), 8);
        QCOMPARE(all.paths.size(), 8u);
        QCOMPARE(all.end, KeyPaths::End::All);
    }

    void whereLookingForMoreTakesTooLongItIsSaid()
    {
        // All tables of a clique lead to each other, and only the last one's way out is far.
        QStringList keys;
        for (int i = 0; i < 14; ++i)
            for (int j = 0; j < 14; ++j)
                if (i != j)
                    keys << u"k%1>k%2 c"_s.arg(i).arg(j);
        keys << u"k13>b c"_s;
        const Schema schema = schemaOf(keys);
        const KeyPaths found
            = cascadePaths(schema, table(schema, u"k0"_s), table(schema, u"b"_s), 100'000'000);
        QCOMPARE(found.end, KeyPaths::End::TooMuchWork);
        QCOMPARE(pathText(schema, found.paths.front()), u"k0 → k13 (CASCADE) → b (CASCADE)"_s);
    }

    void aChainOfThousandsIsFollowedToItsEnd()
    {
        QStringList keys;
        for (int i = 0; i < 3000; ++i)
            keys << u"t%1>t%2 c"_s.arg(i).arg(i + 1);
        const Schema schema = schemaOf(keys);
        const KeyPaths found = cascadePaths(schema, TableId{0}, TableId{3000}, 10);
        QCOMPARE(found.paths.size(), 1u);
        QCOMPARE(found.paths.front().steps.size(), 3000u);
        QCOMPARE(found.end, KeyPaths::End::All);
    }
};

QTEST_GUILESS_MAIN(TestKeyPaths)
#include "tst_keypaths.moc"

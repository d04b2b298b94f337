#include "app/gui/layoutwish.h"
#include "app/gui/session.h"
#include "model/job/progress.h"
#include "tests/support/ownhome.h"
#include "tests/support/smallschema.h"
#include "tests/support/sqlitedatabase.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestSession : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static qsizetype tablesIn(const Layout& layout)
    {
        return std::ranges::count_if(layout.nodes, [](const QRectF& place) { return !place.isNull(); });
    }

private slots:
    void initTestCase() { liveIn(m_folder.path()); }

    void neighboursAreLaidOutAtOnceWhereTheyAreVeryMany_data()
    {
        QTest::addColumn<int>("children");
        QTest::addColumn<size_t>("layouts");
        QTest::addRow("few") << 20 << size_t(1);
        QTest::addRow("very many") << 200 << size_t(2);
    }

    void neighboursAreLaidOutAtOnceWhereTheyAreVeryMany()
    {
        QFETCH(const int, children);
        const QString path = m_folder.filePath(u"hub%1.db"_s.arg(children));
        QString sql = u"CREATE TABLE hub(id INTEGER PRIMARY KEY); CREATE TABLE alone(id INTEGER);"_s;
        for (int i = 0; i < children; ++i)
            sql += u"CREATE TABLE child%1(id INTEGER, hub_id INTEGER REFERENCES hub(id));"_s.arg(i);
        SqliteDatabase::file(path).execute(sql);
        Session session;
        std::vector<Layout> layouts;
        int jobs = 0;
        connect(&session, &Session::laidOut, this, [&](const Layout& layout) { layouts.push_back(layout); });
        connect(&session, &Session::idle, this, [&] { ++jobs; });
        session.open(path);
        QTRY_VERIFY(jobs > 0 && !layouts.empty());
        QCOMPARE(tablesIn(layouts.back()), children + 2);

        layouts.clear();
        jobs = 0;
        LayoutWish wish;
        wish.focus.scope = GraphFocus::Scope::Neighbourhood;
        wish.focus.table = findTable(session.schema(), u"hub"_s);
        session.layOut(wish);
        QTRY_VERIFY(jobs > 0);
        QTEST(layouts.size(), "layouts");
        for (const Layout& layout : layouts)
            QCOMPARE(tablesIn(layout), children + 1);
        QVERIFY(layouts.size() == 1 || layouts.front().nodes != layouts.back().nodes);
    }

    void tablesThatNoWayJoinsStandInNoLevels()
    {
        const Schema schema = SmallSchema::schema();
        NoProgress progress;
        LayoutWish wish;
        wish.focus.scope = GraphFocus::Scope::Paths;
        wish.focus.table = SmallSchema::Customer;
        wish.focus.target = SmallSchema::Invoice;
        QCOMPARE(layOut(schema, wish, progress).groups.size(), size_t(2));
        wish.focus.table = SmallSchema::Invoice;
        wish.focus.target = SmallSchema::Customer;
        const Layout layout = layOut(schema, wish, progress);
        QVERIFY(layout.groups.empty());
        QVERIFY(tablesIn(layout) == 2);
    }
};

QTEST_MAIN(TestSession)
#include "tst_session.moc"

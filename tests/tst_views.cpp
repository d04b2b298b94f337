#include "app/gui/keptlayouts.h"
#include "app/gui/mainwindow.h"
#include "app/gui/viewfile.h"
#include "tests/support/dragtable.h"
#include "tests/support/ownhome.h"
#include "tests/support/sqlitedatabase.h"
#include "tests/support/widgets.h"
#include "views/graph/graphview.h"
#include "views/graph/pathbar.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

constexpr auto LayoutVariable = "CASCADE_EXPLORER_LAYOUT";

/// What the graph shows of a database, and that it stays so.
class TestViews : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    int m_databases = 0;
    std::unique_ptr<MainWindow> m_window;

    GraphView* graph() const
    {
        for (GraphView* graph : m_window->findChildren<GraphView*>())
            if (graph->isVisible())
                return graph;
        return nullptr;
    }

    /// The places of the tables that are shown, by name.
    std::map<QString, QRectF> places() const
    {
        std::map<QString, QRectF> result;
        if (graph() == nullptr)
            return result;
        const GraphScene& scene = graph()->graph();
        for (size_t i = 0; i < scene.tableRects().size(); ++i)
            if (!scene.tableRects()[i].isNull())
                result[scene.schema().tables()[i].name] = scene.tableRects()[i];
        return result;
    }

    bool areAllInSight() const
    {
        const QRectF sight = graph()->mapToScene(graph()->viewport()->rect()).boundingRect();
        return std::ranges::all_of(graph()->graph().tableRects(),
                                   [&](const QRectF& rect) { return rect.isNull() || sight.contains(rect); });
    }

    QStringList shown() const
    {
        QStringList names;
        for (const auto& [name, place] : places())
            names << name;
        return names;
    }

    void select(const QString& name) const
    {
        const auto& tables = graph()->graph().schema().tables();
        const auto table = std::ranges::find(tables, name, &Table::name);
        graph()->selectTable(TableId{static_cast<int>(table - tables.begin())});
    }

    QAction* action(const QString& text) const
    {
        for (QAction* candidate : m_window->findChildren<QAction*>())
            if (candidate->text() == text)
                return candidate;
        return nullptr;
    }

    void openDatabase()
    {
        m_window->open(m_path);
        QTRY_COMPARE(shown().size(), 6);
    }

    void closeDatabase() const
    {
        action(u"&Close"_s)->trigger();
        QTRY_VERIFY(graph() == nullptr);
    }

    void saveViewAs(const QString& name) const
    {
        QTimer::singleShot(0, m_window.get(), [this, name] {
            auto* dialog = m_window->findChild<QInputDialog*>();
            dialog->setTextValue(name);
            dialog->accept();
        });
        action(u"&Save view as…"_s)->trigger();
    }

    ConnectionUrl url() const { return ConnectionUrl::parse(m_path); }

private slots:
    void initTestCase() { liveIn(m_folder.path()); }

    void init()
    {
        m_path = m_folder.filePath(u"shop%1.db"_s.arg(++m_databases));
        SqliteDatabase::file(m_path).execute(uR"(
            CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE invoice(id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customer ON DELETE CASCADE);
            CREATE TABLE line(id INTEGER PRIMARY KEY, invoice_id INTEGER REFERENCES invoice ON DELETE CASCADE,
                product_id INTEGER REFERENCES product);
            CREATE TABLE product(id INTEGER PRIMARY KEY, maker_id INTEGER REFERENCES maker ON DELETE SET NULL);
            CREATE TABLE maker(id INTEGER PRIMARY KEY);
            CREATE TABLE alone(id INTEGER PRIMARY KEY);
        )"_s);
        m_window = std::make_unique<MainWindow>();
        m_window->show();
    }

    void cleanup()
    {
        m_window.reset();
        QFile::remove(viewFilePath(url(), u"json"_s));
        dropKeptLayout(url());
    }

    void aReloadKeepsEveryPosition()
    {
        openDatabase();
        const QPointF laidOut = places()[u"maker"_s].topLeft();
        dragTable(*graph(), TableId{4}, {30, 200});
        auto before = places();
        QVERIFY(before[u"maker"_s].topLeft() != laidOut);
        SqliteDatabase::file(m_path).execute(uR"(
            CREATE TABLE payment(id INTEGER PRIMARY KEY, invoice_id INTEGER REFERENCES invoice);
            DROP TABLE alone;
            ALTER TABLE customer ADD COLUMN email TEXT;
            ALTER TABLE customer ADD COLUMN telephone TEXT;
        )"_s);
        action(u"Re&load"_s)->trigger();
        QTRY_VERIFY(shown().contains(u"payment"_s));
        auto after = places();
        QCOMPARE(after.size(), 6u);
        for (const QString& name : {u"customer"_s, u"invoice"_s, u"line"_s, u"product"_s, u"maker"_s})
            QCOMPARE(after[name].topLeft(), before[name].topLeft());
        for (const auto& [name, place] : after)
            for (const auto& [other, itsPlace] : after)
                QVERIFY2(name == other || !place.intersects(itsPlace), qPrintable(name + other));
    }

    void openingAgainIsAtOnceTheSamePicture()
    {
        openDatabase();
        QTRY_VERIFY(!readKeptLayout(url()).tables.isEmpty());
        const auto before = places();
        const Layout layout = graph()->graph().layout();
        closeDatabase();
        const QByteArray program = qgetenv(LayoutVariable);
        qputenv(LayoutVariable, "/nonexistent/layout"); // Nothing needs to be laid out.
        openDatabase();
        qputenv(LayoutVariable, program);
        QVERIFY(places() == before);
        QCOMPARE(graph()->graph().layout().edges, layout.edges);
    }

    void aDamagedLayoutIsIgnored_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addRow("nonsense") << QByteArray("nonsense");
        QTest::addRow("cut off") << QByteArray("cascade-explorer/layout 1\nabc");
        QTest::addRow("of another version") << QByteArray("cascade-explorer/layout 0\n");
        QTest::addRow("empty") << QByteArray();
    }

    void aDamagedLayoutIsIgnored()
    {
        QFETCH(const QByteArray, content);
        openDatabase();
        const auto before = places();
        closeDatabase();
        QFile file(viewFilePath(url(), u"layout"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(readKeptLayout(url()).tables.isEmpty());
        openDatabase();
        QVERIFY(places() == before);
    }

    void aSavedViewShowsTheSameAgain()
    {
        openDatabase();
        select(u"invoice"_s);
        action(u"&Pin table"_s)->trigger();
        select(u"product"_s);
        action(u"Show only its &neighbours"_s)->trigger();
        const QStringList wanted{u"invoice"_s, u"line"_s, u"maker"_s, u"product"_s};
        QTRY_COMPARE(shown(), wanted);
        const auto before = places();
        saveViewAs(u"Products & makers"_s);
        action(u"Show &all tables"_s)->trigger();
        QTRY_COMPARE(shown().size(), 6);
        closeDatabase();

        openDatabase();
        action(u"Products && makers"_s)->trigger();
        QTRY_COMPARE(shown(), wanted);
        QVERIFY(places() == before);
        QVERIFY2(areAllInSight(), "it was saved while everything was");
        QCOMPARE(graph()->graph().tables()[1].look.pin, Pin::Pinned);
    }

    void aViewOutlivesChangesOfTheSchema()
    {
        openDatabase();
        select(u"invoice"_s);
        action(u"Show only its &neighbours"_s)->trigger();
        QTRY_COMPARE(shown(), QStringList({u"customer"_s, u"invoice"_s, u"line"_s}));
        const auto before = places();
        saveViewAs(u"Invoices"_s);
        SqliteDatabase::file(m_path).execute(
            u"CREATE TABLE payment(id INTEGER PRIMARY KEY, invoice_id INTEGER REFERENCES invoice)"_s);
        action(u"Show &all tables"_s)->trigger();
        action(u"Re&load"_s)->trigger();
        QTRY_COMPARE(shown().size(), 7);
        action(u"Invoices"_s)->trigger();
        QTRY_COMPARE(shown(), QStringList({u"customer"_s, u"invoice"_s, u"line"_s, u"payment"_s}));
        for (const auto& [name, place] : before)
            QCOMPARE(places()[name], place);
    }

    void viewsThatCannotBeReadAreASentence()
    {
        const QString path = viewFilePath(url(), u"json"_s);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"version": 1, "views": [{"name": "old", "shows": "something else"}, 3]})");
        file.close();
        openDatabase();
        QVERIFY2(shownTexts(*m_window).contains(u"cannot be read; it is ignored"_s),
                 qPrintable(shownTexts(*m_window)));
        QCOMPARE(action(u"old"_s), nullptr);
    }

    void savedViewsSurviveTheirFile()
    {
        SavedView view;
        view.name = u"A"_s;
        view.scope = GraphFocus::Scope::Paths;
        view.table = u"customer"_s;
        view.target = u"line"_s;
        view.hidden = {u"alone"_s};
        view.pinned = {u"maker"_s};
        view.unfolded = {u"sale"_s};
        view.folded = {u"customer"_s};
        view.kind = LayoutKind::Schemas;
        view.layout.tables[u"customer"_s] = {1.25, 2, 3, 4};
        view.scale = 0.75;
        view.centre = {10, -20.5};
        QVERIFY(keepViewFile(url(), {{}, {view}, {}}));
        const ViewFile file = readViewFile(url());
        QCOMPARE(file.problem, QString());
        QCOMPARE(file.views.size(), 1u);
        QVERIFY(file.views.front() == view);
    }

    void hidingTheOthersLeavesThePinnedOnes()
    {
        openDatabase();
        select(u"maker"_s);
        action(u"&Pin table"_s)->trigger();
        select(u"customer"_s);
        action(u"Hide oth&ers"_s)->trigger();
        QTRY_COMPARE(shown(), QStringList({u"customer"_s, u"maker"_s}));
        action(u"&Back"_s)->trigger();
        QTRY_COMPARE(shown().size(), 6);
    }

    void pinnedTablesStayWhereTheyAre()
    {
        openDatabase();
        select(u"alone"_s);
        action(u"&Pin table"_s)->trigger();
        const QRectF before = places()[u"alone"_s];
        select(u"invoice"_s);
        action(u"Show only its &neighbours"_s)->trigger();
        QTRY_COMPARE(shown(), QStringList({u"alone"_s, u"customer"_s, u"invoice"_s, u"line"_s}));
        QCOMPARE(places()[u"alone"_s], before);
        for (const auto& [name, place] : places())
            QVERIFY2(name == "alone"_L1 || !place.intersects(before), qPrintable(name));
        action(u"&Hierarchy"_s)->trigger();
        QTRY_VERIFY(places().size() == 4);
        QCOMPARE(places()[u"alone"_s], before);
    }

    void aTableThatWasMovedIsInTheFileSoon()
    {
        openDatabase();
        dragTable(*graph(), TableId{4}, {30, 200});
        const QPointF wanted = places()[u"maker"_s].topLeft();
        QTRY_COMPARE(readViewFile(url()).moved.value(u"maker"_s), wanted);
    }

    void hidingATableMovesNoOther()
    {
        openDatabase();
        const auto before = places();
        select(u"maker"_s);
        action(u"&Hide table"_s)->trigger();
        QTRY_COMPARE(shown().size(), 5);
        for (const auto& [name, place] : places())
            QCOMPARE(place, before.at(name));
    }

    void theWaysFromATableToAnotherAreShownAndListed()
    {
        openDatabase();
        select(u"customer"_s);
        action(u"Wa&ys to another table…"_s)->trigger();
        auto* line = childNamed<QLineEdit>(*m_window, u"Where to?"_s);
        QTest::keyClicks(line, u"line"_s);
        QTRY_VERIFY2(line->accessibleDescription().contains(u"line"_s),
                     qPrintable(line->accessibleDescription()));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(shown(), QStringList({u"customer"_s, u"invoice"_s, u"line"_s}));
        auto* list = m_window->findChild<PathBar*>()->findChild<QListWidget*>();
        QCOMPARE(list->count(), 1);
        QCOMPARE(list->item(0)->text(), u"customer → invoice (CASCADE) → line (CASCADE)"_s);
        QVERIFY(std::ranges::any_of(graph()->graph().edges(),
                                    [](const SceneEdge& edge) { return edge.emphasis == Emphasis::Lit; }));
        action(u"Show &all tables"_s)->trigger();
        QTRY_COMPARE(shown().size(), 6);
        QVERIFY(!list->isVisible());
    }

    void whatIsForTheGraphOfADatabaseIsOffWithoutOne()
    {
        openDatabase();
        select(u"customer"_s);
        const QStringList offered{u"Wa&ys to another table…"_s, u"&Hierarchy"_s, u"Lay out &anew"_s,
                                  u"&Save view as…"_s, u"&Next key"_s};
        for (const QString& text : offered)
            QVERIFY2(action(text)->isEnabled(), qPrintable(text));
        closeDatabase();
        for (const QString& text : offered)
            QVERIFY2(!action(text)->isEnabled(), qPrintable(text));
    }

    void aTableOutOfThePictureIsNotActedOn()
    {
        openDatabase();
        select(u"product"_s);
        action(u"Show only its &neighbours"_s)->trigger();
        QTRY_COMPARE(shown().size(), 3);
        select(u"alone"_s);
        QVERIFY(!action(u"&Pin table"_s)->isEnabled());
        select(u"product"_s);
        QVERIFY(action(u"&Pin table"_s)->isEnabled());
    }
};

QTEST_MAIN(TestViews)
#include "tst_views.moc"

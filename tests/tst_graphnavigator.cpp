#include "app/gui/graphpage.h"
#include "app/gui/keptlayouts.h"
#include "app/gui/mainwindow.h"
#include "tests/support/dragtable.h"
#include "tests/support/ownhome.h"
#include "tests/support/sqlitedatabase.h"
#include "tests/support/throwawayserver.h"
#include "tests/support/widgets.h"
#include "views/graph/graphview.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

const QStringList PartitionedSchema{
    u"CREATE TABLE customer(id integer PRIMARY KEY, name text)"_s,
    u"CREATE TABLE shop(id integer PRIMARY KEY, name text)"_s,
    u"CREATE TABLE sale(id integer, year integer, customer_id integer REFERENCES customer, "
    "shop_id integer REFERENCES shop, PRIMARY KEY (id, year)) PARTITION BY LIST (year)"_s,
    u"CREATE TABLE sale_of_a_long_time_ago PARTITION OF sale FOR VALUES IN (1999, 2000, 2001, 2002)"_s,
    u"CREATE TABLE sale_2025 PARTITION OF sale FOR VALUES IN (2025)"_s,
    u"CREATE TABLE sale_2026 PARTITION OF sale FOR VALUES IN (2026)"_s,
    u"CREATE TABLE refund(id integer PRIMARY KEY, sale_id integer, year integer, "
    "customer_id integer REFERENCES customer, FOREIGN KEY (sale_id, year) REFERENCES sale)"_s};

/// What the window keeps while somebody walks about in its graph.
class TestGraphNavigator : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<MainWindow> m_window;

    static constexpr TableId Customer{0};
    static constexpr TableId Invoice{1};
    static constexpr TableId Payment{2};

    GraphView& graph() const { return m_window->findChild<GraphPage*>()->graph(); }

    qsizetype shownTables() const
    {
        return std::ranges::count_if(graph().graph().tableRects(),
                                     [](const QRectF& rect) { return !rect.isNull(); });
    }

    /// In the graph.
    QPoint middleOf(TableId table) const
    {
        return graph().mapFromScene(graph().graph().tableRects()[table.position()].center());
    }

    QPoint placeInWindow(TableId table) const
    {
        return graph().viewport()->mapTo(m_window.get(), middleOf(table));
    }

    QAction* action(const QString& text) const
    {
        for (QAction* candidate : m_window->findChildren<QAction*>())
            if (candidate->text() == text)
                return candidate;
        return nullptr;
    }

    QString texts() const { return shownTexts(*m_window); }

    /// What the menu at a table offers.
    QStringList menuAt(TableId table) const
    {
        QStringList offered;
        QTimer::singleShot(0, m_window.get(), [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            for (const QAction* action : menu->actions())
                if (action->isEnabled())
                    offered << action->text();
            menu->close();
        });
        emit graph().customContextMenuRequested(middleOf(table));
        return offered;
    }

    /// Where everything is.
    struct Picture {
        std::vector<QRectF> nodes;
        std::vector<QList<QPointF>> edges;
        QRectF content;
        friend bool operator==(const Picture&, const Picture&) = default;
        friend char* toString(const Picture& picture)
        {
            QString text;
            QDebug(&text) << picture.nodes << picture.edges << picture.content;
            return QTest::toString(text);
        }
    };
    Picture picture() const
    {
        const GraphScene& scene = graph().graph();
        return {scene.layout().nodes, scene.layout().edges, scene.contentRect()};
    }

    void undo() const { QTest::keyClick(&graph(), Qt::Key_Z, Qt::ControlModifier); }
    void redo() const { QTest::keyClick(&graph(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }

    void reload() const
    {
        const QSignalSpy laidOut(m_window->findChild<GraphPage*>(), &GraphPage::laidOut);
        action(u"Re&load"_s)->trigger();
        QTRY_COMPARE(laidOut.size(), 1);
    }

private slots:
    void initTestCase()
    {
        liveIn(m_folder.path());
        m_path = m_folder.filePath(u"shop.db"_s);
        SqliteDatabase::file(m_path).execute(uR"(
            CREATE TABLE customer(id INTEGER PRIMARY KEY);
            CREATE TABLE invoice(id INTEGER PRIMARY KEY,
                customer_id INTEGER REFERENCES customer(id) ON DELETE CASCADE);
            CREATE TABLE payment(id INTEGER PRIMARY KEY, invoice_id INTEGER REFERENCES invoice(id));
            INSERT INTO customer VALUES (1);
            INSERT INTO invoice VALUES (10, 1), (11, 1);
        )"_s);
    }

    void init()
    {
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/views"_s)
            .removeRecursively();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_window->open(m_path);
        QTRY_COMPARE(shownTables(), 3);
    }

    void cleanup() { m_window.reset(); }

    void theMenuOfAnotherTableKeepsThePrediction()
    {
        auto* tables = childNamed<QTreeView>(*m_window, u"Tables"_s);
        auto* rows = childNamed<QTableView>(*m_window, u"Rows"_s);
        tables->setCurrentIndex(tables->model()->index(Customer.index, 0));
        QTRY_COMPARE(rows->model()->rowCount(), 1);
        rows->selectRow(0);
        const QString verdict = u"Deleting customer 1 deletes 3 rows in 2 tables"_s;
        QTRY_VERIFY2(texts().contains(verdict), qPrintable(texts()));

        QVERIFY(menuAt(Invoice).contains(u"&Hide table"_s));
        QCOMPARE(graph().selectedTable(), std::optional(Invoice));
        QVERIFY(texts().contains(verdict));
        QVERIFY(graph().graph().outcome());

        QTest::mouseClick(graph().viewport(), Qt::LeftButton, {}, middleOf(Invoice));
        QVERIFY2(!graph().graph().outcome(), "a click chooses the table to delete from");
    }

    void hiddenTablesComeBackToWhereTheyWereInTheWindow_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addRow("undone") << u"&Undo hiding invoice"_s;
        QTest::addRow("shown again") << u"Show &all tables"_s;
        QTest::addRow("gone back") << u"&Back"_s;
    }

    void hiddenTablesComeBackToWhereTheyWereInTheWindow()
    {
        QFETCH(const QString, command);
        graph().resetZoom();
        graph().selectTable(Invoice);
        graph().horizontalScrollBar()->setValue(graph().horizontalScrollBar()->value() + 37);
        graph().verticalScrollBar()->setValue(graph().verticalScrollBar()->value() - 51);
        const double scale = graph().transform().m11();
        const QPoint before = placeInWindow(Customer);
        action(u"&Hide table"_s)->trigger();
        QTRY_COMPARE(shownTables(), 2);
        QCOMPARE(graph().transform().m11(), scale);
        action(command)->trigger();
        QTRY_COMPARE(shownTables(), 3);
        QCOMPARE(graph().transform().m11(), scale);
        QCOMPARE(placeInWindow(Customer), before);
    }

    void aMoveIsTakenBackAndDoneAgainToTheLine()
    {
        const Picture laidOut = picture();
        dragTable(graph(), Invoice, {90, 170});
        const Picture once = picture();
        QVERIFY(once.nodes != laidOut.nodes);
        dragTable(graph(), Payment, {-60, -40});
        const Picture twice = picture();
        undo();
        QCOMPARE(picture(), once);
        undo();
        QCOMPARE(picture(), laidOut);
        redo();
        redo();
        QCOMPARE(picture(), twice);
    }

    void aMoveIsTakenBackWhileAPartIsShown()
    {
        const Picture laidOut = picture();
        dragTable(graph(), Invoice, {90, 170});
        graph().selectTable(Customer);
        action(u"Show only its &neighbours"_s)->trigger();
        QTRY_COMPARE(shownTables(), 2);
        undo();
        action(u"Show &all tables"_s)->trigger();
        QTRY_COMPARE(picture(), laidOut);
    }

    void aReloadKeepsThePictureToThePixel()
    {
        graph().zoomIn();
        dragTable(graph(), Invoice, {90, 170});
        dragTable(graph(), Payment, {-60, -40});
        const Picture before = picture();
        const QTransform sight = graph().viewportTransform();
        reload();
        QCOMPARE(picture(), before);
        QCOMPARE(graph().viewportTransform(), sight);
    }

    void theNextTimeIsTheSamePicture()
    {
        const Picture laidOut = picture();
        dragTable(graph(), Invoice, {90, 170});
        dragTable(graph(), Payment, {-60, -40});
        reload();
        const Picture before = picture();
        undo();
        undo();
        const QString path = m_path;
        action(u"&Close"_s)->trigger();
        m_window->open(path);
        QTRY_COMPARE(shownTables(), 3);
        QVERIFY(before != laidOut);
        QCOMPARE(picture(), laidOut);
    }

    void whatIsTakenBackAfterAReloadIsKeptSoon()
    {
        const auto kept
            = [this] { return readKeptLayout(ConnectionUrl::parse(m_path)).tables.value(u"invoice"_s); };
        const QRectF laidOut = picture().nodes[Invoice.position()];
        dragTable(graph(), Invoice, {90, 170});
        reload();
        QTRY_COMPARE(kept(), picture().nodes[Invoice.position()]);
        undo();
        QTRY_COMPARE(kept(), laidOut);
    }

    void stepsOutliveAReload()
    {
        const Picture laidOut = picture();
        dragTable(graph(), Invoice, {90, 170});
        const Picture moved = picture();
        graph().selectTable(Payment);
        action(u"&Hide table"_s)->trigger();
        QTRY_COMPARE(shownTables(), 2);
        reload();
        QTRY_COMPARE(shownTables(), 2);
        undo();
        QTRY_COMPARE(picture(), moved);
        undo();
        QCOMPARE(picture(), laidOut);
        reload();
        QCOMPARE(picture(), laidOut);
        redo();
        QCOMPARE(picture(), moved);
    }

    void aHiddenTableSinglesNothingOutAfterAReload()
    {
        auto* tables = childNamed<QTreeView>(*m_window, u"Tables"_s);
        tables->setCurrentIndex(tables->model()->index(Payment.index, 0));
        QCOMPARE(graph().selectedTable(), std::optional(Payment));
        action(u"&Hide table"_s)->trigger();
        QTRY_COMPARE(shownTables(), 2);
        reload();
        QTRY_COMPARE(shownTables(), 2);
        QCOMPARE(graph().graph().tables()[Customer.position()].emphasis, Emphasis::Normal);
    }

    void stepsOfTablesThatAreGoneAreDropped()
    {
        const QString path = m_folder.filePath(u"changing.db"_s);
        SqliteDatabase::file(path).execute(uR"(
            CREATE TABLE alone(id INTEGER PRIMARY KEY);
            CREATE TABLE parent(id INTEGER PRIMARY KEY);
            CREATE TABLE child(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent(id));
        )"_s);
        m_window->open(path);
        QTRY_VERIFY(shownTables() == 3 && graph().graph().schema().tables().front().name == "alone"_L1);
        dragTable(graph(), TableId{2}, {40, 60});
        dragTable(graph(), TableId{0}, {30, -50});
        QVERIFY(action(u"&Undo moving alone"_s) != nullptr);
        SqliteDatabase::file(path).execute(u"DROP TABLE alone"_s);
        action(u"Re&load"_s)->trigger();
        QTRY_COMPARE(shownTables(), 2);
        QVERIFY(action(u"&Undo moving child"_s)->isEnabled());
        const QRectF before = graph().graph().tableRects()[1];
        undo();
        QVERIFY(graph().graph().tableRects()[1] != before);
        QVERIFY(!action(u"&Undo"_s)->isEnabled());
    }

    void theWayBackOutlivesAReload()
    {
        graph().selectTable(Customer);
        action(u"Show only its &neighbours"_s)->trigger();
        QTRY_COMPARE(shownTables(), 2);
        action(u"&Hide table"_s)->trigger();
        QTRY_COMPARE(shownTables(), 1);
        reload();
        QTRY_COMPARE(shownTables(), 1);
        action(u"&Back"_s)->trigger();
        QTRY_COMPARE(shownTables(), 2);
        action(u"&Back"_s)->trigger();
        QTRY_COMPARE(shownTables(), 3);
        QVERIFY(!action(u"&Back"_s)->isEnabled());
        action(u"&Forward"_s)->trigger();
        QTRY_COMPARE(shownTables(), 2);
    }

    void partitionsAreListedAndFoldedAgain()
    {
        const PostgreSqlServer server;
        {
            QSqlDatabase database = server.open(server.systemDatabase(), u"setup"_s);
            for (const QString& statement : PartitionedSchema)
                QVERIFY2(QSqlQuery(database).exec(statement), qPrintable(statement));
        }
        QSqlDatabase::removeDatabase(u"setup"_s);
        m_window->open(server.url(server.systemDatabase()));
        QTRY_COMPARE(shownTables(), 4);
        const auto& tables = graph().graph().schema().tables();
        const auto sale = std::ranges::find(tables, u"sale"_s, &Table::name) - tables.begin();
        const Picture folded = picture();
        graph().selectTable(TableId{static_cast<int>(sale)});
        const QTransform sight = graph().viewportTransform();
        QAction* list = action(u"List or fold its par&titions"_s);
        list->trigger();
        QTRY_VERIFY(picture() != folded);
        const Picture listed = picture();
        list->trigger();
        QTRY_VERIFY(picture() != listed);
        QCOMPARE(picture(), folded);
        QCOMPARE(graph().viewportTransform(), sight);
        list->trigger();
        QTRY_COMPARE(picture(), listed);
        reload();
        QTRY_COMPARE(picture(), listed);
        graph().selectTable(TableId{static_cast<int>(sale)});
        list->trigger();
        QTRY_COMPARE(picture(), folded);
        m_window.reset(); // Before its server goes.
    }
};

QTEST_MAIN(TestGraphNavigator)
#include "tst_graphnavigator.moc"

#include "app/gui/graphpage.h"
#include "app/gui/mainwindow.h"
#include "tests/support/ownhome.h"
#include "tests/support/sqlitedatabase.h"
#include "tests/support/widgets.h"
#include "views/graph/graphview.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What the window keeps while somebody walks about in its graph.
class TestGraphNavigator : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<MainWindow> m_window;

    static constexpr TableId Customer{0};
    static constexpr TableId Invoice{1};

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
};

QTEST_MAIN(TestGraphNavigator)
#include "tst_graphnavigator.moc"

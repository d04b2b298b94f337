#include "app/gui/mainwindow.h"
#include "tests/support/dragtable.h"
#include "tests/support/ownhome.h"
#include "tests/support/sqlitedatabase.h"
#include "tests/support/widgets.h"
#include "views/connections/startpage.h"
#include "views/graph/graphview.h"
#include "views/lessons/changebar.h"
#include "views/lessons/statementspane.h"
#include "views/simulator/rowtrail.h"
#include "views/simulator/simulatorpanel.h"
#include "views/window/messagebar.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocumentFragment>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

constexpr auto LayoutVariable = "CASCADE_EXPLORER_LAYOUT";

class TestWindow : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<MainWindow> m_window;

    QTreeView* tables() const { return childNamed<QTreeView>(*m_window, u"Tables"_s); }
    QTableView* rows() const { return childNamed<QTableView>(*m_window, u"Rows"_s); }
    GraphView* graph() const
    {
        for (GraphView* graph : m_window->findChildren<GraphView*>())
            if (graph->isVisible())
                return graph;
        return nullptr;
    }
    /// How many tables the graph shows.
    qsizetype shownTables() const
    {
        return graph() == nullptr
            ? 0
            : std::ranges::count_if(graph()->graph().tables(),
                                    [](const SceneTable& table) { return !table.rect.isNull(); });
    }
    QString texts() const { return shownTexts(*m_window); }

    QString trail() const
    {
        return QTextDocumentFragment::fromHtml(m_window->findChild<RowTrail*>()->text()).toPlainText();
    }

    QAction* action(const QString& text) const
    {
        for (QAction* candidate : m_window->findChildren<QAction*>())
            if (candidate->text() == text)
                return candidate;
        return nullptr;
    }

    void openTestDatabase()
    {
        m_window->open(m_path);
        QTRY_COMPARE(tables()->model()->rowCount(), 2);
    }

    void chooseCustomer3()
    {
        tables()->setCurrentIndex(tables()->model()->index(0, 0));
        QTRY_COMPARE(rows()->model()->rowCount(), 3);
        rows()->selectRow(2);
    }

private slots:
    void initTestCase()
    {
        liveIn(m_folder.path());
        m_path = m_folder.filePath(u"shop.db"_s);
        SqliteDatabase::file(m_path).execute(uR"(
            CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE invoice(id INTEGER PRIMARY KEY, customer_id INTEGER
                CONSTRAINT fk_invoice_customer REFERENCES customer(id) ON DELETE CASCADE);
            INSERT INTO customer VALUES (1, 'Ann'), (2, 'Bob'), (3, 'Cid');
            INSERT INTO invoice VALUES (10, 3), (11, 3), (12, 1);
        )"_s);
    }

    void init()
    {
        // Known layouts would be shown before the layout's own program is asked.
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/views"_s)
            .removeRecursively();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
    }

    void cleanup() { m_window.reset(); }

    void showsWhatDeletingAChosenRowDoes()
    {
        openTestDatabase();
        QVERIFY(m_window->windowTitle().contains(u"shop.db"_s));
        chooseCustomer3();
        QTRY_VERIFY2(texts().contains(u"Deleting customer 3 deletes 3 rows in 2 tables"_s),
                     qPrintable(texts()));
        QVERIFY(texts().contains(u"Goes through"_s));
        QTRY_COMPARE(shownTables(), 2);
    }

    void foreignKeysAreFollowedFromRowToRow()
    {
        openTestDatabase();
        QTRY_COMPARE(shownTables(), 2);
        chooseCustomer3();
        rows()->setFocus();
        QTest::keyClick(rows(), Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(rows()->model()->rowCount(), 2);
        QCOMPARE(rows()->model()->index(1, 0).data().toString(), u"11"_s);
        QCOMPARE(tables()->currentIndex().data().toString(), u"invoice"_s);
        QCOMPARE(graph()->selectedTable(), std::optional(TableId{1}));
        QVERIFY2(trail().startsWith(u"customer 3 › invoice of customer 3"_s), qPrintable(trail()));

        rows()->selectRow(1);
        QTRY_VERIFY2(texts().contains(u"Deleting invoice 11 deletes"_s), qPrintable(texts()));
        QTest::keyClick(rows(), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(rows()->model()->rowCount(), 1);
        QCOMPARE(rows()->model()->index(0, 1).data().toString(), u"Cid"_s);
        QVERIFY(trail().startsWith(u"customer 3 › invoice of customer 3 › customer 3"_s));
        QCOMPARE(graph()->selectedTable(), std::optional(TableId{0}));

        emit m_window->findChild<RowTrail*>()->linkActivated(u"1"_s);
        QTRY_COMPARE(rows()->model()->rowCount(), 2);
        QCOMPARE(graph()->selectedTable(), std::optional(TableId{1}));
        tables()->setCurrentIndex(tables()->model()->index(0, 0));
        QTRY_COMPARE(rows()->model()->rowCount(), 3);
        QVERIFY(m_window->findChild<RowTrail*>()->isHidden());
    }

    void theGraphGoesIntoAPartOfTheSchemaAndBack()
    {
        openTestDatabase();
        QTRY_COMPARE(shownTables(), 2);
        tables()->setCurrentIndex(tables()->model()->index(0, 0));
        action(u"&Hide table"_s)->trigger();
        QTRY_COMPARE(shownTables(), 1);
        QVERIFY2(texts().contains(u"1 of 2 tables, 1 hidden"_s), qPrintable(texts()));
        QVERIFY(!action(u"&Hide table"_s)->isEnabled());
        action(u"&Back"_s)->trigger();
        QTRY_COMPARE(shownTables(), 2);
        action(u"&Forward"_s)->trigger();
        QTRY_COMPARE(shownTables(), 1);
        // Whoever chooses a table that is out of sight wants to see it.
        tables()->setCurrentIndex(tables()->model()->index(1, 0));
        tables()->setCurrentIndex(tables()->model()->index(0, 0));
        QTRY_COMPARE(shownTables(), 2);

        tables()->setCurrentIndex(tables()->model()->index(1, 0)); // Nothing refers to invoices.
        action(u"Show what a &delete reaches"_s)->trigger();
        QTRY_COMPARE(shownTables(), 1);
        action(u"Show &all tables"_s)->trigger();
        QTRY_COMPARE(shownTables(), 2);
        action(u"Show only its &neighbours"_s)->trigger();
        QTRY_VERIFY(texts().contains(u"2 of 2 tables"_s));
    }

    void hidingAndFoldingAreUndone()
    {
        openTestDatabase();
        QTRY_COMPARE(shownTables(), 2);
        tables()->setCurrentIndex(tables()->model()->index(0, 0));
        action(u"&Hide table"_s)->trigger();
        QTRY_COMPARE(shownTables(), 1);
        action(u"&Undo hiding customer"_s)->trigger();
        QTRY_COMPARE(shownTables(), 2);
        action(u"&Redo hiding customer"_s)->trigger();
        QTRY_COMPARE(shownTables(), 1);
        action(u"&Undo hiding customer"_s)->trigger();
        QTRY_COMPARE(shownTables(), 2);

        graph()->selectTable(TableId{0});
        action(u"F&old or unfold its children's keys"_s)->trigger();
        QVERIFY(graph()->graph().isFolded(TableId{0}));
        action(u"&Undo folding the keys to customer"_s)->trigger();
        QVERIFY(!graph()->graph().isFolded(TableId{0}));
    }

    void aMovedTableStaysWhereItWasPut()
    {
        openTestDatabase();
        QTRY_COMPARE(shownTables(), 2);
        const auto corner = [this] { return graph()->graph().tableRects().front().topLeft(); };
        const QPointF laidOut = corner();
        dragTable(*graph(), TableId{0}, {-70, 130});
        const QPointF wanted = corner();
        QVERIFY(wanted != laidOut);
        action(u"&Close"_s)->trigger();
        QTRY_VERIFY(graph() == nullptr);
        openTestDatabase();
        QTRY_COMPARE(shownTables(), 2);
        QCOMPARE(corner(), wanted);
        dragTable(*graph(), TableId{0}, {50, 20});
        QVERIFY(corner() != wanted);
        action(u"&Undo moving customer"_s)->trigger();
        QCOMPARE(corner(), wanted);
    }

    void aDroppedFileIsOpened()
    {
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(m_path)});
        QDragEnterEvent enter({}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QTRY_COMPARE(tables()->model()->rowCount(), 2);

        QMimeData text;
        text.setText(u"no file"_s);
        QDragEnterEvent refused({}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        refused.ignore();
        QApplication::sendEvent(m_window.get(), &refused);
        QVERIFY(!refused.isAccepted());
    }

    void remembersRecentFiles()
    {
        openTestDatabase();
        action(u"&Close"_s)->trigger();
        auto* recent = childNamed<QListWidget>(*m_window, u"Recent files"_s);
        QVERIFY(recent->isVisible());
        QCOMPARE(recent->item(0)->data(Qt::UserRole).toString(), m_path);
        emit recent->itemActivated(recent->item(0));
        QTRY_VERIFY(tables()->isVisible());
    }

    void aReloadKeepsTheTableAndReadsNewRows()
    {
        openTestDatabase();
        chooseCustomer3();
        // Whoever writes has to wait for the readers.
        QTRY_VERIFY(texts().contains(u"Goes through"_s));
        SqliteDatabase database = SqliteDatabase::file(m_path);
        database.execute(u"INSERT INTO customer VALUES (4, 'Dot')"_s);
        action(u"Re&load"_s)->trigger();
        QTRY_COMPARE(rows()->model()->rowCount(), 4);
        database.execute(u"DELETE FROM customer WHERE id = 4"_s);
    }

    void anotherDatabaseBeginsWithoutATable()
    {
        const QString other = m_folder.filePath(u"other.db"_s);
        QFile::remove(other);
        SqliteDatabase::file(other).execute(uR"(
            CREATE TABLE customer(id INTEGER PRIMARY KEY);
            CREATE TABLE invoice(id INTEGER PRIMARY KEY);
            CREATE TABLE person(id INTEGER PRIMARY KEY);
        )"_s);
        openTestDatabase();
        chooseCustomer3();
        const auto* table = childNamed<QComboBox>(*m_window, u"Table to delete from"_s);
        QCOMPARE(table->currentText(), u"customer"_s);
        m_window->open(other);
        QTRY_COMPARE(tables()->model()->rowCount(), 3);
        QCOMPARE(table->currentText(), QString());
    }

    void theKeyboardGoesFromTheFilterToTheTablesAndTheirRows()
    {
        openTestDatabase();
        auto* filter = childNamed<QLineEdit>(*m_window, u"Filter tables and columns"_s);
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Down);
        QTRY_VERIFY(tables()->hasFocus());
        QCOMPARE(tables()->currentIndex().data().toString(), u"customer"_s);
        QTest::keyClick(tables(), Qt::Key_Return);
        QTRY_VERIFY(rows()->hasFocus());
    }

    void choosesRowsBeforeTheTablesAreLaidOut()
    {
        // The layout's own program hangs, so the graph stays empty.
        QFile program(m_folder.filePath(u"layout"_s));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\nexec sleep 600\n");
        program.close();
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        const QByteArray ownProgram = qgetenv(LayoutVariable);
        qputenv(LayoutVariable, program.fileName().toUtf8());
        openTestDatabase();
        chooseCustomer3();
        QTRY_VERIFY(texts().contains(u"Goes through"_s));
        QVERIFY(shownTables() == 0);
        QVERIFY(!action(u"&Save view as…"_s)->isEnabled());
        qputenv(LayoutVariable, ownProgram);
    }

    void aMissingLayoutProgramIsToldAndTheTablesAreShownAllTheSame()
    {
        const QByteArray ownProgram = qgetenv(LayoutVariable);
        qputenv(LayoutVariable, "/nowhere/layout");
        openTestDatabase();
        QTRY_COMPARE(shownTables(), 2);
        qputenv(LayoutVariable, ownProgram);
        QVERIFY2(texts().contains(u"because “/nowhere/layout” could not be started"_s), qPrintable(texts()));
    }

    void theLayoutThatIsMarkedIsTheOneThatIsShown()
    {
        const QByteArray ownProgram = qgetenv(LayoutVariable);
        openTestDatabase();
        QTRY_COMPARE(shownTables(), 2);
        const QAction* groups = action(u"&Groups"_s);
        QVERIFY(groups->isChecked());
        qputenv(LayoutVariable, "/usr/bin/tail"); // It reads, and never answers.
        action(u"&Hierarchy"_s)->trigger();
        QVERIFY(!groups->isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY2(groups->isChecked(), "what was cancelled");
        qputenv(LayoutVariable, "/bin/false");
        action(u"&Forces"_s)->trigger();
        QTRY_VERIFY2(texts().contains(u"Forces did not find places"_s), qPrintable(texts()));
        QVERIFY2(groups->isChecked(), "what failed");
        qputenv(LayoutVariable, ownProgram);
        action(u"&Forces"_s)->trigger();
        QVERIFY(action(u"&Forces"_s)->isChecked());
    }

    void errorsAreSentencesAboveThePage_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("sentence");
        QTest::addRow("missing") << QString() << u"There is no file"_s;
        QTest::addRow("not a database") << QString(5000, u'x') << u"is not a SQLite database"_s;
    }

    void errorsAreSentencesAboveThePage()
    {
        QFETCH(const QString, content);
        QFETCH(const QString, sentence);
        const QString path = m_folder.filePath(u"bad.db"_s);
        QFile file(path);
        file.remove();
        if (!content.isEmpty()) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content.toUtf8());
            file.close();
        }
        m_window->open(path);
        auto* messages = m_window->findChild<MessageBar*>();
        QTRY_VERIFY(messages->isVisible());
        QVERIFY2(shownTexts(*messages).contains(sentence), qPrintable(shownTexts(*messages)));
        QVERIFY(m_window->findChild<StartPage*>()->isVisible());
        action(u"&Cancel"_s)->trigger();
        QVERIFY(!messages->isVisible());
    }

    void aSuccessReplacesTheFailureBeforeItAndNoOtherMessage()
    {
        auto* exporter = m_window->findChild<Exporter*>();
        auto* messages = m_window->findChild<MessageBar*>();
        emit exporter->failed(u"“/full/shop.svg” cannot be written: No space left on device."_s);
        QVERIFY(messages->isVisible());
        emit exporter->done(u"Wrote /home/shop.svg."_s);
        QVERIFY(!messages->isVisible());
        emit exporter->failed(u"The printer takes no page; choose another one."_s);
        messages->showMessage(u"There is no file “nowhere.db”."_s);
        emit exporter->done(u"Wrote /home/shop.svg."_s);
        QVERIFY2(messages->isVisible(), "a message on something else");
    }

    void aLessonIsAnsweredAndPlayed()
    {
        auto* lessons = childNamed<QListWidget>(*m_window, u"Lessons"_s);
        QCOMPARE(lessons->count(), 14);
        emit lessons->itemActivated(lessons->item(0));
        QTRY_COMPARE(shownTables(), 2);
        QVERIFY(m_window->windowTitle().startsWith(u"The five referential actions"_s));
        buttonLabelled(*m_window, u"Next"_s)->click();
        auto* marker = childNamed<QTreeWidget>(*m_window, u"Rows to mark"_s);
        QTRY_COMPARE(marker->topLevelItemCount(), 2);
        for (const auto& [table, row] : {std::pair{0, 1}, {1, 0}, {1, 1}})
            marker->topLevelItem(table)->child(row)->setCheckState(0, Qt::Checked);
        buttonLabelled(*m_window, u"Show what happens"_s)->click();
        QTRY_VERIFY2(texts().contains(u"Right: exactly these rows are affected"_s), qPrintable(texts()));
        action(u"Go to the &end"_s)->trigger();
        QVERIFY2(texts().contains(u"That is the end: the delete goes through."_s), qPrintable(texts()));
        action(u"&Close"_s)->trigger();
        QVERIFY(m_window->findChild<StartPage*>()->isVisible());
    }

    void aLessonOnSqlAlchemyShowsWhatIsSentAndMayBeChanged()
    {
        m_window->openLesson(u"passive-deletes"_s);
        QTRY_COMPARE(shownTables(), 2);
        const auto* models = childNamed<QPlainTextEdit>(*m_window, u"Models in Python"_s);
        QVERIFY(models->toPlainText().contains(u"books = relationship(\"Book\", backref=\"author\")"_s));
        buttonLabelled(*m_window, u"Next"_s)->click();
        auto* marker = childNamed<QTreeWidget>(*m_window, u"Rows to mark"_s);
        QTRY_COMPARE(marker->topLevelItemCount(), 2);
        marker->topLevelItem(0)->child(0)->setCheckState(0, Qt::Checked);
        auto* ways = childNamed<QComboBox>(*m_window->findChild<ChangeBar*>(), u"Deleted by"_s);
        QVERIFY(!ways->isVisible());
        buttonLabelled(*m_window, u"Show what happens"_s)->click();
        const auto* statements
            = childNamed<QPlainTextEdit>(*m_window->findChild<StatementsPane*>(), u"Statements"_s);
        QTRY_COMPARE(statements->toPlainText().count(u"UPDATE \"book\""_s), 2);
        QVERIFY(ways->isVisible());

        QTest::keyClicks(ways, u"q"_s); // query.delete()
        QTRY_VERIFY2(texts().contains(u"With query.delete(), this is different:\n"
                                      "book 10: author_id = NULL → deleted\n"_s),
                     qPrintable(texts()));
        QTest::keyClicks(childNamed<QComboBox>(*m_window, u"ON DELETE"_s), u"r"_s);
        QTRY_VERIFY2(texts().contains(u"With fk_book_author ON DELETE RESTRICT, query.delete(), this is "
                                      "different:\nauthor 1: deleted → stays as it is\n"_s),
                     qPrintable(texts()));
        QTRY_COMPARE(shownTables(), 2);
        buttonLabelled(*m_window, u"As in the lesson"_s)->click();
        QTRY_VERIFY2(!texts().contains(u"this is different"_s), qPrintable(texts()));
        QCOMPARE(ways->currentText(), u"session.delete()"_s);
        buttonLabelled(*m_window, u"Next"_s)->click();
        QVERIFY(!ways->isVisible());
        m_window->openLesson(u"referential-actions"_s);
        QVERIFY(!models->isVisible());
    }

    void aLessonThatIsMissingIsASentence()
    {
        m_window->openLesson(u"/nowhere.md"_s);
        QVERIFY2(texts().contains(u"There is no lesson “/nowhere.md”"_s), qPrintable(texts()));
        QVERIFY(m_window->findChild<StartPage*>()->isVisible());
    }

    void aFewLettersGoToAColumn()
    {
        openTestDatabase();
        QTRY_COMPARE(shownTables(), 2);
        action(u"&Go to anything…"_s)->trigger();
        auto* line = childNamed<QLineEdit>(*m_window, u"Go to anything"_s);
        QTest::keyClicks(line, u"invcust"_s);
        QTRY_VERIFY2(line->accessibleDescription().contains(u"invoice_customer"_s),
                     qPrintable(line->accessibleDescription()));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!line->isVisible());
        QCOMPARE(tables()->currentIndex().data().toString(), u"invoice"_s);
        QVERIFY(childNamed<GraphView>(*m_window, u"Graph of the tables"_s)->hasFocus());
    }

    void aFileIsOpenedByItsName()
    {
        openTestDatabase();
        action(u"&Close"_s)->trigger();
        action(u"&Go to anything…"_s)->trigger();
        auto* line = childNamed<QLineEdit>(*m_window, u"Go to anything"_s);
        QTest::keyClicks(line, u"shop"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(tables()->isVisible());
    }

    void everyInputHasAName()
    {
        openTestDatabase();
        for (const QWidget* input : m_window->findChildren<QWidget*>()) {
            const bool isInput = input->inherits("QLineEdit") || input->inherits("QComboBox")
                || input->inherits("QAbstractItemView") || input->inherits("QPlainTextEdit");
            const bool isPart = input->parentWidget()->inherits("QComboBox")
                || input->window() != m_window.get() || input->inherits("QHeaderView");
            if (isInput && !isPart)
                QVERIFY2(!input->accessibleName().isEmpty(), input->metaObject()->className());
        }
    }

    void placeAndSizeAreRemembered()
    {
        openTestDatabase();
        m_window->setWindowState(Qt::WindowNoState);
        m_window->resize(901, 602);
        m_window->close();
        m_window = std::make_unique<MainWindow>();
        QCOMPARE(m_window->size(), QSize(901, 602));
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"

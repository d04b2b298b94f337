#include "app/gui/mainwindow.h"
#include "tests/support/sqlitedatabase.h"
#include "tests/support/widgets.h"
#include "views/graph/graphview.h"
#include "views/whatif/addkeydialog.h"
#include "views/whatif/changekeydialog.h"
#include "views/whatif/migrationdialog.h"
#include "views/whatif/nowandthenpane.h"
#include "views/whatif/whatifbar.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace Qt::StringLiterals;

/// Foreign keys that are changed in the window alone.
class TestWhatIfWindow : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<MainWindow> m_window;

    QAction* action(const QString& text) const
    {
        for (QAction* candidate : m_window->findChildren<QAction*>())
            if (candidate->text() == text)
                return candidate;
        return nullptr;
    }

    GraphView& graph() const { return *m_window->findChild<GraphView*>(); }
    WhatIfBar& bar() const { return *m_window->findChild<WhatIfBar*>(); }
    const std::vector<ForeignKey>& keys() const { return graph().graph().schema().foreignKeys(); }

    void openAndChooseCustomer3()
    {
        m_window->open(m_path);
        auto* tables = childNamed<QTreeView>(*m_window, u"Tables"_s);
        QTRY_COMPARE(tables->model()->rowCount(), 2);
        QTRY_VERIFY(action(u"Change a foreign &key…"_s)->isEnabled());
        tables->setCurrentIndex(tables->model()->index(0, 0));
        auto* rows = childNamed<QTableView>(*m_window, u"Rows"_s);
        QTRY_COMPARE(rows->model()->rowCount(), 3);
        rows->selectRow(2);
        QTRY_VERIFY(shownTexts(*m_window).contains(u"3 rows"_s));
    }

    /// Does something to the dialog that `trigger` opens and keeps open.
    template <typename Dialog>
    void inDialog(QAction* trigger, const std::function<void(Dialog&)>& act)
    {
        bool wasThere = false;
        QTimer::singleShot(0, this, [&] {
            auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
            wasThere = dialog != nullptr;
            if (dialog)
                act(*dialog);
        });
        trigger->trigger();
        QVERIFY(wasThere);
    }

    void choose(const QString& box, const QString& text, const QWidget& dialog)
    {
        for (QComboBox* candidate : dialog.findChildren<QComboBox*>())
            if (candidate->findText(text) >= 0 && (box.isEmpty() || candidate->accessibleName() == box)) {
                candidate->setCurrentText(text);
                return;
            }
        QFAIL("no such box");
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"Cascade Explorer"_s);
        QCoreApplication::setApplicationName(u"Cascade Explorer"_s);
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
        m_window = std::make_unique<MainWindow>();
        m_window->show();
    }

    void cleanup() { m_window.reset(); }

    void aChangeIsSimulatedMarkedAndUndone()
    {
        openAndChooseCustomer3();
        QVERIFY(!bar().isVisible());
        inDialog<ChangeKeyDialog>(action(u"Change a foreign &key…"_s), [this](ChangeKeyDialog& dialog) {
            choose({}, u"RESTRICT"_s, dialog);
            dialog.accept();
        });
        QVERIFY(bar().isVisible());
        QVERIFY(shownTexts(bar()).contains(u"fk_invoice_customer ON DELETE RESTRICT"_s));
        QVERIFY(m_window->windowTitle().contains(u"WHAT IF"_s));
        QCOMPARE(keys().front().onDelete, ReferentialAction::Restrict);
        QCOMPARE(keys().front().origin, KeyOrigin::Remade);
        QCOMPARE(graph().selectedTable(), TableId{0});
        QTRY_VERIFY(shownTexts(*m_window).contains(u"the database says: FOREIGN KEY constraint failed"_s));
        auto* both = childNamed<QTableWidget>(*m_window, u"Now and then"_s);
        QTRY_VERIFY(both->rowCount() > 0);
        QCOMPARE(both->item(0, 0)->text(), u"deletes"_s);
        QCOMPARE(both->item(0, 1)->text(), u"refused"_s);

        buttonLabelled(bar(), u"Undo"_s)->click();
        QCOMPARE(keys().front().onDelete, ReferentialAction::Cascade);
        QCOMPARE(keys().front().origin, KeyOrigin::Catalog);
        QVERIFY(!m_window->windowTitle().contains(u"WHAT IF"_s));
        QTRY_VERIFY(shownTexts(*m_window).contains(u"3 rows"_s));
        buttonLabelled(bar(), u"Redo"_s)->click();
        QCOMPARE(keys().front().onDelete, ReferentialAction::Restrict);
        buttonLabelled(bar(), u"Discard"_s)->click();
        QCOMPARE(keys().front().onDelete, ReferentialAction::Cascade);
        QVERIFY(!bar().isVisible());
    }

    void aKeyIsAddedAndOneDropped()
    {
        openAndChooseCustomer3();
        inDialog<AddKeyDialog>(action(u"&Add a foreign key…"_s), [](AddKeyDialog& dialog) {
            dialog.findChild<QLineEdit*>()->setText(u"fk_me"_s);
            dialog.accept();
        });
        QCOMPARE(keys().size(), size_t(2));
        QCOMPARE(keys().front().name, u"fk_me"_s);
        QCOMPARE(keys().front().origin, KeyOrigin::Made);
        QCOMPARE(graph().graph().edges().size(), size_t(2));
        inDialog<ChangeKeyDialog>(action(u"Change a foreign &key…"_s), [](ChangeKeyDialog& dialog) {
            buttonLabelled(dialog, u"Without this key"_s)->click();
        });
        QCOMPARE(keys().size(), size_t(1));
        QVERIFY(shownTexts(bar()).contains(u"2 changes"_s));
    }

    void aReloadKeepsWhatIsAssumed()
    {
        openAndChooseCustomer3();
        inDialog<ChangeKeyDialog>(action(u"Change a foreign &key…"_s), [this](ChangeKeyDialog& dialog) {
            choose({}, u"SET NULL"_s, dialog);
            dialog.accept();
        });
        action(u"&Reload"_s)->trigger();
        QTRY_VERIFY(!bar().isVisible());
        QTRY_VERIFY(bar().isVisible());
        QCOMPARE(keys().front().onDelete, ReferentialAction::SetNull);
        action(u"&Close"_s)->trigger();
        QVERIFY(!bar().isVisible());
    }

    void theMigrationIsShownToBeCopied()
    {
        openAndChooseCustomer3();
        inDialog<ChangeKeyDialog>(action(u"Change a foreign &key…"_s), [this](ChangeKeyDialog& dialog) {
            choose({}, u"RESTRICT"_s, dialog);
            dialog.accept();
        });
        action(u"Show &migration…"_s)->trigger();
        QTRY_VERIFY(m_window->findChild<MigrationDialog*>());
        auto* dialog = m_window->findChild<MigrationDialog*>();
        const QString script = dialog->findChild<QPlainTextEdit*>()->toPlainText();
        QVERIFY(script.contains(u"ON DELETE RESTRICT"_s));
        buttonLabelled(*dialog, u"Copy"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), script);
    }
};

QTEST_MAIN(TestWhatIfWindow)
#include "tst_whatifwindow.moc"

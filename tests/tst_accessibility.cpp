#include "app/gui/mainwindow.h"
#include "tests/support/ownhome.h"
#include "tests/support/widgets.h"
#include "views/graph/graphview.h"
#include "views/graph/legendoverlay.h"
#include "views/player/stepplayer.h"

#include <QAccessible>
#include <QApplication>
#include <QListWidget>
#include <QMenuBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <functional>
#include <set>

using namespace Qt::StringLiterals;

namespace {

void visit(QAccessibleInterface* part, const std::function<void(QAccessibleInterface&)>& look)
{
    if (part == nullptr || part->state().invisible)
        return;
    look(*part);
    // The cells of a list are as many as its rows; their names are what they show.
    if (part->tableInterface() != nullptr)
        return;
    for (int i = 0; i < part->childCount(); ++i)
        visit(part->child(i), look);
}

bool takesTheKeyboard(const QAccessibleInterface& part)
{
    const auto* widget = qobject_cast<const QWidget*>(part.object());
    return widget != nullptr && widget->focusPolicy() != Qt::NoFocus && widget->focusProxy() == nullptr;
}

bool isPressed(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
    case QAccessible::PageTab:
        return true;
    default:
        return false;
    }
}

/// What is typed or set says what it is for, beside its name.
bool needsDescription(QAccessible::Role role)
{
    return role == QAccessible::ComboBox || role == QAccessible::EditableText || role == QAccessible::Slider
        || role == QAccessible::SpinBox;
}

QString nameOf(const QWidget* widget)
{
    QAccessibleInterface* part = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return part == nullptr ? QString() : part->text(QAccessible::Name);
}

} // namespace

/// The window for those who use it by keyboard alone, or hear it.
class TestAccessibility : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    GraphView* graph() const { return childNamed<GraphView>(*m_window, u"Graph of the tables"_s); }
    QTableView* rows() const { return childNamed<QTableView>(*m_window, u"Rows"_s); }
    static QWidget* focus() { return QApplication::focusWidget(); }
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), static_cast<Qt::Key>(key), modifiers);
    }
    static void type(const QString& text) { QTest::keyClicks(focus(), text); }

    bool isLaidOut() const { return graph()->isVisible() && !graph()->graph().tables().empty(); }
    QAccessibleInterface* accessibleGraph() const { return QAccessible::queryAccessibleInterface(graph()); }
    TableId tableNamed(const QString& name) const
    {
        const auto& tables = graph()->graph().schema().tables();
        return TableId{static_cast<int>(std::ranges::find(tables, name, &Table::name) - tables.begin())};
    }

    void openShop()
    {
        m_window->open(u"sample:shop"_s);
        QTRY_VERIFY(isLaidOut());
    }

    void chooseCustomer5()
    {
        openShop();
        graph()->choose(tableNamed(u"customer"_s));
        QTRY_VERIFY(rows()->model()->rowCount() > 5);
        rows()->selectRow(5);
        QTRY_VERIFY2(shownTexts(*m_window).contains(u"Deleting customer 5"_s),
                     qPrintable(shownTexts(*m_window)));
    }

    /// The ways through the window that have parts of their own.
    void show(const QString& state)
    {
        if (state == "database"_L1)
            openShop();
        else if (state == "result"_L1)
            chooseCustomer5();
        else if (state == "find and focus"_L1) {
            chooseCustomer5();
            graph()->setFocus();
            press(Qt::Key_Return, Qt::ControlModifier);
            press(Qt::Key_F, Qt::ControlModifier);
        } else if (state == "followed"_L1) {
            chooseCustomer5();
            rows()->setFocus();
            press(Qt::Key_Up, Qt::AltModifier);
        } else if (state == "error"_L1)
            m_window->open(u"/nowhere.db"_s);
        else if (state == "lesson"_L1) {
            m_window->openLesson(u"passive-deletes"_s);
            QTRY_VERIFY(m_window->findChild<StepPlayer*>() != nullptr);
            buttonLabelled(*m_window, u"Next"_s)->click();
        }
    }

    static void addStates()
    {
        QTest::addColumn<QString>("state");
        for (const char* state :
             {"first page", "database", "result", "find and focus", "followed", "error", "lesson"})
            QTest::addRow("%s", state) << QString::fromLatin1(state);
    }

    /// The offscreen platform hears that a popup became active only after that has closed.
    void letTheWindowBeActive() const
    {
        QTest::qWait(100);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    /// Where Tab leads, from where the keyboard is until it is there again.
    QList<QWidget*> stops(Qt::Key key) const
    {
        QList<QWidget*> visited;
        constexpr int Most = 80;
        for (int i = 0; i < Most && !visited.contains(focus()); ++i) {
            visited << focus();
            press(key);
        }
        return visited;
    }

private slots:
    void initTestCase() { liveIn(m_folder.path()); }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void everyPartHasANameARoleAndWhatItIsFor_data() { addStates(); }

    void everyPartHasANameARoleAndWhatItIsFor()
    {
        QFETCH(const QString, state);
        show(state);
        QStringList wrong;
        visit(QAccessible::queryAccessibleInterface(m_window.get()), [&](QAccessibleInterface& part) {
            const QAccessible::Role role = part.role();
            if (!takesTheKeyboard(part) && !isPressed(role))
                return;
            const QString what = u"%1 %2 %3"_s.arg(
                QString::fromLatin1(part.object() == nullptr ? "" : part.object()->metaObject()->className()),
                QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(role)),
                part.text(QAccessible::Name));
            if (part.text(QAccessible::Name).isEmpty())
                wrong << u"no name: "_s + what + u" in "_s + part.parent()->text(QAccessible::Name);
            if (role == QAccessible::Client || role == QAccessible::NoRole)
                wrong << u"no role: "_s + what;
            if (needsDescription(role) && part.text(QAccessible::Description).isEmpty())
                wrong << u"no description: "_s + what;
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void tabVisitsEverythingAndGetsOutAgain_data() { addStates(); }

    void tabVisitsEverythingAndGetsOutAgain()
    {
        QFETCH(const QString, state);
        show(state);
        if (focus() == nullptr)
            m_window->menuBar()->setFocus();
        const QList<QWidget*> forward = stops(Qt::Key_Tab);
        QStringList missing;
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            const bool isStop = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible()
                && widget->isEnabled() && widget->focusProxy() == nullptr
                && widget->window() == m_window.get();
            if (isStop && !forward.contains(widget))
                missing << nameOf(widget) + u" "_s + QString::fromLatin1(widget->metaObject()->className());
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
        const QList<QWidget*> backward = stops(Qt::Key_Backtab);
        QCOMPARE(std::set(backward.begin(), backward.end()), std::set(forward.begin(), forward.end()));
    }

    void tabGoesThroughTheWindowAsItIsRead()
    {
        chooseCustomer5();
        childNamed<QTreeView>(*m_window, u"Tables"_s)->setFocus();
        QStringList names;
        const QList<QWidget*> visited = stops(Qt::Key_Tab);
        QVERIFY(visited.size() > 11);
        for (const QWidget* stop : visited.first(11))
            names << nameOf(stop).section(u'\n', 0, 0);
        QCOMPARE(names.join(u'\n'),
                 QStringList({u"Tables"_s, u"Graph of the tables"_s, u"Legend"_s, u"enforced"_s,
                              u"DELETE, sent to the database"_s, u"Models…"_s, u"customer"_s, u"Contains"_s,
                              u"Filter rows"_s, u"Rows"_s, u"Goes through"_s})
                     .join(u'\n'));
    }

    void theGraphIsItsTables()
    {
        openShop();
        QAccessibleInterface* part = accessibleGraph();
        QCOMPARE(part->role(), QAccessible::Canvas);
        const int tables = static_cast<int>(graph()->graph().schema().tables().size());
        QCOMPARE(part->childCount(), tables + 1); // And the legend.
        QAccessibleInterface* customer = part->child(tableNamed(u"customer"_s).index);
        QCOMPARE(customer->text(QAccessible::Name), u"customer, 5 children, 1 parent, refers to itself"_s);
        QCOMPARE(customer->role(), QAccessible::ListItem);
        QCOMPARE(customer->parent(), part);
        QCOMPARE(part->indexOfChild(customer), tableNamed(u"customer"_s).index);
        QCOMPARE(part->childAt(customer->rect().center().x(), customer->rect().center().y()), customer);
        QVERIFY(!customer->state().selected);

        customer->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(graph()->selectedTable(), std::optional(tableNamed(u"customer"_s)));
        QVERIFY(customer->state().selected);
        QCOMPARE(part->focusChild(), customer);
        customer->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(rows()->hasFocus());

        QAccessibleInterface* legend = part->child(tables);
        QCOMPARE(legend->object(), graph()->findChild<LegendOverlay*>());
        QVERIFY(legend->text(QAccessible::Description).contains(u"CASCADE"_s));
    }

    void theGraphSaysWhatHappensToATable()
    {
        chooseCustomer5();
        const QString name
            = accessibleGraph()->child(tableNamed(u"customer"_s).index)->text(QAccessible::Name);
        QVERIFY2(name.endsWith(u", 1 deleted"_s), qPrintable(name));
    }

    void onlyShownTablesAreHeard()
    {
        openShop();
        const int before = accessibleGraph()->childCount();
        graph()->choose(tableNamed(u"customer"_s));
        graph()->setFocus();
        press(Qt::Key_Delete);
        QTRY_COMPARE(accessibleGraph()->childCount(), before - 1);
        for (int i = 0; i + 2 < before; ++i)
            QVERIFY(!accessibleGraph()->child(i)->text(QAccessible::Name).startsWith(u"customer,"_s));
    }

    void arrowKeysMoveTheFocusFromTableToTable()
    {
        openShop();
        graph()->setFocus();
        press(Qt::Key_Right);
        std::set<QString> reached;
        for (const int key : {Qt::Key_Left, Qt::Key_Down, Qt::Key_Right, Qt::Key_Up, Qt::Key_Left}) {
            press(key);
            QAccessibleInterface* focused = accessibleGraph()->focusChild();
            const QString name = graph()->graph().schema().table(*graph()->selectedTable()).displayName();
            QVERIFY(focused->text(QAccessible::Name).startsWith(name));
            QVERIFY(focused->state().focused);
            reached.insert(name);
        }
        QVERIFY(reached.size() > 2);
    }

    void aNewcomerFindsByKeyboardWhatADeleteDoes()
    {
        // The first page: the letter that is underlined leads to the samples.
        press(Qt::Key_S, Qt::AltModifier);
        QCOMPARE(nameOf(focus()), u"Samples"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(isLaidOut());

        press(Qt::Key_K, Qt::ControlModifier);
        type(u"custom"_s);
        press(Qt::Key_Return);
        letTheWindowBeActive();
        QTRY_VERIFY(graph()->hasFocus());
        QCOMPARE(graph()->selectedTable(), std::optional(tableNamed(u"customer"_s)));
        press(Qt::Key_Return);
        QVERIFY2(rows()->hasFocus(), qPrintable(nameOf(focus())));

        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(nameOf(focus()), u"Filter rows"_s);
        type(u"Elena"_s);
        QTRY_COMPARE(rows()->model()->rowCount(), 1);
        press(Qt::Key_Down);
        QVERIFY(rows()->hasFocus());
        QTRY_VERIFY2(shownTexts(*m_window).contains(u"deletes"_s), qPrintable(shownTexts(*m_window)));

        press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY2(nameOf(focus()).contains(u"Deleting customer 5 deletes 29 rows in 6 tables"_s),
                 qPrintable(nameOf(focus())));
        for (int i = 0; i < 12 && nameOf(focus()) != u"Affected rows a table"_s; ++i)
            press(Qt::Key_Tab);
        QCOMPARE(nameOf(focus()), u"Affected rows a table"_s);
        press(Qt::Key_Down);
        QAccessibleTableInterface* counts = QAccessible::queryAccessibleInterface(focus())->tableInterface();
        QCOMPARE(counts->columnDescription(2), u"Deleted"_s);
        QCOMPARE(counts->cellAt(0, 0)->text(QAccessible::Name), u"customer"_s);
        QCOMPARE(counts->cellAt(0, 2)->text(QAccessible::Name), u"1"_s);
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"

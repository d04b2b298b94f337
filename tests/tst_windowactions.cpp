#include "app/gui/mainwindow.h"
#include "app/lessons.h"
#include "tests/support/ownhome.h"
#include "tests/support/widgets.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QRegularExpression>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What a menu and the menus in it offer.
QList<QAction*> commandsIn(const QList<QAction*>& actions)
{
    QList<QAction*> commands;
    for (QAction* action : actions) {
        if (action->menu() != nullptr)
            commands << commandsIn(action->menu()->actions());
        else if (!action->isSeparator())
            commands << action;
    }
    return commands;
}

/// Whether it is of a part that Qt itself makes, as the cross in a line to clear it.
bool isQtsOwn(const QAction& action)
{
    for (const QObject* owner = action.parent(); owner != nullptr; owner = owner->parent())
        if (owner->inherits("QLineEdit"))
            return true;
    return false;
}

/// Where the keys of an action work.
QList<QWidget*> scopesOf(const QAction& action)
{
    QList<QWidget*> scopes;
    for (QObject* object : action.associatedObjects()) {
        auto* widget = qobject_cast<QWidget*>(object);
        if (widget == nullptr || widget->inherits("QMenu"))
            continue;
        scopes << (action.shortcutContext() == Qt::WindowShortcut ? widget->window() : widget);
    }
    return scopes;
}

bool meet(const QAction& one, const QAction& other)
{
    for (const QWidget* a : scopesOf(one))
        for (const QWidget* b : scopesOf(other))
            if (a == b || a->isAncestorOf(b) || b->isAncestorOf(a))
                return true;
    return false;
}

/// With which keys an action could not be told from another one, also because the other one's begin with them.
QString sharedKeys(const QAction& action, const QAction& other)
{
    for (const QKeySequence& keys : action.shortcuts())
        for (const QKeySequence& others : other.shortcuts())
            if (keys.matches(others) != QKeySequence::NoMatch && meet(action, other))
                return keys.toString();
    return {};
}

QString mnemonicOf(const QString& text)
{
    return QKeySequence::mnemonic(text).toString();
}

/// What has a key to press with Alt now: the menus, and what is visible below them.
QStringList textsWithKeys(const MainWindow& window)
{
    QStringList texts;
    for (const QAction* menu : window.menuBar()->actions())
        if (menu->isVisible())
            texts << menu->text();
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget);
            label != nullptr && label->buddy() != nullptr)
            texts << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts << button->text();
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i);
    }
    return texts;
}

QString doubleKeys(const QStringList& texts)
{
    QHash<QString, QString> owners;
    QStringList doubled;
    for (const QString& text : texts) {
        const QString key = mnemonicOf(text);
        if (key.isEmpty())
            continue;
        if (owners.contains(key))
            doubled << key + u": "_s + owners[key] + u", "_s + text;
        owners.insert(key, text);
    }
    return doubled.join(u'\n');
}

} // namespace

/// What the menus offer, in each language.
class TestWindowActions : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QTranslator m_german;
    std::unique_ptr<MainWindow> m_window;

    enum class Page { Start, Database, Lesson };

    static void addLanguagesAndPages()
    {
        QTest::addColumn<bool>("isGerman");
        QTest::addColumn<int>("page");
        for (const bool isGerman : {false, true})
            for (const auto& [name, page] : {std::pair("first page", Page::Start),
                                             {"database", Page::Database},
                                             {"lesson", Page::Lesson}})
                QTest::addRow("%s, %s", name, isGerman ? "German" : "English")
                    << isGerman << static_cast<int>(page);
    }

    bool hasLaidOut() const { return command(Qt::CTRL | Qt::Key_E)->isEnabled(); }

    void showWanted()
    {
        QFETCH(const bool, isGerman);
        QFETCH(const int, page);
        if (isGerman)
            QCoreApplication::installTranslator(&m_german);
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        if (static_cast<Page>(page) == Page::Database) {
            m_window->open(u"sample:shop"_s);
            QTRY_VERIFY(hasLaidOut());
        } else if (static_cast<Page>(page) == Page::Lesson) {
            m_window->openLesson(u"referential-actions"_s);
        }
    }

    QList<QAction*> commands() const { return commandsIn(m_window->menuBar()->actions()); }
    QDockWidget* dock(const QString& name) const { return m_window->findChild<QDockWidget*>(name); }

    QAction* command(const QKeySequence& keys) const
    {
        const QList<QAction*> all = commands();
        return *std::ranges::find(all, keys, &QAction::shortcut);
    }

private slots:
    void initTestCase()
    {
        liveIn(m_folder.path());
        QVERIFY(m_german.load(u":/translations/cascade-explorer_de"_s));
    }

    void cleanup()
    {
        m_window.reset();
        QCoreApplication::removeTranslator(&m_german);
    }

    void everyActionIsInAMenuAndSaysWhatItDoes_data() { addLanguagesAndPages(); }

    void everyActionIsInAMenuAndSaysWhatItDoes()
    {
        showWanted();
        QStringList wrong;
        for (QAction* action : m_window->findChildren<QAction*>()) {
            if (action->isSeparator() || action->menu() != nullptr || isQtsOwn(*action))
                continue;
            if (!commands().contains(action))
                wrong << u"in no menu: "_s + action->text();
            if (action->statusTip().isEmpty())
                wrong << u"no status tip: "_s + action->text();
            if (action->toolTip() == action->text().remove(u'&'))
                wrong << u"no tooltip: "_s + action->text();
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void theWindowTellsWhatTheProgramIsAndRunsWith()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        const QList<QAction*> all = commands();
        const auto about = std::ranges::find(all, u"&About…"_s, &QAction::text);
        QVERIFY(about != all.end());
        (*about)->trigger();
        const auto* box = m_window->findChild<QMessageBox*>();
        QVERIFY(box->text().startsWith(u"Cascade Explorer"_s));
        const QString tells = box->informativeText();
        QVERIFY2(tells.contains(u"MIT License\nCopyright"_s), qPrintable(tells));
        const QRegularExpression supports(u"Qt \\d+\\.\\d+\\.\\d+ and Graphviz \\d+\\.\\d+"_s);
        QVERIFY2(supports.match(tells).hasMatch(), qPrintable(tells));
        QVERIFY(box->detailedText().contains(u"WITHOUT WARRANTY OF ANY KIND"_s));
    }

    void everyCommandHasKeys_data() { addLanguagesAndPages(); }

    void everyCommandHasKeys()
    {
        showWanted();
        QStringList lessons;
        for (const ShippedLesson& lesson : shippedLessons())
            lessons << lesson.title;
        QStringList wrong;
        for (const QAction* command : commands())
            if (command->shortcut().isEmpty() && !lessons.contains(command->text()))
                wrong << command->text();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void noKeysMeanTwoThingsInOnePlace_data() { addLanguagesAndPages(); }

    void noKeysMeanTwoThingsInOnePlace()
    {
        showWanted();
        const QList<QAction*> all = commands();
        QStringList wrong;
        for (const QAction* one : all)
            for (const QAction* other : all)
                if (const QString keys = sharedKeys(*one, *other); one != other && !keys.isEmpty())
                    wrong << keys + u": "_s + one->text() + u", "_s + other->text();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void noLetterIsUnderlinedTwice_data() { addLanguagesAndPages(); }

    void noLetterIsUnderlinedTwice()
    {
        showWanted();
        const QString onPage = doubleKeys(textsWithKeys(*m_window));
        QVERIFY2(onPage.isEmpty(), qPrintable(onPage));
        for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>()) {
            QStringList texts;
            for (const QAction* action : menu->actions())
                if (!action->isSeparator())
                    texts << action->text();
            QVERIFY2(doubleKeys(texts).isEmpty(), qPrintable(menu->title() + u": "_s + doubleKeys(texts)));
        }
    }

    void theListOfKeysHasEveryCommandUncut_data() { addLanguagesAndPages(); }

    void theListOfKeysHasEveryCommandUncut()
    {
        showWanted();
        m_window->resize(1280, 800);
        command(QKeySequence::HelpContents)->trigger();
        auto* tree = m_window->findChild<QTreeWidget*>(u"keys"_s);
        QTRY_COMPARE(tree->viewport()->width(), tree->columnWidth(0) + tree->columnWidth(1));
        QCoreApplication::processEvents();
        QStringList texts;
        for (QTreeWidgetItemIterator item(tree); *item != nullptr; ++item) {
            const QString text = (*item)->text(1);
            texts << text;
            const QRect needed = tree->fontMetrics().boundingRect(QRect(0, 0, tree->columnWidth(1) - 8, 1000),
                                                                  Qt::TextWordWrap, text);
            QVERIFY2(tree->visualItemRect(*item).height() >= needed.height(), qPrintable(text));
            QVERIFY2(!(*item)->text(0).contains(u"F14"_s), qPrintable((*item)->text(0)));
        }
        for (const QAction* action : commands())
            QVERIFY2(action->shortcut().isEmpty() || texts.contains(action->statusTip()),
                     qPrintable(action->text()));
    }

    void everyCommandThatIsPossibleCanBeGoneTo_data() { addLanguagesAndPages(); }

    void everyCommandThatIsPossibleCanBeGoneTo()
    {
        showWanted();
        command(Qt::CTRL | Qt::Key_K)->trigger();
        auto* list = m_window->findChild<QListView*>(u"matches"_s);
        auto* line = m_window->findChild<QLineEdit*>(u"letters"_s);
        for (const QAction* command : commands()) {
            if (!command->isEnabled() || !command->isVisible())
                continue;
            line->setText(command->text().remove(u'&').remove(u'…').trimmed());
            QStringList found;
            for (int row = 0; row < list->model()->rowCount(); ++row)
                found << list->model()->index(row, 0).data().toString();
            QVERIFY2(found.contains(line->text()), qPrintable(line->text() + u": "_s + found.join(u", "_s)));
        }
    }

    void panelsGoBackToTheirFirstPlacesAndSizes()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_window->setWindowState(Qt::WindowNoState);
        m_window->resize(1280, 800);
        m_window->open(u"sample:shop"_s);
        QTRY_VERIFY(dock(u"schema"_s)->isVisible());
        QAction* reset = command({Qt::CTRL | Qt::Key_B, Qt::Key_R});
        reset->trigger();
        QTRY_COMPARE(dock(u"schema"_s)->width(), 260);
        const int width = dock(u"simulator"_s)->width();
        m_window->addDockWidget(Qt::RightDockWidgetArea, dock(u"schema"_s));
        dock(u"simulator"_s)->setFloating(true);
        dock(u"check"_s)->show();
        m_window->addDockWidget(Qt::LeftDockWidgetArea, dock(u"check"_s));

        reset->trigger();
        QTRY_COMPARE(dock(u"schema"_s)->width(), 260);
        QTRY_COMPARE(dock(u"simulator"_s)->width(), width);
        QVERIFY(!dock(u"simulator"_s)->isFloating());
        QVERIFY(!dock(u"check"_s)->isVisible());
        QCOMPARE(m_window->dockWidgetArea(dock(u"schema"_s)), Qt::LeftDockWidgetArea);
        QCOMPARE(m_window->dockWidgetArea(dock(u"check"_s)), Qt::BottomDockWidgetArea);
        m_window->resizeDocks({dock(u"schema"_s)}, {400}, Qt::Horizontal);
        QTRY_COMPARE(dock(u"schema"_s)->width(), 400);
        dock(u"simulator"_s)->close();
        reset->trigger();
        QTRY_COMPARE(dock(u"schema"_s)->width(), 260);
        QVERIFY(dock(u"simulator"_s)->isVisible());
    }

    void docksStayWhereTheyWereMoved()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_window->open(u"sample:shop"_s);
        QTRY_VERIFY(dock(u"schema"_s)->isVisible());
        m_window->addDockWidget(Qt::BottomDockWidgetArea, dock(u"schema"_s));
        dock(u"simulator"_s)->close();
        m_window->close();

        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_window->open(u"sample:shop"_s);
        QTRY_VERIFY(dock(u"schema"_s)->isVisible());
        QCOMPARE(m_window->dockWidgetArea(dock(u"schema"_s)), Qt::BottomDockWidgetArea);
        QVERIFY(!dock(u"simulator"_s)->isVisible());
        // Whoever closes the database and opens it again finds them there, too.
        m_window->addDockWidget(Qt::RightDockWidgetArea, dock(u"schema"_s));
        command(Qt::CTRL | Qt::Key_W)->trigger();
        QVERIFY(!dock(u"schema"_s)->isVisible());
        m_window->open(u"sample:shop"_s);
        QTRY_VERIFY(dock(u"schema"_s)->isVisible());
        QCOMPARE(m_window->dockWidgetArea(dock(u"schema"_s)), Qt::RightDockWidgetArea);
    }
};

QTEST_MAIN(TestWindowActions)
#include "tst_windowactions.moc"

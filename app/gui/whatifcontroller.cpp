#include "app/gui/whatifcontroller.h"

#include "app/gui/graphnavigator.h"
#include "app/gui/graphpage.h"
#include "app/gui/session.h"
#include "app/gui/windowactions.h"
#include "model/database/connection.h"
#include "model/job/error.h"
#include "model/job/targetfile.h"
#include "model/whatif/applychanges.h"
#include "model/whatif/changesetjson.h"
#include "model/whatif/changetext.h"
#include "model/whatif/keyname.h"
#include "views/graph/graphview.h"
#include "views/whatif/addkeydialog.h"
#include "views/whatif/changekeydialog.h"
#include "views/whatif/migrationdialog.h"
#include "views/whatif/whatifbar.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

/// Keys of a table that its menu offers; "Change a foreign key…" has them all.
constexpr size_t KeysInMenu = 12;

/// How near to an edge a click is meant for it, in pixels.
constexpr double EdgeReach = 6;

template <typename Choices>
void addChoices(QMenu* menu, const Choices& choices, auto current, auto&& choose)
{
    auto* group = new QActionGroup(menu);
    for (const auto choice : choices) {
        QAction* action = menu->addAction(sqlWords(choice));
        action->setCheckable(true);
        action->setChecked(choice == current);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu, [choose, choice] { choose(choice); });
    }
}

constexpr std::array Actions{ReferentialAction::NoAction, ReferentialAction::Restrict,
                             ReferentialAction::Cascade, ReferentialAction::SetNull,
                             ReferentialAction::SetDefault};
constexpr std::array Deferrals{Deferral::NotDeferrable, Deferral::InitiallyImmediate,
                               Deferral::InitiallyDeferred};

} // namespace

WhatIfController::WhatIfController(Session& session, GraphPage& page, WindowActions& actions, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_page(page)
    , m_window(window)
    , m_bar(new WhatIfBar)
    , m_change(
          actions.add(tr("Change a foreign &key…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W),
                      tr("What if: assume that a foreign key were different, without touching the database")))
    , m_add(actions.add(tr("&Add a foreign key…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                        tr("What if: assume one more foreign key")))
    , m_undo(actions.add(tr("&Undo the change"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z),
                         tr("Take the last assumed change back")))
    , m_redo(actions.add(tr("&Redo the change"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Y),
                         tr("Assume again what was taken back")))
    , m_open(actions.add(tr("Open c&hanges…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O),
                         tr("Assume the changes of a file")))
    , m_save(actions.add(tr("&Save changes…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S),
                         tr("Save the assumed changes to a file")))
    , m_migration(actions.add(tr("Show &migration…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
                              tr("Show the SQL that makes the assumed changes real")))
    , m_discard(actions.add(tr("&Discard changes"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D),
                            tr("Show the database as it is")))
{
    addActions(actions);
    session.include(m_jobs);
    connect(&m_jobs, &JobRunner::failed, this, &WhatIfController::failed);
    connect(&session, &Session::opened, this, &WhatIfController::showOpened);
    connect(&session, &Session::closed, this, &WhatIfController::showClosed);
    connect(&page, &GraphPage::laidOut, this, &WhatIfController::assumeAgain);
    connect(&page.navigator(), &GraphNavigator::menuOpened, this, &WhatIfController::fillMenu);
    connect(m_bar, &WhatIfBar::undoWanted, this, &WhatIfController::undo);
    connect(m_bar, &WhatIfBar::redoWanted, this, &WhatIfController::redo);
    connect(m_bar, &WhatIfBar::migrationWanted, this, &WhatIfController::showMigration);
    connect(m_bar, &WhatIfBar::saveWanted, this, &WhatIfController::saveFile);
    connect(m_bar, &WhatIfBar::discardWanted, this, &WhatIfController::discard);
    update();
}

void WhatIfController::addActions(WindowActions& actions)
{
    QMenu* menu = actions.reviewMenu->addMenu(tr("&What if"));
    menu->addActions({m_change, m_add});
    menu->addSeparator();
    menu->addActions({m_undo, m_redo, m_discard});
    menu->addSeparator();
    menu->addActions({m_open, m_save, m_migration});
    connect(m_change, &QAction::triggered, this, &WhatIfController::askForChange);
    connect(m_add, &QAction::triggered, this, &WhatIfController::askForNewKey);
    connect(m_undo, &QAction::triggered, this, &WhatIfController::undo);
    connect(m_redo, &QAction::triggered, this, &WhatIfController::redo);
    connect(m_open, &QAction::triggered, this, &WhatIfController::openFile);
    connect(m_save, &QAction::triggered, this, &WhatIfController::saveFile);
    connect(m_migration, &QAction::triggered, this, &WhatIfController::showMigration);
    connect(m_discard, &QAction::triggered, this, &WhatIfController::discard);
}

/// The key at `position`, or those of the selected table.
void WhatIfController::fillMenu(QMenu& menu, QPoint position)
{
    if (!m_change->isEnabled())
        return;
    const GraphView& graph = m_page.graph();
    menu.addSeparator();
    const ScenePlace place = graph.graph().placeAt(graph.mapToScene(position),
                                                   EdgeReach / std::max(0.01, graph.transform().m11()));
    if (const auto* pointedAt = std::get_if<ForeignKeyId>(&place)) {
        addKeyMenu(menu, *pointedAt);
    } else if (const std::optional<TableId> table = graph.selectedTable()) {
        std::vector<ForeignKeyId> keys = m_session.schema().foreignKeysOf(*table);
        for (const ForeignKeyId key : m_session.schema().foreignKeysTo(*table))
            if (!m_session.schema().foreignKey(key).isSelfReference())
                keys.push_back(key);
        if (keys.size() > KeysInMenu)
            keys.resize(KeysInMenu);
        for (const ForeignKeyId key : keys)
            addKeyMenu(menu, key);
    }
    menu.addActions({m_change, m_add});
}

void WhatIfController::addKeyMenu(QMenu& menu, ForeignKeyId key)
{
    const Schema& schema = m_session.schema();
    const ForeignKey& facts = schema.foreignKey(key);
    const KeyName name = keyName(schema, key);
    QMenu* keyMenu = menu.addMenu(tr("What if %1").arg(schema.displayName(key).replace(u'&', u"&&"_s)));
    addChoices(keyMenu->addMenu(tr("ON &DELETE")), Actions, facts.onDelete,
               [this, name](ReferentialAction action) {
                   change({SetActions{name, action, {}}});
               });
    addChoices(keyMenu->addMenu(tr("ON &UPDATE")), Actions, facts.onUpdate,
               [this, name](ReferentialAction action) {
                   change({SetActions{name, {}, action}});
               });
    addChoices(keyMenu->addMenu(tr("De&ferrable")), Deferrals, facts.deferral,
               [this, name](Deferral deferral) {
                   change({SetDeferral{name, deferral}});
               });
    QAction* enforce = keyMenu->addAction(tr("&Enforce"));
    connect(enforce, &QAction::triggered, this, [this, name] { change({EnforceKey{name}}); });
    QAction* drop = keyMenu->addAction(tr("&Without this key"));
    connect(drop, &QAction::triggered, this, [this, name] { change({DropKey{name}}); });
}

void WhatIfController::change(const ChangeSet& more)
{
    if (more.empty())
        return;
    ChangeSet changes = m_session.changes();
    changes.insert(changes.end(), more.begin(), more.end());
    assume(changes, {});
}

void WhatIfController::assume(const ChangeSet& changes, ChangeSet undone)
{
    try {
        m_session.assume(changes);
        m_undone = std::move(undone);
    } catch (const RequestError& error) {
        emit failed(QString::fromUtf8(error.what()));
    }
    update();
}

void WhatIfController::undo()
{
    ChangeSet changes = m_session.changes();
    ChangeSet undone = m_undone;
    undone.push_back(changes.back());
    changes.pop_back();
    assume(changes, std::move(undone));
}

void WhatIfController::redo()
{
    ChangeSet changes = m_session.changes();
    ChangeSet undone = m_undone;
    changes.push_back(undone.back());
    undone.pop_back();
    assume(changes, std::move(undone));
}

void WhatIfController::discard()
{
    assume({}, {});
}

void WhatIfController::askForChange()
{
    const Schema& schema = m_session.schema();
    ForeignKeyId first;
    if (const auto* selected = std::get_if<ForeignKeyId>(&m_page.graph().graph().selection())) {
        first = *selected;
    } else if (const std::optional<TableId> table = m_page.graph().selectedTable()) {
        const std::vector<ForeignKeyId>& own = schema.foreignKeysOf(*table);
        const std::vector<ForeignKeyId>& others = schema.foreignKeysTo(*table);
        first = !own.empty() ? own.front() : !others.empty() ? others.front() : first;
    }
    ChangeKeyDialog dialog(schema, first, m_window);
    if (dialog.exec() == QDialog::Accepted)
        change(dialog.changes());
}

void WhatIfController::askForNewKey()
{
    AddKeyDialog dialog(m_session.schema(), m_page.graph().selectedTable().value_or(TableId()), m_window);
    if (dialog.exec() == QDialog::Accepted)
        change({dialog.change()});
}

void WhatIfController::openFile()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open changes"), {},
                                                      tr("Changes (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    try {
        assume(readChangesFile(path), {});
    } catch (const RequestError& error) {
        emit failed(QString::fromUtf8(error.what()));
    }
}

void WhatIfController::saveFile()
{
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Save changes"), u"changes.json"_s,
                                                      tr("Changes (*.json);;All files (*)"));
    if (!path.isEmpty())
        write(path, toJson(m_session.changes()));
}

void WhatIfController::showMigration()
{
    m_jobs.start(
        [url = m_session.connection().url, changes = m_session.changes(),
         schema = m_session.databaseSchema()](Progress& progress) {
            Connection connection = Connection::open(url, progress);
            return migrationFor(connection, *schema, changes);
        },
        [this](const QString& script) {
            auto* dialog = new MigrationDialog(script, m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &MigrationDialog::saveWanted, this, &WhatIfController::saveMigration);
            dialog->open();
        });
}

void WhatIfController::saveMigration(const QString& script)
{
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Save migration"), u"migration.sql"_s,
                                                      tr("SQL (*.sql);;All files (*)"));
    if (!path.isEmpty())
        write(path, script.toUtf8());
}

void WhatIfController::write(const QString& path, const QByteArray& content)
{
    TargetFile file(path);
    if (file.write(content))
        emit done(tr("Saved to “%1”.").arg(path));
    else
        emit failed(tr("“%1” cannot be written: %2.").arg(path, file.errorString()));
}

void WhatIfController::showOpened()
{
    m_jobs.cancel(); // A migration of other keys.
    const QString database = m_session.connection().url.displayText();
    if (std::exchange(m_database, database) != database)
        m_kept.clear();
    m_undone.clear();
    m_bar->hide();
    for (QAction* action : {m_change, m_add, m_open, m_undo, m_redo, m_save, m_migration, m_discard})
        action->setEnabled(false);
}

void WhatIfController::showClosed()
{
    m_database.clear();
    m_undone.clear();
    update();
}

void WhatIfController::assumeAgain()
{
    if (m_kept.empty())
        update();
    else
        assume(ChangeSet(m_kept), {});
}

void WhatIfController::update()
{
    const ChangeSet& changes = m_session.changes();
    m_kept = changes;
    QStringList list;
    for (const SchemaChange& change : changes)
        list << words(change);
    const bool isShown = m_page.isLaidOut();
    m_bar->setChanges(isShown ? list : QStringList(), std::ssize(m_undone));
    m_change->setEnabled(isShown && !m_session.schema().foreignKeys().empty());
    for (QAction* action : {m_add, m_open})
        action->setEnabled(isShown);
    m_undo->setEnabled(isShown && !changes.empty());
    m_redo->setEnabled(isShown && !m_undone.empty());
    for (QAction* action : {m_save, m_migration, m_discard})
        action->setEnabled(isShown && !changes.empty());
}

#include "app/gui/gotoanything.h"

#include "views/goto/gotopopup.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace {

/// Without the mark of its key, and without what says that a dialog follows.
QString plainText(QString text)
{
    text.replace(u"&&"_s, u"\x1"_s).remove(u'&').replace(u'\x1', u'&');
    return text.endsWith(u'…') ? text.chopped(1).trimmed() : text; // German has a space before the dots.
}

std::vector<GraphMatch> placesOf(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    std::vector<GraphMatch> result;
    for (const ColumnId column : key.childColumns)
        result.push_back({key.child, column});
    if (key.parent) {
        for (const ColumnId column : key.parentColumns)
            result.push_back({key.parent, column});
    }
    return result;
}

} // namespace

GoToAnything::GoToAnything(QMainWindow* window)
    : QObject(window)
    , m_window(window)
    , m_popup(new GoToPopup(window))
{
    connect(m_popup, &GoToPopup::chosen, this, &GoToAnything::goTo);
}

void GoToAnything::setSchema(const std::shared_ptr<const Schema>& schema)
{
    m_schema = schema;
    m_schemaList.reset();
    m_listJobs.cancel();
    if (!schema)
        return;
    m_listJobs.start([schema](Progress&) { return std::make_shared<const GoToList>(goToEntries(*schema)); },
                     [this](const std::shared_ptr<const GoToList>& list) {
                         m_schemaList = list;
                         if (m_popup->isVisible())
                             m_popup->setLists(lists());
                     });
}

void GoToAnything::open(const Openable& openable)
{
    m_openable = openable;
    m_commands.clear();
    std::vector<GoToEntry> entries;
    for (const QAction* action : m_window->menuBar()->actions())
        if (action->menu() != nullptr)
            addCommands(entries, *action->menu(), plainText(action->text()));
    addOpenable(entries);
    m_otherList = std::make_shared<const GoToList>(std::move(entries));
    m_popup->open(lists());
}

std::vector<std::shared_ptr<const GoToList>> GoToAnything::lists() const
{
    return m_schemaList ? std::vector{m_schemaList, m_otherList} : std::vector{m_otherList};
}

void GoToAnything::addCommands(std::vector<GoToEntry>& entries, const QMenu& menu, const QString& path)
{
    for (QAction* action : menu.actions()) {
        const QString text = plainText(action->text());
        if (action->menu() != nullptr) {
            addCommands(entries, *action->menu(), path + u" › "_s + text);
            continue;
        }
        // Files that can be opened again have entries of their own.
        if (action->isSeparator() || !action->isEnabled()
            || m_openable.files.contains(QDir::fromNativeSeparators(text)))
            continue;
        entries.push_back({GoToKind::Command, text, 0, path,
                           action->shortcut().toString(QKeySequence::NativeText),
                           CommandNumber{m_commands.size()}});
        m_commands.emplace_back(action);
    }
}

void GoToAnything::addOpenable(std::vector<GoToEntry>& entries) const
{
    size_t number = 0;
    for (const SavedConnection& connection : m_openable.connections)
        entries.push_back({GoToKind::Connection,
                           u"%1 — %2"_s.arg(connection.name, connection.url.toText()),
                           0,
                           {},
                           {},
                           ConnectionNumber{number++}});
    for (const QString& path : m_openable.files)
        entries.push_back({GoToKind::Connection,
                           QFileInfo(path).fileName(),
                           0,
                           QDir::toNativeSeparators(path),
                           {},
                           ConnectionNumber{number++}});
}

void GoToAnything::goTo(const GoToTarget& target)
{
    if (const auto* table = std::get_if<TableId>(&target))
        emit placesChosen({{*table, std::nullopt}});
    else if (const auto* column = std::get_if<TableColumn>(&target))
        emit placesChosen({{column->table, column->column}});
    else if (const auto* key = std::get_if<ForeignKeyId>(&target))
        emit placesChosen(placesOf(*m_schema, *key));
    else if (const auto* command = std::get_if<CommandNumber>(&target)) {
        if (QAction* action = m_commands[command->number])
            action->trigger();
    } else if (const auto* connection = std::get_if<ConnectionNumber>(&target)) {
        const size_t saved = m_openable.connections.size();
        if (connection->number < saved)
            emit connectionChosen(m_openable.connections[connection->number]);
        else
            emit fileChosen(m_openable.files[static_cast<qsizetype>(connection->number - saved)]);
    }
}

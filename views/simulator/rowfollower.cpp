#include "views/simulator/rowfollower.h"

#include "views/simulator/rowmodel.h"

#include <QAction>
#include <QMenu>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

RowFollower::RowFollower(QTableView* view, const RowModel* model, const Schema& schema)
    : QObject(view)
    , m_view(view)
    , m_toParent(add(tr("Go to the &parent row"), QKeySequence(Qt::ALT | Qt::Key_Up),
                     tr("Follow the foreign key of the chosen cell to the row it refers to")))
    , m_toChildren(add(tr("Go to the &child rows"), QKeySequence(Qt::ALT | Qt::Key_Down),
                       tr("Follow a foreign key to the rows that refer to the chosen one")))
    , m_model(model)
    , m_schema(schema)
{
    setTable({});
    connect(m_toParent, &QAction::triggered, this, &RowFollower::goToParent);
    connect(m_toChildren, &QAction::triggered, this, &RowFollower::goToChildren);
    connect(view, &QTableView::doubleClicked, this, &RowFollower::followCell);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QTableView::customContextMenuRequested, this, [this](const QPoint& position) {
        const QModelIndex cell = m_view->indexAt(position);
        if (cell.isValid())
            showMenu(position, cell.row(), steps(cell));
    });
}

void RowFollower::setTable(TableId table)
{
    m_table = table;
    m_toParent->setEnabled(static_cast<bool>(table));
    m_toChildren->setEnabled(static_cast<bool>(table));
}

QAction* RowFollower::add(const QString& text, const QKeySequence& shortcut, const QString& help)
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    // In lists to choose from, such as that of the tables, the same keys open the list.
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(help);
    action->setStatusTip(help);
    m_view->addAction(action);
    return action;
}

QModelIndex RowFollower::chosenCell() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() || m_model->rowCount() != 1 ? current : m_model->index(0, 0);
}

std::vector<KeyStep> RowFollower::steps(const QModelIndex& cell) const
{
    return keySteps(m_schema, m_table, m_model->cells(cell.row()));
}

std::vector<KeyStep> RowFollower::steps(const QModelIndex& cell, KeyStep::Direction direction) const
{
    std::vector<KeyStep> all = steps(cell);
    std::erase_if(all, [&](const KeyStep& step) { return step.direction != direction; });
    return all;
}

std::vector<KeyStep> RowFollower::ofColumn(const QModelIndex& cell, const std::vector<KeyStep>& steps) const
{
    std::vector<KeyStep> found;
    std::ranges::copy_if(steps, std::back_inserter(found), [&](const KeyStep& step) {
        const auto& columns = m_schema.foreignKey(step.foreignKey).childColumns;
        return std::ranges::find(columns, m_model->column(cell.column())) != columns.end();
    });
    return found;
}

void RowFollower::followCell(const QModelIndex& cell)
{
    const auto ofCell = ofColumn(cell, steps(cell, KeyStep::Direction::ToParent));
    const auto all = steps(cell);
    if (!ofCell.empty())
        offer(cell, ofCell);
    else if (!all.empty())
        showMenu(m_view->visualRect(cell).bottomLeft(), cell.row(), all);
    else
        emit nothingToFollow(
            tr("“%1” has no foreign key, and none refers to it.").arg(m_schema.table(m_table).displayName()));
}

void RowFollower::goToParent()
{
    const QModelIndex cell = chosenCell();
    if (!cell.isValid())
        return;
    const auto all = steps(cell, KeyStep::Direction::ToParent);
    const auto ofCell = ofColumn(cell, all);
    if (all.empty())
        emit nothingToFollow(tr("“%1” has no foreign key.").arg(m_schema.table(m_table).displayName()));
    else
        offer(cell, ofCell.empty() ? all : ofCell);
}

void RowFollower::goToChildren()
{
    const QModelIndex cell = chosenCell();
    if (!cell.isValid())
        return;
    const auto all = steps(cell, KeyStep::Direction::ToChildren);
    if (all.empty())
        emit nothingToFollow(tr("No foreign key refers to “%1”.").arg(m_schema.table(m_table).displayName()));
    else
        offer(cell, all);
}

void RowFollower::offer(const QModelIndex& cell, const std::vector<KeyStep>& steps)
{
    if (steps.size() == 1)
        take(cell.row(), steps.front());
    else
        showMenu(m_view->visualRect(cell).bottomLeft(), cell.row(), steps);
}

void RowFollower::take(int row, const KeyStep& step)
{
    if (step.obstacle == KeyStep::Obstacle::None)
        emit followed(row, step);
    else
        emit nothingToFollow(keyText(step) + u": "_s + obstacleText(step));
}

void RowFollower::showMenu(const QPoint& position, int row, const std::vector<KeyStep>& steps)
{
    auto* menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_model, &RowModel::modelAboutToBeReset, menu, &QMenu::close); // The row may be gone then.
    std::optional<KeyStep::Direction> section;
    for (const KeyStep& step : steps) {
        if (section != step.direction)
            menu->addSection(step.direction == KeyStep::Direction::ToParent ? tr("To the parent row")
                                                                            : tr("To the child rows"));
        section = step.direction;
        const bool isOpen = step.obstacle == KeyStep::Obstacle::None;
        const QString end = isOpen ? m_schema.table(step.table).displayName() : obstacleText(step);
        QAction* action = menu->addAction(QString(keyText(step) + u": "_s + end).replace(u'&', u"&&"_s));
        action->setEnabled(isOpen);
        connect(action, &QAction::triggered, this, [this, row, step] { take(row, step); });
    }
    if (steps.empty())
        menu->addAction(tr("No foreign key to follow"))->setEnabled(false);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

QString RowFollower::keyText(const KeyStep& step) const
{
    const QString name = m_schema.displayName(step.foreignKey);
    const bool isNamed = !m_schema.foreignKey(step.foreignKey).name.isEmpty();
    return isNamed ? u"%1 (%2)"_s.arg(name, m_schema.childColumnNames(step.foreignKey)) : name;
}

QString RowFollower::obstacleText(const KeyStep& step) const
{
    switch (step.obstacle) {
    case KeyStep::Obstacle::None:
        return {};
    case KeyStep::Obstacle::Null:
        return tr("NULL, so there is nothing to follow");
    case KeyStep::Obstacle::MissingParent:
        return tr("what it refers to does not exist");
    case KeyStep::Obstacle::CutValue:
        return tr("the value is too long to follow");
    }
    Q_UNREACHABLE();
}

#include "views/simulator/rowpicker.h"

#include "views/simulator/rowfollower.h"
#include "views/simulator/rowmodel.h"
#include "views/simulator/rowpager.h"
#include "views/simulator/rowtrail.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto TypingPause = 250ms;

/// "customer 3"
QString rowText(const Table& table, const RowKey& key)
{
    return table.displayName() + u' ' + displayText(key);
}

} // namespace

RowPicker::RowPicker(QWidget* parent)
    : QWidget(parent)
    , m_model(new RowModel(this))
    , m_tables(new QComboBox)
    , m_mode(new QComboBox)
    , m_filter(new QLineEdit)
    , m_chooseAll(new QPushButton(tr("Choose &all that match")))
    , m_note(new QLabel)
    , m_retry(new QPushButton(tr("Try aga&in")))
    , m_trail(new RowTrail)
    , m_rows(new QTableView)
    , m_follower(new RowFollower(m_rows, m_model, m_schema))
    , m_pager(new RowPager)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    m_tables->setEditable(true);
    m_tables->setInsertPolicy(QComboBox::NoInsert);
    m_tables->setAccessibleName(tr("Table to delete from"));
    m_tables->setToolTip(tr("The table to delete from; type a part of its name"));
    m_tables->lineEdit()->setAccessibleName(m_tables->accessibleName());
    m_tables->lineEdit()->setPlaceholderText(tr("Choose a table"));
    m_tables->completer()->setFilterMode(Qt::MatchContains);
    m_tables->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_tables->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tables->setMinimumContentsLength(16);
    auto* tableRow = new QHBoxLayout;
    auto* label = new QLabel(tr("&Delete from"));
    label->setBuddy(m_tables);
    tableRow->addWidget(label);
    tableRow->addWidget(m_tables, 1);
    layout->addLayout(tableRow);
    connect(m_tables, &QComboBox::activated, this, &RowPicker::chooseTyped);
    connect(m_tables->lineEdit(), &QLineEdit::editingFinished, this, &RowPicker::chooseTyped);

    buildFilter();
    buildTable();
    layout->addWidget(m_pager);
    addActions(m_pager->actions());
    connect(m_pager, &RowPager::firstWanted, this, [this] { askForPage(0); });
    connect(m_pager, &RowPager::previousWanted, this,
            [this] { askForPage(std::max<qint64>(0, m_query.offset - m_query.limit)); });
    connect(m_pager, &RowPager::nextWanted, this, [this] { askForPage(m_query.offset + m_query.limit); });
    m_filter->installEventFilter(this);
    m_rows->installEventFilter(this);
    setEnabled(false);
}

void RowPicker::buildFilter()
{
    m_mode->addItem(tr("Contains"));
    m_mode->addItem(tr("SQL condition"));
    m_mode->setAccessibleName(tr("How to filter rows"));
    m_mode->setToolTip(tr("Filter by a text in any column, or by what would follow WHERE"));
    m_filter->setAccessibleName(tr("Filter rows"));
    m_filter->setClearButtonEnabled(true);
    m_chooseAll->setToolTip(tr("Predict deleting every row that matches the condition, on all pages"));
    m_chooseAll->hide();
    m_note->setWordWrap(true);
    m_note->hide();
    m_retry->setToolTip(tr("Connect once more, and read the same rows"));
    m_retry->hide();

    auto* row = new QHBoxLayout;
    row->addWidget(m_mode);
    row->addWidget(m_filter, 1);
    auto* box = static_cast<QVBoxLayout*>(layout());
    box->addLayout(row);
    box->addWidget(m_chooseAll);
    box->addWidget(m_note);
    box->addWidget(m_retry, 0, Qt::AlignLeft);
    connect(m_retry, &QPushButton::clicked, this, [this] { askForPage(m_query.offset); });

    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &RowPicker::applyFilter);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_filter, &QLineEdit::returnPressed, this, &RowPicker::applyFilter);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &RowPicker::applyFilter);
    connect(m_chooseAll, &QPushButton::clicked, this, [this] {
        m_rows->clearSelection();
        emit conditionChosen(m_filter->text().trimmed());
    });
    m_filter->setPlaceholderText(tr("Text in any column"));
}

void RowPicker::buildTable()
{
    m_rows->setModel(m_model);
    m_rows->setAccessibleName(tr("Rows"));
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setWordWrap(false);
    m_rows->setTabKeyNavigation(false);
    m_rows->verticalHeader()->hide();
    m_rows->verticalHeader()->setDefaultSectionSize(m_rows->fontMetrics().height() + 6);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->horizontalHeader()->setHighlightSections(false);
    m_rows->horizontalHeader()->setMaximumSectionSize(240);
    layout()->addWidget(m_trail);
    layout()->addWidget(m_rows);
    addActions(m_rows->actions());
    connect(m_follower, &RowFollower::followed, this, &RowPicker::follow);
    connect(m_follower, &RowFollower::nothingToFollow, this, &RowPicker::setNote);
    connect(m_trail, &RowTrail::stopChosen, this, &RowPicker::showRows);
    connect(m_trail, &RowTrail::left, this, &RowPicker::showAllRows);
    connect(m_rows->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RowPicker::reportSelection);
}

void RowPicker::setSchema(const Schema& schema)
{
    m_schema = schema;
    m_query = {};
    m_model->clear();
    m_follower->setTable({});
    m_trail->forget();
    setNote({});
    m_pager->clear();
    const QSignalBlocker filterBlocker(m_filter);
    m_filter->clear();
    const QSignalBlocker blocker(m_tables);
    m_tables->clear();
    for (size_t i = 0; i < schema.tables().size(); ++i)
        if (schema.tables()[i].kind == TableKind::Ordinary)
            m_tables->addItem(schema.tables()[i].displayName(), static_cast<int>(i));
    m_tables->model()->sort(0);
    m_tables->setCurrentIndex(-1);
    for (QWidget* part : rowParts())
        part->setEnabled(true);
    setEnabled(m_tables->count() > 0);
}

void RowPicker::setTable(TableId table)
{
    if (table == m_query.table)
        return;
    const QSignalBlocker blocker(m_tables);
    const QSignalBlocker filterBlocker(m_filter);
    m_tables->setCurrentIndex(m_tables->findData(table.index));
    m_filter->clear();
    m_model->clear();
    m_trail->forget();
    m_query = {};
    m_query.table = table;
    m_follower->setTable(table);
    const bool hasRows = isOrdinary();
    for (QWidget* part : rowParts())
        part->setEnabled(hasRows);
    if (!hasRows) {
        m_typing.stop();
        m_chooseAll->hide();
        m_pager->clear();
        emit rowsChosen({});
        setNote(tr("“%1” is not an ordinary table; choose a table whose rows a DELETE removes.")
                    .arg(m_schema.table(table).displayName()));
        return;
    }
    applyFilter();
}

void RowPicker::follow(int row, const KeyStep& step)
{
    RowQuery query;
    query.table = step.table;
    query.values = step.values;
    const QString from = rowText(m_schema.table(m_query.table), m_model->key(row));
    m_trail->add({m_query, from}, {query, stopText(step, from)});
    showRows(query);
}

QString RowPicker::stopText(const KeyStep& step, const QString& from) const
{
    const Table& table = m_schema.table(step.table);
    switch (step.direction) {
    case KeyStep::Direction::ToParent:
        return rowText(table, step.values);
    case KeyStep::Direction::ToChildren:
        //: %1 is a table, %2 a row of another: "invoice of customer 3".
        return tr("%1 of %2").arg(table.displayName(), from);
    }
    Q_UNREACHABLE();
}

void RowPicker::showRows(const RowQuery& query)
{
    const bool isOtherTable = query.table != m_query.table;
    m_query = query;
    m_follower->setTable(query.table);
    m_model->clear();
    const bool isCondition = !query.condition.isEmpty();
    const QSignalBlocker tableBlocker(m_tables);
    const QSignalBlocker modeBlocker(m_mode);
    const QSignalBlocker filterBlocker(m_filter);
    m_tables->setCurrentIndex(m_tables->findData(query.table.index));
    m_mode->setCurrentIndex(static_cast<int>(isCondition ? FilterMode::Condition : FilterMode::Contains));
    m_filter->setText(isCondition ? query.condition : query.contains);
    describeFilter();
    askForPage(query.offset);
    if (isOtherTable)
        emit tableChosen(query.table);
}

void RowPicker::showAllRows()
{
    RowQuery query;
    query.table = m_query.table;
    showRows(query);
}

QWidgetList RowPicker::rowParts() const
{
    return {m_rows, m_filter, m_mode};
}

bool RowPicker::isOrdinary() const
{
    return m_tables->currentIndex() >= 0;
}

void RowPicker::setPage(const RowPage& page)
{
    if (!isOrdinary())
        return;
    setNote({});
    m_model->setPage(m_schema.table(m_query.table), page);
    m_rows->resizeColumnsToContents();
    m_chooseAll->setEnabled(!page.keys.empty());
    m_pager->setPage(m_query, page);
}

void RowPicker::setError(const QString& message)
{
    if (!isOrdinary())
        return;
    setNote(message);
    m_pager->clear(); // The rows that are still there are others than those that were asked for.
    m_retry->show();
}

/// The arrow keys choose the first row, too, where none is chosen; from the filter they lead to the rows.
bool RowPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isArrow = key->key() == Qt::Key_Down || (key->key() == Qt::Key_Up && watched == m_rows);
    if (!isArrow || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || m_model->rowCount() == 0)
        return QWidget::eventFilter(watched, event);
    const bool hasChoice = m_rows->selectionModel()->hasSelection();
    if (watched == m_rows && hasChoice)
        return QWidget::eventFilter(watched, event);
    m_rows->setFocus(Qt::OtherFocusReason);
    if (!hasChoice)
        m_rows->selectRow(std::max(0, m_rows->currentIndex().row()));
    return true;
}

void RowPicker::focusRows()
{
    (isOrdinary() ? static_cast<QWidget*>(m_rows) : m_tables)->setFocus(Qt::ShortcutFocusReason);
}

void RowPicker::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void RowPicker::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_retry->hide();
}

void RowPicker::askForPage(qint64 offset)
{
    m_query.offset = offset;
    emit pageWanted(m_query);
}

void RowPicker::describeFilter()
{
    m_typing.stop();
    const bool isCondition = filterMode() == FilterMode::Condition;
    m_filter->setPlaceholderText(isCondition ? tr("What follows WHERE, such as total > 100")
                                             : tr("Text in any column"));
    // A delete by the condition alone would not stay within the rows that were followed.
    m_chooseAll->setVisible(isCondition && !m_filter->text().trimmed().isEmpty()
                            && m_query.values.parts.empty());
}

void RowPicker::applyFilter()
{
    describeFilter();
    if (!m_query.table)
        return;
    const bool isCondition = filterMode() == FilterMode::Condition;
    m_query.contains = isCondition ? QString() : m_filter->text();
    m_query.condition = isCondition ? m_filter->text().trimmed() : QString();
    askForPage(0);
}

RowPicker::FilterMode RowPicker::filterMode() const
{
    return static_cast<FilterMode>(m_mode->currentIndex());
}

void RowPicker::chooseTyped()
{
    const int found = m_tables->findText(m_tables->currentText(), Qt::MatchFixedString);
    if (found < 0) {
        m_tables->setEditText(m_query.table ? m_schema.table(m_query.table).displayName() : QString());
        return;
    }
    const TableId table{m_tables->itemData(found).toInt()};
    if (table == m_query.table)
        return;
    setTable(table);
    emit tableChosen(table);
}

void RowPicker::reportSelection()
{
    std::vector<RowKey> keys;
    for (const QModelIndex& index : m_rows->selectionModel()->selectedRows())
        keys.push_back(m_model->key(index.row()));
    emit rowsChosen(keys);
}

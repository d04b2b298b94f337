#include "views/schema/schemapane.h"

#include "views/schema/schemamodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace {

constexpr int NameWidth = 150;

} // namespace

SchemaPane::SchemaPane(QWidget* parent)
    : QWidget(parent)
    , m_model(new SchemaModel(this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_nothing(new QLabel(this))
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setAutoAcceptChildRows(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setFilterKeyColumn(SchemaModel::NameColumn);

    m_filter->setPlaceholderText(tr("Filter tables and columns"));
    m_filter->setAccessibleName(tr("Filter tables and columns"));
    m_filter->setClearButtonEnabled(true);

    m_tree->setModel(m_filtered);
    m_tree->setAccessibleName(tr("Tables"));
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(SchemaModel::DetailColumn, QHeaderView::Stretch);
    m_tree->header()->resizeSection(SchemaModel::NameColumn, NameWidth);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree);
    layout->addWidget(m_nothing);
    m_nothing->setWordWrap(true);
    m_nothing->hide();

    m_filter->installEventFilter(this);
    m_tree->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &SchemaPane::filter);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SchemaPane::reportSelection);
}

void SchemaPane::setSchema(const Schema& schema)
{
    m_model->setSchema(schema);
    filter(m_filter->text());
}

void SchemaPane::filter(const QString& text)
{
    {
        // Nobody chooses what comes to be current in place of what is filtered out.
        const QSignalBlocker blocker(this);
        m_filtered->setFilterFixedString(text);
        const QModelIndex chosen = m_filtered->mapFromSource(m_chosen);
        m_tree->setCurrentIndex(chosen);
        m_tree->scrollTo(chosen);
    }
    m_nothing->setText(m_model->rowCount() == 0
                           ? tr("The database has no tables.")
                           : tr("No table, column or key has “%1” in its name.").arg(text));
    m_nothing->setVisible(m_filtered->rowCount() == 0);
}

void SchemaPane::selectTable(TableId table)
{
    const QModelIndex source = m_model->indexOf(table);
    const QModelIndex current = m_filtered->mapToSource(m_tree->currentIndex());
    if (!source.isValid() || m_model->table(current) == table)
        return;
    m_chosen = source;
    const QSignalBlocker blocker(this);
    m_tree->setCurrentIndex(m_filtered->mapFromSource(source));
}

/// Down leads from the filter to the tables, Enter from a table to its rows.
bool SchemaPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && watched == m_filter && key->key() == Qt::Key_Down && m_filtered->rowCount() > 0) {
        if (!m_tree->currentIndex().isValid())
            m_tree->setCurrentIndex(m_filtered->index(0, 0));
        m_tree->setFocus(Qt::OtherFocusReason);
        return true;
    }
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const auto table = m_model->table(m_filtered->mapToSource(m_tree->currentIndex()));
    if (!isPlain || watched != m_tree || !isEnter || !table)
        return QWidget::eventFilter(watched, event);
    emit tableActivated(*table);
    return true;
}

void SchemaPane::focusTables()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

void SchemaPane::reportSelection(const QModelIndex& current)
{
    if (signalsBlocked())
        return;
    m_chosen = m_filtered->mapToSource(current);
    if (const auto table = m_model->table(m_chosen))
        emit tableSelected(*table);
}

#include "views/review/differenceview.h"

#include "model/review/comparisontexts.h"
#include "views/graph/graphdifference.h"
#include "views/graph/graphview.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int TableRole = Qt::UserRole;
constexpr int ForeignKeyRole = Qt::UserRole + 1;

/// Nobody reads more of a sort.
constexpr size_t MostEntries = 500;

QString marked(Change change, const QString& text)
{
    switch (change) {
    case Change::None:
        return text;
    case Change::Added:
        return u"+ "_s + text;
    case Change::Removed:
        return u"− "_s + text;
    case Change::Changed:
        return u"~ "_s + text;
    }
    Q_UNREACHABLE();
}

QLabel* wrappedLabel()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// A tree asks for heights without the width that they depend on.
class WrappedText : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem wide(option);
        if (const auto* tree = qobject_cast<const QTreeView*>(option.widget)) {
            int depth = 1;
            for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
                ++depth;
            // An empty one, as it may be, would tell no width.
            wide.rect = {0, 0, tree->viewport()->width() - depth * tree->indentation(), 1};
        }
        return QStyledItemDelegate::sizeHint(wide, index);
    }
};

} // namespace

DifferenceView::DifferenceView(QWidget* parent)
    : QWidget(parent)
    , m_sources(wrappedLabel())
    , m_summary(wrappedLabel())
    , m_changes(new QTreeWidget)
    , m_graph(new GraphView)
{
    QFont bold = m_summary->font();
    bold.setBold(true);
    m_summary->setFont(bold);
    m_changes->setHeaderHidden(true);
    m_changes->setWordWrap(true);
    m_changes->setUniformRowHeights(false);
    m_changes->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_changes->setItemDelegate(new WrappedText(m_changes));
    connect(m_changes->header(), &QHeaderView::sectionResized, m_changes, &QTreeWidget::doItemsLayout,
            Qt::QueuedConnection);
    m_changes->setAccessibleName(tr("Changes"));
    m_graph->setAccessibleName(tr("Graph of both schemas"));
    connect(m_changes, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem* item) { goTo(item); });

    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->addWidget(m_sources);
    column->addWidget(m_summary);
    column->addWidget(m_changes, 1);
    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(m_graph);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({2000, 3000}); // Shares: the list would be as narrow as it can.
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
}

void DifferenceView::setComparison(std::shared_ptr<const SchemaComparison> comparison, const Layout& layout,
                                   const QString& sources)
{
    m_comparison = std::move(comparison);
    m_sources->setText(sources);
    const QString dialects = dialectSentence(*m_comparison);
    m_summary->setText(comparisonSummary(*m_comparison) + (dialects.isEmpty() ? dialects : u' ' + dialects));
    m_changes->clear();
    m_graph->setSchema(m_comparison->both, layout);
    m_graph->setDifference(graphDifference(*m_comparison));
    addDeletes();
    addConcerns();
    addKeys();
    addTables();
    m_changes->expandAll();
}

void DifferenceView::addDeletes()
{
    QTreeWidgetItem* section = addSection(tr("Deletes"), m_comparison->deletes.size());
    for (size_t i = 0; i < std::min(m_comparison->deletes.size(), MostEntries); ++i) {
        const DeleteDifference& difference = m_comparison->deletes[i];
        QTreeWidgetItem* entry
            = addEntry(section, deleteSentence(*m_comparison, difference), difference.table);
        if (difference.isDirect)
            for (const QString& way : newWays(*m_comparison, difference))
                addEntry(entry, way, difference.table);
    }
}

void DifferenceView::addConcerns()
{
    QTreeWidgetItem* section = addSection(tr("Look at"), m_comparison->concerns.size());
    for (size_t i = 0; i < std::min(m_comparison->concerns.size(), MostEntries); ++i) {
        const Concern& concern = m_comparison->concerns[i];
        addEntry(section, u"! "_s + concern.text, concern.table, concern.key);
    }
}

void DifferenceView::addKeys()
{
    std::vector<ForeignKeyId> changed;
    for (size_t i = 0; i < m_comparison->keys.size(); ++i)
        if (m_comparison->keys[i].change != Change::None)
            changed.push_back(ForeignKeyId{static_cast<int>(i)});
    QTreeWidgetItem* section = addSection(tr("Foreign keys"), changed.size());
    for (size_t i = 0; i < std::min(changed.size(), MostEntries); ++i)
        addEntry(
            section,
            marked(m_comparison->keys[changed[i].position()].change, keySentence(*m_comparison, changed[i])),
            m_comparison->both.foreignKey(changed[i]).child, changed[i]);
}

void DifferenceView::addTables()
{
    std::vector<TableId> changed;
    for (size_t i = 0; i < m_comparison->tables.size(); ++i)
        if (m_comparison->tables[i].change != Change::None)
            changed.push_back(TableId{static_cast<int>(i)});
    QTreeWidgetItem* section = addSection(tr("Tables"), changed.size());
    for (size_t i = 0; i < std::min(changed.size(), MostEntries); ++i)
        addEntry(section,
                 marked(m_comparison->tables[changed[i].position()].change,
                        tableSentence(*m_comparison, changed[i])),
                 changed[i]);
}

QTreeWidgetItem* DifferenceView::addSection(const QString& title, size_t count)
{
    auto* section = new QTreeWidgetItem(m_changes, {u"%1 (%2)"_s.arg(title).arg(count)});
    QFont font = m_changes->font();
    font.setBold(true);
    section->setFont(0, font);
    section->setHidden(count == 0);
    return section;
}

QTreeWidgetItem* DifferenceView::addEntry(QTreeWidgetItem* section, const QString& text, TableId table,
                                          ForeignKeyId key)
{
    auto* entry = new QTreeWidgetItem(section, {text});
    entry->setToolTip(0, text);
    entry->setData(0, TableRole, table.index);
    entry->setData(0, ForeignKeyRole, key.index);
    return entry;
}

void DifferenceView::goTo(const QTreeWidgetItem* item)
{
    if (item == nullptr || !item->data(0, TableRole).isValid())
        return;
    m_graph->selectTable(TableId{item->data(0, TableRole).toInt()});
    const ForeignKeyId id{item->data(0, ForeignKeyRole).toInt()};
    std::vector<GraphMatch> places;
    if (id)
        for (const ColumnId column : m_comparison->both.foreignKey(id).childColumns)
            places.push_back({m_comparison->both.foreignKey(id).child, column});
    if (!places.empty())
        m_graph->showMatches(places);
}

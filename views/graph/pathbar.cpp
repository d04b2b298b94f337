#include "views/graph/pathbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int MostLines = 5; ///< More are scrolled.

} // namespace

PathBar::PathBar(QWidget* parent)
    : QFrame(parent)
    , m_ways(new QComboBox)
    , m_answer(new QLabel)
    , m_list(new QListWidget)
{
    // In the order of GraphFocus::Ways.
    m_ways->addItems({tr("the ways of a delete"), tr("the shortest connection along any keys")});
    m_ways->setAccessibleName(tr("Which ways the graph shows"));
    m_answer->setWordWrap(true);
    m_list->setAccessibleName(tr("Ways between the tables"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* line = new QHBoxLayout;
    line->addWidget(m_ways);
    line->addWidget(m_answer, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 4);
    layout->addLayout(line);
    layout->addWidget(m_list);

    connect(m_ways, &QComboBox::activated, this, [this](int index) {
        m_focus.ways = static_cast<GraphFocus::Ways>(index);
        emit focusWanted(m_focus);
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &PathBar::choiceChanged);
    hide();
}

void PathBar::setFocusShown(const Schema& schema, const GraphFocus& focus)
{
    m_focus = focus;
    m_paths = shownPaths(schema, focus);
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    setVisible(focus.scope == GraphFocus::Scope::Paths);
    if (focus.scope != GraphFocus::Scope::Paths)
        return;
    m_ways->setCurrentIndex(static_cast<int>(focus.ways));
    const int count = static_cast<int>(m_paths.paths.size());
    const bool isWithoutDelete = focus.ways == GraphFocus::Ways::Shortest
        && cascadePaths(schema, focus.table, focus.target, 1).paths.empty();
    if (count > 0 && !isWithoutDelete) {
        m_answer->setText(endText(m_paths));
    } else if (count > 0 || focus.ways == GraphFocus::Ways::OfADelete) {
        m_answer->setText(
            tr("A delete in %1 cannot come to %2.")
                .arg(schema.table(focus.table).displayName(), schema.table(focus.target).displayName()));
    } else {
        m_answer->setText(tr("No keys connect these tables."));
    }
    if (count > 1)
        m_list->addItem(tr("All %n ways", nullptr, count));
    for (const KeyPath& path : m_paths.paths) {
        m_list->addItem(pathText(schema, path));
        m_list->item(m_list->count() - 1)->setToolTip(pathText(schema, path));
    }
    m_list->setVisible(count > 0);
    m_list->setCurrentRow(0);
    m_list->setVerticalScrollBarPolicy(m_list->count() > MostLines ? Qt::ScrollBarAsNeeded
                                                                   : Qt::ScrollBarAlwaysOff);
    fitList();
}

void PathBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitList();
}

void PathBar::fitList()
{
    m_list->doItemsLayout(); // How high a wrapped line is depends on the list's width.
    int height = 2 * m_list->frameWidth();
    for (int i = 0; i < std::min(MostLines, m_list->count()); ++i)
        height += std::max(1, m_list->visualItemRect(m_list->item(i)).height());
    m_list->setFixedHeight(height);
}

std::set<ForeignKeyId> PathBar::chosenKeys() const
{
    std::set<ForeignKeyId> keys;
    const int chosen
        = m_list->currentRow() - (m_paths.paths.size() > 1 ? 1 : 0); // The first line is for all.
    for (int i = 0; i < static_cast<int>(m_paths.paths.size()); ++i)
        if (chosen < 0 || i == chosen)
            for (const KeyPath::Step& step : m_paths.paths[static_cast<size_t>(i)].steps)
                keys.insert(step.key);
    return keys;
}

#include "views/simulator/rowpager.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

RowPager::RowPager(QWidget* parent)
    : QWidget(parent)
    , m_first(addPage(tr("Fi&rst page"), QKeySequence(Qt::ALT | Qt::Key_Home), tr("Show the first rows")))
    , m_previous(addPage(tr("Pre&vious page"), QKeySequence(Qt::ALT | Qt::Key_PageUp),
                         tr("Show the rows before these")))
    , m_next(addPage(tr("&Next page"), QKeySequence(Qt::ALT | Qt::Key_PageDown),
                     tr("Show the rows after these")))
    , m_range(new QLabel)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    addButton(row, Qt::UpArrow, m_first);
    addButton(row, Qt::LeftArrow, m_previous);
    addButton(row, Qt::RightArrow, m_next);
    row->addWidget(m_range, 1);
    connect(m_first, &QAction::triggered, this, &RowPager::firstWanted);
    connect(m_previous, &QAction::triggered, this, &RowPager::previousWanted);
    connect(m_next, &QAction::triggered, this, &RowPager::nextWanted);
    clear();
}

QAction* RowPager::addPage(const QString& text, const QKeySequence& keys, const QString& help)
{
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    action->setToolTip(help);
    action->setStatusTip(help);
    addAction(action);
    return action;
}

void RowPager::addButton(QHBoxLayout* row, Qt::ArrowType arrow, QAction* action)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setArrowType(arrow);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(action->text().remove(u'&'));
    row->addWidget(button);
}

void RowPager::clear()
{
    m_range->clear();
    for (QAction* page : {m_first, m_previous, m_next})
        page->setEnabled(false);
}

void RowPager::setPage(const RowQuery& query, const RowPage& page)
{
    const QLocale locale = this->locale();
    const auto count = static_cast<qint64>(page.keys.size());
    m_first->setEnabled(query.offset > 0);
    m_previous->setEnabled(query.offset > 0);
    m_next->setEnabled(page.hasMore);
    if (count == 0) {
        const bool isFiltered = !query.contains.isEmpty() || !query.condition.isEmpty();
        m_range->setText(isFiltered ? tr("No row matches the filter; change it, or clear it")
                             : query.values.parts.empty() ? tr("The table has no rows")
                                                          : tr("No row is at the other end of the key"));
        return;
    }
    const QString first = locale.toString(query.offset + 1);
    const QString last = locale.toString(query.offset + count);
    m_range->setText(page.total ? tr("rows %1–%2 of %3").arg(first, last, locale.toString(*page.total))
                                : tr("rows %1–%2 of more than 100,000").arg(first, last));
}

#include "views/lessons/rowmarker.h"

#include "views/lessons/indicatorpalette.h"
#include "views/simulator/effectstyle.h"

#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int NameRole = Qt::UserRole; ///< "book 10", as claims name the row.

QString cellsText(const Table& table, const std::vector<Value>& cells)
{
    QStringList texts;
    for (size_t i = 0; i < cells.size(); ++i)
        texts << table.columns[i].name + u" = "_s + sqlLiteral(cells[i]);
    return texts.join(u", "_s);
}

Effect effectOf(LessonClaim::Kind kind)
{
    switch (kind) {
    case LessonClaim::Kind::Deleted:
        return Effect::Delete;
    case LessonClaim::Kind::Changed:
        return Effect::SetNull;
    case LessonClaim::Kind::Blocks:
    case LessonClaim::Kind::Refused:
    case LessonClaim::Kind::Fails:
        return Effect::Blocks;
    }
    Q_UNREACHABLE();
}

} // namespace

RowMarker::RowMarker(QWidget* parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Rows to mark"));
    setColumnCount(2);
    setHeaderLabels({tr("Row"), tr("What happens")});
    setUniformRowHeights(true);
    setPalette(indicatorPalette(palette()));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(RowColumn, QHeaderView::ResizeToContents);
    setColumnHidden(HappensColumn, true);
    constexpr int LeastLines = 7;
    setMinimumHeight(LeastLines * fontMetrics().height());
}

void RowMarker::setRows(const Schema& schema, const std::vector<RowPage>& pages)
{
    clear();
    setColumnHidden(HappensColumn, true);
    for (size_t i = 0; i < pages.size(); ++i) {
        const Table& table = schema.tables()[i];
        auto* tableItem = new QTreeWidgetItem(this, {table.displayName()});
        tableItem->setFlags(Qt::ItemIsEnabled);
        tableItem->setFirstColumnSpanned(true);
        QFont bold = font();
        bold.setBold(true);
        tableItem->setFont(RowColumn, bold);
        for (size_t row = 0; row < pages[i].keys.size(); ++row) {
            auto* item = new QTreeWidgetItem(tableItem, {cellsText(table, pages[i].cells[row])});
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(RowColumn, Qt::Unchecked);
            item->setData(RowColumn, NameRole,
                          QString(table.displayName() + u' ' + displayText(pages[i].keys[row])));
        }
    }
    expandAll();
    // For the keyboard: Space marks it.
    if (const std::vector<QTreeWidgetItem*> items = rowItems(); !items.empty())
        setCurrentItem(items.front());
}

std::vector<QTreeWidgetItem*> RowMarker::rowItems() const
{
    std::vector<QTreeWidgetItem*> items;
    for (int i = 0; i < topLevelItemCount(); ++i)
        for (int row = 0; row < topLevelItem(i)->childCount(); ++row)
            items.push_back(topLevelItem(i)->child(row));
    return items;
}

QStringList RowMarker::marked() const
{
    QStringList names;
    for (const QTreeWidgetItem* item : rowItems())
        if (item->checkState(RowColumn) == Qt::Checked)
            names << item->data(RowColumn, NameRole).toString();
    return names;
}

void RowMarker::showClaims(const std::vector<LessonClaim>& claims)
{
    setColumnHidden(HappensColumn, false);
    for (QTreeWidgetItem* item : rowItems()) {
        item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
        const auto claim
            = std::ranges::find(claims, item->data(RowColumn, NameRole).toString(), &LessonClaim::row);
        item->setText(HappensColumn, claim == claims.end() ? QString() : words(*claim));
        if (claim != claims.end())
            item->setForeground(HappensColumn, EffectStyle::color(effectOf(claim->kind), palette()));
    }
}

void RowMarker::selectRow(const QString& name)
{
    clearSelection();
    for (QTreeWidgetItem* item : rowItems())
        if (item->data(RowColumn, NameRole).toString() == name)
            setCurrentItem(item);
}

#include "views/whatif/nowandthenpane.h"

#include "model/orm/comparisontable.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

NowAndThenPane::NowAndThenPane(QWidget* parent)
    : QWidget(parent)
    , m_table(new QTableWidget)
{
    m_table->setAccessibleName(tr("Now and then"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 6);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table);
}

void NowAndThenPane::setOutcomes(const Schema& schema, const Outcome& now, const Outcome& then)
{
    WayComparison both;
    both.results.push_back({{}, {now, {}, true, {}}});
    both.results.push_back({{}, {then, {}, true, {}}});
    const std::vector<ComparisonRow> rows = comparisonTable(schema, both);
    m_table->setRowCount(static_cast<int>(rows.size()));
    m_table->setColumnCount(2);
    m_table->setHorizontalHeaderLabels({tr("now"), tr("with the changes")});
    QStringList titles;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ComparisonRow& line = rows[static_cast<size_t>(row)];
        titles << line.title;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            auto* item = new QTableWidgetItem(line.cells[column]);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            QFont font = item->font();
            font.setBold(line.isDifferent);
            item->setFont(font);
            m_table->setItem(row, column, item);
        }
    }
    m_table->setVerticalHeaderLabels(titles);
}

void NowAndThenPane::clear()
{
    m_table->setRowCount(0);
}

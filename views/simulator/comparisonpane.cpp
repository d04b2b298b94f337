#include "views/simulator/comparisonpane.h"

#include "model/orm/comparisontable.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int WordsMargin = 8;

QTableWidgetItem* cell(const QString& text, bool isDifferent)
{
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QFont font = item->font();
    font.setBold(isDifferent);
    item->setFont(font);
    return item;
}

/// In lines that fit above a column of figures.
QString narrow(QString way)
{
    return way.replace(u", "_s, u",\n"_s).replace(u'.', u".\n"_s);
}

/// As HTML: a list of what differs, then each reason with its repair.
QString words(const WayComparison& comparison)
{
    QString html;
    if (!comparison.now.empty())
        html += u"<p>%1</p>"_s.arg(ComparisonPane::tr("A → B: A now, B with the changes."));
    if (comparison.differences.isEmpty())
        html += u"<p>%1</p>"_s.arg(ComparisonPane::tr("All ways end alike."));
    for (const QString& difference : comparison.differences)
        html += u"<p>%1</p>"_s.arg(difference.toHtmlEscaped());
    for (const MapperFinding& reason : comparison.reasons)
        html += u"<p><b>%1</b>: %2</p><p><code>%3</code></p>"_s.arg(
            reason.place.toHtmlEscaped(), reason.consequence.toHtmlEscaped(), reason.repair.toHtmlEscaped());
    return html;
}

} // namespace

ComparisonPane::ComparisonPane(QWidget* parent)
    : QWidget(parent)
    , m_table(new QTableWidget)
    , m_words(new QLabel)
{
    m_table->setAccessibleName(tr("Ways of deleting"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 6);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this](int way) { emit wayChosen(AllProgramWays[static_cast<size_t>(way)]); });
    connect(m_table, &QTableWidget::cellActivated, this,
            [this](int, int way) { emit wayChosen(AllProgramWays[static_cast<size_t>(way)]); });
    m_words->setWordWrap(true);
    m_words->setMargin(WordsMargin);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_words->setAccessibleName(tr("Differences"));

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_words);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_table);
    splitter->addWidget(scroll);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
}

void ComparisonPane::setComparison(const Schema& schema, const WayComparison& comparison)
{
    const std::vector<ComparisonRow> rows = comparisonTable(schema, comparison);
    m_table->setRowCount(static_cast<int>(rows.size()));
    m_table->setColumnCount(static_cast<int>(comparison.results.size()));
    QStringList ways;
    for (const WayResult& result : comparison.results)
        ways << narrow(displayName(result.way));
    m_table->setHorizontalHeaderLabels(ways);
    QStringList titles;
    for (size_t i = 0; i < rows.size(); ++i) {
        titles << rows[i].title;
        for (qsizetype k = 0; k < rows[i].cells.size(); ++k)
            m_table->setItem(static_cast<int>(i), static_cast<int>(k),
                             cell(rows[i].cells[k], rows[i].isDifferent));
    }
    m_table->setVerticalHeaderLabels(titles);
    m_table->horizontalHeader()->setToolTip(tr("Click a way to see it in the graph"));
    m_table->setMaximumHeight(m_table->horizontalHeader()->sizeHint().height()
                              + m_table->verticalHeader()->length() + 2 * m_table->frameWidth());
    m_table->show();
    m_words->setTextFormat(Qt::RichText);
    m_words->setText(words(comparison));
}

void ComparisonPane::clear(const QString& note)
{
    m_table->hide();
    m_words->setTextFormat(Qt::PlainText);
    m_words->setText(note);
}

#include "views/simulator/resultpane.h"

#include "model/cascade/headline.h"
#include "views/player/stepplayer.h"
#include "views/simulator/causemodel.h"
#include "views/simulator/comparisonpane.h"
#include "views/simulator/countsmodel.h"
#include "views/simulator/verdictbanner.h"
#include "views/whatif/nowandthenpane.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

enum Tab { TablesTab, NowAndThenTab, RowsTab, StatementsTab, WarningsTab, ComparisonTab };

constexpr int WhyMargin = 4;

/// A tree of at most so many rows is shown unfolded.
constexpr size_t UnfoldedRows = 200;

QPlainTextEdit* readOnlyText(const QString& accessibleName)
{
    auto* text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setAccessibleName(accessibleName);
    return text;
}

QString warningTexts(const Schema& schema, const std::vector<Warning>& warnings)
{
    QStringList lines;
    for (const Warning& warning : warnings)
        lines << (warning.table ? schema.table(warning.table).displayName() + u": "_s : QString())
                + warning.message;
    return lines.join(u"\n\n"_s);
}

} // namespace

ResultPane::ResultPane(QWidget* parent)
    : QWidget(parent)
    , m_banner(new VerdictBanner)
    , m_retry(new QPushButton(tr("&Try again")))
    , m_player(new StepPlayer)
    , m_tabs(new QTabWidget)
    , m_countsModel(new CountsModel(this))
    , m_counts(new QTableView)
    , m_causeModel(new CauseModel(this))
    , m_causes(new QTreeView)
    , m_cut(new QLabel)
    , m_why(new QLabel)
    , m_statements(readOnlyText(tr("Statements")))
    , m_warnings(readOnlyText(tr("Warnings")))
    , m_comparison(new ComparisonPane)
    , m_nowAndThen(new NowAndThenPane)
{
    m_statements->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    buildCounts();
    m_tabs->insertTab(TablesTab, m_counts, tr("Tables"));
    m_tabs->insertTab(NowAndThenTab, m_nowAndThen, tr("Now and then"));
    m_tabs->insertTab(RowsTab, buildRows(), tr("Rows by cause"));
    m_tabs->insertTab(StatementsTab, m_statements, tr("Statements"));
    m_tabs->insertTab(WarningsTab, m_warnings, tr("Warnings"));
    m_tabs->insertTab(ComparisonTab, m_comparison, tr("Compare"));
    m_tabs->setTabVisible(NowAndThenTab, false);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("What to see of the result"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &ResultPane::showComparison);
    connect(m_comparison, &ComparisonPane::wayChosen, this, &ResultPane::wayChosen);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_banner);
    layout->addWidget(m_retry, 0, Qt::AlignLeft);
    layout->addWidget(m_player);
    layout->addWidget(m_tabs, 1);
    connect(m_player, &StepPlayer::stepShown, this, &ResultPane::showStep);
    m_retry->setToolTip(tr("Connect once more, and predict the same delete"));
    connect(m_retry, &QPushButton::clicked, this, &ResultPane::retryWanted);
    clear({});
}

void ResultPane::buildCounts()
{
    m_counts->setModel(m_countsModel);
    m_counts->setAccessibleName(tr("Affected rows a table"));
    m_counts->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_counts->setSelectionMode(QAbstractItemView::SingleSelection);
    m_counts->setWordWrap(false);
    m_counts->setTabKeyNavigation(false);
    m_counts->verticalHeader()->hide();
    m_counts->verticalHeader()->setDefaultSectionSize(m_counts->fontMetrics().height() + 6);
    m_counts->horizontalHeader()->setHighlightSections(false);
    m_counts->horizontalHeader()->setMinimumSectionSize(40);
    connect(m_counts->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& row) {
                if (row.isValid())
                    emit tableSelected(m_countsModel->table(row.row()));
            });
}

QWidget* ResultPane::buildRows()
{
    m_causes->setModel(m_causeModel);
    m_causes->setAccessibleName(tr("Affected rows by cause"));
    m_causes->setUniformRowHeights(true);
    m_cut->setWordWrap(true);
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setAccessibleName(tr("Why"));
    m_why->setMargin(WhyMargin);
    connect(m_causes->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& row) {
                const auto table = m_causeModel->table(row);
                if (!table)
                    return;
                showWhy(m_causeModel->data(row, Qt::ToolTipRole).toString());
                emit tableSelected(*table);
            });
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addWidget(m_cut);
    layout->addWidget(m_causes, 1);
    layout->addWidget(m_why);
    return page;
}

/// Goes with the player through the rows by cause.
void ResultPane::showStep(int step)
{
    const Playback& playback = m_player->playback();
    if (step == 0) {
        m_causes->clearSelection();
    } else {
        const QModelIndex row = m_causeModel->indexOf(playback.listedPlace(step));
        m_causes->selectionModel()->setCurrentIndex(
            row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    showWhy({}); // The player says it.
    emit stepShown(playback.at(step));
}

/// Takes no room without a text, and leaves the current row in sight.
void ResultPane::showWhy(const QString& text)
{
    m_why->setText(text);
    m_why->setVisible(!text.isEmpty());
    m_causes->parentWidget()->layout()->activate();
    m_causes->scrollTo(m_causes->currentIndex());
}

void ResultPane::setSimulation(const Schema& schema, const Simulation& simulation)
{
    const Outcome& outcome = simulation.outcome;
    const QString refusal = outcome.verdict == Verdict::Deletes
        ? QString()
        : (outcome.refuser == Refuser::Engine ? tr("Nothing changes; the database says: %1")
                                              : tr("Nothing changes; SQLAlchemy raises %1"))
              .arg(outcome.message);
    m_retry->hide();
    m_banner->setVerdict(outcome.verdict, headline(schema, outcome, simulation.rows), refusal);
    m_player->setPlayback(Playback(schema, simulation));
    m_player->setVisible(m_player->playback().stepCount() > 0);
    m_countsModel->setCounts(schema, outcome.tables);
    m_counts->resizeColumnsToContents();
    // Seldom there, and would push the one that refuses out of sight.
    m_counts->setColumnHidden(
        CountsModel::UpdatedColumn,
        std::ranges::none_of(outcome.tables, [](const TableCounts& counts) { return counts.updated > 0; }));
    m_causeModel->setRows(schema, simulation.rows);
    showWhy(tr("Choose a row to read why this happens to it."));
    if (simulation.rows.size() <= UnfoldedRows)
        m_causes->expandAll();
    for (const int column : {CauseModel::RowColumn, CauseModel::EffectColumn, CauseModel::ChangeColumn})
        m_causes->resizeColumnToContents(column);
    m_cut->setText(tr("Only the first rows of each table are listed; the counts are of all."));
    m_cut->setVisible(!simulation.complete);
    QStringList statements;
    for (const QString& statement : outcome.statements)
        statements << (statement.endsWith(u';') ? statement : statement + u';');
    m_statements->setPlainText(statements.join(u'\n'));
    m_warnings->setPlainText(warningTexts(schema, outcome.warnings));
    const auto count = static_cast<qint64>(outcome.warnings.size());
    m_tabs->setTabText(WarningsTab, count == 0 ? tr("Warnings") : tr("Warnings (%1)").arg(count));
    m_tabs->setTabEnabled(WarningsTab, count > 0);
    m_tabs->setEnabled(true);
    m_wantsNowAndThen = m_tabs->currentIndex() == NowAndThenTab;
    m_tabs->setTabVisible(NowAndThenTab, false);
    m_isCompared = false;
    showComparison();
}

void ResultPane::setNowAndThen(const Schema& schema, const Outcome& now, const Outcome& then)
{
    m_nowAndThen->setOutcomes(schema, now, then);
    m_tabs->setTabVisible(NowAndThenTab, true);
    if (m_wantsNowAndThen)
        m_tabs->setCurrentIndex(NowAndThenTab);
}

void ResultPane::setComparison(const Schema& schema, const WayComparison& comparison)
{
    m_comparison->setComparison(schema, comparison);
}

void ResultPane::setComparisonNote(const QString& note)
{
    m_comparison->clear(note);
}

void ResultPane::showComparison()
{
    if (m_tabs->currentIndex() == ComparisonTab && m_tabs->isEnabled()
        && !std::exchange(m_isCompared, true)) {
        m_comparison->clear(tr("Comparing…"));
        emit comparisonWanted();
    }
}

void ResultPane::focusVerdict()
{
    m_banner->setFocus(Qt::ShortcutFocusReason);
}

void ResultPane::setError(const QString& message)
{
    clear(message);
    m_retry->show();
}

void ResultPane::clear(const QString& note)
{
    m_retry->hide();
    m_banner->setNote(note);
    m_player->clear();
    m_player->hide();
    m_countsModel->setCounts({}, {});
    m_causeModel->setRows({}, {});
    m_cut->hide();
    showWhy({});
    m_statements->clear();
    m_warnings->clear();
    m_tabs->setTabText(WarningsTab, tr("Warnings"));
    m_tabs->setEnabled(false);
}

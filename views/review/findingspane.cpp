#include "views/review/findingspane.h"

#include "model/review/findingcodes.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString paragraph(const QString& text)
{
    return text.isEmpty() ? QString() : u"<p>%1</p>"_s.arg(text.toHtmlEscaped());
}

QString block(const QString& sql)
{
    return sql.isEmpty() ? QString()
                         : u"<pre style=\"white-space: pre-wrap\">%1</pre>"_s.arg(sql.toHtmlEscaped());
}

} // namespace

FindingsPane::FindingsPane(QWidget* parent)
    : QWidget(parent)
    , m_state(new QLabel)
    , m_run(new QPushButton)
    , m_list(new QTreeView)
    , m_detail(new QTextBrowser)
    , m_copy(new QPushButton(tr("Copy repair")))
{
    m_state->setWordWrap(true);
    m_list->setModel(&m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAccessibleName(tr("Findings"));
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(FindingModel::SeverityColumn, fontMetrics().averageCharWidth() * 14);
    m_list->setColumnWidth(FindingModel::SummaryColumn, fontMetrics().averageCharWidth() * 34);
    m_detail->setAccessibleName(tr("The chosen finding"));
    m_detail->setOpenExternalLinks(true);
    m_copy->setToolTip(tr("Copy the statements that repair it"));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindingsPane::showChosen);
    connect(m_copy, &QPushButton::clicked, this, &FindingsPane::copyRepair);
    connect(m_run, &QPushButton::clicked, this,
            [this] { m_isRunning ? emit cancelWanted() : emit checkWanted(); });

    auto* top = new QHBoxLayout;
    top->addWidget(m_state, 1);
    top->addWidget(m_run);
    auto* detail = new QWidget;
    auto* below = new QVBoxLayout(detail);
    below->setContentsMargins({});
    below->addWidget(m_detail, 1);
    below->addWidget(m_copy, 0, Qt::AlignRight);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_list);
    splitter->addWidget(detail);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(splitter, 1);
    setFocusProxy(m_list);
    clear();
}

void FindingsPane::setState(State state, const QString& words)
{
    m_isRunning = state == State::Running;
    m_run->setText(m_isRunning ? tr("Stop") : state == State::Empty ? tr("Check") : tr("Check again"));
    m_state->setText(words);
    describeChosen();
}

QString FindingsPane::countsText() const
{
    return severityCounts(m_model.count(Severity::Error), m_model.count(Severity::Warning),
                          m_model.count(Severity::Note));
}

void FindingsPane::begin()
{
    m_model.clear();
    setState(State::Running, tr("Looking at foreign keys and the rows behind them…"));
}

void FindingsPane::add(const Finding& finding)
{
    m_model.add(finding);
    if (m_isRunning)
        m_state->setText(tr("Looking on. So far: %1.").arg(countsText()));
}

void FindingsPane::finish()
{
    setState(State::Finished,
             m_model.rowCount() == 0 ? tr("Nothing stands out.") : tr("Found: %1.").arg(countsText()));
    if (m_model.rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0, 0));
}

void FindingsPane::fail(const QString& message)
{
    setState(State::Finished, message);
}

void FindingsPane::clear()
{
    m_model.clear();
    setState(State::Empty,
             tr("A check looks for orphans, missing indexes, keys that do not act, and deletes that reach "
                "far. Nothing is changed."));
}

void FindingsPane::showChosen()
{
    describeChosen();
    if (const QModelIndex current = m_list->currentIndex(); current.isValid())
        emit findingChosen(m_model.finding(current.row()));
}

void FindingsPane::describeChosen()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        m_sql.clear();
        m_detail->clear();
        m_copy->setEnabled(false);
        return;
    }
    const Finding& finding = m_model.finding(current.row());
    m_sql = finding.sql;
    m_copy->setEnabled(!m_sql.isEmpty());
    m_detail->setHtml(u"<p><b>%1</b> [%2]</p>"_s.arg(summaryOfCode(finding.code).toHtmlEscaped(),
                                                     finding.code.toHtmlEscaped())
                      + paragraph(finding.evidence) + block(finding.select) + paragraph(finding.consequence)
                      + paragraph(finding.repair) + block(finding.sql));
}

void FindingsPane::copyRepair()
{
    QGuiApplication::clipboard()->setText(m_sql);
}

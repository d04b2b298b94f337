#include "views/plan/planpane.h"

#include "model/cascade/headline.h"
#include "model/plan/planheadline.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit* fixedWidthEdit(const QString& name)
{
    auto* edit = new QPlainTextEdit;
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit->setAccessibleName(name);
    edit->setTabChangesFocus(true);
    return edit;
}

QWidget* labelled(const QString& text, QWidget* widget)
{
    auto* label = new QLabel(text);
    label->setBuddy(widget);
    auto* both = new QWidget;
    auto* layout = new QVBoxLayout(both);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(widget, 1);
    return both;
}

/// "✓ 2. DELETE FROM …": a sign beside the words, as colour alone would not do.
QString sign(const PlannedStatement& planned)
{
    if (planned.simulation.outcome.verdict != Verdict::Deletes)
        return u"✗"_s;
    return planned.isKept ? u"✓"_s : u"↶"_s;
}

} // namespace

PlanPane::PlanPane(QWidget* parent)
    : QWidget(parent)
    , m_script(fixedWidthEdit(tr("Script")))
    , m_oneTransaction(new QCheckBox(tr("In &one transaction")))
    , m_predict(new QPushButton(tr("&Predict")))
    , m_headline(new QLabel)
    , m_statements(new QListWidget)
    , m_rows(fixedWidthEdit(tr("Rows")))
{
    m_script->setPlaceholderText(
        tr("UPDATE customer SET id = id + 100 WHERE id < 10;\nDELETE FROM customer WHERE id = 105;"));
    m_oneTransaction->setToolTip(
        tr("Otherwise each statement is a transaction of its own, unless the script says BEGIN and COMMIT"));
    m_predict->setToolTip(tr("Show what the script would do; nothing is changed"));
    m_predict->setDefault(true);
    m_headline->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_statements->setAccessibleName(tr("Statements and total"));
    m_statements->setWordWrap(true);
    m_rows->setReadOnly(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_oneTransaction);
    buttons->addStretch();
    buttons->addWidget(m_predict);
    auto* writing = new QWidget;
    auto* writingLayout = new QVBoxLayout(writing);
    writingLayout->setContentsMargins({});
    writingLayout->addWidget(m_script, 1);
    writingLayout->addLayout(buttons);
    writingLayout->addWidget(m_headline);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(writing);
    splitter->addWidget(labelled(tr("&Statements and total"), m_statements));
    splitter->addWidget(labelled(tr("&Rows of the chosen one"), m_rows));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(splitter);
    connect(m_predict, &QPushButton::clicked, this, &PlanPane::predict);
    connect(m_statements, &QListWidget::currentRowChanged, this, &PlanPane::showChosen);
    setNote({});
}

void PlanPane::setSchema(const Schema& schema)
{
    m_schema = schema;
    setNote({});
}

void PlanPane::setNote(const QString& note)
{
    m_plan.reset();
    m_statements->clear();
    m_rows->clear();
    m_headline->setText(note);
    m_headline->setVisible(!note.isEmpty());
}

void PlanPane::predict()
{
    PlanRequest request;
    request.script = m_script->toPlainText();
    request.transactions
        = m_oneTransaction->isChecked() ? PlanTransactions::One : PlanTransactions::AsWritten;
    emit predictionWanted(request);
}

void PlanPane::setPlan(const PlanSimulation& plan)
{
    setNote(planHeadline(plan) + u'.');
    m_plan = plan;
    for (size_t i = 0; i < plan.statements.size(); ++i) {
        const PlannedStatement& planned = plan.statements[i];
        m_statements->addItem(u"%1 %2. %3\n%4."_s.arg(sign(planned), QString::number(i + 1),
                                                      planned.statement.sql.simplified(),
                                                      planHeadline(m_schema, planned)));
    }
    //: %1 is "deletes 41 rows in 5 tables, sets 2 to NULL".
    m_statements->addItem(
        u"∑ "_s + tr("In total the plan %1.").arg(effectsInWords(plan.total.outcome, tr("changes nothing"))));
    m_statements->setCurrentRow(
        static_cast<int>(plan.isRefused ? plan.statements.size() - 1 : plan.statements.size()));
}

void PlanPane::showChosen(int row)
{
    if (!m_plan || row < 0) {
        m_rows->clear();
        emit outcomeChosen(std::nullopt);
        return;
    }
    const auto place = static_cast<size_t>(row);
    const bool isStatement = place < m_plan->statements.size();
    const Simulation& simulation = isStatement ? m_plan->statements[place].simulation : m_plan->total;
    m_rows->setPlainText(
        rowsOf(simulation, isStatement ? deedOf(m_plan->statements[place].statement) : Deed::Deletes));
    emit outcomeChosen(simulation.outcome);
}

QString PlanPane::rowsOf(const Simulation& simulation, Deed deed) const
{
    QStringList lines;
    if (!simulation.outcome.message.isEmpty())
        lines << refuserSays(simulation.outcome).arg(simulation.outcome.message);
    for (const AffectedRow& row : simulation.rows) {
        QString line = m_schema.table(row.table).displayName() + u' ' + displayText(row.key);
        if (const QString changes = changesText(m_schema, row); !changes.isEmpty())
            line += u": "_s + changes;
        lines << line + u" – "_s + explain(m_schema, row, deed);
    }
    if (!simulation.complete)
        lines << tr("… and more.");
    for (const Warning& warning : simulation.outcome.warnings)
        lines << warning.message;
    return lines.join(u'\n');
}

#include "views/simulator/simulatorpanel.h"

#include "model/rows/keytext.h"
#include "views/simulator/resultpane.h"
#include "views/simulator/rowpicker.h"
#include "views/simulator/waychooser.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace {

/// How long the result of the last choice may stand there while the next is predicted.
constexpr auto Patience = 200ms;

} // namespace

SimulatorPanel::SimulatorPanel(QWidget* parent)
    : QWidget(parent)
    , m_enforcement(new QComboBox)
    , m_way(new WayChooser)
    , m_offBanner(new QLabel)
    , m_picker(new RowPicker)
    , m_result(new ResultPane)
{
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_picker);
    splitter->addWidget(m_result);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(buildEnforcement());
    layout->addWidget(m_offBanner);
    layout->addWidget(m_way);
    layout->addWidget(splitter, 1);
    addActions(m_picker->actions());

    connect(m_picker, &RowPicker::tableChosen, this, &SimulatorPanel::tableChosen);
    connect(m_picker, &RowPicker::pageWanted, this, [this](const RowQuery& query) {
        forgetChoice();
        emit pageWanted(query);
    });
    connect(m_picker, &RowPicker::rowsChosen, this, &SimulatorPanel::chooseRows);
    connect(m_picker, &RowPicker::conditionChosen, this, &SimulatorPanel::chooseCondition);
    connect(m_way, &WayChooser::changed, this, [this] {
        if (m_request)
            ask();
    });
    connect(m_way, &WayChooser::mappersWanted, this, &SimulatorPanel::mappersWanted);
    connect(m_result, &ResultPane::comparisonWanted, this, &SimulatorPanel::askForComparison);
    connect(m_result, &ResultPane::wayChosen, this, [this](const ProgramWay& way) {
        m_way->setWay(way);
        ask();
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, &SimulatorPanel::showWaiting);
    connect(m_result, &ResultPane::tableSelected, this, &SimulatorPanel::tableSelected);
    connect(m_result, &ResultPane::stepShown, this, &SimulatorPanel::stepShown);
    connect(m_result, &ResultPane::retryWanted, this, &SimulatorPanel::ask);
}

QWidget* SimulatorPanel::buildEnforcement()
{
    m_enforcement->addItem(tr("enforced"), QVariant::fromValue(static_cast<int>(Enforcement::On)));
    m_enforcement->addItem(tr("off"), QVariant::fromValue(static_cast<int>(Enforcement::Off)));
    m_enforcement->addItem(tr("as SQLite's default (off)"),
                           QVariant::fromValue(static_cast<int>(Enforcement::Default)));
    m_enforcement->setAccessibleName(tr("Foreign keys"));
    m_enforcement->setToolTip(
        tr("Whether the connection that runs the DELETE enforces foreign keys (PRAGMA foreign_keys)"));
    m_offBanner->setText(tr("Foreign keys are OFF: nothing cascades, children are left dangling."));
    m_offBanner->setWordWrap(true);
    m_offBanner->setMargin(6);
    m_offBanner->setAutoFillBackground(true);
    QPalette warning = m_offBanner->palette();
    warning.setColor(QPalette::Window, QColor(0xffb300));
    warning.setColor(QPalette::WindowText, Qt::black);
    m_offBanner->setPalette(warning);
    QFont bold = m_offBanner->font();
    bold.setBold(true);
    m_offBanner->setFont(bold);
    m_offBanner->hide();

    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto* label = new QLabel(tr("Foreign &keys"));
    label->setBuddy(m_enforcement);
    layout->addWidget(label);
    layout->addWidget(m_enforcement, 1);
    connect(m_enforcement, &QComboBox::currentIndexChanged, this, &SimulatorPanel::applyEnforcement);
    return row;
}

void SimulatorPanel::setSchema(const Schema& schema)
{
    m_schema = schema;
    m_way->setWay({});
    m_picker->setSchema(schema);
    forgetChoice();
}

void SimulatorPanel::assume(const Schema& schema)
{
    m_schema = schema;
    if (!m_request)
        return;
    ask();
    showWaiting(); // What is shown speaks of keys that may be gone.
}

void SimulatorPanel::setNowAndThen(const Outcome& now, const Outcome& then)
{
    m_result->setNowAndThen(m_schema, now, then);
}

void SimulatorPanel::setTable(TableId table)
{
    m_picker->setTable(table);
}

StepPlayer& SimulatorPanel::player()
{
    return m_result->player();
}

void SimulatorPanel::focusRows()
{
    m_picker->focusRows();
}

void SimulatorPanel::focusFilter()
{
    m_picker->focusFilter();
}

void SimulatorPanel::focusResult()
{
    m_result->focusVerdict();
}

TableId SimulatorPanel::table() const
{
    return m_picker->table();
}

void SimulatorPanel::setPage(const RowPage& page)
{
    m_picker->setPage(page);
    if (page.keys.empty() && !m_request)
        m_result->clear(tr("There are no rows above, so there is nothing to delete."));
}

void SimulatorPanel::setPageError(const QString& message)
{
    m_picker->setError(message);
}

void SimulatorPanel::setSimulation(const Simulation& simulation)
{
    m_patience.stop();
    m_result->setSimulation(m_schema, simulation);
}

void SimulatorPanel::setSimulationError(const QString& message)
{
    m_patience.stop();
    m_result->setError(message);
}

void SimulatorPanel::addAnnouncement(const QString& sentence)
{
    m_announcements << sentence;
    m_patience.stop();
    showWaiting();
}

void SimulatorPanel::showWaiting()
{
    m_result->clear((QStringList(tr("Predicting…")) + m_announcements).join(u'\n'));
}

void SimulatorPanel::chooseRows(const std::vector<RowKey>& keys)
{
    if (keys.empty()) {
        forgetChoice();
        return;
    }
    DeleteRequest request{m_picker->table(), {}, {}, enforcement()};
    for (const RowKey& key : keys)
        request.keys.push_back(keyText(key));
    m_request = request;
    ask();
}

void SimulatorPanel::chooseCondition(const QString& condition)
{
    m_request = DeleteRequest{m_picker->table(), {}, Condition{condition}, enforcement()};
    ask();
}

void SimulatorPanel::applyEnforcement()
{
    m_offBanner->setVisible(enforcement() != Enforcement::On);
    if (!m_request)
        return;
    m_request->enforcement = enforcement();
    ask();
}

void SimulatorPanel::ask()
{
    m_announcements.clear();
    m_patience.start();
    emit deleteChosen(wanted());
}

ProgramDelete SimulatorPanel::wanted() const
{
    return {*m_request, m_way->way(), m_way->mappersFile()};
}

void SimulatorPanel::askForComparison()
{
    if (m_way->mappersFile().isEmpty())
        m_result->setComparisonNote(
            tr("Choose the mappers of your SQLAlchemy models with “Models…” above to see "
               "the ways of deleting side by side."));
    else if (m_request)
        emit comparisonWanted(wanted());
}

void SimulatorPanel::setComparison(const WayComparison& comparison)
{
    m_result->setComparison(m_schema, comparison);
}

void SimulatorPanel::setComparisonError(const QString& message)
{
    m_result->setComparisonNote(message);
}

void SimulatorPanel::setMappersFile(const QString& path)
{
    if (!path.isEmpty())
        m_way->setMappersFile(path);
}

void SimulatorPanel::forgetChoice()
{
    m_patience.stop();
    m_request.reset();
    m_result->clear(
        m_picker->table()
            ? tr("Choose one or several rows above to see at once what deleting them does.")
            : tr("Choose a table, then one or several of its rows, to see what deleting them does."));
    emit choiceCleared();
}

Enforcement SimulatorPanel::enforcement() const
{
    return static_cast<Enforcement>(m_enforcement->currentData().toInt());
}

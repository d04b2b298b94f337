#include "app/gui/lessonpage.h"

#include "app/lessons.h"
#include "model/engines/privatedatabase.h"
#include "model/job/error.h"
#include "views/graph/graphview.h"
#include "views/lessons/changebar.h"
#include "views/lessons/lessonview.h"
#include "views/lessons/modelspane.h"
#include "views/lessons/statementspane.h"
#include "views/player/stepplayer.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int ViewWidth = 520;
constexpr int GraphHeight = 300;
constexpr int ModelsHeight = 300;
constexpr int StatementsHeight = 110;

} // namespace

LessonPage::LessonPage(QWidget* parent)
    : QWidget(parent)
    , m_session(LayoutMemory::Forgotten) // The database of a scene is made anew each time.
    , m_graph(new GraphView)
    , m_models(new ModelsPane)
    , m_statements(new StatementsPane)
    , m_changes(new ChangeBar)
    , m_view(new LessonView)
{
    m_graph->setAccessibleName(tr("Graph of the lesson's tables"));
    // The graph would keep dropped files to itself.
    m_graph->setAcceptDrops(false);
    m_graph->viewport()->setAcceptDrops(false);
    auto* world = new QSplitter(Qt::Vertical);
    world->addWidget(m_graph);
    world->addWidget(m_models);
    world->addWidget(m_statements);
    world->setChildrenCollapsible(false);
    world->setSizes({GraphHeight, ModelsHeight, StatementsHeight});
    m_models->hide();
    m_changes->hide();
    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins({});
    leftLayout->setSpacing(0);
    leftLayout->addWidget(world, 1);
    leftLayout->addWidget(m_changes);
    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(m_view);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({ViewWidth, ViewWidth});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);

    connect(m_view, &LessonView::sceneShown, this, &LessonPage::showScene);
    connect(m_view, &LessonView::outcomeWanted, this, &LessonPage::findOutcome);
    connect(m_changes, &ChangeBar::changed, this, &LessonPage::tryChange);
    connect(m_view, &LessonView::closeWanted, this, &LessonPage::closeWanted);
    connect(m_view, &LessonView::stepShown, this, [this](const PlayedStep& step) {
        if (m_layout)
            m_graph->setStep(step);
    });
    connect(&m_session, &Session::opened, this, &LessonPage::showOpened);
    connect(&m_session, &Session::openFailed, this,
            [this](const QString&, const QString& message) { m_view->showError(message); });
    connect(&m_session, &Session::laidOut, this, &LessonPage::showLayout);
    connect(&m_session, &Session::layoutFailed, m_view, &LessonView::showError);
    connect(&m_session, &Session::allRowsRead, this,
            [this](const std::vector<RowPage>& pages) { m_view->setRows(m_session.schema(), pages); });
    connect(&m_session, &Session::pageFailed, m_view, &LessonView::showError);
    connect(&m_session, &Session::predicted, this, &LessonPage::showSimulation);
    connect(&m_session, &Session::predictionFailed, m_view, &LessonView::showError);
}

void LessonPage::open(const Lesson& lesson, const QString& fileName)
{
    m_lesson = lesson;
    m_fileName = fileName;
    m_view->setLesson(lesson);
}

void LessonPage::leave()
{
    m_session.cancel();
    m_view->player().clear();
    m_layout.reset();
    m_graph->clear();
    m_folder.reset();
}

StepPlayer& LessonPage::player()
{
    return m_view->player();
}

const LessonScene& LessonPage::current() const
{
    return m_lesson.scenes[m_view->scene()];
}

bool LessonPage::isPlayable() const
{
    return canMakeDatabase(current().engine);
}

void LessonPage::showScene(size_t scene)
{
    m_session.cancel();
    m_outcome.reset();
    m_layout.reset();
    m_graph->clear();
    m_changes->hide();
    m_isPlayed = false;
    m_change = unchanged(current());
    showModels();
    // What only a server can play is told beside the tables of the step that it varies.
    const LessonScene& shown
        = isPlayable() || !current().varies ? m_lesson.scenes[scene] : m_lesson.scenes[*current().varies];
    if (shown.script.isEmpty() || !canMakeDatabase(shown.engine))
        return;
    openDatabase(shown);
}

void LessonPage::openDatabase(const LessonScene& scene)
{
    m_folder = std::make_shared<QTemporaryDir>();
    m_session.open(m_lesson.title,
                   [scene, fileName = m_fileName, folder = m_folder, actions = m_change.actions,
                    schema = m_session.schema()] {
                       ConnectionUrl url = makeSceneDatabase(scene, fileName, folder->path());
                       for (const auto& [key, action] : actions)
                           changeDeleteAction(url, schema, key, action);
                       return url;
                   });
}

void LessonPage::tryChange(const LessonChange& change)
{
    m_session.dropPrediction();
    m_change = change;
    m_outcome.reset();
    openDatabase(current());
}

void LessonPage::showModels()
{
    const LessonScene& usual = current().varies ? m_lesson.scenes[*current().varies] : current();
    m_models->setVisible(!current().models.isEmpty());
    m_models->setModels(current().models, usual.models);
    m_statements->setStatements({});
}

void LessonPage::showOpened()
{
    if (m_isPlayed) { // Something was changed, to see what happens then.
        findOutcome();
        return;
    }
    const auto& question = current().question;
    if (isPlayable() && question && question->answers.empty())
        m_session.readAllRows();
}

void LessonPage::showLayout(const Layout& layout)
{
    m_layout = layout;
    m_graph->setSchema(m_session.schema(), layout);
    m_graph->setOutcome(m_outcome);
    if (const std::optional<int> step = player().step())
        m_graph->setStep(player().playback().at(*step));
}

void LessonPage::findOutcome()
{
    if (!isPlayable()) {
        m_view->showClaims();
        return;
    }
    try {
        m_session.predict(
            sceneDelete(changed(current(), m_change), m_session.schema(), m_fileName, m_folder->path()));
    } catch (const RequestError& error) {
        m_view->showError(QString::fromUtf8(error.what()));
    }
}

void LessonPage::showSimulation(const Simulation& simulation)
{
    m_outcome = simulation.outcome;
    if (m_layout)
        m_graph->setOutcome(m_outcome);
    m_statements->setStatements(m_change.way.needsMappers() ? simulation.outcome.statements
                                                            : std::vector<QString>());
    if (m_isPlayed) {
        m_view->showChanged(m_session.schema(), simulation, changed(current(), m_change),
                            words(m_change, current(), m_session.schema()));
        return;
    }
    m_isPlayed = true;
    m_view->showSimulation(m_session.schema(), simulation);
    m_changes->setScene(current(), m_session.schema());
    m_changes->show();
}

#include "views/lessons/lessonview.h"

#include "model/cascade/headline.h"
#include "model/engines/privatedatabase.h"
#include "model/lesson/lessonprogram.h"
#include "views/lessons/questionpane.h"
#include "views/player/stepplayer.h"
#include "views/simulator/verdictbanner.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <QtMath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The verdict that claims amount to.
Verdict verdictOf(const std::vector<LessonClaim>& claims)
{
    for (const LessonClaim& claim : claims) {
        if (claim.kind == LessonClaim::Kind::Refused)
            return Verdict::Blocked;
        if (claim.kind == LessonClaim::Kind::Fails)
            return Verdict::Fails;
    }
    return Verdict::Deletes;
}

QString refusalOf(const std::vector<LessonClaim>& claims)
{
    const auto refusal
        = std::ranges::find_if(claims, [](const LessonClaim& claim) { return claim.row.isEmpty(); });
    return refusal == claims.end() ? QString() : words(*refusal);
}

QString rowsText(const std::vector<LessonClaim>& claims)
{
    QStringList rows;
    for (const LessonClaim& claim : claims)
        if (!claim.row.isEmpty())
            rows << claim.row + u": "_s + words(claim);
    return rows.join(u"; "_s);
}

} // namespace

LessonView::LessonView(QWidget* parent)
    : QWidget(parent)
    , m_scenes(new QComboBox)
    , m_text(new QTextBrowser)
    , m_question(new QuestionPane)
    , m_show(new QPushButton(tr("&Show what happens")))
    , m_banner(new VerdictBanner)
    , m_player(new StepPlayer)
    , m_difference(new QLabel)
    , m_back(new QPushButton(tr("&Back")))
    , m_next(new QPushButton(tr("&Next")))
{
    m_scenes->setAccessibleName(tr("Steps of the lesson"));
    m_scenes->setToolTip(tr("Go to another step of the lesson"));
    m_text->setAccessibleName(tr("Text of the lesson"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenExternalLinks(true);
    m_difference->setAccessibleName(tr("What is different now"));
    m_difference->setWordWrap(true);
    m_difference->setTextFormat(Qt::PlainText);
    m_difference->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_scenes);
    layout->addWidget(m_text, 12);
    layout->addWidget(m_question, 3);
    layout->addWidget(m_show, 0, Qt::AlignLeft);
    layout->addWidget(m_banner);
    layout->addWidget(m_player);
    layout->addWidget(m_difference);
    layout->addStretch();
    layout->addWidget(buildFoot());

    connect(m_scenes, &QComboBox::currentIndexChanged, this, &LessonView::goToScene);
    connect(m_question, &QuestionPane::guessed, this, &LessonView::letShow);
    connect(m_show, &QPushButton::clicked, this, &LessonView::askForOutcome);
    connect(m_player, &StepPlayer::stepShown, this, [this](int step) {
        m_question->selectRow(m_player->playback().rowName(step));
        emit stepShown(m_player->playback().at(step));
    });
}

QWidget* LessonView::buildFoot()
{
    auto* foot = new QWidget;
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins({});
    auto* close = new QPushButton(tr("Close &lesson"));
    close->setToolTip(tr("Leave the lesson (Ctrl+W)"));
    m_back->setToolTip(tr("The step before this one"));
    m_next->setToolTip(tr("The next step of the lesson"));
    layout->addWidget(close);
    layout->addStretch();
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    connect(close, &QPushButton::clicked, this, &LessonView::closeWanted);
    connect(m_back, &QPushButton::clicked, this, [this] { goToScene(static_cast<int>(m_scene) - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goToScene(static_cast<int>(m_scene) + 1); });
    return foot;
}

void LessonView::setLesson(const Lesson& lesson)
{
    m_lesson = lesson;
    const QSignalBlocker blocker(m_scenes);
    m_scenes->clear();
    for (const LessonScene& scene : lesson.scenes) {
        //: A variant of a step, indented below it in a list.
        m_scenes->addItem(scene.varies ? tr("      %1").arg(scene.title) : scene.title);
    }
    goToScene(0);
}

void LessonView::goToScene(int scene)
{
    m_scene = static_cast<size_t>(scene);
    const QSignalBlocker blocker(m_scenes);
    m_scenes->setCurrentIndex(scene);
    m_back->setEnabled(scene > 0);
    m_next->setEnabled(m_scene + 1 < m_lesson.scenes.size());
    m_isRevealed = false;
    showText(current());
    m_question->setQuestion(current().question);
    m_show->setVisible(!current().statement.isEmpty());
    letShow();
    m_banner->hide();
    m_player->clear();
    m_player->hide();
    m_difference->hide();
    m_show->setDefault(!current().statement.isEmpty());
    m_next->setDefault(current().statement.isEmpty());
    focusFirstTask();
    emit sceneShown(m_scene);
}

/// The keyboard goes to what a learner does first.
void LessonView::focusFirstTask()
{
    if (current().question)
        m_question->setFocus();
    else if (!current().statement.isEmpty())
        m_show->setFocus();
    else
        m_next->setFocus();
}

void LessonView::showText(const LessonScene& scene)
{
    QStringList parts{u"## "_s + scene.title, scene.text};
    if (!scene.statement.isEmpty()) {
        const QString where = stateText(scene);
        const bool isTold = scene.varies && !canMakeDatabase(scene.engine);
        parts << (isTold ? tr("*%1; the graph shows “%2”:*").arg(where, m_lesson.scenes[*scene.varies].title)
                         : tr("*%1:*").arg(where));
        parts << u"```\n"_s + programText(scene) + u"\n```"_s;
    }
    if (!scene.change.isEmpty())
        parts.insert(1, tr("**Changed:** %1").arg(scene.change));
    if (m_isRevealed && !scene.reason.isEmpty())
        parts << scene.reason;
    m_text->setMarkdown(parts.join(u"\n\n"_s));
    fitText();
}

QString LessonView::stateText(const LessonScene& scene) const
{
    QStringList parts{dialectName(scene.engine)};
    if (scene.enforcement == Enforcement::Off)
        parts << tr("foreign keys NOT enforced");
    else if (canMakeDatabase(scene.engine)) // On servers nobody expects anything else.
        parts << tr("foreign keys enforced");
    if (scene.way.way == DeleteWay::SqlAlchemySession)
        parts << (scene.way.content == SessionContent::Everything ? tr("all rows and relationships loaded")
                                                                  : tr("nothing loaded before"));
    return parts.join(u", "_s);
}

/// What follows the text comes right below it.
void LessonView::fitText()
{
    constexpr int Margin = 8;
    m_text->setMaximumHeight(qCeil(m_text->document()->size().height()) + Margin);
}

void LessonView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitText();
}

void LessonView::setRows(const Schema& schema, const std::vector<RowPage>& pages)
{
    m_question->setRows(schema, pages);
}

/// First guess, then see.
void LessonView::letShow()
{
    const bool isReady = !current().question || m_question->hasGuess();
    m_show->setEnabled(isReady);
    m_show->setToolTip(isReady ? tr("Play the delete, and compare it with what you think")
                               : tr("First say what you think will happen"));
}

void LessonView::askForOutcome()
{
    m_show->setEnabled(false);
    emit outcomeWanted();
}

void LessonView::showSimulation(const Schema& schema, const Simulation& simulation)
{
    const std::vector<LessonClaim> claims = claimsOf(schema, simulation);
    reveal(claims);
    play(schema, simulation);
    // A lesson that is being written may be wrong about what happens.
    const QStringList wrong = disagreements(current().claims, claims);
    if (!wrong.isEmpty()) {
        m_difference->setText(tr("The lesson expects something else: %1").arg(wrong.join(u' ')));
        m_difference->show();
    }
}

void LessonView::play(const Schema& schema, const Simulation& simulation)
{
    const Outcome& outcome = simulation.outcome;
    m_banner->setVerdict(outcome.verdict, headline(schema, outcome, simulation.rows),
                         refusalText(outcome.refuser, outcome.message));
    m_player->setPlayback(Playback(schema, simulation));
    m_player->show();
    m_player->playOrPause();
}

void LessonView::showChanged(const Schema& schema, const Simulation& simulation, LessonScene scene,
                             const QString& what)
{
    if (!what.isEmpty())
        scene.reason.clear(); // It may hold no longer.
    showText(scene);
    const std::vector<LessonClaim> claims = claimsOf(schema, simulation);
    m_question->showRows(claims);
    play(schema, simulation);
    if (what.isEmpty())
        m_difference->hide();
    else
        showDifference(tr("With %1, no row fares differently.").arg(what),
                       tr("With %1, this is different:").arg(what), m_happened, claims);
}

void LessonView::showClaims()
{
    const std::vector<LessonClaim>& claims = current().claims;
    m_banner->setVerdict(verdictOf(claims),
                         tr("Told, not played, as this takes a %1 server. %2")
                             .arg(dialectName(current().engine), rowsText(claims)),
                         refusalText(Refuser::Engine, refusalOf(claims)));
    reveal(claims);
}

QString LessonView::refusalText(Refuser refuser, const QString& message) const
{
    if (message.isEmpty())
        return {};
    return (refuser == Refuser::Engine ? tr("Nothing changes; the database says: %1")
                                       : tr("Nothing changes; SQLAlchemy raises %1"))
        .arg(message);
}

void LessonView::reveal(const std::vector<LessonClaim>& claims)
{
    m_isRevealed = true;
    m_happened = claims;
    showText(current());
    m_show->hide();
    m_banner->show();
    m_question->showOutcome(claims);
    if (current().varies) {
        const LessonScene& base = m_lesson.scenes[*current().varies];
        showDifference(tr("No row fares differently than in “%1”.").arg(base.title),
                       tr("Different from “%1”:").arg(base.title), base.claims, claims);
    }
    m_next->setDefault(true);
    m_next->setFocus();
}

/// A sentence where nothing differs, or one before the rows that do.
void LessonView::showDifference(const QString& without, const QString& with,
                                const std::vector<LessonClaim>& before, const std::vector<LessonClaim>& after)
{
    constexpr qsizetype MostRows = 8; // More leave no room for the rest of the page.
    QStringList lines = differences(before, after);
    if (const qsizetype more = lines.size() - MostRows; more > 1)
        lines = lines.first(MostRows) << tr("and %Ln more rows", nullptr, static_cast<int>(more));
    m_difference->setText(lines.isEmpty() ? without : with + u'\n' + lines.join(u'\n'));
    m_difference->show();
}

void LessonView::showError(const QString& message)
{
    m_banner->setNote(message);
    m_banner->show();
    letShow();
}

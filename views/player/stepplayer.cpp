#include "views/player/stepplayer.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How long a step stands at each speed, the slowest first.
constexpr std::array Speeds{4000ms, 2000ms, 1000ms, 500ms, 100ms};
constexpr int FirstSpeed = 1;

/// Enough for most sentences, so that what is below does not jump from step to step.
constexpr int SentenceLines = 3;

} // namespace

StepPlayer::StepPlayer(QWidget* parent)
    : QWidget(parent)
    , m_start(button(tr("Go to the start"), u"Shift+F7"_s, &StepPlayer::goToStart))
    , m_back(button(tr("One step back"), u"F7"_s, &StepPlayer::stepBack))
    , m_play(button(tr("Play or pause"), u"F6"_s, &StepPlayer::playOrPause))
    , m_forward(button(tr("One step forward"), u"F8"_s, &StepPlayer::stepForward))
    , m_end(button(tr("Go to the end"), u"Shift+F8"_s, &StepPlayer::goToEnd))
    , m_slider(new QSlider(Qt::Horizontal))
    , m_position(new QLabel)
    , m_speed(new QComboBox)
    , m_sentence(new QLabel)
{
    m_slider->setAccessibleName(tr("Step"));
    m_slider->setToolTip(tr("The step of the delete that is shown"));
    m_position->setAccessibleName(tr("Position"));
    m_sentence->setAccessibleName(tr("What happens in this step"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_sentence->setMinimumHeight(SentenceLines * m_sentence->fontMetrics().lineSpacing());
    buildSpeeds();

    auto* controls = new QHBoxLayout;
    controls->setSpacing(2);
    for (QToolButton* each : {m_start, m_back, m_play, m_forward, m_end})
        controls->addWidget(each);
    controls->addWidget(m_slider, 1);
    controls->addWidget(m_position);
    controls->addWidget(m_speed);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(controls);
    layout->addWidget(m_sentence);

    connect(m_slider, &QSlider::valueChanged, this, [this](int step) {
        pause();
        showStep(step);
    });
    connect(&m_clock, &QTimer::timeout, this, [this] {
        showStep(*m_step + 1);
        if (m_step == m_playback.stepCount())
            pause();
    });
    clear();
}

void StepPlayer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        describe();
    QWidget::changeEvent(event);
}

QToolButton* StepPlayer::button(const QString& name, const QString& keys, void (StepPlayer::*act)())
{
    auto* result = new QToolButton;
    result->setAutoRaise(true);
    result->setAccessibleName(name);
    result->setToolTip(tr("%1 (%2)").arg(name, keys));
    connect(result, &QToolButton::clicked, this, act);
    return result;
}

void StepPlayer::buildSpeeds()
{
    for (const auto& time : Speeds) {
        const double speed = 1000.0 / static_cast<double>(time.count());
        m_speed->addItem(tr("%1/s").arg(QLocale().toString(speed)));
    }
    m_speed->setCurrentIndex(FirstSpeed);
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Steps a second (Ctrl+F7 slower, Ctrl+F8 faster)"));
    m_clock.setInterval(Speeds[FirstSpeed]);
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this](int speed) { m_clock.setInterval(Speeds[static_cast<size_t>(speed)]); });
}

void StepPlayer::setPlayback(const Playback& playback)
{
    pause();
    m_playback = playback;
    m_step.reset();
    const QSignalBlocker blocker(m_slider);
    m_slider->setRange(0, m_playback.stepCount());
    m_slider->setPageStep(std::max(1, m_playback.stepCount() / 10));
    m_slider->setValue(0);
    describe();
}

void StepPlayer::clear()
{
    setPlayback({});
}

void StepPlayer::playOrPause()
{
    if (isPlaying())
        pause();
    else
        play();
    describe();
}

void StepPlayer::play()
{
    if (m_playback.stepCount() == 0)
        return;
    if (!m_step || m_step == m_playback.stepCount())
        showStep(0);
    m_clock.start();
}

void StepPlayer::pause()
{
    m_clock.stop();
    describe();
}

void StepPlayer::stepForward()
{
    pause();
    showStep(m_step ? *m_step + 1 : 1);
}

void StepPlayer::stepBack()
{
    pause();
    showStep(m_step ? *m_step - 1 : m_playback.stepCount());
}

void StepPlayer::goToStart()
{
    pause();
    showStep(0);
}

void StepPlayer::goToEnd()
{
    pause();
    showStep(m_playback.stepCount());
}

void StepPlayer::goFaster()
{
    m_speed->setCurrentIndex(std::min(m_speed->currentIndex() + 1, m_speed->count() - 1));
}

void StepPlayer::goSlower()
{
    m_speed->setCurrentIndex(std::max(m_speed->currentIndex() - 1, 0));
}

void StepPlayer::showStep(int step)
{
    if (m_playback.stepCount() == 0)
        return;
    m_step = std::clamp(step, 0, m_playback.stepCount());
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(*m_step);
    describe();
    emit stepShown(*m_step);
}

/// The style's icon in the colour of texts: most styles draw it black, whatever is behind it.
QIcon StepPlayer::icon(QStyle::StandardPixmap which) const
{
    constexpr int Size = 24;
    QPixmap pixmap = style()->standardIcon(which).pixmap(QSize(Size, Size), devicePixelRatioF());
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), palette().buttonText());
    return pixmap;
}

void StepPlayer::describe()
{
    const int count = m_playback.stepCount();
    setEnabled(count > 0);
    m_start->setIcon(icon(QStyle::SP_MediaSkipBackward));
    m_back->setIcon(icon(QStyle::SP_MediaSeekBackward));
    m_play->setIcon(icon(isPlaying() ? QStyle::SP_MediaPause : QStyle::SP_MediaPlay));
    m_forward->setIcon(icon(QStyle::SP_MediaSeekForward));
    m_end->setIcon(icon(QStyle::SP_MediaSkipForward));
    m_start->setEnabled(m_step != 0);
    m_back->setEnabled(m_step != 0);
    m_forward->setEnabled(m_step != count);
    m_end->setEnabled(m_step != count);
    m_position->setText(m_step           ? tr("%L1 of %L2").arg(*m_step).arg(count)
                            : count == 1 ? tr("1 step")
                                         : tr("%Ln steps", nullptr, count));
    if (count == 0)
        m_sentence->clear();
    else if (m_step)
        m_sentence->setText(m_playback.sentence(*m_step));
    else
        m_sentence->setText(m_playback.isComplete()
                                ? tr("Play it to see row by row what happens, and why.")
                                : tr("Play it to see what happens to the rows that are listed, and why; more "
                                     "are affected."));
}

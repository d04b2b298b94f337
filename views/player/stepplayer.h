#pragma once

#include "model/cascade/playback.h"

#include <QStyle>
#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

/// Plays what a delete does, a row at a time, forward and back: buttons, a slider, a speed, and the sentence
/// that says why. Until a step is asked for, it rests, and the whole result is what there is to see.
class StepPlayer : public QWidget {
    Q_OBJECT

public:
    explicit StepPlayer(QWidget* parent = nullptr);

    /// Rests on another simulation.
    void setPlayback(const Playback& playback);
    void clear();

    const Playback& playback() const { return m_playback; }

    /// The step shown; empty while it rests.
    std::optional<int> step() const { return m_step; }

    bool isPlaying() const { return m_clock.isActive(); }

public slots:
    void playOrPause(); ///< From the start where it rests or is at the end.
    void stepForward();
    void stepBack();
    void goToStart();
    void goToEnd();
    void goFaster();
    void goSlower();

signals:
    void stepShown(int step);

protected:
    void changeEvent(QEvent* event) override; ///< Its icons follow the palette.

private:
    QToolButton* button(const QString& name, const QString& keys, void (StepPlayer::*act)());
    void buildSpeeds();
    void showStep(int step);
    void pause();
    void play();
    void describe();
    QIcon icon(QStyle::StandardPixmap which) const;

    Playback m_playback;
    std::optional<int> m_step;
    QToolButton* m_start;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_forward;
    QToolButton* m_end;
    QSlider* m_slider;
    QLabel* m_position;
    QComboBox* m_speed;
    QLabel* m_sentence;
    QTimer m_clock;
};

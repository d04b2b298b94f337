#pragma once

#include "model/cascade/playback.h"
#include "model/lesson/lesson.h"
#include "model/rows/readrows.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTextBrowser;
class QuestionPane;
class StepPlayer;
class VerdictBanner;

/// A lesson, scene by scene: its text, the question, and then what the delete does.
class LessonView : public QWidget {
    Q_OBJECT

public:
    explicit LessonView(QWidget* parent = nullptr);

    /// Begins with the first scene; asks for it.
    void setLesson(const Lesson& lesson);

    size_t scene() const { return m_scene; }
    StepPlayer& player() { return *m_player; }

    /// The rows to mark in this scene; `pages`: one for each table.
    void setRows(const Schema& schema, const std::vector<RowPage>& pages);

    /// Shows what the scene's delete does, and begins to play it.
    void showSimulation(const Schema& schema, const Simulation& simulation);

    /// Shows what the delete does after the learner has changed something, and what is different from before.
    /// `scene`: as it is now; `what`: the change in words, empty where it was taken back.
    void showChanged(const Schema& schema, const Simulation& simulation, LessonScene scene,
                     const QString& what);

    /// Tells what the delete does by what the lesson says: there is nothing to play.
    void showClaims();

    void showError(const QString& message);

public slots:
    void goToScene(int scene);

signals:
    void sceneShown(size_t scene);
    void outcomeWanted(); ///< Of the scene's delete.
    void stepShown(const PlayedStep& step);
    void closeWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitText();
    QWidget* buildFoot();
    void showText(const LessonScene& scene);
    QString stateText(const LessonScene& scene) const; ///< In which the delete finds the world.
    void focusFirstTask();
    void letShow();
    void askForOutcome();
    QString refusalText(Refuser refuser, const QString& message) const; ///< Empty where there is no message.
    void play(const Schema& schema, const Simulation& simulation);
    void reveal(const std::vector<LessonClaim>& claims);
    void showDifference(const QString& without, const QString& with, const std::vector<LessonClaim>& before,
                        const std::vector<LessonClaim>& after);
    const LessonScene& current() const { return m_lesson.scenes[m_scene]; }

    Lesson m_lesson;
    size_t m_scene = 0;
    bool m_isRevealed = false; ///< Whether the scene has shown what happens …
    std::vector<LessonClaim> m_happened; ///< … which is this.
    QComboBox* m_scenes;
    QTextBrowser* m_text;
    QuestionPane* m_question;
    QPushButton* m_show;
    VerdictBanner* m_banner;
    StepPlayer* m_player;
    QLabel* m_difference;
    QPushButton* m_back;
    QPushButton* m_next;
};

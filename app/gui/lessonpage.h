#pragma once

#include "app/gui/session.h"
#include "model/lesson/lessonchange.h"

#include <QTemporaryDir>
#include <QWidget>

class ChangeBar;
class GraphView;
class LessonView;
class ModelsPane;
class StatementsPane;
class StepPlayer;

/// A lesson beside the graph of its database. Each scene has a database of its own, which is made when the
/// scene is shown and goes with the page.
class LessonPage : public QWidget {
    Q_OBJECT

public:
    explicit LessonPage(QWidget* parent = nullptr);

    /// `fileName`: what mistakes in its scripts are told with.
    void open(const Lesson& lesson, const QString& fileName);
    void leave(); ///< Takes everything of the lesson away.

    GraphView& graph() { return *m_graph; }
    StepPlayer& player();

signals:
    void closeWanted();

private:
    void showScene(size_t scene);
    void showModels();
    void openDatabase(const LessonScene& scene);
    void tryChange(const LessonChange& change);
    void showOpened();
    void showLayout(const Layout& layout);
    void showSimulation(const Simulation& simulation);
    void findOutcome();
    const LessonScene& current() const;
    bool isPlayable() const; ///< Whether the scene's delete can be predicted here.

    Lesson m_lesson;
    QString m_fileName;
    Session m_session;
    std::shared_ptr<QTemporaryDir> m_folder; ///< Of the scene's database; jobs may outlive the scene.
    GraphView* m_graph;
    ModelsPane* m_models;
    StatementsPane* m_statements;
    ChangeBar* m_changes;
    LessonView* m_view;
    bool m_isPlayed = false; ///< Whether the scene has shown what happens; from then on it may be changed.
    LessonChange m_change; ///< Of the scene, by the learner.
    std::optional<Layout> m_layout;
    std::optional<Outcome> m_outcome; ///< Once it was asked for.
};

#pragma once

#include "model/lesson/lessonanswer.h"
#include "views/lessons/rowmarker.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QVBoxLayout;

/// Asks what a delete will do: answers to choose from, or rows to mark.
class QuestionPane : public QWidget {
    Q_OBJECT

public:
    explicit QuestionPane(QWidget* parent = nullptr);

    void setQuestion(const std::optional<LessonQuestion>& question); ///< Hides itself where there is none.
    void setRows(const Schema& schema, const std::vector<RowPage>& pages);

    Guess guess() const;
    bool hasGuess() const; ///< Whether the learner said anything.

    /// Says how good the guess was, where something was asked, and what happened to the rows.
    void showOutcome(const std::vector<LessonClaim>& claims);

    /// Shows what happens to the rows in another delete, which nobody was asked about.
    void showRows(const std::vector<LessonClaim>& claims) { m_rows->showClaims(claims); }

    /// Shows the row that a step is about: "book 10"; empty for none.
    void selectRow(const QString& name) { m_rows->selectRow(name); }

signals:
    void guessed(); ///< There is something to judge now, or something else.

private:
    void clearAnswers();
    void addAnswers();

    std::optional<LessonQuestion> m_question;
    QLabel* m_text;
    QVBoxLayout* m_answersLayout;
    QButtonGroup* m_answers;
    RowMarker* m_rows;
    QCheckBox* m_refusal;
    QLabel* m_judgement;
};

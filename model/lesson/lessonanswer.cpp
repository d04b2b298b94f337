#include "model/lesson/lessonanswer.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct AnswerTexts {
    Q_DECLARE_TR_FUNCTIONS(LessonAnswer)
};

Judgement judgeAnswer(const LessonQuestion& question, const std::optional<size_t>& answer)
{
    if (answer && question.answers[*answer].truth == LessonAnswer::Truth::Right)
        return {true, AnswerTexts::tr("Right.")};
    const auto right = std::ranges::find(question.answers, LessonAnswer::Truth::Right, &LessonAnswer::truth);
    return {false, AnswerTexts::tr("Not quite. The right answer: %1").arg(right->text)};
}

QStringList affectedRows(const std::vector<LessonClaim>& claims)
{
    QStringList rows;
    for (const LessonClaim& claim : claims)
        if (claim.kind == LessonClaim::Kind::Deleted || claim.kind == LessonClaim::Kind::Changed)
            rows << claim.row;
    return rows;
}

Judgement judgeRows(const Guess& guess, const QStringList& affected)
{
    QStringList missed;
    QStringList extra;
    for (const QString& row : affected)
        if (!guess.rows.contains(row))
            missed << row;
    for (const QString& row : guess.rows)
        if (!affected.contains(row))
            extra << row;
    if (missed.isEmpty() && extra.isEmpty())
        return {true, AnswerTexts::tr("Right: exactly these rows are affected.")};
    QStringList sentences{AnswerTexts::tr("Not quite.")};
    if (!missed.isEmpty())
        sentences << AnswerTexts::tr("Also affected: %1.").arg(missed.join(u", "_s));
    if (!extra.isEmpty())
        sentences << AnswerTexts::tr("Left as they are: %1.").arg(extra.join(u", "_s));
    return {false, sentences.join(u' ')};
}

} // namespace

Judgement judge(const LessonQuestion& question, const Guess& guess, const std::vector<LessonClaim>& claims)
{
    if (!question.answers.empty())
        return judgeAnswer(question, guess.answer);
    const bool isRefused = !goesThrough(claims);
    if (isRefused && guess.isRefusal)
        return {true, AnswerTexts::tr("Right: the database refuses, and nothing changes.")};
    if (isRefused)
        return {false, AnswerTexts::tr("Not quite: the database refuses, and nothing changes.")};
    if (guess.isRefusal)
        return {false, AnswerTexts::tr("Not quite: the delete goes through.")};
    return judgeRows(guess, affectedRows(claims));
}

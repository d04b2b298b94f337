#pragma once

#include "model/cascade/outcome.h"

#include <QFrame>

#include <optional>

class QLabel;

/// The answer in one glance: a sign, a word, and the sentence that says what a delete does. The keyboard can stop
/// there, so that it is read out.
class VerdictBanner : public QFrame {
    Q_OBJECT

public:
    explicit VerdictBanner(QWidget* parent = nullptr);

    void setVerdict(Verdict verdict, const QString& headline, const QString& message);

    /// Shows a sentence without a verdict: what to do first, or what went wrong.
    void setNote(const QString& note);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintVerdict();
    void tell();

    std::optional<Verdict> m_verdict;
    QLabel* m_badge;
    QLabel* m_word;
    QLabel* m_headline;
    QLabel* m_message;
};

#include "views/lessons/questionpane.h"

#include "views/lessons/indicatorpalette.h"
#include "views/simulator/effectstyle.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QLabel* boldLabel()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

/// In lines, as a button does not break them itself; and without mnemonics.
QString buttonText(const QString& text)
{
    constexpr qsizetype LongestLine = 64; // Letters.
    QStringList lines{QString()};
    for (const QString& word : QString(text).replace(u'&', u"&&"_s).split(u' ')) {
        if (!lines.last().isEmpty() && lines.last().size() + word.size() >= LongestLine)
            lines << QString();
        lines.last() += (lines.last().isEmpty() ? QString() : u" "_s) + word;
    }
    return lines.join(u'\n');
}

} // namespace

QuestionPane::QuestionPane(QWidget* parent)
    : QWidget(parent)
    , m_text(boldLabel())
    , m_answersLayout(new QVBoxLayout)
    , m_answers(new QButtonGroup(this))
    , m_rows(new RowMarker)
    , m_refusal(new QCheckBox(tr("The &database refuses: nothing changes")))
    , m_judgement(boldLabel())
{
    m_refusal->setPalette(indicatorPalette(palette()));
    m_text->setAccessibleName(tr("Question"));
    m_judgement->setAccessibleName(tr("Your answer"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    layout->addLayout(m_answersLayout);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_refusal);
    layout->addWidget(m_judgement);
    connect(m_answers, &QButtonGroup::idClicked, this, &QuestionPane::guessed);
    connect(m_rows, &QTreeWidget::itemChanged, this, &QuestionPane::guessed);
    connect(m_refusal, &QCheckBox::toggled, this, &QuestionPane::guessed);
}

void QuestionPane::setQuestion(const std::optional<LessonQuestion>& question)
{
    clearAnswers();
    m_question = question;
    m_judgement->hide();
    m_rows->clear();
    m_refusal->setChecked(false);
    m_refusal->setEnabled(true);
    setVisible(question.has_value());
    if (!question)
        return;
    m_text->setText(question->text);
    const bool marksRows = question->answers.empty();
    m_rows->setVisible(marksRows);
    m_refusal->setVisible(marksRows);
    setSizePolicy(QSizePolicy::Preferred, marksRows ? QSizePolicy::Expanding : QSizePolicy::Maximum);
    addAnswers();
    setFocusProxy(marksRows ? static_cast<QWidget*>(m_rows) : m_answers->button(0));
}

void QuestionPane::clearAnswers()
{
    for (QAbstractButton* button : m_answers->buttons()) {
        m_answers->removeButton(button);
        button->deleteLater();
        button->hide();
    }
}

void QuestionPane::addAnswers()
{
    for (size_t i = 0; i < m_question->answers.size(); ++i) {
        auto* button = new QRadioButton(buttonText(m_question->answers[i].text));
        button->setAccessibleName(m_question->answers[i].text);
        button->setPalette(indicatorPalette(palette()));
        m_answersLayout->addWidget(button);
        button->show(); // Now, as it may get the focus.
        m_answers->addButton(button, static_cast<int>(i));
    }
}

void QuestionPane::setRows(const Schema& schema, const std::vector<RowPage>& pages)
{
    m_rows->setRows(schema, pages);
}

Guess QuestionPane::guess() const
{
    const int answer = m_answers->checkedId();
    return {answer < 0 ? std::nullopt : std::optional(static_cast<size_t>(answer)), m_rows->marked(),
            m_refusal->isChecked()};
}

bool QuestionPane::hasGuess() const
{
    const Guess made = guess();
    return made.answer || !made.rows.isEmpty() || made.isRefusal;
}

void QuestionPane::showOutcome(const std::vector<LessonClaim>& claims)
{
    if (!m_question)
        return;
    const Judgement judgement = judge(*m_question, guess(), claims);
    for (QAbstractButton* button : m_answers->buttons())
        button->setEnabled(false);
    m_refusal->setEnabled(false);
    m_rows->showClaims(claims);
    m_judgement->setText(judgement.isRight ? tr("✓ %1").arg(judgement.sentence)
                                           : tr("✗ %1").arg(judgement.sentence));
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText,
                     EffectStyle::color(judgement.isRight ? Verdict::Deletes : Verdict::Fails, palette()));
    m_judgement->setPalette(colored);
    m_judgement->show();
}

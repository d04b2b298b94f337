#include "views/simulator/verdictbanner.h"

#include "views/simulator/effectstyle.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace {

constexpr int BadgeSize = 32;

QLabel* wrappingLabel()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

VerdictBanner::VerdictBanner(QWidget* parent)
    : QFrame(parent)
    , m_badge(new QLabel)
    , m_word(new QLabel)
    , m_headline(wrappingLabel())
    , m_message(wrappingLabel())
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    QFont large = m_word->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_word->setFont(large);
    m_headline->setAccessibleName(tr("What the delete does"));

    auto* layout = new QGridLayout(this);
    layout->addWidget(m_badge, 0, 0);
    layout->addWidget(m_word, 0, 1);
    layout->addWidget(m_headline, 1, 0, 1, 2);
    layout->addWidget(m_message, 2, 0, 1, 2);
    layout->setColumnStretch(1, 1);
}

void VerdictBanner::setVerdict(Verdict verdict, const QString& headline, const QString& message)
{
    m_verdict = verdict;
    m_headline->setText(headline);
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    paintVerdict();
}

void VerdictBanner::setNote(const QString& note)
{
    m_verdict.reset();
    m_headline->setText(note);
    m_message->hide();
    paintVerdict();
}

void VerdictBanner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        paintVerdict();
}

void VerdictBanner::paintVerdict()
{
    m_badge->setVisible(m_verdict.has_value());
    m_word->setVisible(m_verdict.has_value());
    setBackgroundRole(QPalette::Base);
    if (!m_verdict)
        return;
    m_badge->setPixmap(EffectStyle::badge(*m_verdict, palette(), BadgeSize, devicePixelRatioF()));
    m_word->setText(EffectStyle::word(*m_verdict));
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText, EffectStyle::color(*m_verdict, palette()));
    m_word->setPalette(colored);
}

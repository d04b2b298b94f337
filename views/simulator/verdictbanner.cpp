#include "views/simulator/verdictbanner.h"

#include "views/simulator/effectstyle.h"
#include "views/window/accessiblealert.h"

#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QStylePainter>

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

/// A tint: readable below text of the palette.
QColor mixed(const QColor& color, const QColor& base)
{
    constexpr float Share = 0.15F;
    const auto mix = [](float a, float b) { return Share * a + (1 - Share) * b; };
    return QColor::fromRgbF(mix(color.redF(), base.redF()), mix(color.greenF(), base.greenF()),
                            mix(color.blueF(), base.blueF()));
}

} // namespace

VerdictBanner::VerdictBanner(QWidget* parent)
    : QFrame(parent)
    , m_badge(new QLabel)
    , m_word(new QLabel)
    , m_headline(wrappingLabel())
    , m_message(wrappingLabel())
{
    AccessibleAlert::install();
    setFocusPolicy(Qt::TabFocus);
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
    tell();
}

void VerdictBanner::setNote(const QString& note)
{
    m_verdict.reset();
    m_headline->setText(note);
    m_message->hide();
    paintVerdict();
    tell();
}

/// To who hears the window.
void VerdictBanner::tell()
{
    QStringList texts;
    if (m_verdict)
        texts << EffectStyle::word(*m_verdict);
    texts << m_headline->text();
    if (m_verdict && !m_message->text().isEmpty())
        texts << m_message->text();
    setAccessibleName(texts.join(u'\n'));
    AccessibleAlert::tell(this);
}

void VerdictBanner::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    if (!hasFocus())
        return;
    QStylePainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.rect = contentsRect();
    painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
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
    const QPalette plain = QGuiApplication::palette();
    QPalette colors = plain;
    colors.setColor(QPalette::Window, plain.base().color());
    colors.setColor(QPalette::WindowText, plain.text().color());
    if (m_verdict) {
        const QColor color = EffectStyle::color(*m_verdict, plain);
        colors.setColor(QPalette::Window, mixed(color, plain.base().color()));
        m_badge->setPixmap(EffectStyle::badge(*m_verdict, plain, BadgeSize, devicePixelRatioF()));
        m_word->setText(EffectStyle::word(*m_verdict));
        QPalette wordColors = plain;
        wordColors.setColor(QPalette::WindowText, color);
        m_word->setPalette(wordColors);
    }
    setPalette(colors);
}

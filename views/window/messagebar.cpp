#include "views/window/messagebar.h"

#include "views/window/accessiblealert.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_retry(new QToolButton)
{
    AccessibleAlert::install();
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    QPalette colors = palette();
    colors.setColor(QPalette::Window, QColor(0xb3261e));
    colors.setColor(QPalette::WindowText, Qt::white);
    setPalette(colors);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAccessibleName(tr("Error"));

    auto* close = new QToolButton;
    close->setPalette(QGuiApplication::palette());
    close->setText(tr("Dismiss"));
    close->setToolTip(tr("Dismiss this message"));
    connect(close, &QToolButton::clicked, this, &MessageBar::hide);

    m_retry->setPalette(QGuiApplication::palette());
    m_retry->setText(tr("Try again"));
    m_retry->setToolTip(tr("Connect once more"));
    connect(m_retry, &QToolButton::clicked, this, &MessageBar::hide);
    connect(m_retry, &QToolButton::clicked, this, &MessageBar::retryWanted);

    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_retry, 0, Qt::AlignTop);
    layout->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::showMessage(const QString& message)
{
    showMessageOf(nullptr, message);
}

void MessageBar::showMessageOf(const QObject* teller, const QString& message)
{
    m_retry->hide();
    tell(teller, message);
}

void MessageBar::withdraw(const QObject* teller)
{
    if (m_teller == teller)
        hide();
}

void MessageBar::showRetryable(const QString& message)
{
    m_retry->show();
    tell(nullptr, message);
}

void MessageBar::tell(const QObject* teller, const QString& message)
{
    m_teller = teller;
    m_text->setText(message);
    setAccessibleName(message);
    show();
    AccessibleAlert::tell(this);
}

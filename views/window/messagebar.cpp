#include "views/window/messagebar.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel)
{
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

    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::showMessage(const QString& message)
{
    m_text->setText(message);
    show();
}

#include "views/whatif/whatifbar.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr QColor Ground(0x4a, 0x14, 0x8c);
constexpr QColor Stripe(0x5c, 0x24, 0x9f);
constexpr int StripeWidth = 12;

} // namespace

WhatIfBar::WhatIfBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAccessibleName(tr("What if"));
    QPalette colors = m_text->palette();
    colors.setColor(QPalette::WindowText, Qt::white);
    m_text->setPalette(colors);
    // Beside the buttons, the text would be as narrow as the graph is.
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_text);
    m_buttons = new QHBoxLayout;
    column->addLayout(m_buttons);
    m_undo = addButton(tr("Undo"), tr("Take the last change back"));
    m_redo = addButton(tr("Redo"), tr("Make the change again that was taken back"));
    m_migration = addButton(tr("Show migration…"), tr("Show the SQL that makes these changes real"));
    m_save = addButton(tr("Save…"), tr("Save the changes to a file"));
    QToolButton* discard = addButton(tr("Discard"), tr("Show the database as it is"));
    connect(m_undo, &QToolButton::clicked, this, &WhatIfBar::undoWanted);
    connect(m_redo, &QToolButton::clicked, this, &WhatIfBar::redoWanted);
    connect(m_migration, &QToolButton::clicked, this, &WhatIfBar::migrationWanted);
    connect(m_save, &QToolButton::clicked, this, &WhatIfBar::saveWanted);
    connect(discard, &QToolButton::clicked, this, &WhatIfBar::discardWanted);
    m_buttons->addStretch();
    hide();
}

QToolButton* WhatIfBar::addButton(const QString& text, const QString& help)
{
    auto* button = new QToolButton;
    button->setPalette(QGuiApplication::palette());
    button->setText(text);
    button->setToolTip(help);
    m_buttons->addWidget(button);
    return button;
}

void WhatIfBar::setChanges(const QStringList& changes, qsizetype undone)
{
    constexpr qsizetype Named = 3;
    QString list = changes.first(std::min(Named, changes.size())).join(u"; "_s);
    if (changes.size() > Named)
        list += u"; …"_s;
    const QString count = changes.size() == 1
        ? tr("What if: 1 change, not in the database")
        : tr("What if: %n changes, not in the database", nullptr, static_cast<int>(changes.size()));
    m_text->setText(changes.isEmpty() ? count : count + u"\n"_s + list);
    m_text->setToolTip(changes.join(u'\n'));
    m_undo->setEnabled(!changes.isEmpty());
    m_redo->setEnabled(undone > 0);
    m_migration->setEnabled(!changes.isEmpty());
    m_save->setEnabled(!changes.isEmpty());
    setVisible(!changes.isEmpty() || undone > 0);
}

void WhatIfBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Stripe, StripeWidth));
    for (int x = -height(); x < width() + height(); x += 2 * StripeWidth)
        painter.drawLine(x, height() + StripeWidth, x + height() + 2 * StripeWidth, -StripeWidth);
}

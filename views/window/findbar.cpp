#include "views/window/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>

namespace {

QToolButton* button(const QString& name)
{
    auto* result = new QToolButton;
    result->setAutoRaise(true);
    result->setToolTip(name);
    result->setAccessibleName(name);
    return result;
}

} // namespace

FindBar::FindBar(QWidget* parent)
    : QFrame(parent)
    , m_line(new QLineEdit)
    , m_count(new QLabel)
{
    m_line->setPlaceholderText(tr("Find tables and columns"));
    m_line->setAccessibleName(tr("Find tables and columns"));
    m_line->setClearButtonEnabled(true);
    m_line->setMaximumWidth(320);
    m_line->installEventFilter(this);
    auto* previous = button(tr("Previous match (Shift+Enter)"));
    previous->setArrowType(Qt::UpArrow);
    auto* next = button(tr("Next match (Enter)"));
    next->setArrowType(Qt::DownArrow);
    auto* closeButton = button(tr("Close (Esc)"));
    closeButton->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addWidget(m_line, 1);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addWidget(closeButton);
    hide();

    connect(m_line, &QLineEdit::textChanged, this, &FindBar::textChanged);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousWanted);
    connect(next, &QToolButton::clicked, this, &FindBar::nextWanted);
    connect(closeButton, &QToolButton::clicked, this, &FindBar::close);
}

void FindBar::open()
{
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
    emit textChanged(m_line->text());
}

void FindBar::close()
{
    hide();
    emit textChanged({});
}

void FindBar::setMatch(int position, int count)
{
    if (m_line->text().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("no match in the picture"));
    else
        //: The place of a match among all
        m_count->setText(tr("%L1 of %L2").arg(position + 1).arg(count));
}

QString FindBar::text() const
{
    return m_line->text();
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers().testFlag(Qt::ShiftModifier))
                emit previousWanted();
            else
                emit nextWanted();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

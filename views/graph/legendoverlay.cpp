#include "views/graph/legendoverlay.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

LegendOverlay::LegendOverlay(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Legend"));
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
}

void LegendOverlay::setLegend(const Legend& legend, const GraphTheme& theme)
{
    m_legend = legend;
    m_theme = theme;
    m_lines = filterLines(m_legend);
    m_current = std::min(m_current, m_lines.empty() ? 0 : m_lines.size() - 1);
    m_pointed.reset();
    describe();
    resize(legendSize(m_legend).toSize());
    update();
}

/// All of it; where the keyboard is in it, only the line there.
void LegendOverlay::describe()
{
    const KeySign* current = hasFocus() && !m_lines.empty() ? &m_lines[m_current].sign : nullptr;
    QStringList texts;
    for (const Legend::Group& group : m_legend.groups) {
        if (current == nullptr)
            texts << group.title;
        for (const Legend::Entry& entry : group.entries) {
            const KeySign* sign = std::get_if<KeySign>(&entry.sign);
            if (current != nullptr && (sign == nullptr || *sign != *current))
                continue;
            //: %1: a sign of the legend, such as CASCADE
            texts << (entry.isLeftOut ? tr("%1 (not shown)").arg(entry.text) : entry.text);
        }
    }
    setAccessibleDescription(texts.join(u", "));
}

std::optional<size_t> LegendOverlay::lineAt(QPoint position) const
{
    const auto found = std::ranges::find_if(
        m_lines, [position](const LegendLine& line) { return line.rect.contains(position); });
    return found == m_lines.end() ? std::nullopt
                                  : std::optional(static_cast<size_t>(found - m_lines.begin()));
}

bool LegendOverlay::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<const QHelpEvent&>(*event);
        QToolTip::showText(help.globalPos(),
                           lineAt(help.pos()) ? tr("Click: show only these keys, or all again\n"
                                                   "Ctrl and click: leave them out, or show them again")
                                              : QString(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void LegendOverlay::keyPressEvent(QKeyEvent* event)
{
    const auto isOneOf = [event](std::initializer_list<int> keys) {
        return std::ranges::find(keys, event->key()) != keys.end();
    };
    if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || m_lines.empty()) {
        QWidget::keyPressEvent(event);
    } else if (isOneOf({Qt::Key_Up, Qt::Key_Left})) {
        goTo((m_current + m_lines.size() - 1) % m_lines.size());
    } else if (isOneOf({Qt::Key_Down, Qt::Key_Right})) {
        goTo((m_current + 1) % m_lines.size());
    } else if (isOneOf({Qt::Key_Return, Qt::Key_Enter})) {
        emit onlyWanted(m_lines[m_current].sign);
    } else if (isOneOf({Qt::Key_Space})) {
        emit toggleWanted(m_lines[m_current].sign);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void LegendOverlay::goTo(size_t line)
{
    m_current = line;
    describe();
    update();
}

void LegendOverlay::mousePressEvent(QMouseEvent* event)
{
    const std::optional<size_t> line = lineAt(event->pos());
    if (!line || event->button() != Qt::LeftButton)
        return;
    m_current = *line;
    const KeySign sign = m_lines[*line].sign;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        emit toggleWanted(sign);
    else
        emit onlyWanted(sign);
}

void LegendOverlay::mouseMoveEvent(QMouseEvent* event)
{
    setPointed(lineAt(event->pos()));
}

void LegendOverlay::leaveEvent(QEvent*)
{
    setPointed(std::nullopt);
}

void LegendOverlay::setPointed(std::optional<size_t> line)
{
    if (line == m_pointed)
        return;
    m_pointed = line;
    if (line)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    update();
}

void LegendOverlay::focusInEvent(QFocusEvent* event)
{
    describe();
    QWidget::focusInEvent(event);
}

void LegendOverlay::focusOutEvent(QFocusEvent* event)
{
    describe();
    QWidget::focusOutEvent(event);
}

void LegendOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLegend(painter, {}, m_legend, m_theme);
    painter.setBrush(Qt::NoBrush);
    const auto frame = [&](size_t line, const QPen& pen) {
        painter.setPen(pen);
        painter.drawRoundedRect(m_lines[line].rect.adjusted(1, 1.5, -1, -1.5), 4, 4);
    };
    if (m_pointed)
        frame(*m_pointed, QPen(m_theme.border, 1));
    if (hasFocus() && !m_lines.empty())
        frame(m_current, QPen(m_theme.selection, 1.6));
}

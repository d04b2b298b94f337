#include "views/graph/legendoverlay.h"

#include <QPainter>

LegendOverlay::LegendOverlay(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Legend"));
}

void LegendOverlay::setLegend(const Legend& legend, const GraphTheme& theme)
{
    m_legend = legend;
    m_theme = theme;
    QStringList texts;
    for (const Legend::Group& group : m_legend.groups) {
        texts << group.title;
        for (const Legend::Entry& entry : group.entries)
            texts << entry.text;
    }
    setAccessibleDescription(texts.join(u", "));
    resize(legendSize(m_legend).toSize());
    update();
}

void LegendOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLegend(painter, {}, m_legend, m_theme);
}

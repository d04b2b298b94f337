#include "views/graph/screenfont.h"

#include "views/graph/graphfont.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {

constexpr qsizetype MostKept = 20'000; ///< Far more than a screen has room for.

/// Whether `transform` only moves what was enlarged by `scale` in both directions.
bool isScaledBy(const QTransform& transform, double scale)
{
    constexpr double Rounding = 1e-6;
    return transform.type() <= QTransform::TxScale && std::abs(transform.m11() - scale) < Rounding
        && std::abs(transform.m22() - scale) < Rounding;
}

} // namespace

ScreenFont::ScreenFont(QFont font, double pixels, double scale)
    : m_font(GraphFont::sized(std::move(font), pixels))
    , m_metrics(m_font)
    , m_scale(scale)
{
}

QString ScreenFont::elided(const QString& text, Qt::TextElideMode mode, double room) const
{
    return m_metrics.elidedText(text, mode, room * m_scale);
}

void ScreenFont::draw(QPainter& painter, QPointF baseline, const QString& text) const
{
    const QTransform before = painter.worldTransform();
    painter.translate(baseline);
    painter.scale(1 / m_scale, 1 / m_scale);
    painter.setFont(m_font);
    painter.drawText(QPointF(), text);
    painter.setWorldTransform(before);
}

void ScreenFont::drawKept(QPainter& painter, QPointF baseline, const QString& text)
{
    const QTransform before = painter.worldTransform();
    const std::optional<QStaticText>* letters = isScaledBy(before, m_scale) ? &kept(text) : nullptr;
    if (letters == nullptr || !*letters) {
        draw(painter, baseline, text);
        return;
    }
    const QPointF place = before.map(baseline);
    painter.setWorldTransform(QTransform::fromTranslate(place.x(), place.y()));
    painter.setFont(m_font);
    painter.drawStaticText(QPointF(0, -m_metrics.ascent()), **letters);
    painter.setWorldTransform(before);
}

const std::optional<QStaticText>& ScreenFont::kept(const QString& text)
{
    if (const auto found = m_kept.constFind(text); found != m_kept.cend())
        return *found;
    if (m_kept.size() >= MostKept)
        m_kept.clear();
    std::optional<QStaticText> letters;
    // Letters of another font may raise the line, and with it the baseline.
    if (std::ranges::all_of(text, [this](QChar letter) { return m_metrics.inFont(letter); })) {
        letters.emplace(text);
        letters->setTextFormat(Qt::PlainText);
        letters->setPerformanceHint(QStaticText::AggressiveCaching);
    }
    return *m_kept.insert(text, letters);
}

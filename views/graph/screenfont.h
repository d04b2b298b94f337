#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QStaticText>

#include <optional>

class QPainter;

/// Letters of whole pixels on screen, whatever the zoom: so few sizes that their glyphs are made once. Lengths are
/// in scene units.
class ScreenFont {
public:
    /// `scale` is the number of pixels that a scene unit takes.
    ScreenFont(QFont font, double pixels, double scale);

    void setScale(double scale) { m_scale = scale; }

    double width(const QString& text) const { return m_metrics.horizontalAdvance(text) / m_scale; }
    double height() const { return m_metrics.height() / m_scale; }
    double ascent() const { return m_metrics.ascent() / m_scale; }
    double descent() const { return m_metrics.descent() / m_scale; }
    QString elided(const QString& text, Qt::TextElideMode mode, double room) const;

    void draw(QPainter& painter, QPointF baseline, const QString& text) const;

    /// The same for what is painted frame after frame: where the letters of a text stand is worked out once, which
    /// takes most of the time. It holds for any scale and colour.
    void drawKept(QPainter& painter, QPointF baseline, const QString& text);

private:
    const std::optional<QStaticText>& kept(const QString& text);

    QFont m_font;
    QFontMetricsF m_metrics;
    double m_scale;
    QHash<QString, std::optional<QStaticText>> m_kept; ///< Nothing for texts that need other fonts, too.
};

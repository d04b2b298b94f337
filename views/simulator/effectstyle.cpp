#include "views/simulator/effectstyle.h"

#include <QCoreApplication>
#include <QPainter>

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EffectStyle)
};

bool isDark(const QPalette& palette)
{
    return palette.base().color().lightness() < 128;
}

QColor forPalette(const QPalette& palette, QRgb onLight, QRgb onDark)
{
    return isDark(palette) ? QColor(onDark) : QColor(onLight);
}

} // namespace

QString EffectStyle::word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Deletes:
        return Texts::tr("Goes through");
    case Verdict::Blocked:
        return Texts::tr("Refused");
    case Verdict::Fails:
        return Texts::tr("Fails");
    }
    Q_UNREACHABLE();
}

QColor EffectStyle::color(Effect effect, const QPalette& palette)
{
    switch (effect) {
    case Effect::Delete:
        return forPalette(palette, 0xffb3261e, 0xffff8a80);
    case Effect::SetNull:
        return forPalette(palette, 0xff9a5b00, 0xffffb74d);
    case Effect::SetDefault:
        return forPalette(palette, 0xff2e7d32, 0xff81c784);
    case Effect::Update:
        return forPalette(palette, 0xff1565c0, 0xff64b5f6);
    case Effect::Blocks:
        return forPalette(palette, 0xff6a1b9a, 0xffce93d8);
    }
    Q_UNREACHABLE();
}

QColor EffectStyle::color(Verdict verdict, const QPalette& palette)
{
    switch (verdict) {
    case Verdict::Deletes:
        return forPalette(palette, 0xff2e7d32, 0xff81c784);
    case Verdict::Blocked:
        return color(Effect::Blocks, palette);
    case Verdict::Fails:
        return forPalette(palette, 0xffb3261e, 0xffff8a80);
    }
    Q_UNREACHABLE();
}

QPixmap EffectStyle::badge(Verdict verdict, const QPalette& palette, int size, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 24.0, size / 24.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(verdict, palette));
    painter.drawEllipse(QRectF(1, 1, 22, 22));
    painter.setPen(QPen(palette.base().color(), 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (verdict) {
    case Verdict::Deletes:
        painter.drawPolyline(QPolygonF{QPointF(7, 12.5), QPointF(10.5, 16), QPointF(17, 8.5)});
        break;
    case Verdict::Blocked:
        painter.drawLine(QPointF(7, 12), QPointF(17, 12));
        break;
    case Verdict::Fails:
        painter.drawLine(QPointF(12, 6.5), QPointF(12, 13));
        painter.drawPoint(QPointF(12, 17.5));
        break;
    }
    return pixmap;
}

#include "views/goto/gotodelegate.h"

#include "views/goto/gotomodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace {

constexpr int Padding = 8;
constexpr int Gap = 16;
constexpr int RowPadding = 4;

QList<QTextLayout::FormatRange> boldAt(const QList<int>& places)
{
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    QList<QTextLayout::FormatRange> result;
    for (const int place : places)
        result.append({place, 1, bold});
    return result;
}

/// Paints one line that ends in "…" where it does not fit.
void paintText(QPainter& painter, const QRect& place, const QString& text, const QList<int>& boldPlaces)
{
    QFont widest = painter.font();
    widest.setBold(true);
    // Bold letters are wider; nothing is cut off that would fit.
    const bool fits = QFontMetrics(painter.font()).horizontalAdvance(text) <= place.width()
        && (boldPlaces.isEmpty() || QFontMetrics(widest).horizontalAdvance(text) <= place.width());
    QTextLayout layout(fits ? text
                            : QFontMetrics(boldPlaces.isEmpty() ? painter.font() : widest)
                                  .elidedText(text, Qt::ElideRight, place.width()),
                       painter.font());
    QList<int> shown = boldPlaces;
    shown.removeIf([&](int at) { return at >= layout.text().size(); });
    layout.setFormats(boldAt(shown));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(place.width() + 1);
    layout.endLayout();
    layout.draw(&painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2));
}

} // namespace

void GoToDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle* style = row.widget != nullptr ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const bool isSelected = row.state.testFlag(QStyle::State_Selected);
    // The keyboard stays in the line above, and the selection must still look active.
    const QColor ink
        = row.palette.color(QPalette::Active, isSelected ? QPalette::HighlightedText : QPalette::Text);
    QColor mutedInk = ink;
    mutedInk.setAlphaF(0.7F);
    const QRect place = row.rect.adjusted(Padding, 0, -Padding, 0);
    const QString description = index.data(GoToModel::DescriptionRole).toString();
    const int descriptionWidth
        = std::min(row.fontMetrics.horizontalAdvance(description) + 1, place.width() / 2);

    painter->save();
    painter->setFont(row.font);
    painter->setPen(ink);
    paintText(*painter, place.adjusted(0, 0, -descriptionWidth - Gap, 0), index.data().toString(),
              index.data(GoToModel::MatchedLettersRole).value<QList<int>>());
    painter->setPen(mutedInk);
    paintText(*painter, place.adjusted(place.width() - descriptionWidth, 0, 0, 0), description, {});
    painter->restore();
}

QSize GoToDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {0, option.fontMetrics.height() + 2 * RowPadding};
}

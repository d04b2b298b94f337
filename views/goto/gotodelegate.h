#pragma once

#include <QStyledItemDelegate>

/// Paints a row of a GoToModel: the text with its matched letters bold, and what it is at the right.
class GoToDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

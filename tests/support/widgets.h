#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QWidget>

/// The child that a screen reader knows by this name; null where there is none.
template <typename Widget>
Widget* childNamed(const QWidget& parent, const QString& accessibleName)
{
    for (Widget* child : parent.findChildren<Widget*>())
        if (child->accessibleName() == accessibleName)
            return child;
    return nullptr;
}

/// The button with this label, its underline aside; null where there is none.
inline QAbstractButton* buttonLabelled(const QWidget& parent, const QString& label)
{
    for (QAbstractButton* button : parent.findChildren<QAbstractButton*>())
        if (button->text().remove(QLatin1Char('&')) == label)
            return button;
    return nullptr;
}

/// What the visible labels say, one a line.
inline QString shownTexts(const QWidget& parent)
{
    QString texts;
    for (const QLabel* label : parent.findChildren<QLabel*>())
        if (label->isVisibleTo(&parent))
            texts += label->text() + QLatin1Char('\n');
    return texts;
}

#pragma once

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

/// What the visible labels say, one a line.
inline QString shownTexts(const QWidget& parent)
{
    QString texts;
    for (const QLabel* label : parent.findChildren<QLabel*>())
        if (label->isVisibleTo(&parent))
            texts += label->text() + QLatin1Char('\n');
    return texts;
}

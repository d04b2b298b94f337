#include "app/gui/lessonsmenu.h"

#include "app/gui/filedialogs.h"
#include "app/lessons.h"

#include <QMenu>

LessonsMenu::LessonsMenu(QMenu* menu, QWidget* window)
    : QObject(window)
{
    const auto add = [menu](const QString& text, const QString& help) {
        QAction* action = menu->addAction(text);
        action->setToolTip(help);
        action->setStatusTip(help);
        return action;
    };
    for (const ShippedLesson& lesson : shippedLessons())
        connect(add(lesson.title, tr("Predict what a delete does, then see it")), &QAction::triggered, this,
                [this, name = lesson.name] { emit chosen(name); });
    menu->addSeparator();
    QAction* open = add(tr("&Open a file…"), tr("Open a lesson of your own, a Markdown file"));
    open->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    connect(open, &QAction::triggered, this, [this, window] {
        const QString path = askForLesson(window);
        if (!path.isEmpty())
            emit chosen(path);
    });
}

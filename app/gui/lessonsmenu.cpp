#include "app/gui/lessonsmenu.h"

#include "app/gui/filedialogs.h"
#include "app/lessons.h"

#include <QMenu>

LessonsMenu::LessonsMenu(QMenu* menu, QWidget* window)
    : QObject(window)
{
    for (const ShippedLesson& lesson : shippedLessons())
        menu->addAction(lesson.title, this, [this, name = lesson.name] { emit chosen(name); });
    menu->addSeparator();
    QAction* open = menu->addAction(tr("&Open a file…"), this, [this, window] {
        const QString path = askForLesson(window);
        if (!path.isEmpty())
            emit chosen(path);
    });
    open->setStatusTip(tr("Open a lesson of your own, a Markdown file"));
}

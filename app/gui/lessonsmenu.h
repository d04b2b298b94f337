#pragma once

#include <QObject>

class QMenu;

/// The lessons that come with the program, and a way to open another one's file.
class LessonsMenu : public QObject {
    Q_OBJECT

public:
    /// Fills `menu`.
    LessonsMenu(QMenu* menu, QWidget* window);

signals:
    void chosen(const QString& nameOrPath);
};

#pragma once

#include "model/lesson/lesson.h"

#include <QStringList>

/// What the real SQLAlchemy did in a scene's database.
struct SqlAlchemyDelete {
    QString message; ///< Of the error; empty where it went through.
    QStringList changes; ///< As rowChanges() names them.
};

/// Runs the scene's delete as a program with its models would, in a database of its own.
SqlAlchemyDelete deleteThroughSqlAlchemy(const LessonScene& scene);

/// Runs `program`, some lines of Python that use `session` and the scene's classes, and a commit instead.
SqlAlchemyDelete runWithModels(const LessonScene& scene, const QString& program);

#pragma once

#include "model/lesson/lesson.h"

/// The delete of a scene as a program has it: the DELETE, or the Python that does it through SQLAlchemy.
QString programText(const LessonScene& scene);

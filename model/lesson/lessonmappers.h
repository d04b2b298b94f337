#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

/// What the models of a lesson are to SQLAlchemy, as resources/lessons/export_lesson.py writes it beside the
/// lesson: once for each text that the steps and variants make of the models.
struct LessonMappers {
    struct Entry {
        QString models; ///< Python.
        std::optional<QString> script; ///< The database, where the models were read from it.
        QByteArray json; ///< For readMappers().
    };
    std::vector<Entry> entries;

    /// The entry of these models in the database that `script` makes; null where there is none.
    const Entry* find(const QString& models, const QString& script) const;
};

/// The file that has the mappers of a lesson's file: "books.mappers.json" of "books.md".
QString lessonMappersFile(const QString& lessonFile);

/// Throws RequestError for what export_lesson.py has not written.
LessonMappers readLessonMappers(const QString& fileName, const QByteArray& json);

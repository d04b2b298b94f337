#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

/// A fenced block of a lesson's file.
struct LessonBlock {
    int line = 0; ///< Of its first line of content.
    QString content;
};

/// What stands below one heading of a lesson's file, not understood yet.
struct LessonSection {
    int level = 1; ///< 2 for a step, 3 for a variant of it, 1 for what comes before the first step.
    int line = 0;
    QString title;
    QString text; ///< Without the blocks that are for the program.
    std::map<QString, LessonBlock>
        blocks; ///< By kind: "sql", "python", "delete", "question", "expect", "why", "change".
};

/// A field of the head or of a "change" block: "name: value".
struct LessonField {
    int line = 0;
    QString name;
    QString value;
};

/// A lesson's file in its parts.
struct LessonParts {
    std::vector<LessonField> head;
    std::vector<LessonSection> sections; ///< Never empty: the first is of level 1.
};

/// Throws RequestError: "FILE:LINE: what is wrong and what to do".
LessonParts splitLesson(const QString& fileName, const QString& content);

/// Lines "name: value". Throws RequestError for other lines, but empty ones.
std::vector<LessonField> readFields(const QString& fileName, const LessonBlock& block);

/// Throws RequestError with the place before the sentence.
[[noreturn]] void complainOfLesson(const QString& fileName, int line, const QString& sentence);

#pragma once

#include "tests/support/enginedelete.h"

#include <QString>
#include <QStringList>

/// A file of tests/scenarios; the README there describes the format.
struct Scenario {
    DeleteStatement statement;
    QString sample; ///< The sample database to start from; none where empty.
    QString sql;
    QStringList expected; ///< The "expect" lines, sorted.
    QStringList blockers; ///< Sorted.

    /// The "blocked: …" or "fails: …" line; empty where the delete goes through.
    QStringList refusal() const;

    /// What SQLite alone can confirm: the rows, or the refusal's message.
    QStringList expectedOfEngine() const;
};

/// Throws std::runtime_error where a comment line has a keyword that it does not know.
Scenario readScenario(const QString& path);

/// A text file's content. Throws std::runtime_error when it cannot be read.
QString readText(const QString& path);

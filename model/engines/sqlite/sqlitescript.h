#pragma once

#include "model/job/error.h"

#include <utility>

/// A statement of a script fails; `what()` is a sentence with the engine's own message.
class ScriptError : public Error {
public:
    ScriptError(const QString& message, QString reason, int line)
        : Error(message)
        , m_reason(std::move(reason))
        , m_line(line)
    {
    }

    const QString& reason() const { return m_reason; } ///< The engine's own message.

    int line() const { return m_line; } ///< Of the script, from 1, where the failing statement begins.

private:
    QString m_reason;
    int m_line;
};

/// Makes a new SQLite file at `path` by running a script of SQL statements, which may not attach other files. Throws ScriptError when one of them
/// fails, Error when the file cannot be written; neither leaves a file.
void createFromScript(const QString& path, const QString& script);

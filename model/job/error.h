#pragma once

#include <QString>

#include <stdexcept>

/// Ends a job; `what()` is a sentence for the user, in UTF-8.
class Error : public std::runtime_error {
public:
    explicit Error(const QString& message)
        : std::runtime_error(message.toStdString())
    {
    }
};

/// The request itself is wrong: no such file, table or row, or a condition that the database cannot read.
class RequestError : public Error {
public:
    using Error::Error;
};

/// A statement met a constraint of the database; `what()` is the engine's own message.
class ConstraintError : public Error {
public:
    using Error::Error;
};

/// The database cannot read a statement; `what()` is the engine's own message.
class StatementError : public Error {
public:
    using Error::Error;
};

#pragma once

#include <QString>

/// SQLAlchemy raises an error of its own. Thrown inside of model/orm only; outside it is part of the result.
struct OrmError {
    QString type; ///< The exception's class: "AssertionError".
    QString message;
};

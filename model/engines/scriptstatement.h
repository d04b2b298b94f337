#pragma once

#include <QString>

#include <vector>

/// A statement of a script, and the line where it begins, from 1.
struct ScriptStatement {
    QString sql;
    int line = 1;
};

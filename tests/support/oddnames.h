#pragma once

#include <QStringList>

/// Names that a database takes and that other languages stumble over.
inline QStringList oddNames()
{
    QStringList names;
    for (const char* name : {"customer",     "my table",  "a\"b",  "a'b",
                             "<b>&amp;</b>", "a\\",       "%% x",  "a\nb",
                             "a\tb",         "pk",        "fk-x",  "ukä",
                             "~t~",          "a.b",       "x; y",  "#35;",
                             "direction TB", "erDiagram", "style", "constructor",
                             "{x|y}",        "[q]",       "`b`",   "Käufer → 顧客",
                             "🛒",         "",          "1",     "-"})
        names << QString::fromUtf8(name);
    return names;
}

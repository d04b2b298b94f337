#pragma once

#include <QString>

#include <algorithm>

/// Whether a character is to be written as an escape in SQL that is kept or copied: an engine's own shell, a page or an
/// editor drops or changes it. These are the control characters but for the line feed and the tab; SQLite's shell
/// drops a carriage return before a line feed, HTML has no other line end than a line feed.
/// Source: https://infra.spec.whatwg.org/#normalize-newlines
inline bool needsEscape(QChar character)
{
    return (character < u' ' && character != u'\n' && character != u'\t') || character == u'\x7f';
}

inline bool needsEscape(const QString& text)
{
    return std::ranges::any_of(text, [](QChar character) { return needsEscape(character); });
}

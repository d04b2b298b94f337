#pragma once

#include <QString>

/// Text from a database in GitHub's Markdown: it is shown as it is, whatever it holds.
namespace Markdown {

/// Text that stays text, in one line: every sign that Markdown, its tables, HTML or GitHub's mentions could read is
/// written as a character reference. Source: https://github.github.com/gfm/#entity-and-numeric-character-references
QString plain(const QString& text);

/// A value or a name: in <code>, where nobody is mentioned and nothing is linked.
QString code(const QString& text);

/// A block that no text in it ends, and an empty line behind it.
QString block(const QString& text, const QString& language);

} // namespace Markdown

#pragma once

/// How a script in an engine's SQL is cut into words, and which of its statements the engine knows.
struct ScriptSyntax {
    enum class Case { Kept, FoldedToLower }; ///< Of bare names.

    bool hasBackticks = false; ///< `name`
    bool hasBrackets = false; ///< [name]
    bool areDoubleQuotesText = false; ///< "text"; else a name.
    bool hasDollarQuotes = false; ///< $tag$text$tag$
    bool hasEscapeStrings = false; ///< E'text', where a backslash escapes.
    bool hasBackslashes = false; ///< A backslash escapes in every text.
    bool hasHashComments = false; ///< # to the end of the line.
    bool hasNestedComments = false; ///< /* … /* … */ … */
    bool doDropsCommit
        = false; ///< TRUNCATE and DROP TABLE end a transaction, and are none of one themselves.
    bool hasTruncateOptions = false; ///< ONLY, RESTART IDENTITY, CASCADE and RESTRICT.
    bool hasDropTables = false; ///< DROP TABLES means DROP TABLE.
    Case bareNames = Case::Kept;
};

#pragma once

#include <QString>

#include <vector>

enum class TokenKind {
    Word, ///< A keyword or a bare name.
    QuotedName, ///< "name", `name` or [name].
    Text, ///< 'text'
    Number,
    Punctuation, ///< One character.
    Unfinished, ///< A quote or block comment that does not end.
};

struct Token {
    TokenKind kind = TokenKind::Punctuation;
    QString text; ///< Without its quotes.
    qsizetype begin = 0; ///< Of the token in the SQL text, quotes included.
    qsizetype end = 0; ///< One past its last character.

    bool isWord(QLatin1String keyword) const;
    bool isPunctuation(QChar c) const;
};

/// The tokens of an SQL text; spaces and comments are left out.
/// Source: https://www.sqlite.org/lang_keywords.html and lang_comment.html.
std::vector<Token> tokenize(QStringView sql);
